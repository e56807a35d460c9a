import { beforeAll, describe, expect, it } from '@jest/globals';
import { scoresJson } from '../../src/scoreboards/scores-json.js';
import { buildReport } from '../../src/reports/build-report.js';
import { interval, score } from '../../src/reports/number-format.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { readAttachments } from '../../src/reports/pdf/read-attachments.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { textOf } from './pdf-text.js';
import { small } from './small-assessment.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';

const assessed = small({ answers: { ARL: 'fhff', BOR: 'usxf', CAR: 'nnhn', XKX: '....' } });
const model = buildReport({ assessed, template: readTemplate('comparative'), catalogue: readCatalogue('en') });

let pdf: Uint8Array;
let source: string;
let text: string;

beforeAll(async () => {
  pdf = await drawReport(model, { compress: false });
  source = Buffer.from(pdf).toString('latin1');
  text = textOf(pdf);
});

describe('the file', () => {
  it('is a PDF 1.7 that is whole', () => {
    expect(source.startsWith('%PDF-1.7')).toBe(true);
    expect(source.trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('has the same bytes for the same model', async () => {
    expect(Buffer.compare(await drawReport(model, { compress: false }), pdf)).toBe(0);
  });

  it.each([
    ['a structure tree', '/StructTreeRoot'],
    ['a language', '/Lang (en)'],
    ['bookmarks', '/Outlines'],
    ['a title for the window', '/DisplayDocTitle true'],
    ['the mark of tagged files', '/Marked true'],
    ['the claim of PDF/UA', '<pdfuaid:part>1</pdfuaid:part>'],
    ['the day of the data, not of the clock', '(D:20200630000000Z)'],
  ])('has %s', (_, part) => expect(source).toContain(part));

  it.each([
    'Document',
    'Sect',
    'H1',
    'H2',
    'P',
    'Table',
    'THead',
    'TBody',
    'TR',
    'TH',
    'TD',
    'Figure',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'TOC',
    'TOCI',
    'Link',
    'Span',
  ])('uses the element %s', (type) => expect(source).toContain(`/S /${type}\n`));

  it('draws nothing that is neither in the structure nor an artifact', () => {
    const streams = [...source.matchAll(/stream\n([\s\S]*?)endstream/g)].map(([, content = '']) => content);
    const pages = streams.filter((content) => content.includes(' BDC') || content.includes(' BMC'));
    expect(pages.length).toBeGreaterThan(5);
    const loose = pages.flatMap((content) => {
      let depth = 0;
      return content.split('\n').filter((line) => {
        if (/(?:BDC|BMC)$/.test(line)) depth += 1;
        if (line === 'EMC') depth -= 1;
        return depth !== 1 && /(?:^|\s)(?:TJ|f|S|B)$/.test(line);
      });
    });
    expect(loose).toEqual([]);
  });

  it('gives every figure an alternative text', () => {
    const figures = source.split(/\d+ 0 obj/).filter((object) => /\/S \/Figure\n/.test(object));
    expect(figures.length).toBeGreaterThan(10);
    expect(figures.filter((object) => !object.includes('/Alt'))).toEqual([]);
  });

  it('embeds every font that it uses', () => {
    expect(source.match(/\/Subtype \/CIDFontType2/g)?.length).toBe(source.match(/\/FontFile2/g)?.length);
    expect(source).not.toContain('/Helvetica');
  });

  it('carries the scores and the data from which they follow', () => {
    const attached = readAttachments(Buffer.from(pdf));
    expect(attached.get('scores.json')?.toString('utf8')).toBe(scoresJson(assessed.board));
    expect(attached.get('data.json')?.toString('utf8')).toBe(JSON.stringify(assessed.data));
  });
});

describe('the pages', () => {
  it('print every interval and every score of the scoreboard', () => {
    const missing = assessed.board.scores
      .filter(({ element }) => !['G1', 'G2', 'S1', 'S2'].includes(element))
      .flatMap(({ low, high, score: point }) => [interval(low, high), ...(point === null ? [] : [score(point)])])
      .filter((number) => !text.includes(number));
    expect(missing).toEqual([]);
  });

  it('set letters of other scripts', () => expect(text).toContain('Закон за податоци'));

  it('print the designation on each page on which the name stands', () => {
    const pages = Number(/\/Type \/Pages\n\/Count (\d+)/.exec(source)?.[1] ?? 0);
    expect(pages).toBeGreaterThan(5);
    expect(text.match(/A designation without prejudice/g)?.length).toBeGreaterThan(3);
  });

  it('number themselves and say that they are a draft', () => {
    expect(text).toContain('DRAFT');
    expect(text.split('\n')).toEqual(expect.arrayContaining(['2', '3', '4']));
  });
});
