import { describe, expect, it } from '@jest/globals';
import { type Block, type Cell, type Row, type TableBlock } from '../../src/reports/blocks.js';
import { buildReport } from '../../src/reports/build-report.js';
import { type ReportModel } from '../../src/reports/report-model.js';
import { shortCitations, shortened } from '../../src/reports/short-words.js';
import { targetOf } from '../../src/reports/target.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type Small, small } from './small-assessment.js';
import { english } from '../../src/reports/language/english.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';

const template = readTemplate('comparative');
const catalogue = readCatalogue('en');

function model(given: Small): ReportModel {
  return buildReport({ assessed: small(given), template, catalogue });
}

function tables(report: ReportModel, section: string): readonly TableBlock[] {
  const blocks: readonly Block[] = report.sections.find(({ id }) => id === section)?.blocks ?? [];
  return blocks.filter((block): block is TableBlock => block.kind === 'table');
}

function words(cell: Cell | undefined): string {
  if (!cell) return '';
  return (cell.kind === 'text' ? cell.runs.map(({ text }) => text).join('') : cell.alt).replace(/\u00a0/g, ' ');
}

function rowOf(table: TableBlock | undefined, head: string): readonly string[] {
  const found = table?.rows.find(
    (row): row is Extract<Row, { kind: 'cells' }> => row.kind === 'cells' && words(row.cells[0]).startsWith(head),
  );
  return found?.cells.map(words) ?? [];
}

describe('the matrix of answers', () => {
  const given: Small = {
    answers: { ARL: 'fhn.', BOR: 'usxf', XKX: '....' },
    constraints: [
      {
        code: 'two',
        criterion: 'S2',
        value: 'full',
        atLeast: 2,
        of: ['ARL', 'BOR', 'XKX'],
        source: { title: 'A publication' },
        wording: 'two of them',
      },
    ],
  };
  const [matrix] = tables(model(given), 'matrix');

  it.each([
    { criterion: 'G1', marks: ['full', 'full, rests on an unverified source', 'not assessed'], inFull: '1–3' },
    { criterion: 'G2', marks: ['part', 'between answers', 'not assessed'], inFull: '0–2' },
    { criterion: 'S1', marks: ['none', 'does not apply', 'not assessed'], inFull: '0–1 of 2' },
    { criterion: 'S2', marks: ['not assessed', 'full', 'not assessed'], inFull: '2–3 a' },
  ])('$criterion: $marks, in full $inFull', ({ criterion, marks, inFull }) => {
    const row = rowOf(matrix, criterion);
    expect(row.slice(1, 4)).toEqual(marks);
    expect(row[4]).toBe(inFull);
  });

  it('says a constraint as a sentence in a note, with the wording of its source', () => {
    const notes =
      matrix?.notes.map((runs) =>
        runs
          .map(({ text }) => text)
          .join('')
          .replace(/\u00a0/g, ' '),
      ) ?? [];
    expect(notes[0]).toContain('a S2: at least 2 of 3 have “Full” (published; which ones is not said): “two of them”');
  });

  it('cuts itself in tables that a page can hold when there are many subjects', () => {
    const codes = Array.from({ length: 24 }, (_, index) => `A${String.fromCharCode(65 + index)}A`);
    const many = tables(model({ answers: Object.fromEntries(codes.map((code) => [code, 'fhn.'])) }), 'matrix');
    expect(many.map(({ columns }) => columns.length - 3)).toEqual([8, 8, 8]);
  });

  it('heads the column of a designated name with its asterisk', () => {
    expect(matrix?.columns.map(({ title }) => title)).toContain('XKX*');
  });
});

