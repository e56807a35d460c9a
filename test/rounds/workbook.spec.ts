import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unstorable } from '../../src/common/storable.js';
import { type Sheet, type SheetCell } from '../../src/reports/tables/sheet.js';
import { workbook } from '../../src/reports/tables/workbook.js';
import { type ItemAnswer } from '../../src/rounds/item.js';
import { readFacts, type Facts } from '../../src/rounds/workbooks/facts.js';
import { type Grid } from '../../src/rounds/workbooks/grid.js';
import { readSheets } from '../../src/rounds/workbooks/read-sheets.js';
import { type SheetItem } from '../../src/rounds/workbooks/sheet-item.js';
import { sha256, workbookBytes } from '../../src/rounds/workbooks/workbook-bytes.js';
import { workbookReading, type WorkbookReading } from '../../src/rounds/workbooks/workbook-reading.js';
import { workbookSheets } from '../../src/rounds/workbooks/workbook-sheets.js';
import { checkAnswer, SCALES } from '../support/question-scales.js';

const SOURCE = { title: 'Official Gazette', href: 'https://example.org/og', date: '2019-03', pinpoint: 'p. 3' };
const ANSWER: ItemAnswer = { value: 'all', justification: 'The law says so.', evidence: [{ source: SOURCE }] };

function item(criterion: string, answer: ItemAnswer | null = null, more: Partial<SheetItem> = {}): SheetItem {
  return {
    jurisdiction: 'ALB',
    criterion,
    version: 1,
    state: answer ? 'draft' : 'empty',
    answer,
    change: null,
    ...more,
  };
}

function content(items: readonly SheetItem[]) {
  return { kind: 'answers' as const, round: 'a-round', jurisdiction: 'ALB', framework: SCALES, language: 'en', items };
}

type Edit = (sheets: Readonly<Record<string, SheetCell[][]>>, column: (sheet: string, title: string) => number) => void;

/** The sheets of a workbook that went out with the first items, was filled in, and came back. */
async function cameBack(items: readonly SheetItem[], edit: Edit = () => {}): Promise<ReadonlyMap<string, Grid>> {
  const sheets = workbookSheets(content(items), sha256);
  const rows = Object.fromEntries(sheets.map(({ name, rows: own }) => [name, own.map((row) => [...row])]));
  edit(rows, (name, title) => {
    const columns = sheets.find((sheet) => sheet.name === name)?.columns ?? [];
    return columns.findIndex((column) => column.title === title);
  });
  const filled: Sheet[] = sheets.map((sheet) => ({ ...sheet, rows: rows[sheet.name] ?? [] }));
  return readSheets(await workbook(filled));
}

async function read(
  items: readonly SheetItem[],
  edit: Edit = () => {},
  now: readonly SheetItem[] = items,
): Promise<WorkbookReading> {
  const sheets = await cameBack(items, edit);
  const refusal = ({ state }: SheetItem): string | null => (state === 'submitted' ? 'is submitted' : null);
  return workbookReading(sheets, readFacts(sheets.get('Facts'), sha256) as Facts, {
    framework: SCALES,
    items: now,
    check: checkAnswer,
    refusal,
  });
}

/** Writes into the cell of a column in a row of the sheet of answers, 0 being the first question. */
function write(row: number, title: string, value: SheetCell): Edit {
  return ({ Answers }, column) => {
    (Answers?.[row] as SheetCell[])[column('Answers', title)] = value;
  };
}

function both(...edits: readonly Edit[]): Edit {
  return (sheets, column) => edits.forEach((edit) => edit(sheets, column));
}

const text = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }))
  // What no database holds is refused, and has a test of its own.
  .filter((each) => each.trim() !== '' && unstorable(each).length === 0);
