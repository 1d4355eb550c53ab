import { z } from 'zod';
import { edtfText } from '../briefing/edtf.ts';
import { idText } from '../briefing/source.ts';
import { aliases, notNames } from './alias.ts';
import { anyId, name, period, reviewed, sourceIds, sources, text } from './parts.ts';

const office = z.strictObject({
  title: text.describe('The name of the office.'),
  of: anyId.describe('The country or organization that it is an office of.'),
  ...period,
  asOf: edtfText.optional().describe('A date at which a source names the office, where its period is not known.'),
  sources: sourceIds,
});

export const person = z.strictObject({
  id: idText.describe('The name of the file, such as "sergei-lavrov".'),
  name,
  aliases,
  notNames,
  offices: z.array(office).default([]).describe('What they were when; the page shows those of its date.'),
  sources,
  reviewed,
});
