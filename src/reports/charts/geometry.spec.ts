import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HALF_WIDE, textsOf } from '../../../test/reports/chart-geometry.js';
import { apart, tickLabels } from './axis.js';
import { type Drawing, type Item } from './chart.js';
import { dotPlot } from './dot-plot.js';
import { bandsOf } from './grid-columns.js';
import { hatchedDisc, hatchedRect } from './hatch.js';
import { shadeOf } from './heat-map.js';
import { lawTimeline } from './law-timeline.js';
import { linear } from './linear.js';
import { markItems } from './marks.js';
import { niceTicks } from './nice-ticks.js';
import { rankDistribution } from './rank-distribution.js';
import { slope } from './slope.js';
import { spread } from './spread.js';
import { waterfall } from './waterfall.js';
import { wrapped } from './wrap.js';

const canvas = { width: 400, measure: HALF_WIDE };
const scale = { min: 0, max: 1, ticks: [0, 0.5, 1].map((at) => ({ at, label: String(at) })) };

function of<Kind extends Item['kind']>({ items }: Drawing, kind: Kind): readonly Extract<Item, { kind: Kind }>[] {
  return items.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
}

describe('linear', () => {
  it.each([
    { value: 0, at: 10, because: 'the least stands at the one end' },
    { value: 4, at: 30, because: 'the greatest at the other' },
    { value: 1, at: 15, because: 'a quarter of the way' },
    { value: -2, at: 0, because: 'what lies beyond goes on in proportion' },
  ])('$because', ({ value, at }) => expect(linear(0, 4, 10, 30)(value)).toBe(at));

  it('puts all in the middle where both ends are the same', () => expect(linear(2, 2, 10, 30)(2)).toBe(20));
});

describe('spread', () => {
  it.each([
    { wanted: [], placed: [], because: 'nothing is placed' },
    { wanted: [5], placed: [5], because: 'one stays where it wants to be' },
    { wanted: [-3], placed: [0], because: 'one beyond the end is brought in' },
    { wanted: [10, 40], placed: [10, 40], because: 'those far apart stay' },
    { wanted: [50, 50], placed: [45, 55], because: 'two at one place part evenly, in the order given' },
    { wanted: [55, 45, 50], placed: [60, 40, 50], because: 'the order of what they want is kept' },
    { wanted: [0, 0, 90], placed: [0, 10, 90], because: 'the end is a wall' },
  ])('$because', ({ wanted, placed }) => expect(spread(wanted, 10, 0, 100)).toEqual(placed));

  it('gives even distances where there is no room for all', () =>
    expect(spread([1, 2, 3], 100, 0, 100)).toEqual([0, 50, 100]));

  it('keeps the gap, the ends and the order, whatever is wanted', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (wanted) => {
          const placed = spread(wanted, 10, 0, 200);
          const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
          const inOrder = order.map((index) => placed[index] ?? Number.NaN);
          inOrder.forEach((at, index) => {
            expect(at).toBeGreaterThanOrEqual(-1e-9);
            expect(at).toBeLessThanOrEqual(200 + 1e-9);
            if (index > 0) expect(at - (inOrder[index - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
          });
        },
      ),
    ));
});

describe('wrapped', () => {
  // Letters of size 10 are 5 wide: six to a line of 30.
  it.each([
    { text: 'one two', lines: ['one', 'two'], because: 'words that do not fit together stand one under the other' },
    { text: 'ab  cd', lines: ['ab cd'], because: 'spaces are one' },
    { text: '', lines: [''], because: 'an empty text is an empty line' },
    { text: 'abcdefgh', lines: ['abcdef', 'gh'], because: 'a word wider than the line is cut between letters' },
    { text: 'data-sharing', lines: ['data-', 'sharin', 'g'], because: 'at its hyphen first' },
  ])('$because', ({ text, lines }) => expect(wrapped(text, 30, HALF_WIDE, 10)).toEqual(lines));

  it('leaves nothing out', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 6, max: 80 }), (text, width) => {
        const bare = (all: string): string => all.replaceAll(/[ \n\t]/g, '');
        expect(bare(wrapped(text, width, HALF_WIDE, 8).join(''))).toBe(bare(text));
      }),
    ));
});

