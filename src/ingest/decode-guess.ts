/** The share of frequent characters below which a reading is chance: nearly all letters of an alphabet are frequent. */
const LIKELY = { alphabet: 0.75, syllables: 0.25 };
/** Characters that are frequent in texts of a script. */
const FREQUENT = {
  cyrillic: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэёіїєў',
  greek: 'αοιετσνηυρπκμλωςάίόήέύδγθχ',
  arabic: 'المنيورتبدهسعفكقةجحشصطزخغذضثئءأإپچژگ',
  thai: 'านรอกเงมยลวดทสตะปบคหแจพชขใไโถผ่้ัิีืุู็์ำ',
  japanese: 'のにはをたがでてとしれさあいるこなもかりらうくよきそっすせだんまけつめ',
  korean: '이다는의에을가하고로한지를은기사도대리있자인서과그해니시어나일정부들전제보수으상',
  simplified: '的一是不了在人有我他这中大来上国个到说们为出会时要就对可生年军方部边政府以和地本日月发电',
  traditional: '的一是不了在人有我他這中大來上國個到說們為出會時要就對可生年軍方部邊政府以和地本日月發電',
};

/** Encodings that texts come in without saying so. */
const CANDIDATES = [
  { encoding: 'windows-1251', frequent: FREQUENT.cyrillic, likely: LIKELY.alphabet },
  { encoding: 'koi8-r', frequent: FREQUENT.cyrillic, likely: LIKELY.alphabet },
  { encoding: 'iso-8859-5', frequent: FREQUENT.cyrillic, likely: LIKELY.alphabet },
  { encoding: 'ibm866', frequent: FREQUENT.cyrillic, likely: LIKELY.alphabet },
  { encoding: 'windows-1253', frequent: FREQUENT.greek, likely: LIKELY.alphabet },
  { encoding: 'windows-1256', frequent: FREQUENT.arabic, likely: LIKELY.alphabet },
  { encoding: 'windows-874', frequent: FREQUENT.thai, likely: LIKELY.alphabet },
  { encoding: 'shift_jis', frequent: FREQUENT.japanese, likely: LIKELY.syllables },
  { encoding: 'euc-jp', frequent: FREQUENT.japanese, likely: LIKELY.syllables },
  { encoding: 'euc-kr', frequent: FREQUENT.korean, likely: LIKELY.syllables },
  { encoding: 'gb18030', frequent: FREQUENT.simplified, likely: LIKELY.syllables },
  { encoding: 'big5', frequent: FREQUENT.traditional, likely: LIKELY.syllables },
];
const SAMPLE = 64 * 1024;
/** Fewer bytes outside ASCII than these say nothing about an encoding. */
const FEWEST = 16;
/** Accents and curly quotes stand alone among ASCII; letters of another script stand together. */
const TOGETHER = 0.7;

/**
 * The encoding in which these bytes read most like a text of its languages; undefined where that is chance. Meant for
 * bytes that are not UTF-8 and that nobody has said anything about.
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (!standsTogether(sample)) return undefined;
  const scored = CANDIDATES.map(({ encoding, frequent, likely }) => ({
    encoding,
    score: shareOf(frequent, sample, encoding) / likely,
  }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best !== undefined && best.score >= 1 ? best.encoding : undefined;
}

function standsTogether(bytes: Uint8Array): boolean {
  let outside = 0;
  let beside = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    outside++;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) beside++;
  }
  return outside >= FEWEST && beside >= outside * TOGETHER;
}

/** The share of frequent characters among those outside ASCII; 0 where the bytes are none of this encoding. */
function shareOf(frequent: string, bytes: Uint8Array, encoding: string): number {
  try {
    // A sample may end inside a character.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    const characters = [...text].filter((character) => character > '\u007f');
    const known = new Set(frequent);
    return characters.filter((character) => known.has(character)).length / Math.max(1, characters.length);
  } catch {
    return 0;
  }
}
