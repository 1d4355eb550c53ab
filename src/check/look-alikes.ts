/** A word in which a letter of another script only looks like one of its own. */
export interface LookAlike {
  line: number;
  column: number;
  word: string;
  /** The word in letters of one script. */
  plain: string;
  /** The foreign letters, as written. */
  letters: string[];
}

/** Letters that look alike in most typefaces: Latin, then Cyrillic, then Greek. "-" where a script has none. */
const ALIKE = [
  ...['AАΑ', 'BВΒ', 'CС-', 'EЕΕ', 'HНΗ', 'IІΙ', 'JЈ-', 'KКΚ', 'MМΜ', 'N-Ν', 'OОΟ', 'PРΡ', 'SЅ-', 'TТΤ', 'XХΧ', 'Y-Υ'],
  ...['Z-Ζ', 'aа-', 'cс-', 'dԁ-', 'eе-', 'hһ-', 'iі-', 'jј-', 'oоο', 'pр-', 'sѕ-', 'v-ν', 'xх-', 'yу-'],
];
const SCRIPTS = [/^[\p{Script=Latin}\p{M}]+$/u, /^[\p{Script=Cyrillic}\p{M}]+$/u, /^[\p{Script=Greek}\p{M}]+$/u];
const FOREIGN = /[\u0370-\u03ff\u0400-\u052f]/;
const WORD = /[\p{L}\p{M}]+/gu;

/** Words that mix scripts, and would be of one script with the letters that look the same. */
export function findLookAlikes(text: string): LookAlike[] {
  if (!FOREIGN.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    if (!FOREIGN.test(line)) return [];
    // In quoted YAML a letter after a backslash is no letter.
    const words = line.replace(/\\[a-zA-Z]/g, '  ').matchAll(WORD);
    return [...words].flatMap(({ 0: word, index: at }) => {
      const plain = SCRIPTS.some((script) => script.test(word)) ? undefined : plainOf(word);
      return plain === undefined
        ? []
        : [{ line: index + 1, column: at + 1, word, plain, letters: changed(word, plain) }];
    });
  });
}

/** The word in the one script into which all its letters go; undefined where there is none. */
function plainOf(word: string): string | undefined {
  return SCRIPTS.map((script, to) => [...word].map((letter) => inScript(letter, script, to)).join('')).find(
    (plain, index) => SCRIPTS[index]!.test(plain),
  );
}

function inScript(letter: string, script: RegExp, to: number): string {
  if (script.test(letter)) return letter;
  const same = ALIKE.find((letters) => letters.includes(letter))?.[to];
  return same === undefined || same === '-' ? letter : same;
}

const changed = (word: string, plain: string): string[] => {
  const letters = [...plain];
  return [...new Set([...word].filter((letter, index) => letter !== letters[index]))];
};
