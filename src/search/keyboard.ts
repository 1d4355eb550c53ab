/** Moves the focus by the arrow keys from the field to the results, among them and back; Escape leads back at once. */
export function followKeys(page: HTMLElement, input: HTMLInputElement): void {
  const links = () => [...page.querySelectorAll<HTMLAnchorElement>('.search-title')];
  const step = (event: KeyboardEvent, target: HTMLElement | undefined) => {
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') step(event, links()[0]);
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') step(event, input);
    const item = event.target instanceof Element ? event.target.closest('.search-result') : null;
    if (item === null) return;
    const all = links();
    const place = all.findIndex((link) => item.contains(link));
    if (event.key === 'ArrowDown') step(event, all[place + 1]);
    if (event.key === 'ArrowUp') step(event, all[place - 1] ?? input);
  });
}
