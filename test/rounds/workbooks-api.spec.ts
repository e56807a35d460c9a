import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type SheetCell } from '../../src/reports/tables/sheet.js';
import { workbook } from '../../src/reports/tables/workbook.js';
import { readSheets } from '../../src/rounds/workbooks/read-sheets.js';
import { type WorkbookOutcome } from '../../src/rounds/workbooks/workbook-outcome.js';
import { addPerson, type TestPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

let api: TestApi;
let people: Record<'administrator' | 'analyst' | 'other' | 'coder' | 'government' | 'reviewer', TestPerson>;
type Who = keyof typeof people | null;

const ROUND = 'a-round-in-sheets';
const BASE = 'test/cases/valid/base';

beforeAll(async () => {
  api = await testApi({}, BASE);
  const add = (name: string, ...grants: Parameters<typeof addPerson>[1]['grants'][number][]): Promise<TestPerson> =>
    addPerson(api.database, { name, grants });
  const at = { round: ROUND, jurisdiction: 'ALB' };
  people = {
    administrator: await add('Ada', { role: 'administrator' }),
    analyst: await add('Ana', { role: 'analyst', ...at }),
    other: await add('Otto', { role: 'analyst', round: ROUND, jurisdiction: 'SRB' }),
    coder: await add('Cora', { role: 'second-coder', ...at }),
    government: await add('Gent', { role: 'government-contributor', ...at }),
    reviewer: await add('Rea', { role: 'reviewer', round: ROUND }),
  };
}, 120_000);
afterAll(() => api.close());

function headers(who: Who): Record<string, string> {
  return who === null ? {} : { authorization: `Bearer ${people[who].key}` };
}

async function get(who: Who, file: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const response = await fetch(`${api.address}/rounds/${ROUND}/${file}`, { headers: headers(who) });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

async function post(who: Who, bytes: Buffer, { query = '', key }: { query?: string; key?: string } = {}) {
  const response = await fetch(`${api.address}/rounds/${ROUND}/workbook${query}`, {
    method: 'POST',
    headers: {
      ...headers(who),
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: new Uint8Array(bytes),
  });
  const body = (await response.json()) as WorkbookOutcome & { code?: string; error?: { code?: string } };
  return { status: response.status, body };
}

/** A workbook with cells written: the row of a code, the title of a column, what it says. */
async function filled(bytes: Buffer, cells: readonly (readonly [code: string, title: string, value: SheetCell])[]) {
  const grids = await readSheets(bytes);
  const evidence: SheetCell[][] = [];
  return workbook(
    [...grids].map(([name, grid]) => {
      const [head = [], ...rows] = grid.map((row) => row as SheetCell[]);
      const titles = head.map(String);
      for (const [code, title, value] of cells) {
        if (name === 'Answers' && titles.includes(title)) {
          const row = rows.find((each) => each[titles.indexOf('Code')] === code) ?? [];
          row[titles.indexOf(title)] = value;
        }
        if (name === 'Evidence' && title === 'Source') {
          const row: SheetCell[] = titles.map(() => null);
          row[titles.indexOf('Code')] = code;
          row[titles.indexOf('Source')] = value;
          evidence.push(row);
        }
      }
      return {
        name,
        columns: titles.map((title) => ({ title, width: 9 })),
        rows: name === 'Evidence' ? [...rows, ...evidence] : rows,
        isExact: true,
      };
    }),
  );
}

async function entries(): Promise<number> {
  const [row] = await api.database.manager.query<[{ count: number }]>(
    'SELECT count(*)::int AS "count" FROM "audit_entries"',
  );
  return row.count;
}

const ANSWERED = [
  ['A2', 'Value', 'all'],
  ['A2', 'Justification', 'a marker of the first answer'],
  ['A2', 'Source', 'A page'],
] as const;

describe('a round in sheets', () => {
  it('goes out to those who may see it, as they may see it', async () => {
    const { errors } = await api.query(
      `mutation { openRound(round: "${ROUND}", title: "Sheets", framework: "sample@1", asOf: "2019-12-31",
         subjects: ["ALB", "SRB"], licence: "CC0-1.0", sources: [{ title: "A survey" }], secondCoding: true) { round } }`,
      {},
      { key: people.administrator.key },
    );
    expect(errors).toEqual([]);
    const own = await get('analyst', 'workbook.ALB.xlsx');
    expect(own.status).toBe(200);
    expect(own.headers.get('content-disposition')).toBe(`attachment; filename="${ROUND}.ALB.xlsx"`);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    const places = (bytes: Buffer) =>
      readSheets(bytes).then((sheets) => [
        ...new Set(
          sheets
            .get('Answers')
            ?.slice(1)
            .map(([place]) => place),
        ),
      ]);
    expect(await places(own.bytes)).toEqual(['ALB']);
    expect(await places((await get('analyst', 'workbook.xlsx')).bytes)).toEqual(['ALB']);
    expect(await places((await get('reviewer', 'workbook.xlsx')).bytes)).toEqual(['ALB', 'SRB']);
  });

  it.each([
    [null, 'workbook.ALB.xlsx', 401],
    ['other', 'workbook.ALB.xlsx', 403],
    ['government', 'workbook.ALB.xlsx', 403],
    ['coder', 'workbook.xlsx', 403],
    ['coder', 'files.zip', 403],
    ['analyst', 'files.zip', 403],
    ['reviewer', 'workbook.XXX.xlsx', 404],
  ] as const)('to %s %s is %i', async (who, file, status) => {
    expect((await get(who, file)).status).toBe(status);
  });

  it('is tried without a trace, and taken once', async () => {
    const out = (await get('analyst', 'workbook.ALB.xlsx')).bytes;
    const sheet = await filled(out, ANSWERED);
    const before = await entries();
    const tried = await post('analyst', sheet, { query: '?dryRun=true' });
    expect(tried).toMatchObject({ status: 200, body: { dryRun: true, isSound: true, problems: [], conflicts: [] } });
    expect(tried.body.changes).toMatchObject([{ criterion: 'A2', answer: { value: 'all' } }]);
    expect(await entries()).toBe(before);
    const [one, again] = [await post('analyst', sheet, { key: 'k-1' }), await post('analyst', sheet, { key: 'k-1' })];
    expect(one).toMatchObject({ status: 200, body: { dryRun: false, isSound: true } });
    expect(again).toEqual(one);
    expect(await entries()).toBe(before + 1);
    const { data } = await api.query<{ roundItem: object }>(
      `{ roundItem(round: "${ROUND}", jurisdiction: "ALB", criterion: "A2") { version state answer { value justification } } }`,
      {},
      { key: people.analyst.key },
    );
    expect(data.roundItem).toEqual({
      version: 2,
      state: 'draft',
      answer: { value: 'all', justification: 'a marker of the first answer' },
    });
    // The workbook as it went out first: what it says, the round says by now.
    expect((await post('analyst', sheet)).body).toMatchObject({ changes: [], isSound: true });
    const late = await post('analyst', await filled(out, [['A2', 'Justification', 'another']]));
    expect(late.status).toBe(409);
    expect(late.body.conflicts).toMatchObject([{ yours: 'another', theirs: 'a marker of the first answer' }]);
    expect(await entries()).toBe(before + 1);
  });

  it('with a fault in one cell nothing of it is written', async () => {
    const out = (await get('analyst', 'workbook.ALB.xlsx')).bytes;
    const before = await entries();
    const { status, body } = await post(
      'analyst',
      await filled(out, [
        ['B1', 'Gap', 'Some'],
        ['A2', 'Value', 'al'],
      ]),
    );
    expect(status).toBe(422);
    expect(body.changes).toEqual([]);
    expect(body.problems.map(({ message }) => message).join()).toMatch(/is no answer to A2/);
    expect(await entries()).toBe(before);
  });

  it('is taken from nobody who may not write it, and of another round', async () => {
    const sheet = await filled((await get('reviewer', 'workbook.xlsx')).bytes, [['A2', 'Gap', 'Some']]);
    expect((await post(null, sheet)).status).toBe(401);
    expect((await post('reviewer', sheet)).status).toBe(403);
    // The first row of A2 is of ALB: an analyst of SRB may not write it, and does not learn what stands there.
    const { status, body } = await post('other', sheet);
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([
      { message: expect.stringMatching(/ALB\/A2 is not .* yours to change/) as unknown },
    ]);
    expect((await post('analyst', Buffer.from('nothing'))).status).toBe(415);
    expect((await post('analyst', Buffer.alloc(11 * 1024 * 1024))).status).toBe(413);
    expect((await post('analyst', sheet, { query: '?dryRun=perhaps' })).status).toBe(400);
  });

  it('shows a second coder the own codes, and nothing of the first answer', async () => {
    const { errors } = await api.query(
      `mutation { drawSecondCoding(round: "${ROUND}", seed: 7) { __typename } }`,
      {},
      { key: people.reviewer.key },
    );
    expect(errors).toEqual([]);
    const { bytes, status } = await get('coder', 'workbook.ALB.xlsx');
    expect(status).toBe(200);
    const shown = JSON.stringify([...(await readSheets(bytes))]);
    for (const hidden of ['marker', 'A page', 'draft', people.analyst.person]) expect(shown).not.toContain(hidden);
    const taken = await post(
      'coder',
      await filled(bytes, [
        ['A2', 'Missing', 'not-assessed'],
        ['A2', 'Justification', 'a marker of the second code'],
      ]),
    );
    expect(taken).toMatchObject({ status: 200, body: { kind: 'codes', changes: [{ criterion: 'A2', version: 0 }] } });
    expect(JSON.stringify(taken.body)).not.toContain('first answer');
    const first = JSON.stringify([...(await readSheets((await get('analyst', 'workbook.ALB.xlsx')).bytes))]);
    expect(first).not.toContain('second code');
    // A workbook of answers in the hands of a second coder: every item is as one that there is not.
    const { status: refused, body } = await post(
      'coder',
      await filled((await get('reviewer', 'workbook.ALB.xlsx')).bytes, [['A2', 'Value', 'none']]),
    );
    expect(refused).toBe(422);
    expect(body.problems).toMatchObject([
      { message: expect.stringMatching(/not in the round any more, or not yours/) as unknown },
    ]);
  });

  it('goes out to data files that score as the round does', async () => {
    const { bytes, status } = await get('reviewer', 'files.zip');
    expect(status).toBe(200);
    expect((await get('reviewer', 'files.zip')).bytes.equals(bytes)).toBe(true);
    const copy = copyData(BASE);
    try {
      for (const [name, content] of Object.entries(unzipSync(bytes))) {
        mkdirSync(dirname(join(copy.dir, name)), { recursive: true });
        writeFileSync(join(copy.dir, name), content);
      }
      const checked = await runMerilo(['check', '--data', copy.dir]);
      expect(checked).toMatchObject({ exitCode: 0 });
      expect(await runMerilo(['format', '--check', '--data', copy.dir])).toMatchObject({ exitCode: 0 });
      const scored = JSON.parse((await runMerilo(['score', ROUND, '--data', copy.dir, '--format', 'json'])).stdout) as {
        resultDigest: string;
      };
      const { data } = await api.query<{ roundScoreboard: { resultDigest: string } }>(
        `{ roundScoreboard(round: "${ROUND}") { resultDigest } }`,
        {},
        { key: people.reviewer.key },
      );
      expect(scored.resultDigest).toBe(data.roundScoreboard.resultDigest);
    } finally {
      copy.remove();
    }
  });
});
