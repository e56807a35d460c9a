import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type SheetCell } from '../../src/reports/tables/sheet.js';
import { workbook } from '../../src/reports/tables/workbook.js';
import { readSheets } from '../../src/rounds/workbooks/read-sheets.js';
import { type WorkbookOutcome } from '../../src/rounds/workbooks/workbook-outcome.js';
import { readAttachments } from '../../src/reports/pdf/read-attachments.js';
import { addPerson, type TestPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

let api: TestApi;
let people: Record<
  'administrator' | 'analyst' | 'other' | 'coder' | 'government' | 'neighbour' | 'co-ordinator' | 'reviewer',
  TestPerson
>;
type Who = keyof typeof people | null;

const ROUND = 'a-round-in-sheets';
const SHEET = 'a-round-with-sheets';
const BASE = 'test/cases/valid/base';

beforeAll(async () => {
  api = await testApi({}, BASE);
  const add = (name: string, ...grants: Parameters<typeof addPerson>[1]['grants'][number][]): Promise<TestPerson> =>
    addPerson(api.database, { name, grants });
  const at = { round: ROUND, jurisdiction: 'ALB' };
  people = {
    administrator: await add('Ada', { role: 'administrator' }),
    analyst: await add('Ana', { role: 'analyst', ...at }, { role: 'analyst', round: SHEET }),
    other: await add('Otto', { role: 'analyst', round: ROUND, jurisdiction: 'SRB' }),
    coder: await add('Cora', { role: 'second-coder', ...at }),
    government: await add(
      'Gent',
      { role: 'government-contributor', ...at },
      { role: 'government-contributor', round: SHEET, jurisdiction: 'ALB' },
    ),
    neighbour: await add('Nada', { role: 'government-contributor', round: SHEET, jurisdiction: 'SRB' }),
    'co-ordinator': await add('Gjon', { role: 'government-co-ordinator', round: SHEET, jurisdiction: 'ALB' }),
    reviewer: await add('Rea', { role: 'reviewer', round: ROUND }, { role: 'reviewer', round: SHEET }),
  };
}, 120_000);
afterAll(() => api.close());

function headers(who: Who): Record<string, string> {
  return who === null ? {} : { authorization: `Bearer ${people[who].key}` };
}

async function get(
  who: Who,
  file: string,
  round = ROUND,
): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const response = await fetch(`${api.address}/rounds/${round}/${file}`, { headers: headers(who) });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

async function post(
  who: Who,
  bytes: Buffer,
  { query = '', key, to = `${ROUND}/workbook` }: { query?: string; key?: string; to?: string } = {},
) {
  const response = await fetch(`${api.address}/rounds/${to}${query}`, {
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
        if ((name === 'Answers' || name === 'Replies') && titles.includes(title)) {
          const row = rows.find((each) => each[titles.indexOf('Code')] === code) ?? [];
          row[titles.indexOf(title)] = value;
        }
        if (name.toLowerCase().includes('evidence') && title === 'Source') {
          const row: SheetCell[] = titles.map(() => null);
          row[titles.indexOf('Code')] = code;
          row[titles.indexOf('Source')] = value;
          evidence.push(row);
        }
      }
      return {
        name,
        columns: titles.map((title) => ({ title, width: 9 })),
        rows: name.toLowerCase().includes('evidence') ? [...rows, ...evidence] : rows,
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

describe('the working sheet of a government', () => {
  const ask = async <T>(who: NonNullable<Who>, text: string): Promise<T> => {
    const { data, errors } = await api.query<T>(text, {}, { key: people[who].key });
    expect(errors).toEqual([]);
    return data;
  };
  const save = (jurisdiction: string, criterion: string, answer: string): Promise<unknown> =>
    ask(
      'analyst',
      `mutation { saveAnswer(round: "${SHEET}", jurisdiction: "${jurisdiction}", criterion: "${criterion}",
      version: 1, answer: { ${answer} }) { version } }`,
    );
  const settle = async (jurisdiction: string): Promise<void> => {
    await ask(
      'analyst',
      `mutation { submitAnswers(round: "${SHEET}", jurisdiction: "${jurisdiction}",
      criteria: ["A1", "A2", "B1"]) { code } }`,
    );
    await ask(
      'reviewer',
      `mutation { settleAlone(round: "${SHEET}", jurisdiction: "${jurisdiction}",
      criteria: ["A1", "A2", "B1"]) { code } }`,
    );
  };
  const reply = (who: Who, bytes: Buffer, query = '?jurisdiction=ALB') =>
    post(who, bytes, { to: `${SHEET}/worksheet`, query });
  const sheetOf = async (who: Who): Promise<Buffer> => (await get(who, 'worksheet.ALB.xlsx', SHEET)).bytes;
  const replies = () =>
    ask<{ worksheet: { criterion: string; item: { reply: { position: string; comment: string | null } | null } }[] }>(
      'government',
      `{ worksheet(round: "${SHEET}", jurisdiction: "ALB") { criterion item { reply { position comment } } } }`,
    ).then(({ worksheet }) => worksheet.map(({ criterion, item }) => [criterion, item.reply]));

  it('is not there before it is sent', async () => {
    await ask(
      'administrator',
      `mutation { openRound(round: "${SHEET}", title: "Sheets", framework: "sample@1", asOf: "2019-12-31",
         subjects: ["ALB", "SRB"], licence: "CC0-1.0", sources: [{ title: "A survey" }], secondCoding: false) { round } }`,
    );
    const cited = 'evidence: [{ source: { title: "A report", href: "https://example.org/r", pinpoint: "p. 7" } }]';
    await save('ALB', 'A2', `value: "none", justification: "No act says so.", note: "a marker of a note", ${cited}`);
    await save('ALB', 'B1', `value: 40, justification: "As the report prints it.", ${cited}`);
    await save('SRB', 'A2', `value: "all", justification: "a marker of Serbia", ${cited}`);
    await save('SRB', 'B1', `value: 90, justification: "a marker of Serbia", ${cited}`);
    for (const file of ['worksheet.ALB.xlsx', 'worksheet.ALB.en.pdf']) {
      for (const who of ['government', 'reviewer'] as const) expect((await get(who, file, SHEET)).status).toBe(404);
    }
    await settle('ALB');
    await settle('SRB');
    await ask(
      'reviewer',
      `mutation { sendWorksheet(round: "${SHEET}", jurisdiction: "ALB", deadline: "2999-12-15") { code } }`,
    );
  }, 30_000);

  it.each([
    [null, 'ALB.xlsx', 401],
    ['neighbour', 'ALB.xlsx', 403],
    ['government', 'SRB.xlsx', 403],
    ['coder', 'ALB.xlsx', 403],
    ['neighbour', 'ALB.en.pdf', 403],
    ['neighbour', 'SRB.en.pdf', 404],
    ['government', 'ALB.xx.pdf', 404],
  ] as const)('to %s worksheet.%s is %i', async (who, file, status) => {
    expect((await get(who, `worksheet.${file}`, SHEET)).status).toBe(status);
  });

  it('has what was sent and nothing else', async () => {
    const sheets = await readSheets(await sheetOf('government'));
    const [head = [], ...rows] = sheets.get('Replies') ?? [];
    const told = (code: string, title: string) =>
      rows.find((row) => row[head.indexOf('Code')] === code)?.[head.indexOf(title)];
    expect(rows.map((row) => row[head.indexOf('Code')])).toEqual(['A1', 'A2', 'B1']);
    // 40 of 0 to 100, by the goalposts of the framework; "none" earns nothing.
    expect(['A2', 'B1'].map((code) => told(code, 'Points'))).toEqual(['0', '0.4']);
    expect(told('A2', 'Our answer')).toBe('None');
    expect(told('A2', 'Justification')).toBe('No act says so.');
    expect(told('A2', 'Our evidence')).toBe('A report, p. 7, https://example.org/r');
    // What the register of law gives: the act was repealed on a day that nobody knows, so any answer is possible.
    expect(told('A1', 'Our answer')).toBe('All data, Selected data or None');
    const shown = JSON.stringify([...sheets]);
    for (const hidden of ['SRB', 'Serbia', 'marker', '"90"', people.analyst.person])
      expect(shown).not.toContain(hidden);
    expect(JSON.stringify([...(await readSheets(await sheetOf('reviewer')))])).toBe(shown);
  });

  it('is a report too, of that place alone', async () => {
    const { status, bytes, headers: sent } = await get('government', 'worksheet.ALB.en.pdf', SHEET);
    expect(status).toBe(200);
    expect(sent.get('cache-control')).toBe('private, no-store');
    const attached = new Map([...readAttachments(bytes)].map(([name, file]) => [name, file.toString('utf8')]));
    const scores = JSON.parse(attached.get('scores.json') ?? '') as { scores: { jurisdiction: string }[] };
    expect([...new Set(scores.scores.map(({ jurisdiction }) => jurisdiction))]).toEqual(['ALB']);
    const data = JSON.parse(attached.get('data.json') ?? '') as {
      assessment: { subjects: string[] };
      answers: Record<string, unknown>;
      comparators: unknown[];
    };
    expect(data.assessment.subjects).toEqual(['ALB']);
    expect(Object.keys(data.answers)).toEqual(['ALB']);
    expect(data.comparators).toEqual([]);
    expect(JSON.stringify([...attached])).not.toContain('marker');
    expect(attached.get('report.json')).toContain('"replyBy":"2999-12-15"');
  }, 60_000);

  it('is tried, taken, and held against what was written meanwhile', async () => {
    const out = await sheetOf('government');
    const sheet = await filled(out, [
      ['A1', 'Position', 'agreed'],
      ['A2', 'Position', 'disputed'],
      ['A2', 'Your answer', 'all'],
      ['A2', 'Comment', 'Article 5 of the act.'],
      ['A2', 'Source', 'The act'],
    ]);
    const before = await entries();
    const tried = await reply('government', sheet, '?jurisdiction=ALB&dryRun=true');
    expect(tried).toMatchObject({ status: 200, body: { kind: 'replies', dryRun: true, isSound: true, unchanged: 1 } });
    expect(await entries()).toBe(before);
    const taken = await reply('government', sheet);
    expect(taken).toMatchObject({
      status: 200,
      body: {
        changes: [
          { criterion: 'A1', reply: { position: 'agreed' } },
          {
            criterion: 'A2',
            reply: { position: 'disputed', answer: { value: 'all', evidence: [{ source: { title: 'The act' } }] } },
          },
        ],
      },
    });
    expect(await entries()).toBe(before + 2);
    expect(await replies()).toEqual([
      ['A1', { position: 'agreed', comment: null }],
      ['A2', { position: 'disputed', comment: 'Article 5 of the act.' }],
      ['B1', null],
    ]);
    // What it says is there by now; what another colleague wrote meanwhile is not overwritten.
    expect((await reply('government', sheet)).body).toMatchObject({ isSound: true, changes: [] });
    const late = await reply('government', await filled(out, [['A2', 'Comment', 'Another.']]));
    expect(late).toMatchObject({
      status: 409,
      body: { conflicts: [{ was: null, yours: 'Another.', theirs: 'Article 5 of the act.' }] },
    });
    // Nobody signed: the assessors are told nothing of it.
    const shown = JSON.stringify([...(await readSheets(await sheetOf('reviewer')))]);
    expect(shown).not.toContain('Article 5');
    expect(JSON.stringify([...(await readSheets(await sheetOf('government')))])).toContain('Article 5');
  });

  it('tells every problem by its cell, and writes nothing then', async () => {
    const before = await entries();
    const wrong = await filled(await sheetOf('government'), [
      ['A1', 'Position', 'agree'],
      ['A2', 'Position', 'agreed'],
      ['B1', 'Position', 'disputed'],
      ['B1', 'Your answer', 400],
    ]);
    const { status, body } = await reply('government', wrong);
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([
      { cell: 'Replies!J2', message: expect.stringContaining('Did you mean "agreed"?') as unknown },
      { cell: 'Replies!K3', message: expect.stringContaining('who agrees has no answer of their own') as unknown },
      { cell: 'Replies!K4', message: expect.stringContaining('400') as unknown },
      { cell: 'Replies!K4', message: expect.stringContaining('cite an instrument or a source') as unknown },
    ]);
    expect(await entries()).toBe(before);
  });

  it('is taken from that government alone, and as nothing else', async () => {
    const sheet = await sheetOf('government');
    expect((await reply(null, sheet)).status).toBe(401);
    expect((await reply('reviewer', sheet)).status).toBe(403);
    expect((await reply('neighbour', sheet)).status).toBe(403);
    expect((await reply('neighbour', sheet, '?jurisdiction=SRB')).status).toBe(400);
    expect((await reply('government', sheet, '')).status).toBe(403);
    expect((await post('analyst', sheet)).status).toBe(400);
  });

  it('of an answer that was changed since, and what was signed, is refused', async () => {
    const sheet = await filled(await sheetOf('government'), [['B1', 'Position', 'agreed']]);
    const at = `round: "${SHEET}", jurisdiction: "ALB"`;
    await ask('reviewer', `mutation { recallWorksheet(${at}, reason: "A slip.") { code } }`);
    expect((await reply('government', sheet)).status).toBe(404);
    const { roundItem } = await ask<{ roundItem: { version: number } }>(
      'reviewer',
      `{ roundItem(${at}, criterion: "B1") { version } }`,
    );
    await ask(
      'reviewer',
      `mutation { reviseAnswer(${at}, criterion: "B1", version: ${roundItem.version}, reason: "A slip.",
         answer: { value: 41, justification: "As the report prints it.", evidence: [{ source: { title: "A report" } }] }) { version } }`,
    );
    await ask('reviewer', `mutation { sendWorksheet(${at}, deadline: "2999-12-15") { code } }`);
    const { status, body } = await reply('government', sheet);
    expect(status).toBe(409);
    expect(body.conflicts).toMatchObject([
      { cell: 'Replies!J4', message: expect.stringContaining('our answer to B1 was changed') as unknown },
    ]);
    const again = await filled(await sheetOf('government'), [['B1', 'Position', 'agreed']]);
    expect((await reply('government', again)).status).toBe(200);
    const open = await sheetOf('government');
    await ask('co-ordinator', `mutation { signReplies(${at}) { code } }`);
    const late = await reply('government', await filled(open, [['A1', 'Comment', 'Late.']]));
    expect(late.body.problems.map(({ message }) => message).join()).toContain('what was signed stays');
  });
});
