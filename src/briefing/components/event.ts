import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from '../component.ts';
import { idText } from '../source.ts';
import { citeMarks, dateInWords, linkedName } from './parts.ts';

export const event = defineComponent({
  name: 'Event',
  documentation:
    'An event, of this or another briefing: its date, its title leading to the timeline, its kind, its sources.',
  example: '<Event id="afghan-servicemen-cross-2021" />',
  attributes: z.strictObject({ id: idText.describe('Id of an event of any briefing.') }),
  content: 'none',
  inline: false,
  places: { kind: 'event', attribute: 'id' },
  render: ({ id }, _children, look) => {
    const { title, date, said, kind, href, countries, sources } = look('event', id);
    const names = countries.flatMap((country, index) => [index === 0 ? '' : ', ', linkedName(country)]);
    return h('div', { class: 'event', 'data-event-kind': kind }, [
      h(
        'p',
        { class: 'event-date' },
        dateInWords(date),
        said === undefined ? [] : [' ', h('span', { class: 'event-said' }, `“${said}”`)],
      ),
      h('p', { class: 'event-title' }, [h('a', { href }, title), ...citeMarks(sources)]),
      h('p', { class: 'event-about' }, [
        h('span', { class: 'event-kind' }, kind),
        names.length === 0 ? '' : ' · ',
        ...names,
      ]),
    ]);
  },
});