describe('the scoreboard', () => {
  it('prints "not robust" in place of a rank where the ranges overlap, and the rank where they do not', () => {
    const [board] = tables(model({ answers: { ARL: 'ffff', BOR: '....', CAR: '....' } }), 'scoreboard');
    expect(rowOf(board, 'Borland').slice(2)).toEqual(['0.00–1.00', '–', 'not robust', '1–3', '0 of 4']);
    const [clear] = tables(model({ answers: { ARL: 'ffff', BOR: 'nnnn' } }), 'scoreboard');
    expect(rowOf(clear, 'Arland').slice(2)).toEqual(['1.00', '1.00', '1', '1', '4 of 4']);
  });

  it('draws a point only where one is earned', () => {
    // G1 and G2 are known, S is not: G = (2·1 + 0) / 3; the composite lies between G/2 and G/2 + 1/2.
    const [board] = tables(model({ answers: { ARL: 'fn..' } }), 'scoreboard');
    const cell = board?.rows
      .flatMap((row) => (row.kind === 'cells' ? row.cells : []))
      .find((each) => each.kind === 'scale');
    expect(cell).toMatchObject({ points: [] });
    expect(cell?.kind === 'scale' && cell.low).toBeCloseTo(1 / 3, 12);
    expect(cell?.kind === 'scale' && cell.high).toBeCloseTo(5 / 6, 12);
  });
});

describe('comparators', () => {
  it('are printed as the publication prints them, with their kind and relation', () => {
    const report = model({
      answers: { ARL: 'fhn.' },
      comparators: [
        {
          kind: 'quoted',
          code: 'q',
          element: 'S1',
          title: { en: 'Elsewhere' },
          vintage: '2019',
          publication: { title: 'A publication' },
          wording: 'Must bodies share?',
          relation: 'wider',
          population: { description: '29 others', n: 29, membership: 'publication' },
          shares: [{ label: 'yes', percent: 57 }],
          granularity: { status: 'unexplained', reason: '16 of 29 is 55 %' },
        },
      ],
    });
    expect(rowOf(tables(report, 'matrix')[0], 'S1').at(-1)).toBe('57 % q wider');
    const [row] = [rowOf(tables(report, 'sources')[0], 'S1')];
    expect(row[4]).toContain('“Must bodies share?” asks more. A publication.');
    expect(row[4]).toContain('No count of this population gives the printed share: 16 of 29 is 55 %.');
  });
});

