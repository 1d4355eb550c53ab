import { describe, expect, it } from 'vitest';
import { resumeSections } from '../../../src/portable/resume-sections.ts';

const claim = '<div id="c" data-pagefind-title="Claim of B"><p>Said.</p></div>';

describe('the page for the index', () => {
  it('goes on with the section behind a block that has a title of its own', () => {
    expect(resumeSections(`<h2 id="a">One &amp; <em>"two"</em></h2>${claim}<p>After.</p>`)).toBe(
      `<h2 id="a">One &amp; <em>"two"</em></h2>${claim}<span id="a" data-pagefind-title="One &amp; &quot;two&quot;"></span><p>After.</p>`,
    );
  });

  it('goes on with the nearest heading above', () => {
    const html = resumeSections(`<h2 id="a">A</h2><h3 id="b">B</h3>${claim}${claim}<h2 id="d">D</h2>`);
    expect(html.match(/<span id="\w"/g)).toEqual(['<span id="b"', '<span id="b"']);
  });

  it.each([`<h2>Without id</h2>${claim}`, `${claim}<h2 id="a">A</h2>`, '<h2 id="a">A</h2><p>No claim.</p>'])(
    'stays as it is where there is nothing to go on with: %s',
    (html) => {
      expect(resumeSections(html)).toBe(html);
    },
  );
});
