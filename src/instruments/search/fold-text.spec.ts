import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from './fold-text.js';

describe('one word in all its spellings', () => {
  it.each([
    ['закон', 'zakon', 'ZAKON', 'Закон'],
    ['заштита', 'zaštita', 'zastita', 'zashtita'],
    ['личних', 'ličnih', 'licnih', 'lichnih'],
    ['значаја', 'značaja', 'znacaja'],
    ['жалба', 'žalba', 'zalba', 'zhalba'],
    ['грађа', 'građa', 'gradja', 'grada'],
    ['ѓаволски', 'gjavolski', 'djavolski', 'đavolski'],
    ['ќерка', 'kjerka', 'ćerka', 'cerka', 'ḱerka'],
    ['кућа', 'kuća', 'kuca'],
    ['људски', 'ljudski', 'ǉudski'],
    ['земљиште', 'zemljište', 'zemljiste'],
    ['његов', 'njegov', 'ǌegov'],
    ['џеп', 'džep', 'ǆep', 'dzep'],
    ['ѕвезда', 'dzvezda'],
    ['јавни', 'javni'],
    ['чувањѐ', 'чување', 'čuvanje'],
    ['të dhënat', 'te dhenat', 'TË DHËNAT'],
    ['çështje', 'ceshtje'],
    ['безбједност', 'bezbjednost', 'bezbednost', 'безбедност'],
    ['rješenje', 'rešenje', 'решење'],
    ['vrijeme', 'vreme', 'време'],
    ['djelatnost', 'delatnost', 'дјелатност'],
  ])('%s', (word, ...others) => {
    for (const other of others) expect(`${other}: ${foldText(other)}`).toBe(`${other}: ${foldText(word)}`);
  });

  it.each([
    ['закон', 'законик'],
    ['informacija', 'informacije'],
    ['law', 'low'],
  ])('%s is not %s', (one, other) => expect(foldText(one)).not.toBe(foldText(other)));
});

describe('foldText', () => {
  it('leaves what is no letter, and letters that only other alphabets have', () => {
    expect(foldText('27/2018 – 06/L-081')).toBe('27/2018 – 06/l-081');
    expect(foldText('ψ')).toBe('ψ');
    expect(foldText('')).toBe('');
  });

  it('leaves what is folded as it is', () => {
    for (const word of ['zakon', 'zastita', 'gradja', 'kjerka', 'vrijeme', 'zhalba', 'bezbjednost']) {
      expect(foldText(foldText(word))).toBe(foldText(word));
    }
  });

  it('says the same of composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });
});
