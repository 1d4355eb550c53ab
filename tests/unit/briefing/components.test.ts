import { describe, expect, test } from 'vitest';
import { components } from '../../../src/briefing/components/index.ts';
import { htmlOf, placesOf, problemsOf } from './body.ts';

describe('Cite', () => {
  test('is a numbered mark that leads to its source and tells which it is', () => {
    expect(htmlOf('Text. <Cite source="second" at="para 3" />')).toBe(
      '<p>Text. <sup class="cite" data-pagefind-ignore=""><a href="#source-second" title="Second Paper, para 3" ' +
        'aria-label="Source 2: Second Paper, para 3">[2]</a></sup></p>',
    );
  });

  test('escapes what it is given', () => {
    expect(htmlOf('x <Cite source="first" at="&quot;&gt;&lt;b&gt;" />')).toContain(
      'title="First Agency: A report, &#x22;><b>"',
    );
  });
});

describe('Claim', () => {
  const html = htmlOf('<Claim id="c-open" />');

  test('has the id of the claim and its kind', () => {
    expect(html).toMatch(/^<div id="c-open" class="claim" data-claim-kind="statement" data-pagefind-title="Statement of Northland">/);
  });

  test('tells who says it, through whom and when', () => {
    expect(html).toContain(
      '<a class="entity" href="/countries/northland.html">Northland</a>, via ' +
        '<a class="entity" href="/publishers/first.html">First Agency</a>, <time datetime="2021-07-07">7 July 2021</time>',
    );
  });

  test('gives the text as text, with its source and the place in it', () => {
    expect(html).toContain('<p class="claim-text">The ford is &#x3C;open>.</p>');
    expect(html).toContain('title="First Agency: A report, para 3"');
  });

  test('tells who denies it', () => {
    expect(html).toContain(
      '<li>Denied by <span class="entity">Southland</span>, <time datetime="2021-07-08">8 July 2021</time>',
    );
    expect(html.indexOf('Denied by')).toBeGreaterThan(html.indexOf('claim-text'));
  });

  test('gives verbatim words as a quotation', () => {
    expect(htmlOf('<Claim id="c-words" />')).toContain(
      '<blockquote lang="ru" dir="auto"><p>Мы готовы</p></blockquote>',
    );
  });

  test('has its id only where the page shows it first', () => {
    const twice = htmlOf(
      '<Claim id="c-words" />\n\n<Note>\n<Quote claim="c-words" />\n</Note>\n\n<Claim id="c-words" />',
    );
    expect(twice.match(/id="c-words"/g)).toHaveLength(1);
    expect(twice).toMatch(/^<div id="c-words"/);
  });
});

describe('Quote', () => {
  test('sets the words off, with speaker, month and every source', () => {
    const html = htmlOf('<Quote claim="c-words" />');
    expect(html).toMatch(/^<figure id="c-words" class="quote" data-claim-kind="commitment" data-pagefind-title="Commitment of A. B."><blockquote lang="ru"/);
    expect(html).toMatch(
      /<figcaption><a class="entity" href="\/people\/a-b.html">A. B.<\/a>, <time datetime="2021-07">/,
    );
    expect(html.match(/class="cite"/g)).toHaveLength(2);
  });

  test('gives no language to a translation, but its translator', () => {
    const html = htmlOf('<Quote claim="c-translated" />');
    expect(html).toContain('<blockquote><p>We are ready</p></blockquote>');
    expect(html).toContain('Translated by First Agency');
    expect(html).not.toContain('<time');
  });

  test('refuses a claim whose text is not verbatim', () => {
    expect(problemsOf('<Quote claim="c-open" />')).toMatchObject([
      { rule: 'component', message: expect.stringContaining('"c-open"'), hint: 'Write <Claim id="c-open" />.' },
    ]);
  });
});

describe('Event', () => {
  const html = htmlOf('<Event id="e-drill" />');

  test('gives its date in words and in the words of the source', () => {
    expect(html).toContain('<time datetime="2021-07-05">5</time>–<time datetime="2021-07-07">7 July 2021</time>');
    expect(html).toContain('“this week”');
  });

  test('leads to its place on the timeline and names kind, countries and sources', () => {
    expect(html).toContain('<a href="/timeline/2021.html#e-drill">A drill &#x3C;at> the ford</a>');
    expect(html).toContain('<span class="event-kind">exercise</span>');
    expect(html).toContain('>Northland</a>, <span class="entity">Southland</span>');
    expect(html.match(/class="cite"/g)).toHaveLength(2);
  });

  test('has no id: the address of an event is on the timeline', () => {
    expect(html).not.toMatch(/ id=/);
  });
});

describe('Note', () => {
  test.each([
    ['kind="question"', 'question', 'Open question'],
    ['kind="background"', 'background', 'Background'],
    ['kind="update"', 'update', 'Update'],
    ['', 'background', 'Background'],
  ])('<Note %s> is a box of the kind %s', (attributes, kind, label) => {
    expect(htmlOf(`<Note ${attributes}>\nText\n\n- line\n</Note>`)).toBe(
      `<aside class="note note-${kind}" role="note"><p class="note-kind">${label}</p><p>Text</p><ul>\n<li>line</li>\n</ul></aside>`,
    );
  });

  test('holds components, and what is wrong in it is found', () => {
    expect(htmlOf('<Note>x <Cite source="first" /></Note>')).toMatch(/<p>x <sup class="cite"/);
    expect(placesOf('<Note>\nx {\n\n<Claim id="none" />\n</Note>')).toEqual(['2:3 code', '4:1 unknown-id']);
  });
});

describe('Every component', () => {
  test.each([...components])('%s says what it does in one sentence, and what each attribute is', (name, component) => {
    expect(component.name).toBe(name);
    expect(component.documentation).toMatch(/^[A-Z].*\.$/);
    for (const attribute of Object.values(component.attributes.shape)) expect(attribute.description).toMatch(/\S/);
  });

  test.each([...components])('%s places an id with an attribute that it has', (_, { places, attributes }) => {
    expect(places === undefined || places.attribute in attributes.shape).toBe(true);
  });
});
