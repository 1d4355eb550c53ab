type Tags = HTMLElementTagNameMap;
/** Texts that the browser would read as HTML are left out: nothing on the search page may become markup. */
type Properties<Tag extends keyof Tags> = Partial<Omit<Tags[Tag], 'innerHTML' | 'outerHTML' | 'style'>>;

/** A new element with properties and children; a string becomes text. */
export function create<Tag extends keyof Tags>(
  tag: Tag,
  properties: Properties<Tag> = {},
  ...children: (Node | string)[]
): Tags[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
