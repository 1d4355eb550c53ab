import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from '../component.ts';

const labels = { question: 'Open question', background: 'Background', update: 'Update' } as const;
type Kind = keyof typeof labels;

export const note = defineComponent({
  name: 'Note',
  documentation: 'A box beside the account: an open question, background, or what became known later.',
  example: '<Note kind="question">\nWould a raid by a small group count as an attack?\n</Note>',
  attributes: z.strictObject({
    kind: z
      .enum(Object.keys(labels) as [Kind, ...Kind[]])
      .default('background')
      .describe('What the note is.'),
  }),
  content: 'blocks',
  inline: false,
  render: ({ kind }, children) =>
    h('aside', { class: `note note-${kind}`, role: 'note' }, h('p', { class: 'note-kind' }, labels[kind]), children),
});
