/**
 * Other ways of writing a date, each with the way of the subset. Only those that lose nothing: no time of day, no order
 * of day and month that is a guess.
 */
const rewritings: readonly (readonly [pattern: RegExp, rewritten: string])[] = [
  [/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'],
  [/^(\d{4})\.(\d\d)\.(\d\d)$/, '$1-$2-$3'],
  [/^(\d{4})\/(\d\d)\/(\d\d)$/, '$1-$2-$3'],
  [/^(\d{4}-\d\d)-(\d)$/, '$1-0$2'],
  [/^(\d{4})-(\d)$/, '$1-0$2'],
  [/^(\d{4})-(\d)-(\d)$/, '$1-0$2-0$3'],
  [/^(\d{4})-(\d)-(\d\d)$/, '$1-0$2-$3'],
  [/^(\d{4}-\d\d-\d\d)\s*(?:-|--|\u2013|\u2014|\.\.)\s*(\d{4}-\d\d-\d\d)$/, '$1/$2'],
  [/^([^\s/]+)\s*\/\s*([^\s/]+)$/, '$1/$2'],
  [/^([~?%])(\d{4}(?:-\d\d){0,2})$/, '$2$1'],
  [/^(\d{4}(?:-\d\d){0,2})(?:\?~|~\?)$/, '$1%'],
  [/^(\d{3})(?:x|0s)$/, '$1X'],
];

/** What `text` could be in the subset, the spaces around it left out; whether it is a date is not asked. */
export function repairs(text: string): string[] {
  const bare = text.trim();
  return [bare, ...rewritings.filter(([pattern]) => pattern.test(bare)).map((rewriting) => bare.replace(...rewriting))];
}
