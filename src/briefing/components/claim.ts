import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from '../component.ts';
import { idText } from '../source.ts';
import { attribution, citeMarks, claimTitle, denials, quotation, translation } from './parts.ts';

export const claim = defineComponent({
  name: 'Claim',
  documentation: 'A claim of the front matter: who says it, when, in which words, and who denies it.',
  example: '<Claim id="c-bounties" />',
  attributes: z.strictObject({ id: idText.describe('Id of a claim of this briefing.') }),
  content: 'none',
  inline: false,
  places: { kind: 'claim', attribute: 'id' },
  render: ({ id }, _children, look) => {
    const answer = look('claim', id);
    const { kind, text, at, sources } = answer;
    return h('div', { class: 'claim', 'data-claim-kind': kind, 'data-pagefind-title': claimTitle(answer) }, [
      h('p', { class: 'claim-by' }, attribution(answer), ' ', h('span', { class: 'claim-kind' }, kind)),
      text === undefined ? quotation(answer) : h('p', { class: 'claim-text' }, text),
      h('p', { class: 'claim-sources' }, citeMarks(sources, at), translation(answer)),
      ...denials(answer),
    ]);
  },
});
