import { claim, judgement, likelihoods } from '../briefing/claim.ts';
import { components } from '../briefing/components/index.ts';
import { displayEdtf, readEdtf, sortDay } from '../briefing/edtf.ts';
import { figure, fullEvent } from '../briefing/event.ts';
import { readBriefing } from '../briefing/read.ts';
import { render } from '../briefing/render.ts';
import { frontMatter } from '../briefing/schema.ts';
import { source } from '../briefing/source.ts';
import { type Rule, rules } from '../problem.ts';
import { alias, country, organization, person, place, publisher, type Registry } from '../registry/schema.ts';
import type { Example, RuleEntry } from '../rules/rule.ts';
import { type Field, fieldsOf } from './fields.ts';
import { nameOf, workedLook } from './worked-look.ts';

/** The authors' reference: all of it follows from schemas, components, rules and the worked briefing. */
export interface WritingView {
  records: RecordView[];
  registry: RecordView[];
  dates: DateForm[];
  refusedDates: { written: string; reason: string }[];
  likelihoods: { word: string; range: string }[];
  components: ComponentView[];
  rules: RuleView[];
  worked: WorkedView;
}

export interface RecordView {
  id: `_${string}`;
  title: string;
  fields: Field[];
}

interface DateForm {
  written: string;
  shown: string;
  sortsBy: string;
}

export interface ComponentView {
  name: string;
  about: string;
  attributes: Field[];
  example: string;
  /** The example as a page shows it. */
  html: string;
}

export interface RuleView {
  rule: Rule;
  severity: RuleEntry['severity'];
  about: string;
  /** What is said, with "…" for what is wrong. */
  message?: string | undefined;
  hint?: string | undefined;
  example: Example;
}

interface WorkedView {
  /** The whole file. */
  source: string;
  /** Its body as a page shows it. */
  html: string;
  sources: { id: string; publisher: string; title?: string | undefined; date?: string | undefined }[];
}

/** `worked` is the text of a briefing without a fault that stands alone. @throws {Error} where it has one. */
export function writingView(worked: string, registry: Registry): WritingView {
  const { frontMatter: data, problems } = readBriefing({ id: 'worked', file: 'worked.mdx', source: worked });
  if (data === undefined) throw new Error(`The worked briefing is wrong: ${problems[0]?.message}`);
  const look = workedLook(data, registry);
  return {
    records: recordViews(BRIEFING_RECORDS),
    registry: recordViews(REGISTRY_RECORDS),
    dates: DATES.map((written) => ({ written, shown: displayEdtf(written), sortsBy: sortDay(written) })),
    refusedDates: REFUSED.map((written) => ({ written, reason: reasonOf(written) })),
    likelihoods: likelihoods.map((word) => ({ word, range: RANGES[word] })),
    components: [...components.values()].map(({ name, documentation, attributes, example }) => ({
      ...{ name, about: documentation, attributes: fieldsOf(attributes), example },
      html: withoutIds(rendered(example, look)),
    })),
    rules: (Object.entries(rules) as [Rule, RuleEntry][]).map(ruleView),
    worked: {
      source: worked,
      html: rendered(worked, look),
      sources: data.sources.map(({ id, publisher, title, date }) => {
        return { id, publisher: nameOf(registry, publisher), title, date };
      }),
    },
  };
}

const BRIEFING_RECORDS = {
  briefing: ['Front matter', frontMatter],
  event: ['An event', fullEvent],
  figure: ['A figure', figure],
  claim: ['A claim', claim],
  judgement: ['A judgement', judgement],
  source: ['A source', source],
} as const;

const REGISTRY_RECORDS = {
  country: ['A country', country],
  organization: ['An organization', organization],
  person: ['A person', person],
  place: ['A place', place],
  publisher: ['A publisher', publisher],
  alias: ['Another name', alias],
} as const;

type Records = Readonly<Record<string, readonly [title: string, schema: Parameters<typeof fieldsOf>[0]]>>;

/** Keys whose records have a list of their own. */
const APART = new Set(['events', 'figures', 'claims', 'judgements', 'sources', 'aliases']);

const recordViews = (records: Records): RecordView[] =>
  Object.entries(records).map(([name, [title, schema]]) => ({
    id: `_of-${name}`,
    title,
    fields: fieldsOf(schema).map((field) => (APART.has(field.key) ? { ...field, fields: [] } : field)),
  }));

const DATES = [
  '2021-07-07',
  '2021-07',
  '2021',
  '199X',
  '2021-07~',
  '2021-07-07?',
  '2021%',
  '2021-07-05/2021-07-07',
  '2021-05-07~/2021-07-07',
  '2021-07/..',
  '/2021-07-07',
  '../2021-07',
];
const REFUSED = ['2021-02-30', '2021-07-07/2021-07-05', '7 July 2021', '2021-21', '2021-W27'];

function reasonOf(written: string): string {
  const read = readEdtf(written);
  return read.ok ? '' : read.reason;
}

/** In per cent, as Intelligence Community Directive 203 gives them. */
const RANGES: Record<(typeof likelihoods)[number], string> = {
  'almost no chance': '1–5',
  'very unlikely': '5–20',
  unlikely: '20–45',
  'roughly even chance': '45–55',
  likely: '55–80',
  'very likely': '80–95',
  'almost certain': '95–99',
};

const ruleView = ([rule, { severity, about, message, hint, examples }]: [Rule, RuleEntry]): RuleView => ({
  ...{ rule, severity, about, message: withGaps(message), hint: withGaps(hint), example: examples[0] },
});

const withGaps = (template: string | undefined): string | undefined => template?.replace(/\{\w+\}/g, '…');

function rendered(text: string, look: Parameters<typeof render>[1]): string {
  const made = render(text, look);
  if (!made.ok) throw new Error(`The worked briefing is wrong: ${made.problems[0]?.message}`);
  return made.html;
}

/** The same markup where it stands beside the worked briefing, whose ids these are. */
const withoutIds = (html: string): string =>
  html.replace(/ id="[^"]*"/g, '').replace(/(?:&#xA0;|\u00a0)<a class="permalink".*?<\/a>/gs, '');
