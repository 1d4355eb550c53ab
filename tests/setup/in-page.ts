// Functions that run in a page. Each stands alone: nothing around it goes along.

/** What is wider than the window, where the page can be moved sideways. */
export function findSideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  const last = wide.at(-1) ?? document.body;
  return [
    `${scrollWidth} px in ${clientWidth} px, as by <${last.localName} class="${last.getAttribute('class') ?? ''}">`,
  ];
}

/** Words of drawings that cover each other, or that reach over the edge of theirs. */
export function findOverlaps(): string[] {
  const slack = 1;
  return [...document.querySelectorAll('svg')].flatMap((drawing) => {
    const frame = drawing.getBoundingClientRect();
    // Browsers call words visible whose layer of a drawing is not shown: these have no size.
    const words = [...drawing.querySelectorAll('text')]
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const covered = words.flatMap((one, at) =>
      words
        .slice(at + 1)
        .filter(
          ({ box }) =>
            Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > slack &&
            Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > slack,
        )
        .map((other) => `"${one.text}" and "${other.text}"`),
    );
    const cut = words
      .filter(
        ({ box }) =>
          box.left < frame.left - slack ||
          box.right > frame.right + slack ||
          box.top < frame.top - slack ||
          box.bottom > frame.bottom + slack,
      )
      .map(({ text }) => `"${text}" over the edge`);
    return [...covered, ...cut];
  });
}

/** Words smaller than this many CSS pixels as they are shown, each size and place once. */
export function findSmallText(least: number): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent === null || walker.currentNode.nodeValue?.trim() === '' || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNode(walker.currentNode);
    if (![...range.getClientRects()].some(({ width }) => width > 1)) continue;
    if (parent.getBoundingClientRect().width === 0) continue;
    const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < least - 0.01)
      found.add(
        `${size.toFixed(1)} px: <${parent.localName} class="${parent.getAttribute('class') ?? ''}"> ${walker.currentNode.nodeValue?.trim().slice(0, 30)}`,
      );
  }
  return [...found];
}

/**
 * Texts that a reader sees, with the part of the page that each stands in. Navigation and controls are left out, with
 * what only says how to use them. Of drawings, the words one by one: where there is less room, names stand in other lines.
 */
export function readTexts(): { place: string; text: string }[] {
  const controls =
    'nav, form, summary, label, button, input, select, textarea, .skip, .permalink, .pager, noscript, [aria-hidden="true"]';
  const places = [...document.querySelectorAll('header, main, footer, aside, section, figure, dialog')];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen: { place: string; text: string }[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue?.replaceAll(/\s+/g, ' ').trim() ?? '';
    const parent = walker.currentNode.parentElement;
    if (text === '' || parent === null || parent.closest(controls) !== null) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNode(walker.currentNode);
    const isDrawn = [...range.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
    const place = parent.closest('header, main, footer, aside, section, figure, dialog');
    const where = place === null ? '' : `${places.indexOf(place)} ${place.localName}`;
    const texts = parent instanceof SVGElement ? text.split(' ') : [text];
    if (isDrawn) seen.push(...texts.map((each) => ({ place: where, text: each })));
  }
  return seen;
}

/** What paper would cut: boxes that would have to be scrolled. */
export function findCut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const boxes = [...document.body.querySelectorAll('*')].filter((element) => {
    if (!element.checkVisibility() || element instanceof SVGElement) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    return (
      (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
      (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
    );
  });
  return [
    ...(scrollWidth > clientWidth ? [`the page, ${scrollWidth} px wide on ${clientWidth} px of paper`] : []),
    ...boxes.map((element) => `<${element.localName} class="${element.className}">, ${element.scrollWidth} px wide`),
  ];
}

/** How far the page has moved under its reader since it began, as browsers count it. */
export function readShift(): Promise<number> {
  return new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 50);
  });
}
