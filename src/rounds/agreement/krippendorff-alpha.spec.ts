import { describe, expect, it } from '@jest/globals';
import { krippendorffAlpha, type Level, type Unit } from './krippendorff-alpha.js';

/** Units from one text a coder: a code a unit, `.` for none. Letters are numbered in their order. */
function unitsOf(...coders: readonly string[]): readonly Unit[] {
  const rows = coders.map((row) => row.split(' '));
  const codeOf = (text: string): number | null =>
    text === '.' ? null : Number.isNaN(Number(text)) ? text.charCodeAt(0) : Number(text);
  return (rows[0] as string[]).map((_, unit) => rows.map((row) => codeOf(row[unit] as string)));
}

// K. Krippendorff, “Computing Krippendorff's Alpha-Reliability”, 2011. A: binary data, two observers, no missing data.
const BINARY = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
// B: nominal data, two observers (Meg and Owen), no missing data.
const TWELVE = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
// C and D: any number of observers, missing data, 12 units by 4 observers.
const FOUR = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);

describe('krippendorffAlpha', () => {
  it.each<readonly [string, readonly Unit[], Level, number]>([
    ['0.095 for binary data of two observers', BINARY, 'nominal', 0.095],
    ['0.692 for nominal data of two observers', TWELVE, 'nominal', 0.692],
    ['0.743 for nominal data of four observers with gaps', FOUR, 'nominal', 0.743],
    ['0.815 for ordinal data of four observers with gaps', FOUR, 'ordinal', 0.815],
    ['0.849 for interval data of four observers with gaps', FOUR, 'interval', 0.849],
    ['0.797 for ratio data of four observers with gaps', FOUR, 'ratio', 0.797],
  ])('gives Krippendorff’s %s', (_, units, level, alpha) =>
    expect(krippendorffAlpha(units, level).value).toBeCloseTo(alpha, 3),
  );

  // Wikipedia, “Krippendorff's alpha”, a computational example: 15 units, 3 coders; nominal 0.691, interval 0.811.
  it.each<readonly [Level, number]>([
    ['nominal', 0.691],
    ['interval', 0.811],
  ])('gives the %s alpha of 15 units by 3 coders', (level, alpha) =>
    expect(
      krippendorffAlpha(
        unitsOf('. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'),
        level,
      ).value,
    ).toBeCloseTo(alpha, 3),
  );

  it.each<Level>(['nominal', 'ordinal', 'interval', 'ratio'])('is 1 where all agree (%s)', (level) =>
    expect(krippendorffAlpha(unitsOf('0 1 2', '0 1 2'), level)).toEqual({ value: 1, missing: null }),
  );

  it('does not depend on who said what, nor on the order of units', () =>
    expect(
      krippendorffAlpha(
        [...FOUR].reverse().map((unit) => [...unit].reverse()),
        'ordinal',
      ).value,
    ).toBeCloseTo(krippendorffAlpha(FOUR, 'ordinal').value as number, 12));

  it('leaves out what one coder alone has coded', () =>
    expect(krippendorffAlpha([...BINARY, [7, null], [null, null]], 'nominal')).toEqual(
      krippendorffAlpha(BINARY, 'nominal'),
    ));

  it('says nothing of nothing, and nothing where there is one category', () => {
    expect(krippendorffAlpha([], 'nominal')).toEqual({ value: null, missing: 'no-pairs' });
    expect(krippendorffAlpha([[1, null]], 'nominal')).toEqual({ value: null, missing: 'no-pairs' });
    expect(krippendorffAlpha([[1, 1]], 'interval')).toEqual({ value: null, missing: 'one-category' });
  });

  it('refuses less than nothing on a ratio scale', () =>
    expect(() => krippendorffAlpha([[-1, 1]], 'ratio')).toThrow('nothing is below 0'));
});
