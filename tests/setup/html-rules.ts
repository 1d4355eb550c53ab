import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

/** The recommended rules of html-validate, but where they ask for less than the standard allows or judge what authors write. */
const config = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // An id may begin with any character; ours begin with "_" so that none meets the id of an event or a claim.
    'valid-id': ['error', { relaxed: true }] as ['error', { relaxed: boolean }],
    // Astro leaves a line break here and there, and nobody sees it.
    'no-trailing-whitespace': 'off' as const,
    // Authors name their briefings, at whatever length.
    'long-title': 'off' as const,
  },
};

/** What is wrong with the HTML of these files, a line each with its place. */
export async function findHtmlErrors(files: readonly string[]): Promise<string[]> {
  const validator = new HtmlValidate(new FileSystemConfigLoader(config));
  const { results } = await validator.validateMultipleFiles([...files]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${filePath}:${line}:${column} ${ruleId}: ${message}`),
  );
}
