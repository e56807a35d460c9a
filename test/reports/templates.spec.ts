import { describe, expect, it } from '@jest/globals';
import { type Block, type Cell, type TableBlock } from '../../src/reports/blocks.js';
import { buildReport } from '../../src/reports/build-report.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type Assessed } from '../../src/reports/reading.js';
import { type ReportModel } from '../../src/reports/report-model.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { hostile } from './hostile-assessment.js';
import { RULES } from './matterhorn.js';
import { pageTexts } from './pdf-text.js';
import { small } from './small-assessment.js';
import { readTagged } from './tagged-document.js';

const catalogue = readCatalogue('en');

function made(form: string, assessed: Assessed, jurisdiction?: string, comparable?: Assessed): ReportModel {
  return buildReport({
    assessed,
    template: readTemplate(form),
    catalogue,
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(comparable && { comparable }),
  });
}

/** The blocks of a section, those in columns too. */
function blocksOf(model: ReportModel, id: string): readonly Block[] {
  const flat = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => (block.kind === 'columns' ? flat([...block.left, ...block.right]) : [block]));
  return flat(model.sections.find((section) => section.id === id)?.blocks ?? []);
}

function tableOf(model: ReportModel, id: string): TableBlock {
  const table = blocksOf(model, id).find((block) => block.kind === 'table');
  if (!table) throw new Error(`no table in ${id}`);
  return table;
}

function textOf(cell: Cell): string {
  return cell.kind === 'text' ? cell.runs.map(({ text }) => text).join('') : cell.alt;
}

function rowsOf(table: TableBlock): readonly (readonly string[])[] {
  return table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells.map(textOf)] : []));
}

function words(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [block.runs];
      return block.kind === 'list' ? block.items : [];
    })
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n');
}

// By hand, G1 weighs 2, G2, S1 and S2 1 each, pillars alike. ARL: G = (2·1 + 0.5) ÷ 3, S = (0 + 1) ÷ 2, composite 2/3.
// BOR (full, none, open, full): G = 2/3, S from 1/2 to 1, composite from 7/12 to 5/6. CAR, none at all: 0.
const assessed = small({ answers: { ARL: 'fhnf', BOR: 'fn.f', CAR: 'nnnn' } });

describe('a profile', () => {
  const profile = made('profile', assessed, 'ARL');

  it('bears the name of its subject', () => {
    expect(profile.title).toBe('Arland: Small things');
    expect(profile.cover.title).toBe('Arland');
  });

  it('says of how many others it can be told apart', () => {
    const { title } = tableOf(profile, 'position');
    expect(title).toBe('Of the others, surely higher: 0; surely lower: 1; not to be told apart: 1');
  });

  it('prints the place as an interval where it is not robust', () =>
    expect(words(blocksOf(profile, 'position'))).toContain('not robust: it can be any from 1 to 2 of 3.'));

  it('tells law and practice apart by their intervals', () => {
    // Law: G1 with 1/3 and S1 with 1/4 of the whole, 1 and 0: 4/7. Practice: G2 1/6, S2 1/4: (1/12 + 1/4) ÷ 5/12 = 0.8.
    expect(tableOf(profile, 'facets').title).toBe('Surely more in practice than in law');
  });

  it('lists what is in full, in part and not there at all', () =>
    expect(words(blocksOf(profile, 'strengths'))).toMatch(/^In full: 2\. In part: 1\. None: 1\. Not settled: 0\./));

  it('orders what would move the score by its gain, and adds up', () => {
    // S1 from 0 to 1 is 1/4 of the whole; G2 from 0.5 to 1 is half of 1/6.
    const rows = rowsOf(tableOf(profile, 'reform'));
    expect(rows.map(([name, , , gain, reached]) => [name, gain, reached])).toEqual([
      ['S1 Duty to share', '+0.250', '0.917'],
      ['G2 Monitoring', '+0.083', '1.000'],
    ]);
  });

  it('names a law elsewhere on which a full answer rests, and none where there is none', () => {
    const rows = rowsOf(tableOf(made('profile', assessed, 'CAR'), 'reform'));
    expect(rows.map(([name, , , , , model]) => [name, model])).toContainEqual([
      'G1 Data policy',
      'Arland: Law on Data, art.\u00a04(1)',
    ]);
    expect(rowsOf(tableOf(profile, 'reform')).map((row) => row[5])).toEqual(['–', '–']);
  });

  it('says that there is no reply, and not that silence is assent', () =>
    expect(words(blocksOf(profile, 'reply'))).toContain('There is no reply.'));

  it('says on the place of one alone nothing of others', () => {
    const alone = made('profile', small({ answers: { ARL: 'fhnf' } }), 'ARL');
    expect(blocksOf(alone, 'robustness')).toEqual([]);
    expect(tableOf(alone, 'position').title).toBe('The interval and the score');
  });

  it('tells what is open apart from what must change', () => {
    const { rows } = tableOf(made('profile', assessed, 'BOR'), 'reform');
    const heads = rows.flatMap((row) => (row.kind === 'group' ? [row.title] : []));
    expect(heads).toEqual([
      'Known: what would change is the law or the practice',
      'Not known: to be found out first, for it may be so already',
    ]);
  });
});

