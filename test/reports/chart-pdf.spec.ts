import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildReport } from '../../src/reports/build-report.js';
import { type Chart } from '../../src/reports/charts/chart.js';
import { dotPlot } from '../../src/reports/charts/dot-plot.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { chartMeasure } from '../../src/reports/pdf/chart-measure.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { textOf } from './pdf-text.js';
import { small } from './small-assessment.js';

const NAMES = ['Arland', 'Ѓорчеланд', 'Çarland'];

/** A chart of so many rows, 460 points wide: far too high for a page when there are many. */
function chartOf(rows: number): Chart {
  const names = Array.from({ length: rows }, (_, index) => NAMES[index] ?? `Land ${index + 1}`);
  return {
    id: 'standing',
    title: 'Arland is ahead',
    note: 'Note: worked by hand.',
    source: 'Source: a page.',
    alt: 'Three places on one scale.',
    table: {
      columns: [
        { title: 'Place', kind: 'text' },
        { title: 'Interval', kind: 'text' },
        { title: 'Low', kind: 'number' },
      ],
      rows: names.map((name) => [name, '0.25–0.75', 0.25]),
    },
    drawing: dotPlot(
      {
        rows: names.map((label) => ({ label, text: '0.25–0.75', low: 0.25, high: 0.75, point: 0.5 })),
        scale: { min: 0, max: 1, ticks: [{ at: 0, label: '0' }] },
        references: [],
        legend: [{ shape: 'interval', text: 'what it can be' }],
      },
      { width: 460, measure: chartMeasure },
    ),
  };
}

function pdfOf(rows: number): Promise<Uint8Array> {
  const assessed = small({ answers: { ARL: 'fhff' } });
  const model = buildReport({ assessed, template: readTemplate('comparative'), catalogue: readCatalogue('en') });
  const blocks = [{ kind: 'chart' as const, label: 'Figure 9', chart: chartOf(rows) }];
  const sections = [{ id: 'one', title: 'One', startsPage: true, nested: false, blocks }];
  return drawReport({ ...model, sections }, { compress: false });
}

describe('a chart in a report', () => {
  let source: string;
  let text: string;

  beforeAll(async () => {
    const pdf = await pdfOf(3);
    source = Buffer.from(pdf).toString('latin1');
    text = textOf(pdf);
  });

  it('has its title, labels, note and source in the order in which they are read', () => {
    const places = [
      'Figure 9. Arland is ahead',
      'what it can be',
      'Arland',
      'Ѓорчеланд',
      'Çarland',
      'Note: worked',
      'Source: a',
    ];
    const found = places.map((words) => text.lastIndexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('is a figure whose text says what it shows and all its words', () => {
    // Text beyond Latin is written as UTF-16 with a mark of its order in front.
    const alt = [...source.matchAll(/\/Alt \(([\s\S]*?)\)\n/g)].map(([, said = '']) => said).join('\n');
    const plain = alt.replaceAll('\0', '');
    expect(plain).toContain('Three places on one scale. Arland: 0.25');
    expect(source).toContain('/Placement /Block');
  });
});

it('becomes smaller where a page would not hold it', async () => {
  const pdf = Buffer.from(await pdfOf(90)).toString('latin1');
  const scales = [...pdf.matchAll(/^([\d.]+) 0 0 ([\d.]+) 0 0 cm$/gm)].map(([, x]) => Number(x));
  expect(Math.min(...scales)).toBeLessThan(0.6);
  expect(Math.min(...scales)).toBeGreaterThan(0.3);
});
