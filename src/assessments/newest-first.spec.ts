import { expect, it } from '@jest/globals';
import { newestFirst } from './newest-first.js';

it('puts the newest reference date first, and of the same date goes by title', () => {
  const dated = (asOf: string, title: string) => ({ asOf, title: { en: title } });
  const all = [dated('2019', 'B'), dated('2025', 'D'), dated('2025', 'C'), dated('2022-12', 'A')];
  expect(all.sort(newestFirst).map(({ title }) => title.en)).toEqual(['C', 'D', 'A', 'B']);
});
