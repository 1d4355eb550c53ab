type Mistake = readonly [pattern: RegExp, advice: string];

const usual = 'write a date as "2021-07-07", "2021-07" or "2021", a span as "2021-07-05/2021-07-07".';

/**
 * Frequent mistakes, each with advice into which the groups of its pattern go. A pattern matches the whole value, so
 * that replacing the match leaves the advice alone.
 */
const mistakes: readonly Mistake[] = [
  [/^\s+(\S+)\s*$|^(\S+)\s+$/, 'write it without the spaces, "$1$2".'],
  [/^(\d{4})-([1-9])$/, 'a month has two digits: write "$1-0$2".'],
  [/^\d{4}-\d{1,2}-\d{1,2}$/, 'months and days have two digits, as in "2021-07-07".'],
  [/^(\d{4})(\d\d)(\d\d)$|^(\d{4})\.(\d\d)\.(\d\d)$/, 'write it with hyphens, "$1$4-$2$5-$3$6".'],
  [/^\d{1,2}([.-])\d{1,2}\1\d{4}$/, 'write the year first, then month and day, as in "2021-07-09".'],
  [/^(\d{4}(?:-\d\d){0,2})\s*(?:-|--|–|—|\.\.)\s*(\d{4}(?:-\d\d){0,2})$/, 'a span has a slash: write "$1/$2".'],
  [/^([~?%])(\d{4}(?:-\d\d){0,2})$/, 'the mark comes last: write "$2$1".'],
  [/^(\d{4}(?:-\d\d){0,2})(?:\?~|~\?)$/, '"about" and "uncertain" together are one mark: write "$1%".'],
  [
    /^\d{4}[~?%]?-[~?%]?\d\d[~?%]?(?:-[~?%]?\d\d)?[~?%]?$/,
    'one mark at the end speaks for the whole date, as in "2021-07~".',
  ],
  [/^(\d{3}X)[~?%]$/, 'a decade is wide already and takes no mark: write "$1".'],
  [/^(\d{3})(?:x|0s)$/, 'write a decade as "$1X".'],
  [
    /^[\dXxUu]{4}(?:-[\dXxUu]{2}){0,2}[~?%]?$/,
    'leave out what is not known: "2021-07", "2021", or "202X" for a decade.',
  ],
  [/^\d{4}-?W.*$/, 'weeks are not used: write their days, as in "2021-07-05/2021-07-11".'],
  [/^(\d{4}-\d\d-\d\d)[T ].*$/, 'a date has no time of day: write "$1".'],
  [/^[[{].*$/, 'sets are not used: write a span, "2021-07-05/2021-07-07", or one entry for each date.'],
  [/^(?:[Yy]-?\d+|[+-]\d+|\d{5,}).*$/, 'a year has four digits, 0001 to 9999.'],
];

/** Mistakes in which the slash is not that of a span. */
const slashMistakes: readonly Mistake[] = [
  [/^(\d{4})\/(\d\d)\/(\d\d)$/, 'write it with hyphens, "$1-$2-$3".'],
  [/^\d{4}\/\d\d?$/, 'write a month as "2021-07", and years as "2021/2022".'],
  [/^\d{1,2}\/\d{1,2}\/\d{4}$/, 'write the year first, then month and day, as in "2021-07-09".'],
  [/^([^\s/]+)(?:\s+\/\s*|\/\s+)([^\s/]+)$/, 'a span has no spaces: write "$1/$2".'],
];

/** What to write instead of `text`, which is no date. */
export const pointAdvice = (text: string): string => findAdvice(mistakes, text) ?? usual;

/** What to write instead of `text`, where its slash does not make it a span. */
export const findIntervalAdvice = (text: string): string | undefined => findAdvice(slashMistakes, text);

/** `text` as a message shows it: in quotes, cut, with invisible characters escaped. */
export const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

function findAdvice(list: readonly Mistake[], text: string): string | undefined {
  const found = list.find(([pattern]) => pattern.test(text));
  return found && text.replace(...found);
}
