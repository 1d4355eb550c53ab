import { z } from 'zod';
import { edtfText } from './edtf.ts';

export const idText = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case letters and digits in words joined by "-".')
  .describe('Lower-case letters and digits, words joined by hyphens.')
  .meta({ form: 'id' });

/** What an id of the registry names; "party" is any of them. */
export type IdKind = 'country' | 'organization' | 'person' | 'place' | 'publisher' | 'statement' | 'party';

/** An id of one kind. Editors offer the ids that there are of what `of` names. */
export const idOf = (of: IdKind) => idText.describe(`Id of a ${of} in the registry.`).meta({ of });

/** The form of a country's id, whether or not there is such a country. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'A country is its ISO 3166-1 alpha-2 code in upper case, such as "TJ".')
  .describe('ISO 3166-1 alpha-2 code in upper case; XK for Kosovo.');

export const countryId = countryCode.meta({ of: 'country' });

/** A web address that may stand on a page. */
export const webAddress = z
  .string()
  .refine(isWebAddress, 'An address starts with http:// or https://, has a host and carries no user name.')
  .describe('http or https address.')
  .meta({ form: 'address' });

/** Where a statement was read. Used by briefings and by the registry alike. */
export const source = z.strictObject({
  id: idText.describe('What the file calls this source, such as "tass-1".'),
  publisher: idOf('publisher').describe('Who published it: id of a publisher in the registry.'),
  title: z.string().min(1).optional().describe('As printed; leave it out where none was seen.'),
  url: webAddress.optional().describe('Where it was read: an http or https address.'),
  date: edtfText.optional().describe('When it was published.'),
  language: z.string().optional().describe('BCP 47 tag, such as "ru".'),
  role: z
    .enum(['primary', 'report', 'reprint', 'reference'])
    .optional()
    .describe('What it is: the record itself, a report of it, a reprint of a report, or a work of reference.'),
  grade: z
    .string()
    .regex(/^[A-F][1-6]$/, 'A grade is a letter A to F and a digit 1 to 6.')
    .optional()
    .describe('Admiralty grade of source and item; without it the letter of the publisher and 6, else F6.'),
  origin: idText
    .optional()
    .describe('The publisher or source whose text this one repeats: a reprint is no second source.'),
  archived: webAddress.optional().describe('Address of a copy in an archive.'),
  accessed: edtfText.optional().describe('When it was read.'),
  note: z.string().optional().describe('What a reader should know of it.'),
});
export type Source = z.infer<typeof source>;

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
