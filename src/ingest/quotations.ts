import { quotedText } from './quotes.ts';
import { type Attribution, findAttribution } from './speech.ts';
import type { Scene } from './subject.ts';
import { contains, countWords, type Span } from './text.ts';

/** Words in quotation marks that somebody said. */
export interface Quotation {
  scene: Scene;
  /** The marks included. */
  span: Span;
  /** Verbatim, without the marks. */
  text: string;
  attribution: Attribution;
}

// Fewer words in quotation marks are a term or a distance taken, not somebody's sentence.
const leastWords = 3;
const named =
  /(?:so-called|dubbed|known\s+as|named|titled|nicknamed|entitled|term(?:ed)?|codenamed?|code-named?)\s*$/iu;
const announces = /:$/u;

/** The quotations of the body. What no one is said to have said is none. */
export function findQuotations(scenes: readonly Scene[]): Quotation[] {
  const found: Quotation[] = [];
  for (const [at, scene] of scenes.entries()) {
    const spans = scene.passage.quotes.filter((quote) => contains(scene.sentence, quote) && isSaid(scene, quote));
    if (spans.length === 0) continue;
    const attribution =
      findAttribution(scene, true) ?? continued({ scene, before: scenes[at - 1], last: found.at(-1) });
    if (attribution === undefined) continue;
    for (const span of spans) found.push({ scene, span, text: quotedText(scene.passage.text, span), attribution });
  }
  return found;
}

function isSaid({ passage, sentence }: Scene, quote: Span): boolean {
  const before = passage.text.slice(sentence.start, quote.start);
  return countWords(quotedText(passage.text, quote)) >= leastWords && !named.test(before);
}

/** A sentence that is all quotation goes on with what the sentence before it quoted or announced. */
function continued({ scene, before, last }: { scene: Scene; before: Scene | undefined; last: Quotation | undefined }) {
  if (before === undefined || !isAllQuotation(scene)) return undefined;
  const { passage, sentence } = before;
  if (announces.test(passage.text.slice(sentence.start, sentence.end))) return findAttribution(before, true);
  const goesOn = last?.scene === before && (before.passage === scene.passage || isOpen(last));
  return goesOn ? last.attribution : undefined;
}

const isAllQuotation = ({ passage, sentence }: Scene): boolean =>
  passage.quotes.some(({ start, end }) => start <= sentence.start && sentence.end - 1 <= end);

/** A quotation whose paragraph ends before its closing mark. */
const isOpen = ({ scene, span }: Quotation): boolean =>
  span.end === scene.passage.text.length && !/[”»"’]$/u.test(scene.passage.text);
