const titleOf = {
  ferry: 'A ferry for the strait',
  lanterns: 'Lanterns on the pier',
  market: 'Market day',
};

type Key = keyof typeof titleOf;

/** By operator: a query that finds pages, one with a word that a single page has, and one that finds none. */
const byOperator: Record<string, readonly [query: string, found: readonly Key[]][]> = {
  words: [
    ['copper harbour', ['ferry', 'lanterns']],
    ['copper lamplighter', ['lanterns']],
    ['ladder bell', []],
  ],
  'a phrase': [
    ['"copper ladder"', ['lanterns']],
    ['"quinces and"', ['market']],
    ['"ladder copper"', []],
  ],
  OR: [
    ['lantern OR ferry', ['ferry', 'lanterns']],
    ['quinces OR zeppelin', ['market']],
    ['balloon OR zeppelin', []],
  ],
  NOT: [
    ['copper NOT ferry', ['lanterns']],
    ['harbour NOT pier', ['ferry']],
    ['copper NOT copper', []],
  ],
  '-word': [
    ['copper -ferry', ['lanterns']],
    ['harbour -pier -lamplighters', ['ferry']],
    ['copper -copper', []],
  ],
  '( )': [
    ['copper (bell OR ladder)', ['ferry', 'lanterns']],
    ['(quinces) kettle', ['market']],
    ['bell (ladder)', []],
  ],
  'country:': [
    ['country:westmark', ['market', 'ferry']],
    ['country:lampton lamplighter', ['lanterns']],
    ['country:westmark ladder', []],
  ],
  'organization:': [
    ['organization:lamp-guild', ['lanterns']],
    ['organization:Лампа winter', ['lanterns']],
    ['organization:lamp-guild quinces', []],
  ],
  'person:': [
    ['person:ada-lamp', ['lanterns']],
    ['person:ada-lamp winter', ['lanterns']],
    ['person:ada-lamp bell', []],
  ],
  'publisher:': [
    ['publisher:pier-post', ['lanterns']],
    ['publisher:pier-post winter', ['lanterns']],
    ['-publisher:pier-post winter', []],
  ],
  'kind:': [
    ['kind:diplomacy', ['ferry']],
    ['kind:other quinces', ['market']],
    ['kind:other kind:incident', []],
  ],
  'date:': [
    ['date:2021..2022', ['ferry', 'lanterns']],
    ['date:2023 quinces', ['market']],
    ['date:..2020', []],
  ],
};

/** Every question with the titles that answer it, newest first. */
export const questions = Object.entries(byOperator).flatMap(([operator, asked]) =>
  asked.map(([query, found]) => ({ operator, query, titles: found.map((key) => titleOf[key]) })),
);
