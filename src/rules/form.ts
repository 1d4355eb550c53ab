import { BRIEFING, FEEDS, OTHER, PACT, type RuleEntry } from './rule.ts';

/** Rules about keys and values, one file at a time. */
export const formRules = {
  schema: {
    severity: 'error',
    about: 'Every key is known, required keys are there, values have their form.',
    examples: [
      { file: OTHER, repair: 'status: "published"', fault: 'statuss: "published"', at: 'statuss' },
      { file: OTHER, repair: 'kind: "other"', fault: 'kind: "othr"', at: '"othr"' },
      { file: OTHER, repair: '    title: "The first ferry leaves"\n', fault: '', at: 'id: "ferries-sail-2021"' },
    ],
  },
  date: {
    severity: 'error',
    about: 'Dates are possible days or spans in the EDTF subset, and no span runs backwards.',
    examples: [
      {
        file: OTHER,
        repair: '    date: "2021-07-09"\n    title',
        fault: '    date: "2021-02-30"\n    title',
        at: '"2021-02-30"',
      },
      { file: BRIEFING, repair: '"2021-07-05/2021-07-06"', fault: '"2021-07-06/2021-07-05"', at: '"2021-07-06' },
      {
        file: OTHER,
        repair: '    date: "2021-07-09"\n    title',
        fault: '    date: "2021.07.09"\n    title',
        at: '"2021.07.09"',
      },
    ],
  },
  judgement: {
    severity: 'error',
    about: 'A judgement states a likelihood or a confidence, never both (ICD 203).',
    examples: [
      {
        file: BRIEFING,
        repair: '    likelihood: "likely"',
        fault: '    likelihood: "likely"\n    confidence: "high"',
        at: '"high"',
      },
    ],
  },
  unsourced: {
    severity: 'error',
    about: 'Every claim, figure, event and denial names a source of its briefing.',
    examples: [
      { file: OTHER, repair: 'sources: [wire-2]', fault: 'sources: []', at: '[]' },
      {
        file: BRIEFING,
        repair: '    event: "ferries-stop-2021"\n    sources: [wire-1]\n',
        fault: '    event: "ferries-stop-2021"\n',
        at: 'id: "c-repairs"',
      },
      { file: OTHER, repair: '    value: 80\n    sources: [wire-2]', fault: '    value: 80', at: 'what: "passengers' },
    ],
  },
  'file-name': {
    severity: 'error',
    about: 'A briefing lies in the folder of its year, under its date and a slug.',
    examples: [
      { file: OTHER, repair: '', fault: '', renamed: 'briefings/2021/Ferries.mdx' },
      { file: OTHER, repair: '', fault: '', renamed: 'briefings/2020/2021-07-09-ferries-sail.mdx' },
    ],
  },
  'file-date': {
    severity: 'warning',
    about: 'The date in the file name is that of the briefing; after a correction it may differ.',
    message: 'The file name starts with {name}, the briefing is of {date}.',
    hint: 'Mend one of them; where the date was corrected, say so under "corrections".',
    examples: [
      { file: OTHER, repair: 'date: "2021-07-09"\nstatus', fault: 'date: "2021-07-11"\nstatus', at: '"2021-07-11"' },
    ],
  },
  registry: {
    severity: 'error',
    about: 'The files of the registry have their form, and a name that means one thing has one owner.',
    examples: [
      { file: PACT, repair: 'kind: alliance', fault: 'kind: allience', at: 'allience' },
      { file: PACT, repair: 'name: Harbour Pact', fault: 'name: Grey Sails', at: 'Grey Sails' },
    ],
  },
  feeds: {
    severity: 'error',
    about: 'The list of feeds has its form.',
    examples: [{ file: FEEDS, repair: 'language: en', fault: 'langauge: en', at: 'langauge' }],
  },
} as const satisfies Record<string, RuleEntry>;
