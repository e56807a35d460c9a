import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAssessment } from '../../src/files/read-assessment.js';
import { type Chart } from '../../src/reports/charts/chart.js';
import { FIGURES, type FigureId } from '../../src/reports/figures/figure.js';
import { figureNameParts } from '../../src/reports/figures/figure-address.js';
import { figureOf, figuresOf } from '../../src/reports/figures/figure-of.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { figureContext, makeFigure } from '../../src/reports/make-figure.js';
import { chartMeasure } from '../../src/reports/pdf/chart-measure.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type Assessed } from '../../src/reports/reading.js';
import { assess } from '../../src/scoreboards/assess.js';
import { robustnessOf } from '../../src/scoreboards/robustness/robustness.js';
import { ENGINE } from '../../src/settings/engine.js';
import { outside, smallest, textBox, textsOf } from './chart-geometry.js';
import { small } from './small-assessment.js';

const template = readTemplate('comparative');
const catalogue = readCatalogue('en');

function contextOf(assessed: Assessed, comparable?: Assessed): ReturnType<typeof figureContext> {
  const context = figureContext({ assessed, template, catalogue, ...(comparable && { comparable }) });
  // A few draws say as much about a drawing as ten thousand.
  return { ...context, robustness: () => robustnessOf(assessed.data, ENGINE, { draws: 200 }) ?? context.robustness() };
}

