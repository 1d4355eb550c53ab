import type { Answers, Look, SourceAnswer } from '../../../src/briefing/look.ts';
import { type BodyProblem, type Rendered, render } from '../../../src/briefing/render.ts';

const first: SourceAnswer = { id: 'first', number: 1, title: 'First Agency: A report', href: '#source-first' };
const second: SourceAnswer = { id: 'second', number: 2, title: 'Second Paper', href: '#source-second' };
const north = { title: 'Northland', href: '/countries/northland.html' };

export type AnswerTable = { [Kind in keyof Answers]: Record<string, Answers[Kind]> };

/** Everything that the bodies of these tests may name. */
export const answers: AnswerTable = {
  country: { XN: north },
  organization: { alliance: { title: 'The Alliance', href: '/organizations/alliance.html' } },
  person: { 'a-b': { title: 'A. B.', href: '/people/a-b.html' } },
  place: { ford: { title: 'Ford' } },
  publisher: { paper: { title: 'Second Paper', href: '/publishers/paper.html' } },
  briefing: { '2021-07-07-x': { title: 'X', href: '/briefings/2021-07-07-x.html' } },
  event: {
    'e-drill': {
      id: 'e-drill',
      title: 'A drill <at> the ford',
      date: '2021-07-05/2021-07-07',
      said: 'this week',
      kind: 'exercise',
      href: '/timeline/2021.html#e-drill',
      countries: [north, { title: 'Southland' }],
      sources: [first, second],
    },
  },
  claim: {
    'c-open': {
      id: 'c-open',
      kind: 'statement',
      date: '2021-07-07',
      text: 'The ford is <open>.',
      at: 'para 3',
      by: north,
      via: { title: 'First Agency', href: '/publishers/first.html' },
      sources: [first],
      deniedBy: [{ by: { title: 'Southland' }, date: '2021-07-08', sources: [second] }],
    },
    'c-words': {
      id: 'c-words',
      kind: 'commitment',
      date: '2021-07',
      quote: 'Мы готовы',
      language: 'ru',
      by: { title: 'A. B.', href: '/people/a-b.html' },
      sources: [first, second],
      deniedBy: [],
    },
    'c-translated': {
      id: 'c-translated',
      kind: 'statement',
      quote: 'We are ready',
      language: 'ru',
      translatedBy: 'First Agency',
      by: { title: 'Unattributed' },
      sources: [first],
      deniedBy: [],
    },
  },
  source: { first, second },
};

export const lookIn =
  (table: AnswerTable): Look =>
  (kind, id) =>
    Object.hasOwn(table[kind], id) ? table[kind][id] : undefined;

export const renderBody = (source: string, table = answers): Rendered => render(source, lookIn(table));

/** HTML of a body that must be good, without the links of its paragraphs to themselves. */
export const htmlOf = (source: string): string =>
  linkedHtmlOf(source)
    .replace(/ id="_p\d+"/g, '')
    .replace(/\u00a0<a class="permalink".*?<\/a>/g, '');

/** HTML of a body that must be good. */
export function linkedHtmlOf(source: string): string {
  const rendered = renderBody(source);
  if (!rendered.ok) throw new Error(rendered.problems.map(({ message }) => message).join('\n'));
  return rendered.html;
}

/** Problems of a body that must be bad. */
export function problemsOf(source: string): BodyProblem[] {
  const rendered = renderBody(source);
  if (rendered.ok) throw new Error(`Rendered without a problem: ${rendered.html}`);
  return rendered.problems;
}

/** "line:column rule" of each problem. */
export const placesOf = (source: string): string[] =>
  problemsOf(source).map(({ line, column, rule }) => `${line}:${column} ${rule}`);
