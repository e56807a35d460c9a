import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { missingLetters, withFonts, wordWidth } from './fonts.js';

function font(path: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${path}.ttf`));
}

const OURS = [
  'source-sans-3/400Regular/SourceSans3_400Regular',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold',
];

/** Letters beyond those of English, as the languages' own alphabets have them. */
const LETTERS = {
  Albanian: 'çëÇË',
  Bosnian: 'čćđšžČĆĐŠŽ',
  Montenegrin: 'čćđšśžźČĆĐŠŚŽŹ',
  Macedonian: 'абвгдѓежзѕијклљмнњопрстќуфхцчџшАБВГДЃЕЖЗЅИЈКЛЉМНЊОПРСТЌУФХЦЧЏШѐѝЀЍ',
  Serbian: 'абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ',
  French: 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»',
  signs: '–—‘’“”„…•§№°€→',
};

describe('our typefaces', () => {
  it.each(OURS.flatMap((path) => Object.entries(LETTERS).map(([language, letters]) => ({ path, language, letters }))))(
    '$path has every letter of $language',
    ({ path, letters }) => expect(missingLetters(font(path), letters)).toEqual([]),
  );
});

describe('missingLetters', () => {
  const [sans = ''] = OURS;

  it('names each letter once, in the order of their codes', () =>
    expect(missingLetters(font(sans), 'a 中 א 中')).toEqual(['א', '中']));

  it('is nothing for no text', () => expect(missingLetters(font(sans), '')).toEqual([]));

  it('is null for what is no font', () => {
    expect(missingLetters(Buffer.from('plain words'), 'a')).toBeNull();
    expect(missingLetters(Buffer.from('00010000ffff', 'hex'), 'a')).toBeNull();
    expect(missingLetters(Buffer.alloc(0), 'a')).toBeNull();
  });
});

describe('withFonts', () => {
  it('measures with typefaces of an institution’s own, and with ours again afterwards', () => {
    const [sans = '', bold = ''] = OURS;
    const usual = wordWidth('sans', 'Macedonia', 10);
    const own = withFonts({ sans: font(bold) }, () => wordWidth('sans', 'Macedonia', 10));
    expect(own).toBe(wordWidth('sansBold', 'Macedonia', 10));
    expect(own).toBeGreaterThan(usual);
    expect(() =>
      withFonts({ sans: font(sans) }, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(wordWidth('sans', 'Macedonia', 10)).toBe(usual);
  });

  it('draws a letter that a typeface has not as its like or a question mark, never as an empty box', () => {
    expect(wordWidth('sans', '中', 10)).toBe(wordWidth('sans', '?', 10));
    expect(wordWidth('serifBold', '●', 10)).toBe(wordWidth('serifBold', '•', 10));
  });
});
