import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { verifyTrail } from '../src/audit/verify-trail.js';
import { exportFolder } from '../src/loading/export-folder.js';
import { addPerson } from './support/access.js';
import { testApi, type TestApi } from './support/api.js';
import { runMerilo } from './support/run-merilo.js';

/** The requests of docs/first-round.md, in order, on the data of docs/first-assessment.md; the answers must be as printed. */
interface Step {
  readonly line: number;
  readonly language: string;
  /** Who sends it; undefined: anyone. */
  readonly as: string | undefined;
  readonly text: string;
  /** The answer as it is printed, if it is. */
  readonly answer: unknown;
}

/** A day and an instant to come, and what answers gave, by the words with a dollar that stand for them. */
const known = new Map<string, string>([['DEADLINE', '2099-12-31']]);
/** Files that were written, or that a step got. */
const files = new Map<string, Uint8Array>([
  ['decree.txt', Buffer.from('Cabinet decree (invented)\n1. Ministries publish.\n')],
]);

let home = '';
let api: TestApi;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'merilo-'));
  const page = readFileSync('docs/first-assessment.md', 'utf8');
  for (const [, file = '', text = ''] of page.matchAll(/```yaml file=(\S+)\n([\s\S]*?)```/g)) {
    const path = join(home, 'assessments', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  api = await testApi({}, join(home, 'assessments'));
  const first = await addPerson(api.database, { name: 'Ada', grants: [{ role: 'administrator' }] });
  known.set('ADA_KEY', first.key);
  const hour = await api.database.manager.query<{ at: string }[]>(
    `SELECT to_char(now() AT TIME ZONE 'UTC' + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at"`,
  );
  known.set('EMBARGO', hour[0]?.at ?? '');
});
afterAll(async () => {
  await api?.close();
  rmSync(home, { recursive: true, force: true });
});

function stepsOf(page: string): readonly Step[] {
  const steps: Step[] = [];
  for (const { 1: language = '', 2: as, 3: text = '', index } of page.matchAll(
    /```(\w+)(?: as=(\w+))?\n([\s\S]*?)```/g,
  )) {
    const before = steps.at(-1);
    if (language === 'json' && before) steps[steps.length - 1] = { ...before, answer: JSON.parse(text) as unknown };
    else if (language === 'graphql' || as !== undefined) {
      steps.push({ line: page.slice(0, index).split('\n').length, language, as, text, answer: undefined });
    }
  }
  return steps;
}

const filled = (text: string): string => text.replace(/\$([A-Z_]+)/g, (word, name: string) => known.get(name) ?? word);

