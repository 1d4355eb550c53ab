import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';

const NAME = 'emailAutolink';

/**
 * The syntax without bare e-mail addresses, for a text that has no "@". To find them the parser reads every word twice:
 * without them it takes two thirds of the time.
 */
export const withoutEmails = (extensions: readonly Extension[]): Extension[] =>
  extensions.map((extension) => (extension.text ? { ...extension, text: omit(extension.text) } : extension));

const omit = (text: ConstructRecord): ConstructRecord =>
  Object.fromEntries(
    Object.entries(text)
      .map(([code, constructs]) => [code, listed(constructs).filter(({ name }) => name !== NAME)] as const)
      .filter(([, constructs]) => constructs.length > 0),
  );

const listed = (constructs: Construct | Construct[] | undefined): Construct[] =>
  constructs === undefined ? [] : [constructs].flat();
