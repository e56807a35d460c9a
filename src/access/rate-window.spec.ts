import { expect, it } from '@jest/globals';
import { RateWindow } from './rate-window.js';

it('lets a name go on until it has done it so often, and again when the window is over', () => {
  const window = new RateWindow({ most: 2, within: 1000, names: 10 });
  expect(window.wait('a', 0)).toBe(0);
  window.count('a', 0);
  window.count('a', 400);
  expect(window.wait('a', 400)).toBe(600);
  expect(window.wait('b', 400)).toBe(0);
  expect(window.wait('a', 1000)).toBe(0);
  window.count('a', 1000);
  expect(window.wait('a', 1001)).toBe(0);
});

it('remembers so many names, and forgets the oldest', () => {
  const window = new RateWindow({ most: 1, within: 1000, names: 2 });
  for (const name of ['a', 'b', 'c']) window.count(name, 0);
  expect(['a', 'b', 'c'].map((name) => window.wait(name, 1))).toEqual([0, 999, 999]);
});
