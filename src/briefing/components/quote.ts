import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from '../component.ts';
import { idText } from '../source.ts';
import { attribution, citeMarks, claimTitle, denials, quotation, translation } from './parts.ts';

export const quote = defineComponent({
  name: 'Quote',
  documentation: 'The words of a claim that has a verbatim quote, set off from the text, with their speaker.',
  example: '<Quote claim="c-treaty" />',
  attributes: z.strictObject({ claim: idText.describe('Id of a claim of this briefing that has a quote.') }),
  content: 'none',
  inline: false,
  places: { kind: 'claim', attribute: 'claim' },
  complain: ({ claim }, look) =>
    look('claim', claim)?.quote === undefined
      ? {
          rule: 'component',
          message: `The claim "${claim}" has no quote: its text is not verbatim.`,
          hint: `Write <Claim id="${claim}" />.`,
        }
      : undefined,
  render: ({ claim }, _children, look) => {
    const answer = look('claim', claim);
    const { kind, at, sources } = answer;
    return h('figure', { class: 'quote', 'data-claim-kind': kind, 'data-pagefind-title': claimTitle(answer) }, [
      quotation(answer),
      h('figcaption', attribution(answer), citeMarks(sources, at), translation(answer)),
      ...denials(answer),
    ]);
  },
});
