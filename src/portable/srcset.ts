/** Where an address stands in the value of an attribute. Offsets are of UTF-16 units. */
export interface Part {
  start: number;
  end: number;
}

/**
 * The addresses of a list of images, `small.png 1x, large.png 2x`, as browsers read it: an address goes on to the next
 * white space, so that it may have commas in it, and one at its end stands for no description.
 * https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function srcsetParts(value: string): Part[] {
  const parts: Part[] = [];
  const next = /[\s,]*(\S+)/y;
  for (let found = next.exec(value); found !== null; found = next.exec(value)) {
    const [all, address = ''] = found;
    const start = found.index + all.length - address.length;
    const bare = address.replace(/,+$/, '');
    parts.push({ start, end: start + bare.length });
    if (bare.length === address.length) next.lastIndex = endOfDescription(value, next.lastIndex);
  }
  return parts;
}

/** Behind the comma that ends a description, which may have others within brackets. */
function endOfDescription(value: string, from: number): number {
  let open = false;
  for (let at = from; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '(') open = true;
    else if (character === ')') open = false;
    else if (character === ',' && !open) return at + 1;
  }
  return value.length;
}
