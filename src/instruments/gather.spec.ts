import { expect, it } from '@jest/globals';
import { gather } from './gather.js';

function recorder(): { readonly asked: string[][]; readonly length: (word: string) => Promise<number | undefined> } {
  const asked: string[][] = [];
  const length = gather<string, number>(
    (words) => {
      asked.push([...words]);
      if (words.includes('bad')) return Promise.reject(new Error('no such word'));
      return Promise.resolve(new Map(words.filter(Boolean).map((word) => [word, word.length])));
    },
    (work) => void setImmediate(work),
  );
  return { asked, length };
}

it('reads what is asked for together at once, each key once, and later keys later', async () => {
  const { asked, length } = recorder();
  expect(await Promise.all([length('one'), length('three'), length('one'), length('')])).toEqual([3, 5, 3, undefined]);
  expect(await length('one')).toBe(3);
  expect(asked).toEqual([['one', 'three', ''], ['one']]);
});

it('fails for all that waited, and not for those after', async () => {
  const { length } = recorder();
  const settled = await Promise.allSettled([length('one'), length('bad')]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await length('one')).toBe(3);
});