describe('a brief', () => {
  const earlier = small({ answers: { ARL: 'nhn.', BOR: 'fn.f', CAR: 'nnnn' }, asOf: '2019-12-31' });

  it.each([
    { of: 'all', only: undefined, comparable: earlier },
    { of: 'one without an earlier edition', only: 'BOR', comparable: undefined },
  ])('of $of is one page', async ({ only, comparable }) => {
    const pages = pageTexts(await drawReport(made('brief', assessed, only, comparable)));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Brief · 30 June 2020 · Draft');
  });

  it('says what moved and by which act, of what is settled at both dates', () => {
    // ARL G1 from none to full; its S2 is settled once only. Settled at both: 3 of ARL, 3 of BOR, 4 of CAR.
    const text = words(blocksOf(made('brief', assessed, undefined, earlier), 'brief'));
    expect(text).toContain('1 answer moved, of 10 that are settled at both dates.');
    expect(text).toContain(
      'Arland, G1 Data policy: None → Full. No dated event of an act in the register explains it.',
    );
  });

  it('says of no earlier edition that there is none, and what is open', () => {
    const text = words(blocksOf(made('brief', assessed), 'brief'));
    expect(text).toContain('There is no comparable earlier edition');
    expect(text).toContain('S1 Duty to share: not settled for 1 of 3');
  });

  it('does not count what stands beside the subjects', () => {
    const { data } = small({ answers: { ARL: 'fhnf', BOR: 'fn.f', XKX: '....' } });
    const assessment = { ...data.assessment, subjects: ['ARL', 'BOR'], memo: ['XKX'] };
    const besides = { ...data, assessment };
    const text = words(blocksOf(made('brief', { data: besides, board: assess(besides, ENGINE) }), 'brief'));
    expect(text).toContain('S1 Duty to share: not settled for 1 of 2');
    expect(text).not.toContain('G1 Data policy: not settled');
  });
});

describe('a working sheet', () => {
  const blocks = blocksOf(made('worksheet', assessed, 'ARL'), 'worksheet');

  it('has room for a reply to each question, and for a name', () => {
    const rooms = blocks.flatMap((block) => (block.kind === 'space' ? [block] : []));
    expect(rooms.map(({ label }) => label)).toEqual([
      'Replying institution and person, date',
      ...['G1', 'G2', 'S1', 'S2'].map((code) => `Reply of the government to ${code}`),
    ]);
    expect(Math.min(...rooms.slice(1).map(({ height }) => height))).toBeGreaterThanOrEqual(30);
  });

  it('says question, answer, points, evidence with its pinpoint, and reason', () => {
    const text = words(blocks);
    expect(text).toContain('Data policy? Possible answers and their points: 1 Full; 0.5 Half; 0 None');
    expect(text).toContain('Answer: Half. Points: 0.5. Confidence: seen.');
    expect(text).toContain('Evidence: Law on Data, art.\u00a04(1).');
    expect(text).toContain('Reason: Read there.');
  });
});

