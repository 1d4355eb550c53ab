const writable = 'input, textarea, select, [contenteditable]';

/** The field of the page's own search form; without one, that of its header. */
export function searchField(page: ParentNode): HTMLInputElement | undefined {
  const fields = [...page.querySelectorAll<HTMLInputElement>('input[name="q"]')];
  return fields.find((field) => field.closest('main') !== null) ?? fields[0];
}

/** "/" leads to the search field, unless the reader is writing. */
export function focusSearchOnSlash(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    if (key !== '/' || ctrlKey || altKey || metaKey) return;
    if (target instanceof Element && target.matches(writable)) return;
    const field = searchField(page);
    if (field === undefined) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
