import { describe, expect, test } from 'vitest';
import { draftText, filler } from './drafts.ts';

const published = '2022-02-16';
const draft = (text: string) => draftText(`${text}${filler}`, published);
const claimsOf = (text: string) => draft(text).frontMatter.claims ?? [];
const quotationsOf = (text: string) => draft(text).quotations;
const maretti = 'Ivo Maretti of Vestria came. ';

describe('a quotation', () => {
  test.each([
    ['before its speaker', '“It was a long night,” Ivo Maretti of Vestria said.', 'ivo-maretti'],
    [
      'before the verb and its speaker',
      '“It was a long night,” said Vestrian Foreign Minister Ivo Maretti.',
      'ivo-maretti',
    ],
    ['behind its speaker', 'Ivo Maretti of Vestria said: “It was a long night.”', 'ivo-maretti'],
    ['in straight marks', '"It was a long night," Ivo Maretti of Vestria said.', 'ivo-maretti'],
    ['in single marks', '‘It was a long night,’ Ivo Maretti of Vestria said.', 'ivo-maretti'],
    [
      'of a speaker with a clause of his own',
      'Ivo Maretti, who was in Vestria, said it “was a long night.”',
      'ivo-maretti',
    ],
    [
      'of a speaker with a title behind',
      '“It was a long night,” Ivo Maretti, the Vestrian minister, said.',
      'ivo-maretti',
    ],
    ['of somebody named last', `${maretti}“It was a long night,” he said.`, 'ivo-maretti'],
    ['of a surname', `${maretti}“It was a long night,” Maretti said.`, 'ivo-maretti'],
    [
      'of a minister without name, after one with',
      `${maretti}“It was a long night,” the minister said.`,
      'ivo-maretti',
    ],
    ['of a body', '“It was a long night,” the JRTO said in Vestria.', 'jrto'],
    ['of a state', '“It was a long night,” Vestria said.', 'QN'],
    ['of a capital', '“It was a long night,” Vesta said.', 'QN'],
    ['of officials', '“It was a long night,” two Vestrian officials said.', 'two Vestrian officials'],
    ['of a spokesman', '“It was a long night,” a spokesman for Vestria said.', 'spokesman for Vestria'],
    ['of somebody without an entry', '“It was a long night,” Ada Brandt said in Vestria.', 'Ada Brandt'],
    [
      'of a later sentence',
      '“It was a long night,” Ivo Maretti of Vestria said. “Nobody slept at all.”',
      'ivo-maretti',
    ],
    ['announced by the paragraph before', 'Ivo Maretti of Vestria said:\n\n“It was a long night.”', 'ivo-maretti'],
    ['after a participle', 'Ivo Maretti left Vestria, saying “it was a long night.”', 'ivo-maretti'],
    ['by a source named behind', '“It was a long night,” according to Ivo Maretti of Vestria.', 'ivo-maretti'],
  ])('%s has its speaker', (_, text, by) => {
    expect(quotationsOf(text).at(-1)).toMatchObject({ by });
  });

  test.each([
    ['an agency that quoted him', `${maretti}“It was a long night,” VWA quoted him as saying.`],
    ['an agency that quoted him by name', '“It was a long night,” VWA quoted Ivo Maretti of Vestria as saying.'],
    ['an agency that quoted the minister', `${maretti}“It was a long night,” VWA quoted the minister as saying.`],
    ['an agency by which he was quoted', 'Ivo Maretti of Vestria was quoted by VWA as saying “it was a long night.”'],
    ['an agency that he told', '“It was a long night,” Ivo Maretti of Vestria told VWA.'],
    ['an agency that cites him', '“It was a long night,” VWA reported, citing Ivo Maretti of Vestria.'],
    ['an agency that is described', '“It was a long night,” Ivo Maretti told Vestria’s state news agency VWA.'],
    ['an agency that reported it', '“It was a long night,” Ivo Maretti of Vestria said, VWA reported.'],
    [
      'an agency that another publisher cites',
      '“It was a long night,” Ivo Maretti said, Harbour Post wrote, citing VWA.',
    ],
  ])('comes through %s', (_, text) => {
    expect(quotationsOf(text)).toMatchObject([{ by: 'ivo-maretti', via: 'vwa' }]);
  });

  test('that an agency reports without a word on whose it is has no speaker', () => {
    expect(claimsOf('“It was a long night in Vestria,” VWA reported.')).toMatchObject([
      { by: 'unattributed', via: 'vwa' },
    ]);
  });

  test('that names nothing is about what its sentence says before it, not about where its speaker is', () => {
    const [claim] = claimsOf('Ivo Maretti, who was in Norland, said the duties of the JRTO “remain as they were.”');
    expect(claim?.about).toEqual(['jrto']);
  });

  test('that is a fragment belongs to its own sentence, not to the next one', () => {
    const text =
      'Ivo Maretti, visiting Vestria, said the duties “stand as they stood.” Lena Orsk said that she agreed.';
    expect(quotationsOf(text)).toEqual([{ text: 'stand as they stood.', by: 'ivo-maretti' }]);
  });

  test.each([
    ['a term', 'Vestria sent its “volunteers” home, Ivo Maretti said.'],
    ['a nickname', 'Vestria’s mine, known as “the hole of the hill”, was shut, Ivo Maretti said.'],
    ['a phrase that nobody says', 'Vestria shut its “house of the lost keys” today.'],
  ])('is not made of %s', (_, text) => {
    expect(quotationsOf(text)).toEqual([]);
  });

  test('stands verbatim, with what stands inside the marks', () => {
    expect(quotationsOf('“It’s a long night – again,” Vestria said.')[0]?.text).toBe('It’s a long night – again,');
  });

  test('says when its speaker was inferred', () => {
    const { warnings } = draft(`${maretti}“It was a long night,” he said.`);
    expect(warnings.join()).toContain('"he" is taken to be ivo-maretti');
  });

  test.each([
    ['commitment', '“We will help them,” Vestria said.'],
    ['assessment', '“The situation is deteriorating,” Vestria said.'],
    ['statement', '“There were four boats,” Vestria said.'],
  ])('is a %s by its words', (kind, text) => {
    expect(claimsOf(text)).toMatchObject([{ kind, by: 'QN' }]);
  });
});

