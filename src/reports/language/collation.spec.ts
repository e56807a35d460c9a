import { describe, expect, it } from '@jest/globals';
import { collationOf } from './collation.js';
import { readLanguages } from './read-catalogue.js';

function sorted(tag: string, names: readonly string[]): readonly string[] {
  return [...names].sort(collationOf(readLanguages()[tag]?.alphabet ?? ''));
}

// Orders of the alphabets themselves: č before ć before d before dž before đ; lj after all of l; ë after e; ѓ after д.
describe('the order of an alphabet', () => {
  it.each([
    {
      tag: 'hr',
      names: ['Đakovo', 'Džep', 'Dub', 'Ćup', 'Čep', 'Cres'],
      order: ['Cres', 'Čep', 'Ćup', 'Dub', 'Džep', 'Đakovo'],
    },
    { tag: 'bs', names: ['Ljubav', 'Luka', 'Lav'], order: ['Lav', 'Luka', 'Ljubav'] },
    {
      tag: 'mk',
      names: ['Ѓевѓелија', 'Ерусалим', 'Дебар', 'Џепчиште', 'Шпанија'],
      order: ['Дебар', 'Ѓевѓелија', 'Ерусалим', 'Џепчиште', 'Шпанија'],
    },
    {
      tag: 'sr-Cyrl',
      names: ['Србија', 'Северна Македонија', 'Ђурђево', 'Црна Гора'],
      order: ['Ђурђево', 'Северна Македонија', 'Србија', 'Црна Гора'],
    },
    {
      tag: 'sq',
      names: ['Qipro', 'Çekia', 'Zvicra', 'Xhibuti', 'Kosova'],
      order: ['Çekia', 'Kosova', 'Qipro', 'Xhibuti', 'Zvicra'],
    },
    { tag: 'fr', names: ['Égypte', 'Estonie', 'Danemark'], order: ['Danemark', 'Égypte', 'Estonie'] },
    { tag: 'en', names: ['b', 'A', 'Åland', 'a b'], order: ['A', 'a b', 'Åland', 'b'] },
  ])('of $tag sorts $order', ({ tag, names, order }) => expect(sorted(tag, names)).toEqual(order));

  it('takes a shorter name before a longer one that begins alike', () =>
    expect(sorted('en', ['ab', 'a'])).toEqual(['a', 'ab']));

  it('gives names that are equal but for their case a fixed order', () =>
    expect(sorted('en', ['b', 'B'])).toEqual(sorted('en', ['B', 'b'])));
});
