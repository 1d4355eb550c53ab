import { z } from 'zod';
import { countryId, idText } from '../briefing/source.ts';
import { aliases, notNames } from './alias.ts';
import { name, sourceIds, sources, text } from './parts.ts';

const kinds = [
  'news-agency',
  'newspaper',
  'broadcaster',
  'online',
  'official',
  'reprint',
  'encyclopedia',
  'non-governmental',
  'opposition',
  'sample',
  'unknown',
  'other',
] as const;

export const publisher = z.strictObject({
  id: idText.describe('Such as "asia-plus".'),
  name,
  kind: z.enum(kinds).describe('What sort of publisher it is.'),
  control: z
    .enum(['state', 'public', 'independent', 'unknown'])
    .default('unknown')
    .describe('Who controls it, as the source says it.'),
  country: countryId.optional().describe('Where it is at home.'),
  language: z.string().optional().describe('Its main language: a BCP 47 tag.'),
  aliases,
  notNames,
  domains: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'A domain is lower-case, without "www." or a path.'))
    .default([])
    .describe('Domains of its pages, by which ingest knows it.'),
  grade: z
    .string()
    .regex(/^[A-F]$/, 'A default grade is a letter A to F.')
    .optional()
    .describe('Admiralty letter of its texts where nobody graded them.'),
  ownership: z
    .strictObject({ text: text.describe('Who owns it.'), sources: sourceIds })
    .optional()
    .describe('Who owns it, and which source says so.'),
  sources,
});