const free = fc.oneof(
  text,
  fc.constantFrom(
    '=1+1',
    '+3',
    '-5',
    '@x',
    "'a",
    '_x0041_',
    ' spaced ',
    'constructor',
    '\uFFFD\u{10FFFE}',
    'a\r\nb\tc',
    '2019-12-31',
    '3-1',
    'TRUE',
    '007',
  ),
);
const day = fc.constantFrom('2019', '2019-12', '2019-12-31', '2019-02-13/2019-02-25');
const source = fc.record(
  {
    title: free,
    href: fc.constant('https://example.org/a?b=1&c=%22'),
    date: day,
    seen: day,
    pinpoint: free,
    licence: free,
    quote: free,
    hash: fc.constant(`sha256:${'0'.repeat(64)}`),
    archived: fc.constant('http://archive.example/1'),
    translation: fc.constantFrom('official' as const, 'machine' as const),
    note: free,
  },
  { requiredKeys: ['title'] },
);
const evidence = fc.oneof(
  fc.record(
    {
      instrument: fc.constant('ALB-LAW-1'),
      provision: fc.constantFrom('3(1)', '4'),
      source,
      confidence: fc.constantFrom('seen' as const, 'mixed' as const, 'unverified' as const),
      translation: fc.constantFrom('unofficial' as const),
      note: free,
    },
    { requiredKeys: ['instrument'] },
  ),
  fc.record({ source, note: free }, { requiredKeys: ['source'] }),
);
const VALUES = {
  S1: fc.constantFrom('all', 'selected', 'ad-hoc', 'none'),
  B1: fc.boolean(),
  C1: fc.constantFrom('none', 'portal', 'portal api', 'api bulk portal'),
  N1: fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((number) => !Object.is(number, -0)),
  D1: day,
  L1: fc.constantFrom('yes', 'no'),
};
const answered = (code: keyof typeof VALUES): fc.Arbitrary<ItemAnswer> => {
  const value: fc.Arbitrary<string | number | boolean> = VALUES[code];
  const list = fc.uniqueArray(value, { minLength: 2, maxLength: 3, selector: String });
  const outcome = fc.oneof(
    fc.record({ value }),
    fc.record({ missing: fc.constantFrom('not-assessed' as const, 'declined' as const) }),
    fc.record({ unsure: list }),
    fc.record({ disputed: list }),
  );
  const rest = fc.record(
    {
      justification: free,
      evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
      confidence: fc.constantFrom('seen' as const, 'mixed' as const),
      valid: fc.oneof(fc.record({ from: day }), fc.record({ until: day })),
      answered: day,
      gap: free,
      commitment: fc.record({ text: free, until: day, source }, { requiredKeys: ['text'] }),
      note: free,
    },
    { requiredKeys: ['justification', 'evidence'] },
  );
  const override = code === 'L1' ? fc.record({ override: free }) : fc.constant({});
  return fc.tuple(outcome, rest, override).map((parts) => Object.assign({}, ...parts) as ItemAnswer);
};

