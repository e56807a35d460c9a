/**
 * Letters that are no Latin letter with a mark, as the Latin letters they are written with. Serbian and Montenegrin by
 * their two official alphabets, in which each letter has one counterpart; Macedonian by ISO 9:1968, with ѓ and ќ in the
 * form of two letters. Letters that only other alphabets have stay as they are.
 */
export const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  ѓ: 'gj',
  е: 'e',
  ѐ: 'e',
  ж: 'ž',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  ѝ: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  ќ: 'kj',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
};

/**
 * Latin letters whose mark is a stroke, which Unicode does not take apart, ligatures that it does not either, and those
 * of ISO 9 for ѓ and ќ.
 */
export const STROKED: Readonly<Record<string, string>> = {
  ǵ: 'gj',
  ḱ: 'kj',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