/** Texts that touch, by the widths of the typeface itself. */
function touching({ drawing }: Chart): readonly string[] {
  const boxes = textsOf(drawing).map((item) => ({ text: item.text, ...textBox(item, chartMeasure) }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.1 && other.left < one.right - 0.1 && one.top < other.foot && other.top < one.foot,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

describe('the figures of an assessment', () => {
  const assessed = small({ answers: { ARL: 'ffff', BOR: 'nnnn', CAR: 'hh..', XKX: 'fnhu' } });
  const context = contextOf(assessed);

  it('are those for which it has what they need', () => {
    // CAR and XKX lack answers; the one act is of ARL; there is no earlier edition.
    expect(figuresOf(context)).toEqual([
      { figure: 'standing', jurisdictions: null },
      { figure: 'facets', jurisdictions: null },
      { figure: 'matrix', jurisdictions: null },
      { figure: 'heat-map', jurisdictions: null },
      { figure: 'timeline', jurisdictions: ['ARL'] },
      { figure: 'rank-distribution', jurisdictions: null },
      { figure: 'contributions', jurisdictions: ['ARL', 'BOR'] },
    ]);
  });

  it.each(FIGURES.filter((figure) => figure !== 'slope'))('%s says all that it shows in its table too', (figure) => {
    const chart = figureOf(figure, context, ['timeline', 'contributions'].includes(figure) ? 'ARL' : undefined);
    expect(chart.title).not.toMatch(/[.]$|undefined|NaN|\{/);
    expect(chart.alt).toMatch(/\.$/);
    expect(chart.source).toContain('small@1');
    expect(chart.table.rows.length).toBeGreaterThan(0);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
    expect(chart.table.columns[0]?.kind).toBe('text');
    expect(JSON.stringify(chart)).not.toMatch(/undefined|NaN|null,"text"/);
    expect(outside(chart.drawing).filter(({ kind }) => kind !== 'text')).toEqual([]);
    expect(touching(chart)).toEqual([]);
    expect(smallest(chart.drawing)).toBeGreaterThanOrEqual(7);
  });

  it('have the scores of the scoreboard, unrounded', () => {
    const { columns, rows } = figureOf('standing', context).table;
    const [code, low, high, score] = ['Code', 'Low, unrounded', 'High, unrounded', 'Score, unrounded'].map((title) =>
      columns.findIndex((column) => column.title === title),
    );
    for (const row of assessed.board.scores.filter(({ element }) => element === 'small')) {
      const found = rows.find((cells) => cells[code ?? -1] === row.jurisdiction) ?? [];
      expect([found[low ?? -1], found[high ?? -1], found[score ?? -1]]).toEqual([row.low, row.high, row.score]);
    }
  });

  it('print the designation of a name that stands in them', () => {
    expect(figureOf('standing', context).designations).toEqual(['* A designation without prejudice.']);
    expect(figureOf('timeline', context, 'ARL').designations).toBeUndefined();
  });

  it('say the finding: who can be told apart', () => {
    // Of the pairs ARL–BOR (1, 0), ARL–CAR, BOR–CAR, ARL–XKX, BOR–XKX, CAR–XKX: only intervals that do not meet.
    const two = contextOf(small({ answers: { ARL: 'ffff', BOR: 'nnnn' } }));
    expect(figureOf('standing', two).title).toBe('Every pair can be told apart');
    const none = contextOf(small({ answers: { ARL: '....', BOR: '....' } }));
    expect(figureOf('standing', none).title).toBe('All intervals overlap: none can be told apart from another');
  });

  it('contributions sum to the difference from the mean: ARL 1, the mean of ARL and BOR 0.5', () => {
    const { columns, rows } = figureOf('contributions', context, 'ARL').table;
    const at = columns.findIndex(({ title }) => title === 'Contribution, unrounded');
    const steps = rows.flatMap((row) => (typeof row[at] === 'number' ? [row[at]] : []));
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(0.5, 12);
  });

  it.each<[FigureId, string | undefined, RegExp]>([
    ['slope', undefined, /no earlier edition/],
    ['timeline', undefined, /is of one place/],
    ['timeline', 'BOR', /register has no act of BOR/],
    ['contributions', 'CAR', /no score/],
    ['matrix', 'ARL', /is of all subjects/],
  ])('refuse %s of %s with the reason', (figure, jurisdiction, reason) => {
    expect(() => figureOf(figure, context, jurisdiction)).toThrow(reason);
  });

  it('hold for any answers', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'fhnusx.'), minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.tuple(letters, letters, letters), ([ARL, BOR, XKX]) => {
        const any = contextOf(small({ answers: { ARL, BOR, XKX } }));
        for (const { figure, jurisdictions } of figuresOf(any)) {
          if (figure === 'rank-distribution') continue;
          const chart = figureOf(figure, any, jurisdictions?.[0]);
          expect(touching(chart)).toEqual([]);
          expect(JSON.stringify(chart)).not.toContain('undefined');
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('slopes', () => {
  const later = small({ answers: { ARL: 'ffff', BOR: 'nnnn' }, asOf: '2025-06-30' });

  it('stand between comparable editions alone, and count who rose', () => {
    const earlier = small({ answers: { ARL: 'hhhh', BOR: 'nnnn' } });
    const chart = figureOf('slope', contextOf(later, earlier));
    expect(chart.title).toBe('1\u00a0up, 0\u00a0down, 1\u00a0as before');
    expect(figuresOf(contextOf(later, later)).map(({ figure }) => figure)).not.toContain('slope');
  });

  it('claim no change where intervals overlap', () => {
    const earlier = small({ answers: { ARL: '....', BOR: '....' } });
    const chart = figureOf('slope', contextOf(later, earlier));
    expect(chart.title).toMatch(/overlap for all 2/);
  });
});

describe('as files', () => {
  const assessed = small({ answers: { ARL: 'ffff', BOR: 'nnnn', XKX: 'fnhu' } });
  const input = { assessed, template, catalogue, figure: 'standing' as const };
  let svg: string;

  beforeAll(async () => {
    svg = Buffer.from(await makeFigure({ ...input, format: 'svg' })).toString('utf8');
  });

  it('SVG says in which language it is, what it shows, and has no text without its width', () => {
    expect(svg).toMatch(/<svg [^>]*role="img" lang="en"/);
    expect(svg).toMatch(/<title id="standing-title">[^<]+<\/title>\n<desc id="standing-desc">[^<]+<\/desc>/);
    expect([...svg.matchAll(/<text /g)]).toHaveLength([...svg.matchAll(/textLength="/g)].length);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|e-\d/);
  });

  it('PNG has two pixels a point, ink, and the same bytes each time', async () => {
    const [png, again] = [await makeFigure({ ...input, format: 'png' }), await makeFigure({ ...input, format: 'png' })];
    const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
    const bytes = Buffer.from(png);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(Math.ceil(width * 2));
    expect(Math.abs(bytes.readUInt32BE(20) - height * 2)).toBeLessThan(2);
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(bytes.equals(Buffer.from(again))).toBe(true);
  });

  it('CSV has a line for each row, numbers unrounded', async () => {
    const csv = Buffer.from(await makeFigure({ ...input, format: 'csv' })).toString('utf8');
    const [head, ...lines] = csv.trimEnd().split('\r\n');
    expect(head).toBe('Subject,Interval,Score,Code,"Low, unrounded","High, unrounded","Score, unrounded"');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('Arland,1.00,1.00,ARL,1,1,1');
  });

  it('XLSX is a workbook', async () => {
    const bytes = Buffer.from(await makeFigure({ ...input, format: 'xlsx' }));
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  });
});

describe('addresses', () => {
  it.each([
    ['standing.en.svg', { figure: 'standing', language: 'en', format: 'svg' }],
    ['timeline.MKD.sr-Cyrl.png', { figure: 'timeline', jurisdiction: 'MKD', language: 'sr-Cyrl', format: 'png' }],
    ['standing.svg', null],
    ['standing.en.gif', null],
    ['a.b.c.d.svg', null],
    ['', null],
  ])('%s', (name, parts) => expect(figureNameParts(name)).toEqual(parts));
});

it('figures of the first assessment stand within their edges, in the typeface itself', () => {
  const data = readAssessment('assessments', 'ddps-western-balkans-2025');
  const context = contextOf({ data, board: assess(data, ENGINE) });
  for (const figure of ['standing', 'facets', 'matrix', 'heat-map', 'timeline'] as const) {
    const chart = figureOf(figure, context, figure === 'timeline' ? 'SRB' : undefined);
    expect(touching(chart)).toEqual([]);
    for (const item of textsOf(chart.drawing)) {
      const { left, right } = textBox(item, chartMeasure);
      expect(left).toBeGreaterThan(-1);
      expect(right).toBeLessThan(chart.drawing.width + 1);
    }
  }
});
