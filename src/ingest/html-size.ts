/** Elements that hold nothing, or that authors leave open. */
const SHALLOW = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/**
 * How many elements an HTML text has, and how many of them are open at once, as far as its tags alone tell. Parsers take
 * memory and time in proportion to it, or more, so it is looked at first; takes time in proportion to the text's length.
 */
export function measureHtml(html: string): { elements: number; depth: number } {
  let open = 0;
  let depth = 0;
  let elements = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (slash === '') elements++;
    if (SHALLOW.has(name.toLowerCase())) continue;
    open = Math.max(0, open + (slash === '/' ? -1 : 1));
    depth = Math.max(depth, open);
  }
  return { elements, depth };
}