describe('a workbook that goes out and comes back', () => {
  const codes = Object.keys(VALUES) as (keyof typeof VALUES)[];
  const all = fc.tuple(...codes.map((code) => fc.option(answered(code), { nil: null })));

  it('changes nothing where nothing was changed, and each of its cells says the answer exactly', async () => {
    await fc.assert(
      fc.asyncProperty(all, async (answers) => {
        const items = codes.map((code, at) => item(code, answers[at] ?? null));
        const same = await read(items);
        expect(same).toEqual({ changes: [], unchanged: codes.length, conflicts: [], problems: [] });
        // The same cells in a workbook of empty questions: every answer is read from its cells alone.
        const filled = workbookSheets(content(items), sha256);
        const copied = await read(
          codes.map((code) => item(code)),
          (sheets) => {
            for (const { name, rows } of filled) {
              if (name === 'Facts') continue;
              sheets[name]?.splice(0, Infinity, ...rows.map((row) => [...row]));
            }
          },
        );
        expect(copied.problems).toEqual([]);
        expect(Object.fromEntries(copied.changes.map(({ criterion, answer }) => [criterion, answer]))).toEqual(
          Object.fromEntries(items.flatMap(({ criterion, answer }) => (answer ? [[criterion, answer]] : []))),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('has the same bytes for the same content', async () => {
    const items = [item('S1', ANSWER)];
    expect((await workbookBytes(content(items))).equals(await workbookBytes(content(items)))).toBe(true);
  });

  it('keeps a text that no cell can hold, whether its cell or another of its row is changed or not', async () => {
    const long = `${'x'.repeat(32_700)}${'😀'.repeat(40_000)}end`;
    const items = [item('S1', { ...ANSWER, justification: long })];
    expect(await read(items)).toMatchObject({ changes: [], unchanged: 1, problems: [] });
    const { changes, problems } = await read(items, write(0, 'Value', 'none'));
    expect(problems).toEqual([]);
    expect(changes[0]?.answer).toEqual({ ...ANSWER, value: 'none', justification: long });
    const half = await read(items, ({ Answers }, column) => {
      const cells = Answers?.[0] as SheetCell[];
      cells[column('Answers', 'Justification')] = `Anew. ${String(cells[column('Answers', 'Justification')]).slice(9)}`;
    });
    expect(half.problems.map(({ cell }) => cell)).toEqual(['Answers!L2']);
    expect(half.problems[0]?.message).toMatch(/went out cut off/);
  });
});

describe('what was filled in', () => {
  it('is told by item, with the version that it was made from and its cells', async () => {
    const items = [item('S1', ANSWER, { version: 4 }), item('N1')];
    const edit = both(
      write(0, 'Gap', 'No sanctions.'),
      write(1, 'Missing', 'not-assessed'),
      write(1, 'Justification', 'Not looked for.'),
    );
    expect(await read(items, edit)).toEqual({
      changes: [
        {
          jurisdiction: 'ALB',
          criterion: 'S1',
          version: 4,
          before: ANSWER,
          answer: { ...ANSWER, gap: 'No sanctions.' },
          change: null,
          cells: ['Answers!M2'],
        },
        {
          jurisdiction: 'ALB',
          criterion: 'N1',
          version: 1,
          before: null,
          answer: { missing: 'not-assessed', justification: 'Not looked for.' },
          change: null,
          cells: ['Answers!I3', 'Answers!L3'],
        },
      ],
      unchanged: 0,
      conflicts: [],
      problems: [],
    });
  });

  it('is read where columns were moved, rows sorted and a remark put beside', async () => {
    const items = [item('S1', ANSWER), item('B1')];
    const sheets = workbookSheets(content(items), sha256).map((sheet) => {
      if (sheet.name !== 'Answers') return sheet;
      const turn = <T>(row: readonly T[]): T[] => [...row].reverse();
      const columns = [{ title: 'My own remarks', width: 9 }, ...turn(sheet.columns)];
      return { ...sheet, choices: [], columns, rows: turn(sheet.rows).map((row) => ['mine', ...turn(row)]) };
    });
    const grids = await readSheets(await workbook(sheets));
    const against = { framework: SCALES, items, check: checkAnswer, refusal: () => null };
    const reading = workbookReading(grids, readFacts(grids.get('Facts'), sha256) as Facts, against);
    expect(reading).toMatchObject({ changes: [], unchanged: 2, problems: [] });
  });

  it('takes evidence from rows that were added, in a workbook of one place without its code', async () => {
    const { changes, problems } = await read([item('S1', ANSWER)], ({ Evidence }, column) => {
      const row: SheetCell[] = Array.from({ length: 19 }, () => null);
      row[column('Evidence', 'Code')] = 'S1';
      row[column('Evidence', 'Act')] = 'ALB-LAW-1';
      row[column('Evidence', 'Provision')] = '3(1)';
      Evidence?.push(row);
    });
    expect(problems).toEqual([]);
    expect(changes[0]?.answer.evidence).toEqual([{ source: SOURCE }, { instrument: 'ALB-LAW-1', provision: '3(1)' }]);
  });

  it('says what became of an answer of an earlier round', async () => {
    const { changes } = await read([item('S1', ANSWER), item('B1')], write(0, 'Change', 'unchanged'));
    expect(changes.map(({ change }) => change)).toEqual([{ kind: 'unchanged' }]);
  });
});

describe('what is wrong', () => {
  const wrong: readonly (readonly [string, Edit, string, RegExp])[] = [
    [
      'a value that there is not',
      write(0, 'Value', 'al'),
      'Answers!H2',
      /^"al" is no answer to S1, which takes all, selected, ad-hoc, none\. Did you mean "all"\?$/,
    ],
    [
      'a word that there is not',
      write(0, 'Confidence', 'sen'),
      'Answers!N2',
      /is none of seen, mixed, unverified\. Did you mean "seen"\?/,
    ],
    ['a day that there is not', write(0, 'Valid from', '2019-02-30'), 'Answers!O2', /no day of the calendar/],
    [
      'an interval that ends before it starts',
      both(write(0, 'Valid from', '2020'), write(0, 'Valid until', '2019')),
      'Answers!P2',
      /before it starts/,
    ],
    ['a value and a reason', write(0, 'Missing', 'declined'), 'Answers!I2', /has value and missing: keep one/],
    ['no justification', write(0, 'Justification', null), 'Answers!L2', /"justification" is missing/],
    ['an override of nothing', write(0, 'Override', 'Why not'), 'Answers!T2', /nothing to override/],
    ['a deadline without a commitment', write(0, 'Commitment until', '2027'), 'Answers!R2', /"text" is missing/],
    [
      'an act that there is not',
      ({ Evidence }, column) => {
        (Evidence?.[0] as SheetCell[])[column('Evidence', 'Act')] = 'ALB-LAW-2';
      },
      'Evidence!D2',
      /unknown instrument "ALB-LAW-2".*Did you mean "ALB-LAW-1"\?/,
    ],
    [
      'an address that is none',
      ({ Evidence }, column) => {
        (Evidence?.[0] as SheetCell[])[column('Evidence', 'Address')] = 'example.org';
      },
      'Evidence!G2',
      /is not an address/,
    ],
    [
      'evidence for a question that there is not',
      ({ Evidence }, column) => {
        (Evidence?.[0] as SheetCell[])[column('Evidence', 'Code')] = 'S2';
      },
      'Evidence!B2',
      /unknown criterion "S2".*Did you mean "S1"\?/,
    ],
    [
      'a row that stands twice',
      ({ Answers }) => void Answers?.push([...(Answers[0] as SheetCell[])]),
      'Answers!C3',
      /has a row already, at Answers!C2/,
    ],
  ];

  it.each(wrong)('%s is told with its cell', async (_what, edit, cell, message) => {
    const { problems } = await read([item('S1', ANSWER)], edit);
    expect(problems.map((problem) => problem.cell)).toContain(cell);
    expect(problems.find((problem) => problem.cell === cell)?.message).toMatch(message);
  });

  it('is told all at once', async () => {
    const edit = both(write(0, 'Value', 'al'), write(1, 'Value', 'perhaps'), write(1, 'Justification', 'x'));
    const { problems } = await read([item('S1', ANSWER), item('B1')], edit);
    expect(problems.map(({ cell }) => cell)).toEqual(['Answers!H2', 'Answers!H3', 'Answers!H3']);
  });

  it('an answer that was taken out is asked for', async () => {
    const { problems } = await read(
      [item('S1', { missing: 'not-assessed', justification: 'Not looked for.' })],
      both(write(0, 'Missing', null), write(0, 'Justification', null)),
    );
    expect(problems).toEqual([
      { cell: 'Answers!I2', message: expect.stringMatching(/^the answer to S1 is gone/) as unknown },
    ]);
  });

  it('and what cannot be changed now says why', async () => {
    const { problems } = await read([item('S1', ANSWER, { state: 'submitted' })], write(0, 'Value', 'none'));
    expect(problems).toEqual([{ cell: 'Answers!H2', message: 'ALB/S1 is submitted' }]);
  });
});

describe('where the round has moved on', () => {
  const moved = item('S1', { ...ANSWER, value: 'selected' }, { version: 3 });

  it('what was not changed in the workbook is left alone', async () => {
    expect(await read([item('S1', ANSWER)], undefined, [moved])).toMatchObject({ changes: [], unchanged: 1 });
  });

  it('what was changed is a conflict, told with its cell and all three', async () => {
    const { conflicts, changes } = await read([item('S1', ANSWER)], write(0, 'Value', 'none'), [moved]);
    expect(changes).toEqual([]);
    expect(conflicts).toMatchObject([{ cell: 'Answers!H2', was: 'all', yours: 'none', theirs: 'selected' }]);
    expect(conflicts[0]?.message).toContain('version 1 went out, the round has 3');
  });

  it('the same change made twice is none', async () => {
    expect(await read([item('S1', ANSWER)], write(0, 'Value', 'selected'), [moved])).toMatchObject({
      changes: [],
      unchanged: 1,
      conflicts: [],
    });
  });

  it('a step that left the answer as it was does not stand in the way', async () => {
    const { changes } = await read([item('S1', ANSWER)], write(0, 'Value', 'none'), [
      item('S1', ANSWER, { version: 7 }),
    ]);
    expect(changes).toMatchObject([{ version: 7 }]);
  });
});

it('finds that the hidden sheet was changed', async () => {
  const sheets = await cameBack([item('S1', ANSWER)], ({ Facts: facts }) => {
    (facts?.at(-1) as SheetCell[])[3] = 9;
  });
  expect(readFacts(sheets.get('Facts'), sha256)).toEqual({ fault: expect.stringContaining('was changed') as unknown });
});
