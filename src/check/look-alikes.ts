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
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
const SCRIPTS = [LATIN, /^[\p{Script=Cyrillic}\p{M}]+$/u, /^[\p{Script=Greek}\p{M}]+$/u];
const FOREIGN = /[\u0370-\u03ff\u0400-\u052f]/;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * `mixed`: words that mix scripts, and would be of one script with the letters that look the same. `disguised`: words of
 * another script that would be Latin with them, and stand beside a Latin word; most of them are what they look like.
 */
export function findLookAlikes(text: string): { mixed: LookAlike[]; disguised: LookAlike[] } {
  if (!FOREIGN.test(text)) return { mixed: [], disguised: [] };
  const lines = text.split('\n').map((line, index) => wordsOf(line, index + 1));
  return { mixed: lines.flatMap((words) => words.flatMap(mixedWord)), disguised: lines.flatMap(disguisedWords) };
}

function wordsOf(line: string, number: number): Word[] {
  if (!FOREIGN.test(line)) return [];
  // In quoted YAML a letter after a backslash is no letter.
  const words = line.replace(/\\[a-zA-Z]/g, '  ').matchAll(WORD);
  return [...words].map(({ 0: word, index }) => ({ line: number, column: index + 1, word }));
}

function mixedWord(found: Word): LookAlike[] {
  const plain = !FOREIGN.test(found.word) || isOfOneScript(found.word) ? undefined : plainOf(found.word);
  return plain === undefined ? [] : [{ ...found, plain, letters: changed(found.word, plain) }];
}

function disguisedWords(words: readonly Word[]): LookAlike[] {
  return words.flatMap((found, index) => {
    const { word } = found;
    if (word.length < 3 || !FOREIGN.test(word) || !isOfOneScript(word)) return [];
    if (![words[index - 1], words[index + 1]].some((beside) => LATIN.test(beside?.word ?? ''))) return [];
    const plain = [...word].map((letter) => inScript(letter, LATIN, 0)).join('');
    if (!LATIN.test(plain)) return [];
    return [{ ...found, plain, letters: changed(word, plain) }];
  });
}

const isOfOneScript = (word: string): boolean => SCRIPTS.some((script) => script.test(word));

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

type Word = Pick<LookAlike, 'line' | 'column' | 'word'>;