describe('an accusation', () => {
  const charge = 'Last year, Vestria accused Norland of paying Grey Banner to sink ferries.';

  test('has its date, and is about whom it accuses and the bodies in it', () => {
    expect(claimsOf(charge)).toMatchObject([
      {
        by: 'QN',
        kind: 'accusation',
        date: '2021',
        about: ['QM', 'grey-banner'],
        text: 'Vestria accused Norland of paying Grey Banner to sink ferries.',
      },
    ]);
  });

  test.each([
    `${charge} Norhaven, which has received envoys, has denied the charge.`,
    `${charge} Norland denied it.`,
    `${charge} Norland rejected the accusation on Monday.`,
    `${charge}\n\nIt rained.\n\nNorland has repeatedly dismissed the claims.`,
  ])('takes its denial under it: %j', (text) => {
    const [claim, ...others] = claimsOf(text);
    expect(claim?.deniedBy).toMatchObject([{ by: 'QM', sources: ['unknown'] }]);
    expect(others).toEqual([]);
  });

  test('gives a denial its own date, or "by the publication"', () => {
    expect(claimsOf(`${charge} Norland denied it on Monday.`)[0]?.deniedBy?.[0]?.date).toBe('2022-02-14');
    expect(claimsOf(`${charge} Norland denied it.`)[0]?.deniedBy?.[0]?.date).toBe('/2022-02-16');
  });

  test('is not denied by somebody who rejects something else', () => {
    expect(claimsOf(`${charge} Lakonia rejected an offer of coal.`)[0]).not.toHaveProperty('deniedBy');
  });

  test('that no sentence makes leaves its denial a claim of its own', () => {
    expect(claimsOf('Norland denied that it sank a ferry of Vestria.')).toMatchObject([{ by: 'QM', kind: 'denial' }]);
  });
});

