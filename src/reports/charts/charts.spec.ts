import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HALF_WIDE, outside, overlapping, smallest } from '../../../test/reports/chart-geometry.js';
import { type Drawing } from './chart.js';
import { dotPlot } from './dot-plot.js';
import { type Dotted } from './dot-row.js';
import { heatMap } from './heat-map.js';
import { lawTimeline } from './law-timeline.js';
import { type LegendEntry } from './legend.js';
import { matrix } from './matrix.js';
import { niceTicks } from './nice-ticks.js';
import { rankDistribution } from './rank-distribution.js';
import { slope } from './slope.js';
import { smallMultiples } from './small-multiples.js';
import { waterfall } from './waterfall.js';

const canvas = { width: 480, measure: HALF_WIDE };
const shapes = ['full', 'part', 'none', 'unsure', 'not-assessed', 'not-applicable'] as const;

const word = fc.string({ unit: fc.constantFrom(...'abcdeИЌë-'), minLength: 1, maxLength: 40 });
const name = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const many = <T>(each: fc.Arbitrary<T>, most = 60): fc.Arbitrary<T[]> =>
  fc.array(each, { minLength: 1, maxLength: most });
const value = fc.double({ min: -5, max: 5, noNaN: true });
const dotted: fc.Arbitrary<Dotted> = fc.oneof(
  fc.constant({ low: null, high: null, point: null }),
  fc.tuple(value, value, fc.boolean(), fc.array(value, { maxLength: 2 })).map(([a, b, earned, diamonds]) => ({
    low: Math.min(a, b),
    high: Math.max(a, b),
    point: earned ? a : null,
    diamonds,
  })),
);
const legend: fc.Arbitrary<LegendEntry[]> = fc.array(
  fc.record({ shape: fc.constantFrom(...shapes, 'interval', 'lower'), text: name }),
  { maxLength: 5 },
) as fc.Arbitrary<LegendEntry[]>;
const scale = { min: 0, max: 1, ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: String(at) })) };
const mark = fc.record({ shape: fc.constantFrom(...shapes), unverified: fc.boolean() });
const cell = fc.record({
  share: fc.option(fc.double({ min: -1, max: 2, noNaN: true })),
  text: fc.constantFrom('0.38', '0.38–0.71', 'not assessed'),
});

const drawings: Readonly<Record<string, fc.Arbitrary<Drawing>>> = {
  'dot plot': fc
    .record({
      rows: many(
        fc
          .tuple(name, dotted, fc.boolean())
          .map(([label, own, strong]) => ({ ...own, label, strong, text: '0.38–0.71' })),
      ),
      references: fc
        .array(value, { maxLength: 6 })
        .map((all) => all.map((at, index) => ({ at, letter: 'abcdef'.charAt(index) }))),
      legend,
    })
    .map((input) => dotPlot({ ...input, scale }, canvas)),
  'small multiples': fc
    .tuple(many(name, 40), fc.array(name, { minLength: 1, maxLength: 6 }), fc.infiniteStream(dotted), legend)
    .map(([rows, titles, stream, key]) =>
      smallMultiples(
        {
          rows,
          panels: titles.map((title) => ({ title, values: rows.map(() => stream.next().value as Dotted) })),
          scale,
          legend: key,
        },
        canvas,
      ),
    ),
  matrix: fc.tuple(many(name, 40), many(name, 30), mark, legend).map(([columns, rows, own, key]) =>
    matrix(
      {
        columns,
        groups: [{ title: rows[0] ?? '', rows: rows.map((label) => ({ label, marks: columns.map(() => own) })) }],
        legend: key,
      },
      canvas,
    ),
  ),
  'heat map': fc
    .tuple(many(name, 12), many(name, 60), cell, legend)
    .map(([columns, rows, own, key]) =>
      heatMap({ columns, rows: rows.map((label) => ({ label, cells: columns.map(() => own) })), legend: key }, canvas),
    ),
  slope: fc
    .tuple(many(fc.record({ label: name, before: dotted, after: dotted }), 40), fc.boolean(), legend)
    .map(([lines, earned, key]) => {
      const full = (own: Dotted): Dotted => (earned ? { ...own, point: own.low ?? 0 } : own);
      const set = lines.map(({ label, before, after }) => ({
        label,
        before: full(before),
        after: full(after),
        beforeText: '0.10–0.20',
        afterText: '0.30',
      }));
      return slope({ beforeTitle: '31 December 2019', afterTitle: '2025', lines: set, scale, legend: key }, canvas);
    }),
  'timeline of law': fc
    .tuple(
      many(
        fc.tuple(
          name,
          fc.double({ min: 1980, max: 2040, noNaN: true }),
          fc.double({ min: 0, max: 30, noNaN: true }),
          fc.boolean(),
        ),
      ),
      legend,
    )
    .map(([rows, key]) =>
      lawTimeline(
        {
          from: 2000,
          until: 2026,
          ticks: niceTicks(2000, 2026, 8, String),
          rows: rows.map(([label, from, span, isUncertain]) => ({
            label,
            spans: [{ from, until: from + span, isUncertain }],
            events: [
              { at: from, mark: 'open' },
              { at: from + span, mark: 'tick' },
            ],
          })),
          legend: key,
        },
        canvas,
      ),
    ),
  waterfall: fc.tuple(value, many(fc.tuple(name, value)), legend).map(([start, changes, key]) => {
    const end = changes.reduce((sum, [, change]) => sum + change, start);
    return waterfall(
      {
        start: { label: 'the mean', value: start, text: '0.40' },
        steps: changes.map(([label, change]) => ({ label, change, text: '−0.10' })),
        end: { label: 'the place', value: end, text: '0.30' },
        ticksOf: (min, max) => niceTicks(min, max, 6, (at) => String(at)),
        legend: key,
      },
      canvas,
    );
  }),
  'distribution of ranks': fc.tuple(many(fc.tuple(name, fc.nat(100)), 40), legend).map(([rows, key]) =>
    rankDistribution(
      {
        places: rows.length,
        rows: rows.map(([label, place]) => ({
          label,
          shares: rows.map((_, index) => (index === place % rows.length ? 1 : 0)),
          declared: (place % rows.length) + 1,
          text: 'median 3, 1–40',
        })),
        legend: key,
      },
      canvas,
    ),
  ),
};

describe.each(Object.entries(drawings))('a %s', (_, arbitrary) => {
  it('keeps all within its edges, no text over another, no letters below 7 points', () => {
    fc.assert(
      fc.property(arbitrary, (drawing) => {
        expect(outside(drawing)).toEqual([]);
        expect(overlapping(drawing)).toEqual([]);
        expect(smallest(drawing)).toBeGreaterThanOrEqual(7);
        expect(drawing.width).toBe(480);
      }),
      { numRuns: 80 },
    );
  });
});
