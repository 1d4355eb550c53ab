import { BRIEFING, FEEDS, NIGHT, OTHER, PACT, type RuleEntry } from './rule.ts';

/** Rules about what ids lead to. */
export const idRules = {
  'unknown-country': {
    severity: 'error',
    about: 'Countries are ids of the registry: alpha-2 codes in upper case.',
    message: 'Unknown country {id}.',
    hint: 'Registry: src/registry/countries/.',
    examples: [
      { file: OTHER, repair: 'countries: [QM]\npeople', fault: 'countries: [QX]\npeople', at: 'QX' },
      { file: PACT, repair: '[QM, QN]', fault: '[QM, QX]', at: 'QX' },
    ],
  },
  'unknown-organization': {
    severity: 'error',
    about: 'Organizations are ids of the registry.',
    message: 'Unknown organization {id}.',
    hint: 'Registry: src/registry/organizations/.',
    examples: [{ file: BRIEFING, repair: '[harbour-pact, grey', fault: '[harbor-pact, grey', at: 'harbor-pact' }],
  },
  'unknown-person': {
    severity: 'error',
    about: 'People are ids of the registry.',
    message: 'Unknown person {id}.',
    hint: 'Registry: src/registry/people/.',
    examples: [{ file: OTHER, repair: '[ana-holm]', fault: '[anna-holm]', at: 'anna-holm' }],
  },
  'unknown-place': {
    severity: 'error',
    about: 'Places are ids of the registry.',
    message: 'Unknown place {id}.',
    hint: 'Registry: src/registry/places.yaml.',
    examples: [{ file: BRIEFING, repair: 'places: [long-quay]', fault: 'places: [longquay]', at: 'longquay' }],
  },
  'unknown-publisher': {
    severity: 'error',
    about: 'Publishers are ids of the registry.',
    message: 'Unknown publisher {id}.',
    hint: 'Registry: src/registry/publishers.yaml.',
    examples: [
      { file: BRIEFING, repair: 'publisher: "wire"', fault: 'publisher: "wier"', at: '"wier"' },
      { file: FEEDS, repair: 'publisher: wire', fault: 'publisher: wier', at: 'wier' },
      { file: PACT, repair: 'publisher: wire', fault: 'publisher: wier', at: 'wier' },
    ],
  },
  'unknown-topic': {
    severity: 'error',
    about: 'Topics come from one list, src/briefing/topics.ts, so that one topic has one spelling.',
    examples: [{ file: BRIEFING, repair: 'topics: [border]', fault: 'topics: [boarder]', at: 'boarder' }],
  },
  'alias-for-id': {
    severity: 'error',
    about: 'Where an id belongs stands the id, not a name of the thing.',
    message: '{text} is a name of the {kind} {id}; here belongs its id.',
    hint: 'Write {id}, or let "npm run check -- --fix" write it.',
    examples: [
      { file: OTHER, repair: 'countries: [QM]\npeople', fault: 'countries: [Norland]\npeople', at: 'Norland' },
      { file: OTHER, repair: 'people: [ana-holm]', fault: 'people: ["Ana Holm"]', at: '"Ana Holm"' },
      { file: BRIEFING, repair: 'publisher: "wire"', fault: 'publisher: "Test Wire"', at: '"Test Wire"' },
      { file: BRIEFING, repair: 'by: "ana-holm"', fault: "by: 'ANA-HOLM'", at: "'ANA-HOLM'" },
    ],
  },
  'unknown-id': {
    severity: 'error',
    about: 'Ids of events, claims, sources, designations, briefings and parties lead to something that is there.',
    message: 'Unknown {kind} {id}.',
    examples: [
      { file: OTHER, repair: 'event: "ferries-stop-2021"', fault: 'event: "ferry-stop-2021"', at: '"ferry-stop-2021"' },
      { file: BRIEFING, repair: '<Claim id="c-repairs" />', fault: '<Claim id="c-repair" />', at: '<Claim' },
      { file: BRIEFING, repair: '<Cite source="wire-1" />', fault: '<Cite source="wire-2" />', at: '<Cite' },
      { file: BRIEFING, repair: '[harbour](place:long-quay)', fault: '[harbour](place:quay)', at: '[harbour]' },
      {
        file: OTHER,
        repair: '(briefing:2021-07-07-ferries-stop)',
        fault: '(briefing:2021-07-07-ferries)',
        at: '[they',
      },
      { file: BRIEFING, repair: 'grey-sails/qm-2019', fault: 'grey-sails/qm-2018', at: '"grey-sails/qm-2018"' },
      { file: OTHER, repair: 'sources: [wire-2]', fault: 'sources: [wire-2, wire-9]', at: 'wire-9' },
      { file: BRIEFING, repair: 'by: "ana-holm"', fault: 'by: "ana-home-office"', at: '"ana-home-office"' },
      { file: PACT, repair: 'sources: [wire-pact]', fault: 'sources: [wire-pcat]', at: 'wire-pcat' },
    ],
  },
  'leads-to-draft': {
    severity: 'error',
    about: 'A published briefing leads to published ones only.',
    message: 'The {kind} {id} stands in a draft.',
    hint: 'Publish that draft first, or leave this out.',
    examples: [
      { file: OTHER, repair: 'event: "ferries-stop-2021"', fault: 'event: "lanterns-2021"', at: '"lanterns-2021"' },
      { file: OTHER, repair: '(briefing:2021-07-07-ferries-stop)', fault: '(event:lanterns-2021)', at: '[they' },
    ],
  },
  'duplicate-id': {
    severity: 'error',
    about: 'One id names one thing; an event is written in full once, in its home briefing.',
    message: 'The {kind} {id} is there already: {where}.',
    examples: [
      {
        file: OTHER,
        repair: 'id: "ferries-sail-2021"',
        fault: 'id: "ferries-stop-2021"',
        at: '"ferries-stop-2021"',
      },
      { file: BRIEFING, repair: 'id: "c-list"', fault: 'id: "c-repairs"', at: '"c-repairs"' },
      {
        file: NIGHT,
        repair: 'status: "draft"\n',
        fault: 'status: "draft"\ncorrections:\n  - date: "2021-07-11"\n    text: "The date was wrong."\n',
        renamed: 'briefings/old/2021/2021-07-09-ferries-sail.mdx',
      },
      {
        file: PACT,
        repair: 'id: wire-pact\n',
        fault: 'id: wire-pact\n    publisher: wire\n  - id: wire-pact\n',
        at: 'wire-pact\n    publisher: wire\n    url',
      },
    ],
  },
  'former-id': {
    severity: 'error',
    about: 'An id that a briefing had before belongs to no other briefing, now or before.',
    message: 'The former id {id} is that of {where}.',
    hint: 'Take it out of "formerly", or rename the other file.',
    examples: [
      {
        file: OTHER,
        repair: 'status: "published"',
        fault: 'formerly: ["2021-07-07-ferries-stop"]\nstatus: "published"',
        at: '"2021-07-07-ferries-stop"',
      },
    ],
  },
} as const satisfies Record<string, RuleEntry>;
