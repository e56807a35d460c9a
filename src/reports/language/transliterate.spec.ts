import { describe, expect, it } from '@jest/globals';
import { serbianLatin } from './transliterate.js';

// The two alphabets are of one to one correspondence: Law on the official use of language and script of Serbia; Pravopis.
describe('Serbian in Latin letters', () => {
  it.each([
    { cyrillic: 'Отвореност података', latin: 'Otvorenost podataka' },
    { cyrillic: 'љубав, њива, џеп', latin: 'ljubav, njiva, džep' },
    { cyrillic: 'Љубав', latin: 'Ljubav' },
    { cyrillic: 'ЉУБАВ', latin: 'LJUBAV' },
    { cyrillic: 'ВЉ', latin: 'VLJ' },
    { cyrillic: 'Њ.', latin: 'Nj.' },
    { cyrillic: 'ђ ћ ж ч ш', latin: 'đ ć ž č š' },
    { cyrillic: 'Закон бр. 12/2018, EU GDPR', latin: 'Zakon br. 12/2018, EU GDPR' },
    { cyrillic: '', latin: '' },
  ])('$cyrillic is $latin', ({ cyrillic, latin }) => expect(serbianLatin(cyrillic)).toBe(latin));

  it('has one spelling for each of the thirty letters', () => {
    const all = 'абвгдђежзијклљмнњопрстћуфхцчџш';
    expect(all).toHaveLength(30);
    expect(serbianLatin(all)).toBe('abvgdđežzijklljmnnjoprstćufhcčdžš');
  });
});
