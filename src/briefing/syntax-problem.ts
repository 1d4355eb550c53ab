import type { VFileMessage } from 'vfile-message';
import type { BodyProblem, Complaint } from './body-problem.ts';

/** What the parser of Markdown says about a broken tag, in words that help the author of a briefing. */
export function syntaxProblem({ place, reason, ruleId }: VFileMessage): BodyProblem {
  const opening = openingTag.exec(reason)?.groups;
  const point =
    opening === undefined ? pointOf(place) : { line: Number(opening['line']), column: Number(opening['column']) };
  const explain = explanations.find(({ rule, when }) => rule === ruleId && when.test(reason))?.explain ?? asItCame;
  return { ...point, ...explain(reason, opening?.['tag'] ?? '') };
}

/** Raw HTML, recognised by the lower case of its name. */
export const htmlComplaint = (tag: string): Complaint => ({
  rule: 'code',
  message: `"${tag}" is HTML; a body holds Markdown and components only.`,
  hint: 'Say it in Markdown, or write a plain "<" as "\\<".',
});

/** For a tag left open, `place` is missing or that of the block around it; only the words name the tag's own. */
const openingTag = /^Expected a closing tag for `(?<tag><.*?>)` \((?<line>\d+):(?<column>\d+)/;

const blockNames: Record<string, string> = {
  blockquote: 'block quote',
  listItem: 'list item',
  tableCell: 'table cell',
};

/** The first row whose rule and words fit says what to tell the author. */
const explanations: { rule: string; when: RegExp; explain: (reason: string, tag: string) => Complaint }[] = [
  {
    rule: 'unexpected-character',
    when: /`!` .* before name/,
    explain: () => ({
      rule: 'code',
      message: '"<!" starts an HTML comment; a body holds Markdown and components only.',
      hint: 'Keep notes to other authors in the front matter, as "# …".',
    }),
  },
  {
    rule: 'unexpected-character',
    when: /to create a link in MDX/,
    explain: () => ({
      rule: 'syntax',
      message: 'An address in "<" and ">" is read as a tag.',
      hint: 'Write [text](address), or the address alone.',
    }),
  },
  {
    rule: 'unexpected-character',
    when: /before name/,
    explain: (reason) => ({
      rule: 'syntax',
      message: `"<" starts a tag, but "${characterIn(reason)}" cannot start its name.`,
      hint: 'Write a plain "<" as "\\<".',
    }),
  },
  {
    rule: 'unexpected-character',
    when: /attribute value/,
    explain: (reason) => ({
      rule: 'syntax',
      message: `An attribute has "${characterIn(reason)}" where its value should start.`,
      hint: 'Write attributes as name="text".',
    }),
  },
  {
    rule: 'unexpected-character',
    when: /./,
    explain: (reason) => ({
      rule: 'syntax',
      message: `"${characterIn(reason)}" does not fit into the tag here.`,
      hint: 'Write tags as <Name attribute="text" />, and a plain "<" as "\\<".',
    }),
  },
  {
    rule: 'unexpected-eof',
    when: /in expression/,
    explain: () => ({
      rule: 'code',
      message: 'A tag holds "{", which starts an expression, and no "}" ends it.',
      hint: 'Write attributes as name="text".',
    }),
  },
  {
    rule: 'unexpected-eof',
    when: /./,
    explain: () => ({
      rule: 'syntax',
      message: 'A tag is not finished where the file ends.',
      hint: 'End the tag with ">" or "/>", its values with a quotation mark, or write a plain "<" as "\\<".',
    }),
  },
  {
    rule: 'unexpected-lazy',
    when: /./,
    explain: () => ({
      rule: 'syntax',
      message: 'A tag goes on in a line that lies outside of its block quote or list.',
      hint: 'Write the tag on one line, or start this line as the one before.',
    }),
  },
  {
    rule: 'unexpected-closing-slash',
    when: /expected an open tag first/,
    explain: () => ({
      rule: 'syntax',
      message: 'A closing tag has no opening tag before it.',
      hint: 'Remove it, or open the tag without "/>".',
    }),
  },
  { rule: 'end-tag-mismatch', when: openingTag, explain: unclosed },
  {
    rule: 'end-tag-mismatch',
    when: /^Unexpected closing tag/,
    explain: (reason) => {
      const [, closing, tag, line] = /`(.*?)`.*`(.*?)` \((\d+)/.exec(reason) ?? [];
      return {
        rule: 'syntax',
        message: `"${closing}" stands where "${tag}" of line ${line} should be closed.`,
        hint: 'Close the tag that was opened last first.',
      };
    },
  },
  {
    rule: 'end-tag-mismatch',
    when: /^Expected the closing tag/,
    explain: (reason) => {
      const [, closing, block = ''] = /`(.*?)` .*? of `(.*?)`/.exec(reason) ?? [];
      return {
        rule: 'syntax',
        message: `"${closing}" stands inside a ${blockNames[block] ?? block} that started after its opening tag.`,
        hint: 'Write both tags at the same level, each on a line of its own.',
      };
    },
  },
];

function unclosed(reason: string, tag: string): Complaint {
  if (/^<[a-z]/.test(tag)) return htmlComplaint(tag);
  const block = /before the end of `(.*?)`/.exec(reason)?.[1];
  return {
    rule: 'syntax',
    message: `"${tag}" is not closed${block === undefined ? '' : ` before the end of its ${blockNames[block] ?? block}`}.`,
    hint: `Write both tags at the same level, each on a line of its own, or end a tag that holds nothing with "/>".`,
  };
}

const asItCame = (reason: string): Complaint => ({ rule: 'syntax', message: `${reason}.` });

const characterIn = (reason: string) =>
  /^Unexpected character `(.*?)` \(U/s.exec(reason)?.[1]?.replaceAll('` ` `', '`') ?? '';

function pointOf(place: VFileMessage['place']): { line: number; column: number } {
  if (place === undefined) return { line: 1, column: 1 };
  const { line, column } = 'start' in place ? place.start : place;
  return { line, column };
}
