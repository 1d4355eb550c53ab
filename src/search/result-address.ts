// More than these no address needs to carry.
const mostMarks = 10;

/**
 * The address of a page that was found, or of a place on it, which asks that page to mark words. `url` starts at the root
 * of the site, wherever that lies.
 */
export function resultAddress(url: string, root: URL, marks: readonly string[]): string {
  const address = new URL(url.replace(/^\/+/, ''), root);
  for (const mark of marks.slice(0, mostMarks)) address.searchParams.append('mark', mark);
  return address.href;
}
