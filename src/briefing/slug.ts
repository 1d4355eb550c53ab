/** Letters that Unicode does not take apart into a Latin letter and marks. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u' },
  ...{ ә: 'a', ғ: 'gh', қ: 'q', ң: 'ng', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', ҳ: 'h', ҷ: 'j', җ: 'j', ӣ: 'i', ӯ: 'u' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ə: 'a' },
};
const MAXIMUM = 60;
/** "U.S." is one word. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}\.)+/gu;
/** Names that Windows keeps for devices, whatever stands behind their dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Words for a file name: `[a-z0-9]` joined by "-", at most 60 characters, cut between words, and no name that a system
 * keeps for itself. Empty when the text has no Latin or Cyrillic letter and no digit.
 */
export function slugify(text: string): string {
  const slug = cutAtWord(slugWords(text).join('-'));
  return DEVICE.test(slug) ? `${slug}-1` : slug;
}

/** The words of a text in `[a-z0-9]`, Cyrillic ones in Latin letters; those of other scripts are left out. */
export function slugWords(text: string): string[] {
  const latin = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/./gu, (letter) => LATIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(ABBREVIATION, (letters) => letters.replaceAll('.', ''));
  return latin.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function cutAtWord(slug: string): string {
  if (slug.length <= MAXIMUM) return slug;
  const end = slug.lastIndexOf('-', MAXIMUM);
  return slug.slice(0, end > 0 ? end : MAXIMUM);
}