describe('ticks', () => {
  it.each([
    { min: 0, max: 1, most: 6, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    { min: 0.23, max: 0.31, most: 5, ticks: [0.24, 0.26, 0.28, 0.3] },
    { min: -12, max: 7, most: 5, ticks: [-10, -5, 0, 5] },
    { min: 2000, max: 2026, most: 8, ticks: [2000, 2005, 2010, 2015, 2020, 2025] },
    { min: 3, max: 3, most: 5, ticks: [3] },
  ])('of $min to $max are round', ({ min, max, most, ticks }) =>
    expect(niceTicks(min, max, most, String).map(({ at }) => at)).toEqual(ticks),
  );

  it('leaves out labels that would touch, never the first or the last', () => {
    const all = [0, 1, 2, 3, 4].map((at) => ({ at, label: 'wide' }));
    expect(
      apart(
        all,
        (value) => value * 10,
        () => 9,
      ).map(({ at }) => at),
    ).toEqual([0, 2, 4]);
    expect(tickLabels(all.slice(0, 2), (value) => value, 0, HALF_WIDE).map((item) => item.kind)).toEqual(['text']);
  });
});

it('parts columns into bands of about equal numbers', () => {
  expect(bandsOf(40, 340, 17)).toEqual([
    { first: 0, count: 20 },
    { first: 20, count: 20 },
  ]);
  expect(bandsOf(7, 30, 10).map(({ count }) => count)).toEqual([3, 3, 1]);
  expect(bandsOf(0, 30, 10)).toEqual([]);
});

describe('hatching', () => {
  it('stays within its rectangle and its disc', () => {
    for (const item of hatchedRect(5, 7, 30, 6, 'bar')) {
      if (item.kind !== 'line') throw new Error(item.kind);
      expect(Math.min(item.x1, item.x2)).toBeGreaterThanOrEqual(5);
      expect(Math.max(item.x1, item.x2)).toBeLessThanOrEqual(35);
      expect(Math.min(item.y1, item.y2)).toBeGreaterThanOrEqual(7);
      expect(Math.max(item.y1, item.y2)).toBeLessThanOrEqual(13);
    }
    for (const isHalf of [true, false])
      for (const item of hatchedDisc(0, 0, 3.5, isHalf, 'accent')) {
        if (item.kind !== 'line') throw new Error(item.kind);
        for (const [x, y] of [
          [item.x1, item.y1],
          [item.x2, item.y2],
        ] as const) {
          expect(x * x + y * y).toBeLessThanOrEqual(3.5 * 3.5 + 1e-9);
          if (isHalf) expect(x).toBeLessThanOrEqual(1e-9);
        }
      }
    expect(hatchedDisc(0, 0, 3.5, false, 'accent').length).toBeGreaterThan(3);
  });
});

describe('a mark', () => {
  it.each([
    { shape: 'full', kinds: ['circle', 'circle'] },
    { shape: 'part', kinds: ['half', 'circle'] },
    { shape: 'none', kinds: ['circle'] },
    { shape: 'unsure', kinds: ['circle'] },
    { shape: 'not-assessed', kinds: ['circle'] },
    { shape: 'not-applicable', kinds: ['line'] },
  ] as const)('$shape', ({ shape, kinds }) =>
    expect(markItems(shape, false, 0, 0).map(({ kind }) => kind)).toEqual(kinds),
  );

  it('differs from every other without colour', () => {
    const shapes = ['full', 'part', 'none', 'unsure', 'not-assessed', 'not-applicable'] as const;
    const drawn = shapes.flatMap((shape) => [false, true].map((unverified) => markItems(shape, unverified, 0, 0)));
    const bare = drawn.map((items) => JSON.stringify(items).replaceAll(/"(primary|accent|muted)"/g, '"ink"'));
    // What is not assessed or does not apply rests on no source.
    expect(new Set(bare).size).toBe(10);
  });
});

describe('a dot plot', () => {
  const row = { label: 'Arland', text: '0.25–0.75', low: 0.25, high: 0.75, point: 0.5 };
  const plain = { rows: [row], scale, references: [{ at: 1, letter: 'a' }], legend: [] };

  it('has its dot, interval and lines where the scale has their values', () => {
    const drawing = dotPlot(plain, canvas);
    const ticks = textsOf(drawing).filter(({ anchor, bold }) => anchor === 'middle' && !bold);
    const [zero = Number.NaN, half, one = Number.NaN] = ticks.map(({ x }) => x);
    const [dot] = of(drawing, 'circle');
    const [bar] = of(drawing, 'rect');
    expect(dot?.x).toBeCloseTo(half ?? 0, 9);
    expect(bar?.x).toBeCloseTo(zero + (one - zero) / 4, 9);
    expect(bar?.width).toBeCloseTo((one - zero) / 2, 9);
    expect(of(drawing, 'line').some(({ x1, x2, stroke }) => stroke === 'accent' && x1 === one && x2 === one)).toBe(
      true,
    );
  });

  it('draws nothing for who has no value, but says why', () => {
    const none = { ...row, low: null, high: null, point: null, text: 'not assessed' };
    const drawing = dotPlot({ ...plain, rows: [none] }, canvas);
    expect([...of(drawing, 'circle'), ...of(drawing, 'rect')]).toEqual([]);
    expect(textsOf(drawing).map(({ text }) => text)).toContain('not assessed');
  });

  it('lets the scale reach a value beyond its ends', () => {
    const [inside, beyond] = of(
      dotPlot({ ...plain, rows: [row, { ...row, low: -1, high: -1, point: -1 }] }, canvas),
      'circle',
    );
    expect(beyond?.x).toBeLessThan(inside?.x ?? 0);
  });
});

describe('a waterfall', () => {
  const ends = { start: { label: 'mean', value: 0.4, text: '' }, end: { label: 'Arland', value: 0.3, text: '' } };
  const rest = { ticksOf: () => [], legend: [] };

  it('begins each step where the one before ended', () => {
    const steps = [
      { label: 'up', change: 0.2, text: '' },
      { label: 'down', change: -0.3, text: '' },
    ];
    const drawing = waterfall({ ...ends, steps, ...rest }, canvas);
    const [up, down] = of(drawing, 'rect');
    const [from, to] = of(drawing, 'circle');
    expect(up?.x).toBeCloseTo(from?.x ?? 0, 9);
    expect((up?.x ?? 0) + (up?.width ?? 0)).toBeCloseTo((down?.x ?? 0) + (down?.width ?? 0), 9);
    expect(to?.x).toBeCloseTo(down?.x ?? 0, 9);
    expect((down?.width ?? 0) / (up?.width ?? 1)).toBeCloseTo(1.5, 9);
  });

  it('refuses steps that do not sum to the difference', () =>
    expect(() => waterfall({ ...ends, steps: [{ label: 'up', change: 0.1, text: '' }], ...rest }, canvas)).toThrow(
      RangeError,
    ));
});

describe('a slope', () => {
  const line = (
    label: string,
    before: number | null,
    after: number | null,
  ): Parameters<typeof slope>[0]['lines'][number] => ({
    label,
    before: { low: 0.1, high: 0.9, point: before },
    after: { low: 0.2, high: 0.8, point: after },
    beforeText: '1',
    afterText: '2',
  });
  const input = { beforeTitle: '2020', afterTitle: '2025', scale, legend: [] };

  it('draws who falls dashed, and who rises through', () => {
    const drawing = slope({ ...input, lines: [line('A', 0.2, 0.6), line('B', 0.6, 0.2)] }, canvas);
    const [up, down] = of(drawing, 'line').filter(({ weight }) => weight === 1.2);
    expect(up).toMatchObject({ stroke: 'primary' });
    expect((up?.y2 ?? 0) < (up?.y1 ?? 0)).toBe(true);
    expect(up).not.toHaveProperty('dash');
    expect(down).toMatchObject({ stroke: 'accent', dash: [3, 2] });
  });

  it('draws no line where a score is missing on a side, but the bounds of each', () => {
    const drawing = slope({ ...input, lines: [line('A', null, 0.6), line('B', 0.6, 0.2)] }, canvas);
    expect(of(drawing, 'polygon')).toHaveLength(2);
    expect(of(drawing, 'line').filter(({ weight }) => weight === 1.2)).toHaveLength(1);
  });
});

describe('a timeline of law', () => {
  it('cuts a bar at the ends, hatches what is uncertain, and leaves out what lies outside', () => {
    const spans = [
      { from: 1990, until: 2005, isUncertain: false },
      { from: 2005, until: 2010, isUncertain: true },
      { from: 1980, until: 1985, isUncertain: false },
    ];
    const events = [{ at: 1990, mark: 'open' as const }];
    const drawing = lawTimeline(
      { from: 2000, until: 2010, rows: [{ label: 'Act', spans, events }], ticks: [], legend: [] },
      canvas,
    );
    const [held, open, ...more] = of(drawing, 'rect');
    expect(held?.width).toBeCloseTo(open?.width ?? 0, 9);
    expect(more).toEqual([]);
    expect(of(drawing, 'line').filter(({ stroke }) => stroke === 'bar').length).toBeGreaterThan(5);
    expect(of(drawing, 'circle')).toEqual([]);
  });
});

it('draws bars of ranks in proportion to the shares', () => {
  const rows = [{ label: 'A', shares: [0.5, 0.25, 0], declared: 2, text: '' }];
  const bars = of(rankDistribution({ places: 3, rows, legend: [] }, canvas), 'rect');
  expect(bars.map(({ height }) => height)).toEqual([8.5, 4.25]);
  const relative = of(rankDistribution({ places: 3, isRelative: true, rows, legend: [] }, canvas), 'rect');
  expect(relative.map(({ height }) => height)).toEqual([17, 8.5]);
});

it('shades five classes, the end of the scale with the last', () => {
  expect([0, 0.19, 0.2, 0.59, 0.8, 1, 1.2, -1].map(shadeOf)).toEqual([0.05, 0.05, 0.2, 0.38, 0.96, 0.96, 0.96, 0.05]);
});