/** What `curl` would send, and what comes back: the file that it wrote has no answer to be told. */
async function fetched(text: string, key: string): Promise<unknown> {
  const address = /'http:\/\/127\.0\.0\.1:3000([^']*)'/.exec(text)?.[1] ?? '';
  const sent = /--data-binary @(\S+)/.exec(text)?.[1];
  const type = /Content-Type: ([^']+)'/.exec(text)?.[1];
  const response = await fetch(api.address + filled(address), {
    headers: { authorization: `Bearer ${key}`, ...(type !== undefined && { 'content-type': type }) },
    ...(sent !== undefined && { method: 'POST', body: files.get(sent) as Uint8Array<ArrayBuffer> }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([address, response.status < 300 ? '' : Buffer.from(bytes).toString()]).toEqual([address, '']);
  const written = / -o (\S+)/.exec(text)?.[1];
  if (written === undefined) return JSON.parse(Buffer.from(bytes).toString()) as unknown;
  files.set(written, bytes);
  return null;
}

async function answered({ language, as, text }: Step): Promise<unknown> {
  const key = as === undefined ? undefined : known.get(`${as.toUpperCase()}_KEY`);
  if (language === 'sh') return fetched(text, key ?? '');
  const { data, errors } = await api.query(filled(text), {}, key === undefined ? {} : { key });
  return errors[0] ?? data;
}

/** Holds an answer to what is printed: `$NAME` is what it was before, or is from now on what it is; `…` is anything. */
function hold(printed: unknown, given: unknown, where: string): void {
  if (typeof printed === 'string' && /^\$[A-Z_]+$/.test(printed)) {
    const name = printed.slice(1);
    if (!known.has(name)) known.set(name, String(given));
    expect([where, given]).toEqual([where, known.get(name)]);
  } else if (typeof printed === 'string' && printed.endsWith('…')) {
    expect([where, String(given).slice(0, printed.length - 1)]).toEqual([where, printed.slice(0, -1)]);
  } else if (Array.isArray(printed)) {
    const isCut = printed.at(-1) === '…';
    const shown = isCut ? printed.slice(0, -1) : printed;
    const rows = given as readonly unknown[];
    expect([where, isCut ? rows.length > shown.length : rows.length]).toEqual([where, isCut ? true : shown.length]);
    shown.forEach((each, index) => hold(each, rows[index], `${where}[${index}]`));
  } else if (typeof printed === 'object' && printed !== null) {
    const members = given as Readonly<Record<string, unknown>> | null;
    for (const [name, each] of Object.entries(printed)) hold(each, members?.[name], `${where}.${name}`);
  } else expect([where, given]).toEqual([where, printed]);
}

it('answers each request as the page prints it', async () => {
  const steps = stepsOf(readFileSync('docs/first-round.md', 'utf8'));
  expect(steps.length).toBeGreaterThan(30);
  for (const step of steps) {
    const answer = await answered(step);
    const where = `line ${step.line}`;
    if (step.answer === undefined)
      expect([where, (answer as { message?: string } | null)?.message]).toEqual([where, undefined]);
    else hold(step.answer, answer, where);
  }
}, 60_000);

it('shows on the page what an answer rests on, down to the file', async () => {
  const page = await (await fetch(`${api.address}/assessments/open-baltic-2025/LVA`)).text();
  expect(page).toContain(`Release ${known.get('RELEASE')}`);
  const file = `/evidence/${known.get('DECREE')}`;
  expect(page.replace(/\s+/g, ' ')).toContain(`Cabinet decree (invented), <strong>1</strong>`);
  expect(page).toContain(`<a href="${file}">the file</a>`);
  expect(await (await fetch(api.address + file)).text()).toContain('Ministries publish.');
  expect(page.indexOf('The decree binds ministries only.')).toBeLessThan(page.indexOf('reply: disputed'));
});

it('says how what the register answers is submitted, where a sheet is sent too early', async () => {
  const ask = async (as: string, text: string): Promise<string | undefined> => {
    const { errors } = await api.query(filled(text), {}, { key: known.get(as) ?? '' });
    return errors[0]?.message;
  };
  const opened = `mutation {
    openRound(round: "later", title: "Later", framework: "open@1", asOf: "2025-12-31", subjects: ["EST"], licence: "CC0",
      sources: [{ title: "Own reading" }], secondCoding: false) { round }
    grantRole(person: "$RITA", role: "reviewer", round: "later") { id } }`;
  expect(await ask('ADA_KEY', opened)).toBeUndefined();
  const sent = 'mutation { sendWorksheet(round: "later", jurisdiction: "EST", deadline: "$DEADLINE") { code } }';
  expect(await ask('RITA_KEY', sent)).toBe(
    'nothing was sent: L (empty), P (empty) are not settled yet. What the register of law answers is submitted too, by name: submitAnswers with "criteria"',
  );
});

it('ends with a trail that is whole, and files that give the numbers of the newest release', async () => {
  expect(await verifyTrail(api.database, null, () => undefined)).toMatchObject({ fault: null });
  const out = join(home, 'files');
  await exportFolder(api.database, out);
  const { stdout } = await runMerilo(['score', 'open-baltic-2025', '--data', out, '--format', 'json'], home);
  expect(JSON.parse(stdout)).toMatchObject({ resultDigest: known.get('RESULT') });
});