describe('the page of one', () => {
  const report = model({ answers: { ARL: 'fs..', BOR: 'uxhn' } });
  const page = (title: string): TableBlock | undefined => {
    const blocks: readonly Block[] = report.sections.find((section) => section.title === title)?.blocks ?? [];
    return blocks.find((block): block is TableBlock => block.kind === 'table');
  };

  // G1 … S2 by letter: f full, s between full and half, a dot no answer, u unverified, x does not apply, h half, n none.
  it.each([
    { of: 'Arland', code: 'G1', cells: ['full', 'Full', '1', 'ARL-DATA-2015 art. 4(1)', 'seen'] },
    {
      of: 'Arland',
      code: 'G2',
      cells: ['between answers', 'Full or Half', '0.50–1.00', 'ARL-DATA-2015 art. 4(1)', 'seen'],
    },
    { of: 'Arland', code: 'S1', cells: ['not assessed', 'Not assessed', '0.00–1.00', '–', '–'] },
    {
      of: 'Borland',
      code: 'G1',
      cells: ['full, rests on an unverified source', 'Full', '0.00–1.00', 'A page', 'unverified'],
    },
    { of: 'Borland', code: 'S1', cells: ['part', 'Half', '0.5', 'A page', 'seen'] },
    { of: 'Borland', code: 'S2', cells: ['none', 'None', '0', 'A page', 'seen'] },
  ])('says of $of on $code: $cells', ({ of, code, cells }) => expect(rowOf(page(of), code).slice(1)).toEqual(cells));

  it('has a row for every criterion, and says in full elsewhere what each rests on', () => {
    expect(page('Borland')?.rows).toHaveLength(4);
    const [annex] = tables(report, 'evidence');
    expect(rowOf(annex, 'G1')).toEqual(['G1 Data policy', 'Full (1, seen)', 'Law on Data, art. 4(1). Read there.']);
    expect(rowOf(annex, 'S1 Duty to share; S2')).toEqual(['S1 Duty to share; S2 Platform', 'Not assessed', '–']);
  });

  it('leads by links to places that are there', () => {
    const runs = (cell: Cell): readonly string[] =>
      cell.kind === 'text' ? cell.runs.flatMap(({ href }) => href ?? []) : [];
    const blocks = report.sections.flatMap((section) => section.blocks);
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const links = new Set(rows.flatMap((row) => (row.kind === 'cells' ? row.cells.flatMap(runs) : [])));
    const places = rows.flatMap((row) => (row.kind === 'cells' ? (row.ids ?? []) : [])).map((id) => `#${id}`);
    expect(links).toContain('#act-arl-data-2015');
    expect(links).toContain('#rests-bor-s2');
    expect([...links].filter((link) => link.startsWith('#') && !places.includes(link))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('what is too long for a row', () => {
  it.each([
    ['No plan was found for 2019.', 30, 'No plan was found for 2019.'],
    ['No plan was found for 2019, and none since.', 30, 'No plan was found for 2019…'],
    ['A decision of 2015 (approved)', 20, 'A decision of 2015…'],
  ])('is cut between words: %s', (text, most, short) => expect(shortened(text, most)).toBe(short));

  it('names the first things that an answer rests on and counts the rest', () => {
    const evidence = [
      { instrument: 'ARL-DATA-2015', provision: '4(1)' },
      { instrument: 'ARL-DATA-2015', provision: '9' },
      { instrument: 'ARL-DATA-2015', provision: '9' },
      { source: { title: 'A publication about the data of public bodies in the whole region and beyond' } },
      { source: { title: 'Another publication about the data of public bodies' } },
    ];
    const { shown, more } = shortCitations(evidence, english());
    expect(shown.map(({ text }) => text.replace(/\u00a0/g, ' '))).toEqual([
      'ARL-DATA-2015 art. 4(1), 9',
      'A publication about the data of public bodies…',
    ]);
    expect(more).toBe(1);
  });
});

describe('the whole', () => {
  const report = model({ answers: { ARL: 'fhn.', XKX: 'usxf' } });

  it('marks what is not released as a draft and carries the footnote of each designation', () => {
    expect(report.draft).toBe('Draft');
    expect(report.designations).toEqual([
      { code: 'XKX', name: 'Kosovo', mark: '*', short: 'XKX*', text: 'A designation without prejudice.' },
    ]);
  });

  it('gives each subject a page of its own, and only the one that is asked for', () => {
    const titles = report.sections.filter(({ nested }) => nested).map(({ title }) => title);
    expect(titles).toEqual(['Arland', 'Kosovo*']);
    const one = buildReport({
      assessed: small({ answers: { ARL: 'ffff', BOR: 'nnnn' } }),
      template,
      catalogue,
      jurisdiction: 'BOR',
    });
    expect(one.sections.filter(({ nested }) => nested).map(({ title }) => title)).toEqual(['Borland']);
    const labels = one.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.label] : [])),
    );
    const numbers = labels.filter((label) => label.startsWith('Table')).map((label) => Number(label.slice(6)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('prints an act with its title in its own script and the provisions that answers cite', () => {
    const row = rowOf(tables(report, 'laws')[0], 'Law on Data');
    expect(row[0]).toBe('Law on Data Закон за податоци ARL-DATA-2015');
    expect(row[1]).toContain('Gazette 7/2015');
    expect(row[2]).toBe('in force from 1 March 2015');
    expect(row[3]).toBe('art. 4(1)');
  });

  it('lets each finding point to the table or figure in which its numbers stand', () => {
    const columns = report.sections.find(({ id }) => id === 'findings')?.blocks.find(({ kind }) => kind === 'columns');
    const told = columns?.kind === 'columns' ? [...columns.left, ...columns.right] : [];
    const links = told.flatMap((block) => (block.kind === 'text' ? block.runs.flatMap(({ href }) => href ?? []) : []));
    expect(links).toHaveLength(told.length);
    const labels = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [`#${targetOf(block.label)}`] : [])),
    );
    expect(links.filter((link) => !labels.includes(link))).toEqual([]);
  });

  it('says on the cover when its date is not the date of the assessment', () => {
    const other = buildReport({
      assessed: small({ answers: { ARL: 'f...' } }),
      template,
      catalogue,
      isOtherDate: true,
    });
    expect(other.cover.subtitle).toBe('By the law of 30 June 2020, which is not the date of the assessment');
  });

  it('is the same for the same input', () => {
    const again = model({ answers: { ARL: 'fhn.', XKX: 'usxf' } });
    expect(JSON.stringify(again)).toBe(JSON.stringify(report));
  });
});