describe('a report', () => {
  test.each([
    [
      'with "that"',
      `${maretti}He added that the boats of Vestria had left.`,
      'ivo-maretti',
      'the boats of Vestria had left.',
    ],
    [
      'without "that"',
      'Ivo Maretti said the boats of Vestria had left.',
      'ivo-maretti',
      'the boats of Vestria had left.',
    ],
    [
      'with the speaker behind',
      'The boats of Vestria had left, Ivo Maretti said.',
      'ivo-maretti',
      'The boats of Vestria had left',
    ],
    [
      'with a source in front',
      'According to Ivo Maretti, the boats of Vestria had left.',
      'ivo-maretti',
      'the boats of Vestria had left.',
    ],
    [
      'with a source behind',
      'The boats of Vestria had left, according to Ivo Maretti.',
      'ivo-maretti',
      'The boats of Vestria had left',
    ],
  ])('%s is what its speaker says', (_, text, by, content) => {
    expect(claimsOf(text)).toMatchObject([{ by, text: content, date: '/2022-02-16' }]);
  });

  const said = 'Ivo Maretti of Vestria said the boats of Norland had left';
  test.each([
    ['cited by another publisher', `${said}, Harbour Post wrote, citing VWA.`],
    ['that reported it', `${said}, VWA reported.`],
    ['that reported it on some day', `${said}, VWA reported on Monday.`],
    ['by which it goes', `${said}, according to VWA.`],
    ['by which it goes, in front', `According to VWA, ${said}.`],
    ['to which he spoke', `Speaking to VWA, ${said}.`],
    ['that asked him', `In an interview with the state news agency VWA, ${said}.`],
    ['that opens the sentence', `VWA reported on Monday that ${said}.`],
  ])('comes through an agency %s: the agency did not say it, and is no part of it', (_, text) => {
    const [claim, ...others] = claimsOf(text);
    expect(claim).toMatchObject({ by: 'ivo-maretti', via: 'vwa' });
    expect(claim?.text?.replace(/\.$/, '')).toBe('the boats of Norland had left');
    expect(others).toEqual([]);
  });

  test.each([
    ['a publisher that reports on its own', 'The boats of Vestria had left, VWA reported.', { by: 'vwa' }],
    [
      'the publisher that another one cites',
      'The boats of Vestria had left, Harbour Post wrote, citing VWA.',
      { by: 'vwa', via: 'harbour-post' },
    ],
    [
      'the body that a publisher cites',
      'The boats of Vestria had left, VWA reported, citing the interior ministry.',
      { by: { text: 'interior ministry' }, via: 'vwa' },
    ],
    [
      'a publisher, whoever else speaks further on',
      'VWA reported that boats of Vestria had left after Norland announced a ban.',
      { by: 'vwa' },
    ],
  ])('is made by %s', (_, text, expected) => {
    expect(claimsOf(text)).toMatchObject([expected]);
  });

  test('is of the day it was said, not of the day it tells of', () => {
    expect(claimsOf('Vestria said Monday that its boats left last year.')).toMatchObject([{ date: '2022-02-14' }]);
    expect(claimsOf('Vestria said that its boats left last year.')).toMatchObject([{ date: '/2022-02-16' }]);
  });

  test('belongs to the country that acts where it is "its" official’s', () => {
    const text = 'As guards left Sudmar, Vestria is ready to send boats, its top envoy said.';
    expect(claimsOf(text)).toMatchObject([{ by: { text: 'top envoy', of: 'QN' }, kind: 'commitment' }]);
  });

  test.each(['were reported to have fled', 'are believed to have fled', 'have reportedly fled'])(
    'that nobody makes is unattributed: "%s"',
    (verb) => {
      expect(claimsOf(`Some 400 people ${verb} to Vestria this week, as others stayed.`)).toMatchObject([
        { by: 'unattributed', date: '2022-02-14/2022-02-16', text: `Some 400 people ${verb} to Vestria this week` },
      ]);
    },
  );
});

