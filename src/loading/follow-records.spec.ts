import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followRecords, type KeptRecord } from './follow-records.js';

const wanted = (...prints: string[]): readonly { place: number; print: string }[] =>
  prints.map((print, place) => ({ place, print }));
const rowsOf = (...prints: string[]): readonly KeptRecord[] =>
  prints.map((print, position) => ({ row: position + 1, position, print }));

/** The rows as they are after the following, in the order of their positions. */
function after(
  rows: readonly KeptRecord[],
  records: readonly { place: number; print: string }[],
): readonly KeptRecord[] {
  const { closed, added } = followRecords(rows, records);
  const stay = rows.filter(({ row }) => !closed.includes(row));
  const first = Math.max(0, ...rows.map(({ row }) => row)) + 1;
  const come = added.map(({ record: { print }, position }, index) => ({ row: first + index, position, print }));
  return [...stay, ...come].sort((a, b) => a.position - b.position);
}

describe('followRecords', () => {
  it.each([
    { now: 'abc', closed: [], added: [], because: 'what says the same keeps its row' },
    { now: 'axc', closed: [2], added: ['x1'], because: 'a record that changed is followed in its place' },
    { now: 'ac', closed: [2], added: [], because: 'where one goes, the others stay' },
    { now: 'abcd', closed: [], added: ['d3'], because: 'one comes at the end' },
    {
      now: 'xabc',
      closed: [1, 2, 3],
      added: ['x0', 'a1', 'b2', 'c3'],
      because: 'without room the next are written again',
    },
    { now: 'bca', closed: [1], added: ['a3'], because: 'one that moves back is written again, and no other' },
    { now: '', closed: [1, 2, 3], added: [], because: 'nothing is left' },
  ])('$because', ({ now, closed, added }) => {
    const following = followRecords(rowsOf('a', 'b', 'c'), wanted(...now));
    expect([...following.closed].sort()).toEqual(closed);
    expect(following.added.map(({ record, position }) => `${record.print}${position}`)).toEqual(added);
  });

  it('takes the place that a record asks for, where there is room', () => {
    const cells = [
      { place: 1, print: 'a' },
      { place: 7, print: 'b' },
    ];
    const rows = after([], cells);
    expect(rows.map(({ position }) => position)).toEqual([1, 7]);
    const later = followRecords(rows, [cells[0]!, { place: 4, print: 'x' }, cells[1]!]);
    expect(later).toEqual({ closed: [], added: [{ record: { place: 4, print: 'x' }, position: 4 }] });
  });

  it('gives the order of the file after any number of changes', () => {
    const file = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 6 }), (versions) => {
        let rows: readonly KeptRecord[] = [];
        for (const version of versions) {
          rows = after(rows, wanted(...version));
          expect(rows.map(({ print }) => print)).toEqual(version);
          expect(new Set(rows.map(({ position }) => position)).size).toBe(rows.length);
        }
      }),
    );
  });

  it('tells two records that say the same apart by their places', () => {
    expect(followRecords(rowsOf('a', 'a'), wanted('a', 'a'))).toEqual({ closed: [], added: [] });
    expect(followRecords(rowsOf('a', 'a'), wanted('a'))).toEqual({ closed: [2], added: [] });
  });
});
