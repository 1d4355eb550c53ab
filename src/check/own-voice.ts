import { breach, type Problem, quote } from '../problem.ts';
import { allNames } from '../registry/names.ts';
import type { Registry } from '../registry/schema.ts';
import type { CheckedFile } from './file.ts';
import { DESIGNATION, type Sentence, splitSentences } from './sentences.ts';

/** Finds the words in which a sentence itself calls somebody of the registry a terrorist or extremist. */
export type FindOwnVoice = (sentence: string, named?: readonly string[]) => string | undefined;

/**
 * Careful on purpose: a sentence that holds a quotation mark, a question, a "not", or a word of saying, listing or
 * judging is somebody's or nobody's voice, whatever else it says.
 */
export function ownVoice(registry: Registry): FindOwnVoice {
  const names = allNames(registry)
    .filter(({ entity, ambiguous }) => !ambiguous && (entity === 'organization' || entity === 'person'))
    .map(({ text }) => text);
  const usual = patternsFor(names);
  return (sentence, named = []) => {
    if (!DESIGNATION.test(sentence) || ATTRIBUTED.test(sentence)) return undefined;
    const patterns = named.length === 0 ? usual : [...usual, ...patternsFor(named)];
    return patterns.map((pattern) => pattern.exec(sentence)?.[0]).find((found) => found !== undefined);
  };
}

/** Designations in the voice of the site: title, summary, judgements, events, caption, and the body. */
export function checkOwnVoice(briefing: CheckedFile, find: FindOwnVoice): Problem[] {
  const { file, frontMatter, place, sentences } = briefing;
  const inKeys = ownTexts(frontMatter).flatMap(({ text, path }) => {
    const words = splitSentences(text)
      .map((sentence) => find(sentence))
      .find((found) => found !== undefined);
    return words === undefined ? [] : [voiceProblem({ file, ...place(path) }, words)];
  });
  const inBody = sentences.flatMap((sentence) => {
    const words = find(sentence.text, sentence.named);
    return words === undefined ? [] : [voiceProblem({ file, ...placeIn(sentence, words) }, words)];
  });
  return [...inKeys, ...inBody];
}

const voiceProblem = (at: { file: string; line: number; column: number }, words: string): Problem =>
  breach('own-voice', at, { values: { words: quote(words) } });

function ownTexts(frontMatter: CheckedFile['frontMatter']): { text: string; path: (string | number)[] }[] {
  if (frontMatter === undefined) return [];
  const { title, summary, judgements, events, image } = frontMatter;
  return [
    { text: title, path: ['title'] },
    { text: summary, path: ['summary'] },
    ...judgements.map(({ text }, index) => ({ text, path: ['judgements', index, 'text'] })),
    ...events.flatMap((event, index) =>
      'event' in event ? [] : [{ text: event.title, path: ['events', index, 'title'] }],
    ),
    ...(image === undefined ? [] : [{ text: image.caption, path: ['image', 'caption'] }]),
  ];
}

/** Where the words start: a line may end within them, and links and emphasis stand between them. */
function placeIn({ line, column, lines }: Sentence, words: string): { line: number; column: number } {
  for (let start = words; start !== ''; start = start.slice(0, Math.max(0, start.lastIndexOf(' ')))) {
    const found = lines.find(({ text }) => text.includes(start));
    if (found !== undefined) return { line: found.line, column: found.text.indexOf(start) + 1 };
  }
  return { line, column };
}

const WORD = '[Tt]errorist|[Ee]xtremist';
const GROUP = '(?:groups?|organi[sz]ations?|movements?|networks?|outfits?|factions?|militias?|militants?|gangs?)';

function patternsFor(names: readonly string[]): RegExp[] {
  if (names.length === 0) return [];
  const name = `(?<![\\p{L}\\p{N}-])(?:${names
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\p{N}-])`;
  const article = '(?:[Tt]he |[Aa] |[Aa]n )?';
  const forms = [
    `${article}(?<![\\p{L}-])(?:${WORD})(?:s| ${GROUP})? (?:of )?(?:the |called )?${name}`,
    `${name}(?: \\([^)]*\\))? (?:is|are|was|were|remains?|became) (?:an? |the )?(?:[\\p{L}-]+ ){0,2}(?<!-)(?:${WORD})`,
    `${name}, (?:an? |the )(?:[\\p{L}-]+ ){0,2}(?<!-)(?:${WORD})`,
    `${name}(?:['\u2019]s?)? (?:${WORD})(?:s(?!\\p{L})| ${GROUP})`,
  ];
  return forms.map((form) => new RegExp(form, 'u'));
}

const SAYING = [
  'accord(?:s|ing)|accus\\p{L}+|add(?:s|ed)|alleg\\p{L}+|announc\\p{L}+|argu\\p{L}+|blam\\p{L}+|brand\\p{L}*|call(?:s|ed|ing)?|',
  'claim\\p{L}*|classif\\p{L}+|consider\\p{L}*|court|declar\\p{L}+|decree|deem\\p{L}*|denounc\\p{L}+|describ\\p{L}+|',
  'designat\\p{L}+|dub(?:s|bed)|insist\\p{L}*|judg\\p{L}+|known|label\\p{L}*|law|list\\p{L}*|delist\\p{L}*|outlaw\\p{L}*|',
  'proscri\\p{L}+|quot\\p{L}+|recogni[sz]\\p{L}+|refer\\p{L}*|regard\\p{L}*|remov\\p{L}+|report\\p{L}*|ruled|sa(?:id|ys?|ying)|',
  'sanction\\p{L}*|saw|seen?|sees|so-called|stated|stating|term(?:s|ed)|told|treat\\p{L}*|view\\p{L}*|warn\\p{L}*|',
  'wrote|writes|whether|if|no|not|never|ban(?:s|ned|ning)? (?:as|by|in|it|the|them)',
].join('');
const ATTRIBUTED = new RegExp(
  `["?\u00ab\u00bb\u201c-\u201f]|n['\u2019]t(?!\\p{L})|(?<!\\p{L})(?:${SAYING})(?!\\p{L})`,
  'iu',
);