describe('a standing line', () => {
  const designation = (published?: string) =>
    draftText(
      `Vestria shut a mine.${filler}\n\nGrey Banner is a group banned in Vestria.`,
      published,
    ).frontMatter.claims?.at(-1);

  test('is a designation by the country, pointing to the one in force', () => {
    expect(designation('2022-02-16')).toEqual({
      id: 'claim-1',
      by: 'QN',
      date: '/2022-02-16',
      kind: 'designation',
      text: 'Grey Banner is a group banned in Vestria.',
      about: ['grey-banner'],
      sources: ['unknown'],
      boilerplate: true,
      statement: 'grey-banner/qn-2004',
    });
  });

  test('points to the only one there is where no date tells', () => {
    expect(designation()).toMatchObject({ statement: 'grey-banner/qn-2004' });
    expect(designation()).not.toHaveProperty('date');
  });

  test('points to none of another country', () => {
    const text = `Lakonia shut a mine.${filler}\n\nGrey Banner is a group banned in Lakonia.`;
    expect(draftText(text).frontMatter.claims?.at(-1)).not.toHaveProperty('statement');
  });
});

describe('an event', () => {
  const eventsOf = (text: string) => draft(text).frontMatter.events ?? [];

  test('has the words of its date, and its sentence as title', () => {
    expect(eventsOf('Vestria shut a mine on Monday.')).toEqual([
      {
        id: '2022-02-14-vestria-shut-mine',
        date: '2022-02-14',
        said: 'Monday',
        title: 'Vestria shut a mine on Monday.',
        kind: 'other',
        countries: ['QN'],
        sources: ['unknown'],
      },
    ]);
  });

  test('takes the date that tells most of its sentence', () => {
    expect(eventsOf('Vestria has since 2017 sent boats, and one sank on Monday.')).toMatchObject([{ said: 'Monday' }]);
  });

  test('is not made of a date in a quotation', () => {
    expect(eventsOf('“The boats left on Monday,” Vestria said.')).toEqual([]);
  });

  test('is not made of a sentence without a country of the briefing', () => {
    expect(eventsOf('Vestria shut a mine. A boat sank on Monday.')).toEqual([]);
  });

  test('is numbered where two would share an id', () => {
    const ids = eventsOf('Vestria shut a mine on Monday. On Monday Vestria shut a mine.').map(
      (event) => 'id' in event && event.id,
    );
    expect(ids).toEqual(['2022-02-14-vestria-shut-mine', '2022-02-14-vestria-shut-mine-2']);
  });

  test.each([
    ['clash', 'Vestrian and Sudmari guards clashed on Monday.'],
    ['incident', 'A bomb exploded in Vestria on Monday.'],
    ['exercise', 'Vestria held drills last week.'],
    ['deployment', 'Vestria sent more troops on Monday.'],
    ['diplomacy', 'Vestria signed a treaty on Monday.'],
    ['statement', 'Vestria warned on Monday of floods after the talks.'],
    ['designation', 'Vestria outlawed the choir on Monday.'],
    ['displacement', 'Families fled Vestria on Monday.'],
    ['protest', 'Crowds protested in Vestria on Monday.'],
    ['other', 'Snow fell in Vestria on Monday.'],
  ])('is of kind %s by the cue next to its date', (kind, text) => {
    expect(eventsOf(text)).toMatchObject([{ kind }]);
  });

  test('belongs to the claims of its sentence', () => {
    const { events, claims } = draft('Last year, Vestria accused Norland of theft.').frontMatter;
    expect(claims?.[0]?.event).toBe('2021-vestria-accused-norland-theft');
    expect(events).toMatchObject([{ id: '2021-vestria-accused-norland-theft' }]);
  });
});

describe('a suggestion', () => {
  test('is made for people and bodies that the registry lacks, and never for the photographer', () => {
    const text = `A boat. Pavel Kroll / VWA\n\nGeneral Ada Brandt said the League of Lamp Keepers (LLK) left Vestria. Brandt and the LLK agreed, Olaf Stern said.${filler}`;
    expect(draftText(text, published).suggestions).toEqual([
      { kind: 'person', text: 'Ada Brandt', count: 2 },
      { kind: 'organization', text: 'League of Lamp Keepers (LLK)', count: 2 },
      { kind: 'person', text: 'Olaf Stern', count: 1 },
    ]);
  });

  test('is not made for what the registry knows', () => {
    expect(
      draft('Foreign Minister Ivo Maretti of the Joint River Treaty Organization (JRTO) left Vestria.').suggestions,
    ).toEqual([]);
  });
});
