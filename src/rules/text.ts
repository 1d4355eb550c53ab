import { BRIEFING, OTHER, type RuleEntry } from './rule.ts';

const REPAIRS = '<Claim id="c-repairs" />';
const SAIL = 'They sail again,';

/** Rules about the text of a file, before anything that it names. */
export const textRules = {
  syntax: {
    severity: 'error',
    about: 'The file can be read: UTF-8, front matter in YAML, a body of Markdown with components.',
    examples: [
      { file: OTHER, repair: SAIL, fault: '<Note>\n\nThey sail again,', at: '<Note>' },
      { file: OTHER, repair: 'countries: [QM]\npeople', fault: 'countries: [QM\npeople', at: 'people' },
    ],
  },
  'merge-marker': {
    severity: 'error',
    about: 'No merge of two versions is left unfinished.',
    message: 'A merge is unfinished: the mark {mark} stands here.',
    hint: 'Keep one of the two versions, and delete the lines with the marks.',
    examples: [
      {
        file: OTHER,
        repair: SAIL,
        fault: '<<<<<<< ours\nThey sail again,\n=======\nAll sail again,\n>>>>>>> theirs\n',
        at: '<<<<<<<',
      },
      {
        file: 'src/registry/places.yaml',
        repair: '  kind: other',
        fault: '<<<<<<< ours\n  kind: other\n=======\n  kind: town\n>>>>>>> theirs',
        at: '<<<<<<<',
      },
    ],
  },
  code: {
    severity: 'error',
    about: 'A briefing is data: no import, export, expression or raw HTML.',
    examples: [
      { file: OTHER, repair: SAIL, fault: 'They {sail} again,', at: '{sail}' },
      { file: OTHER, repair: SAIL, fault: 'import sail from "sails"', at: 'import' },
      { file: OTHER, repair: SAIL, fault: 'export const sails = 2', at: 'export' },
      { file: OTHER, repair: SAIL, fault: 'They <b>sail</b> again,', at: '<b>' },
    ],
  },
  component: {
    severity: 'error',
    about: 'Components and their attributes are known ones, and each stands where it can.',
    examples: [
      { file: BRIEFING, repair: REPAIRS, fault: '<Clam id="c-repairs" />', at: '<Clam' },
      { file: BRIEFING, repair: REPAIRS, fault: '<Claim id="c-repairs" as="box" />', at: 'as="box"' },
      { file: BRIEFING, repair: REPAIRS, fault: '<Quote claim="c-repairs" />', at: '<Quote' },
      { file: BRIEFING, repair: '<Note kind="question">', fault: '<Note kind="doubt">', at: 'kind="doubt"' },
    ],
  },
  link: {
    severity: 'error',
    about: 'Links of a body lead to http, https or mailto addresses, or by kind and id to something here.',
    examples: [
      { file: BRIEFING, repair: '[wire](https://wire.example/)', fault: '[wire](javascript:go)', at: '[wire]' },
      { file: BRIEFING, repair: '[wire](https://wire.example/)', fault: '[wire](../wire.html)', at: '[wire]' },
    ],
  },
  'dead-fragment': {
    severity: 'error',
    about: 'A link within the page leads to a heading, a claim or a source that is there.',
    examples: [{ file: BRIEFING, repair: '[above](#what-happened)', fault: '[above](#happened)', at: '[above]' }],
  },
  'look-alike': {
    severity: 'warning',
    about: 'A word is written in letters of one script: a letter that only looks like another hides it from search.',
    message: '{word} holds letters of another script: {letters}.',
    hint: 'Write {plain}.',
    examples: [
      { file: OTHER, repair: 'first ferry leaves', fault: 'first f\u0435rry leaves', at: 'f\u0435rry' },
      { file: OTHER, repair: SAIL, fault: 'They s\u0430il again,', at: 's\u0430il' },
      { file: OTHER, repair: SAIL, fault: 'They sail for \u041d\u041e\u0421 again,', at: '\u041d\u041e\u0421' },
    ],
  },
} as const satisfies Record<string, RuleEntry>;
