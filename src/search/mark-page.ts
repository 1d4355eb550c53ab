import { create } from './dom.ts';
import { findMarks, parseMarks, withoutMarks } from './find-marks.ts';
import { type Word, wordsOf } from './same-word.ts';

const highlightName = 'search';
const mostWords = 100_000;
const skipped = 'script, style, noscript, [hidden], [data-pagefind-ignore]';

/**
 * Marks what the address asks for in the text of the page, `?mark=word&mark=two+words`, says how much that is and offers
 * to go through it and to clear it. Does nothing in a browser that cannot mark text without changing the page.
 */
export function markPage(text: Element): void {
  const marks = parseMarks(location.search);
  if (marks.length === 0 || !('highlights' in CSS)) return;
  const words = wordsIn(text);
  const ranges = findMarks(words, marks).map(({ first, last }) => rangeOf(words[first]!, words[last]!));
  if (ranges.length === 0) return;
  CSS.highlights.set(highlightName, new Highlight(...ranges));
  showBar(ranges, marks);
}

interface PlacedWord extends Word {
  node: Text;
}

/** The words that search reads. A phrase may run through links and emphasis. */
function wordsIn(text: Element): PlacedWord[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const words: PlacedWord[] = [];
  while (walker.nextNode() !== null && words.length < mostWords) {
    const node = walker.currentNode;
    if (node instanceof Text) for (const word of wordsOf(node.data)) words.push({ ...word, node });
  }
  return words;
}

function rangeOf(first: PlacedWord, last: PlacedWord): Range {
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

function showBar(ranges: readonly Range[], marks: readonly string[]): void {
  const places = ranges.length === 1 ? '1 place' : `${ranges.length} places`;
  const next = create('button', { type: 'button' }, 'Next');
  const clear = create('button', { type: 'button' }, 'Clear (Esc)');
  const said = `${places} marked for ${marks.map((mark) => `“${mark}”`).join(', ')}`;
  const bar = create('div', { className: 'marked' }, create('p', { role: 'status' }, said), next, clear);
  let shown = -1;
  const remove = () => {
    CSS.highlights.delete(highlightName);
    bar.remove();
    document.removeEventListener('keydown', escape);
    history.replaceState(history.state, '', `${location.pathname}${withoutMarks(location.search)}${location.hash}`);
  };
  const escape = ({ key }: KeyboardEvent) => key === 'Escape' && remove();
  next.addEventListener('click', () => {
    shown = (shown + 1) % ranges.length;
    ranges[shown]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  });
  clear.addEventListener('click', remove);
  document.addEventListener('keydown', escape);
  document.body.append(bar);
}
