import { expect, it } from '@jest/globals';
import { foldText } from './fold-text.js';
import { stemOf } from './stem-word.js';

it.each([
  ['zakon', 'zakona zakonu zakonom zakoni zakonima закони законот законите'],
  ['elektronska', 'elektronske elektronskoj elektronskom elektronsku elektronskih elektronskim електронската'],
  ['uprava', 'uprave upravi upravu upravom uprava'],
  ['statistika', 'statistike statistici statistikom статистиката'],
  ['податок', 'податоци податоците'],
  ['заштита', 'заштитата zaštite zaštiti zaštitom'],
  ['informim', 'informimi informimit informimin'],
  ['arkiv', 'arkivi arkivat arkivave arkivit'],
  ['dokument', 'dokumenti dokumente dokumentet dokumentit'],
  ['service', 'services'],
  ['authority', 'authorities'],
  ['law', 'laws'],
])('%s: the forms %s have one stem', (word, forms) => {
  for (const form of forms.split(' '))
    expect(`${form}: ${stemOf(foldText(form))}`).toBe(`${form}: ${stemOf(foldText(word))}`);
});

it.each([
  ['access', 'acces'],
  ['zakon', 'zapis'],
  ['podatak', 'potok'],
])('%s and %s stay apart', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));

it('leaves words with digits, and short ones', () => {
  expect(['27a', '2018', 'do', 'act', 'ss', ''].map(stemOf)).toEqual(['27a', '2018', 'do', 'act', 'ss', '']);
});
