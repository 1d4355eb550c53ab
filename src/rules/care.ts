import { OTHER, PACT, type RuleEntry } from './rule.ts';

/** Rules about what a reader could be misled by: sources, dates, whose words these are. */
export const careRules = {
  'uncited-source': {
    severity: 'warning',
    about: 'Every source of a briefing supports something in it.',
    message: 'Nothing in this briefing cites the source {id}.',
    hint: 'Name it where it is used, or take it out.',
    examples: [{ file: OTHER, repair: 'sources: [wire-2]', fault: 'sources: [wire-1]', at: '"wire-2"' }],
  },
  'source-conflict': {
    severity: 'warning',
    about: 'Two records of one address say the same about it.',
    message: 'The {key} of this address is {value} here and {other} in {where}.',
    hint: 'Look at the page, and mend the wrong one.',
    examples: [
      {
        file: OTHER,
        repair: 'title: "Ferries stay in the harbour"',
        fault: 'title: "Ferries leave the harbour"',
        at: '"Ferries leave the harbour"',
      },
      { file: OTHER, repair: 'date: "2021-07"\n', fault: 'date: "2021-07-04"\n', at: '"2021-07-04"' },
    ],
  },
  'own-voice': {
    severity: 'warning',
    about: "Who is a terrorist or extremist is somebody's designation, and the sentence says whose.",
    message: '{words} is said here in the voice of the site.',
    hint: 'Say who designates it so, as in "which the court lists as terrorist", or call it a group.',
    examples: [
      {
        file: OTHER,
        repair: 'The harbour of Norland is open.',
        fault: 'The terrorist group Grey Sails has left.',
        at: '"The terrorist group Grey Sails has left."',
      },
      { file: OTHER, repair: 'They sail again,', fault: 'Grey Sails are a terrorist group, and', at: 'Grey Sails' },
      {
        file: OTHER,
        repair: '"The first ferry leaves"',
        fault: '"GSL terrorists leave"',
        at: '"GSL terrorists leave"',
      },
    ],
  },
  unconfirmed: {
    severity: 'warning',
    about: 'Somebody has confirmed what a machine wrote before it is published.',
    message: 'Nobody has confirmed {keys}, and the briefing is published.',
    hint: 'Go through them, and take their names out of "derived".',
    examples: [
      { file: OTHER, repair: 'status: "published"', fault: 'derived: [title]\nstatus: "published"', at: '[title]' },
    ],
  },
  'late-event': {
    severity: 'warning',
    about: 'An event of a briefing does not begin after the day the briefing is as of.',
    message: 'The event is of {date}, the briefing as of {asOf}.',
    hint: 'Mend one of the dates; what is only announced is a claim of whoever announced it.',
    examples: [
      {
        file: OTHER,
        repair: '    date: "2021-07-09"\n    title',
        fault: '    date: "2021-07-10"\n    title',
        at: '"2021-07-10"',
      },
    ],
  },
  'stale-entry': {
    severity: 'warning',
    about: 'An entry of the registry was reviewed not long before the newest briefing that names it.',
    message: 'Last reviewed {reviewed}, and {briefing} names it more than {years} years later.',
    hint: 'Go through the entry, and set "reviewed" to that day.',
    examples: [{ file: PACT, repair: 'reviewed: "2021-07-01"', fault: 'reviewed: "2018-07-01"', at: '"2018-07-01"' }],
  },
} as const satisfies Record<string, RuleEntry>;
