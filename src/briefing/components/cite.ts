import { z } from 'zod';
import { defineComponent } from '../component.ts';
import { idText } from '../source.ts';
import { citeMark } from './parts.ts';

export const cite = defineComponent({
  name: 'Cite',
  documentation: 'A mark after a sentence that leads to the source which supports it.',
  example: 'He spoke to the press in Laos.<Cite source="tass-ru" at="para 2" />',
  attributes: z.strictObject({
    source: idText.describe('Id of a source of this briefing.'),
    at: z.string().trim().min(1, 'Say where, or leave "at" out.').optional().describe('Where in the source: "para 3".'),
  }),
  content: 'none',
  inline: true,
  places: { kind: 'source', attribute: 'source' },
  render: ({ source, at }, _children, look) => citeMark(look('source', source), at),
});