describe('a method note', () => {
  const note = made('method', assessed);

  it('gives no result', () => {
    const tables = note.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
    expect(tables.flatMap(rowsOf).flat().join(' ')).not.toMatch(/Arland|Borland|0\.67/);
    expect(note.cover.bars).toEqual([]);
  });

  it('gives each part its weight and its share of the whole', () => {
    const rows = rowsOf(tableOf(note, 'tree')).map(([part = '', weight, share]) => [
      part.replace(/\u00a0/g, ' ').trim(),
      weight,
      share?.replace(/\u00a0/g, ' '),
    ]);
    expect(rows).toEqual([
      ['G Governing', '1', '50.0 %'],
      ['G1 Data policy', '2', '33.3 %'],
      ['G2 Monitoring', '1', '16.7 %'],
      ['S Sharing', '1', '50.0 %'],
      ['S1 Duty to share', '1', '25.0 %'],
      ['S2 Platform', '1', '25.0 %'],
    ]);
  });

  it('says how much must be known, by part', () => {
    const text = words(blocksOf(note, 'calculation'));
    expect(text).toContain('at least 2/3 of its parts is known (by weight)');
    expect(text).toContain('In: G Governing; S Sharing.');
  });
});

describe('a table of concordance', () => {
  const { data } = assessed;
  const renamed = JSON.parse(JSON.stringify(data).replace(/"half"/g, '"partial"')) as typeof data;
  const obligations = { data: renamed, board: assess(renamed, ENGINE) };

  it('counts the degrees of one, and cites the provision of each', () => {
    const table = tableOf(made('concordance', obligations, 'ARL'), 'concordance');
    expect(table.title).toBe('Arland: in full: 2; in part: 1; none: 1');
    expect(rowsOf(table)[1]?.slice(1, 4)).toEqual([
      'in part',
      'in part',
      'Law on Data, art.\u00a04(1): Bodies share data.',
    ]);
  });

  it('counts the degrees of all', () => {
    const rows = rowsOf(tableOf(made('concordance', obligations), 'concordance'));
    expect(rows.slice(4)).toEqual([
      ['in full', '', '2', '2', '0'],
      ['in part', '', '1', '0', '0'],
      ['none', '', '1', '1', '4'],
      ['not assessed', '', '0', '1', '0'],
    ]);
  });
});

describe('each report', () => {
  it.each([
    {
      of: 'a day before the register begins',
      given: small({ answers: { ARL: 'fh.f', BOR: 'u..s' }, asOf: '1998-06-30' }),
    },
    { of: 'a year', given: small({ answers: { ARL: 'xxxx', BOR: 'fhnf' }, asOf: '2018' }) },
    { of: 'nothing known', given: small({ answers: { ARL: '....', BOR: '....' } }) },
    { of: 'hostile words and memo rows', given: hostile() },
  ])('is made of $of', ({ given }) => {
    for (const [form, only] of Object.entries({ profile: 'ARL', brief: 'ARL', worksheet: 'BOR', method: undefined })) {
      expect(made(form, given, only).sections.length).toBeGreaterThan(0);
    }
  });

  const ruled = (pdf: Uint8Array): readonly string[] => {
    const document = readTagged(pdf);
    return RULES.flatMap(({ checkpoint, fails }) => fails(document).map((each) => `${checkpoint} ${each}`));
  };
  const { data } = assessed;
  const renamed = JSON.parse(JSON.stringify(data).replace(/"half"/g, '"partial"')) as typeof data;
  const obligations = { data: renamed, board: assess(renamed, ENGINE) };

  it.each([
    { form: 'profile', only: 'ARL' },
    { form: 'brief', only: undefined },
    { form: 'worksheet', only: 'BOR' },
    { form: 'concordance', only: 'ARL' },
    { form: 'method', only: undefined },
  ])('keeps the rules of accessibility that a program can check: $form', async ({ form, only }) =>
    expect(ruled(await drawReport(made(form, obligations, only)))).toEqual([]),
  );
});
