import { z } from 'zod';
import { edtfText } from './edtf.ts';

export const idText = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case letters and digits in words joined by "-".')
  .describe('Lower-case letters and digits, words joined by hyphens.');

/** A web address that may stand on a page. */
export const webAddress = z
  .string()
  .refine(isWebAddress, 'An address starts with http:// or https://, has a host and carries no user name.')
  .describe('http or https address.');

/** Where a statement was read. Used by briefings and by the registry alike. */
export const source = z.strictObject({
  id: idText,
  publisher: idText.describe('Id of a publisher in the registry.'),
  title: z.string().min(1).optional().describe('As printed; leave it out where none was seen.'),
  url: webAddress.optional(),
  date: edtfText.optional().describe('When it was published.'),
  language: z.string().optional().describe('BCP 47 tag, such as "ru".'),
  role: z.enum(['primary', 'report', 'reprint', 'reference']).optional(),
  grade: z
    .string()
    .regex(/^[A-F][1-6]$/, 'A grade is a letter A to F and a digit 1 to 6.')
    .optional()
    .describe('Admiralty grade of source and item; F6 where it cannot be judged.'),
  origin: idText.optional().describe('The publisher or source whose text this one repeats.'),
  archived: webAddress.optional(),
  accessed: edtfText.optional(),
  note: z.string().optional(),
});
export type Source = z.infer<typeof source>;

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
