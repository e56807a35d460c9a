import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFolder } from '../../src/loading/export-folder.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { addPerson } from '../support/access.js';
import { type ApiAnswer, type TestApi, testApi } from '../support/api.js';
import { textOf } from '../reports/pdf-text.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

jest.setTimeout(60_000);
const DATA = 'test/cases/valid/base';
let api: TestApi;
let home: string;
/** The digest of the first release's scores. */
let first: string | undefined;
const keys: Record<string, string> = {};

beforeAll(async () => {
  api = await testApi({}, DATA);
  home = mkdtempSync(join(tmpdir(), 'merilo-'));
  const roles = ['administrator', 'analyst', 'reviewer', 'publisher', 'reader', 'government-contributor'] as const;
  for (const role of roles) keys[role] = (await addPerson(api.database, { name: role, grants: [{ role }] })).key;
  const part = [{ role: 'publisher', jurisdiction: 'ALB' }] as const;
  keys['part'] = (await addPerson(api.database, { name: 'part', grants: part })).key;
});
afterAll(async () => {
  await api.close();
  rmSync(home, { recursive: true, force: true });
});

const as = <T>(role: string | null, text: string, variables: Readonly<Record<string, unknown>> = {}) =>
  api.query<T>(text, variables, role === null ? {} : { key: keys[role] ?? '' });

async function done<T>(role: string | null, text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const answer = await as<T>(role, text, variables);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

interface Row {
  readonly criterion: string;
  readonly digest: string;
  readonly item: { readonly version: number; readonly state: string };
}

const sheet = async (round: string, jurisdiction: string): Promise<readonly Row[]> =>
  (
    await done<{ worksheet: readonly Row[] }>(
      'reviewer',
      `query ($round: String!, $jurisdiction: String!) { worksheet(round: $round, jurisdiction: $jurisdiction) {
         criterion digest item { version state } } }`,
      { round, jurisdiction },
    )
  ).worksheet;

async function approve(round: string, jurisdiction: string): Promise<void> {
  const items = (await sheet(round, jurisdiction)).map(({ criterion, digest }) => ({ criterion, digest }));
  await done(
    'reviewer',
    `mutation ($round: String!, $jurisdiction: String!, $items: [ApprovedRowInput!]!) {
       approveAnswers(round: $round, jurisdiction: $jurisdiction, items: $items) { state } }`,
    { round, jurisdiction, items },
  );
}

const ANSWERS = { A1: 'all', A2: 'all', B1: 40 };

/** Opens a round of two places and answers all of it; nothing is approved yet. */
async function answered(round: string): Promise<void> {
  await done(
    'administrator',
    `mutation ($round: String!) { openRound(round: $round, title: "A round", framework: "sample@1", asOf: "2020-12-31",
       subjects: ["ALB", "SRB"], licence: "CC BY 4.0", sources: [{ title: "Invented for the tests" }],
       secondCoding: false, governments: false) { round } }`,
    { round },
  );
  for (const jurisdiction of ['ALB', 'SRB']) {
    for (const [criterion, value] of Object.entries(ANSWERS)) {
      await done(
        'analyst',
        `mutation ($round: String!, $jurisdiction: String!, $criterion: String!, $answer: AnswerInput!) {
           saveAnswer(round: $round, jurisdiction: $jurisdiction, criterion: $criterion, version: 1, answer: $answer) { state } }`,
        {
          round,
          jurisdiction,
          criterion,
          answer: {
            value,
            justification: 'Invented for the tests.',
            evidence: [{ source: { title: 'Invented for the tests' } }],
            ...(criterion === 'A1' && { override: 'Invented for the tests.' }),
          },
        },
      );
    }
    await done(
      'analyst',
      'mutation ($round: String!, $jurisdiction: String!) { submitAnswers(round: $round, jurisdiction: $jurisdiction) { state } }',
      { round, jurisdiction },
    );
    await done(
      'reviewer',
      'mutation ($round: String!, $jurisdiction: String!) { settleAlone(round: $round, jurisdiction: $jurisdiction) { state } }',
      { round, jurisdiction },
    );
  }
}

interface Made {
  readonly releaseRound: {
    readonly name: string;
    readonly isPublic: boolean;
    readonly resultDigest: string;
    readonly erratum: readonly object[];
  };
}

const release = (role: string, round: string, more = ''): Promise<ApiAnswer<Made>> =>
  as(
    role,
    `mutation { releaseRound(round: "${round}"${more}) { name isPublic digest resultDigest supersedes why
       erratum { jurisdiction element figure before after why } } }`,
  );

const publicly = async (round: string): Promise<unknown> => {
  const { data, errors } = await as<object>(
    null,
    `{ releases(assessment: "${round}") { name } assessments { id } search(text: "round", first: 5) { totalCount } }`,
  );
  expect(errors).toEqual([]);
  const text = JSON.stringify(data);
  const file = await fetch(`${api.address}/data/${round}.json`);
  const page = await fetch(`${api.address}/assessments/${round}`);
  return { told: text.includes(round), file: file.status, page: page.status };
};

describe('the release of a round', () => {
  it('is refused while items are not approved or marked, all of them told at once, and nothing changes', async () => {
    await answered('first-2026');
    await approve('first-2026', 'ALB');
    await done(
      'reviewer',
      `mutation { rule(round: "first-2026", criterion: "A2", code: "R7", question: "Does a draft count?",
         decision: "It does not.", reason: "The question asks for an act in force.") { code } }`,
    );
    const { errors } = await release('publisher', 'first-2026');
    expect(errors[0]?.extensions.code).toBe('WRONG_STATE');
    const [, ...lines] = errors[0]?.message.split('\n') ?? [];
    expect(lines).toEqual([
      'ALB/A2 is marked for another look (ruling R7: It does not.)',
      'SRB/A1 is settled, and not approved',
      'SRB/A2 is marked for another look (ruling R7: It does not.)',
      'SRB/B1 is settled, and not approved',
    ]);
    expect(await publicly('first-2026')).toEqual({ told: false, file: 404, page: 404 });
    expect((await sheet('first-2026', 'ALB')).map(({ item }) => item.state)).toEqual([
      'approved',
      'approved',
      'approved',
    ]);
    const version = (await sheet('first-2026', 'ALB')).find(({ criterion }) => criterion === 'A2')?.item.version ?? 0;
    await done(
      'reviewer',
      `mutation { confirmAnswer(round: "first-2026", jurisdiction: "ALB", criterion: "A2", version: ${version}, reason: "It stands.") { state } }`,
    );
  });

  it('is for the publisher of the whole round alone', async () => {
    for (const role of ['administrator', 'analyst', 'reviewer', 'reader', 'government-contributor', 'part']) {
      const { errors } = await release(role, 'first-2026');
      expect([role, errors[0]?.extensions.code]).toEqual([role, 'FORBIDDEN']);
    }
  });

  it('is one, however often it is asked for at once, and gives what merilo score gives for its exported files', async () => {
    await approve('first-2026', 'SRB');
    const outcomes = await Promise.all([1, 2, 3].map(() => release('publisher', 'first-2026', ', name: "2026-11-30"')));
    const made = outcomes.flatMap(({ errors, data }) => (errors.length === 0 ? [data.releaseRound] : []));
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ name: '2026-11-30', isPublic: true });
    expect(await done(null, '{ releases(assessment: "first-2026") { name } }')).toEqual({
      releases: [{ name: '2026-11-30' }],
    });

    await exportFolder(api.database, 'assessments', home);
    expect(await runMerilo(['check'], home)).toMatchObject({ exitCode: 0 });
    const ruled = await runMerilo(['rulings', '--format', 'json'], home);
    expect(JSON.parse(ruled.stdout)).toMatchObject({
      rulings: [{ code: 'R1' }, { code: 'R7', assessment: 'first-2026' }],
    });
    const { stdout } = await runMerilo(['score', 'first-2026', '--format', 'json'], home);
    expect(JSON.parse(stdout)).toMatchObject({ release: '2026-11-30', resultDigest: made[0]?.resultDigest });
    first = made[0]?.resultDigest;
    const served = await fetch(`${api.address}/data/first-2026.json`).then((response) => response.json());
    expect(served).toMatchObject({ release: '2026-11-30', resultDigest: made[0]?.resultDigest });
  });

  it('stands after the data folder is loaded again', async () => {
    expect(await loadFolder(api.database, DATA)).toMatchObject({ changed: 0 });
    expect(await publicly('first-2026')).toEqual({ told: true, file: 200, page: 200 });
  });

  it('is corrected by another, which lists what moved and why', async () => {
    const again = await release('publisher', 'first-2026', ', name: "2026-12-01"');
    expect(again.errors[0]?.message).toContain('another release of it corrects that one. Add supersedes 2026-11-30');
    const correction = ', name: "2026-12-01", supersedes: "2026-11-30", why: "The act was misread."';
    expect((await release('publisher', 'first-2026', correction)).errors[0]?.message).toContain('nothing has changed');
    await done(
      'publisher',
      `mutation { correctRound(round: "first-2026", reason: "Misread.", items: [{ jurisdiction: "SRB", criterion: "A2" }]) { state } }`,
    );
    const version = (await sheet('first-2026', 'SRB')).find(({ criterion }) => criterion === 'A2')?.item.version ?? 0;
    await done(
      'reviewer',
      `mutation { reviseAnswer(round: "first-2026", jurisdiction: "SRB", criterion: "A2", version: ${version}, reason: "Misread.",
         answer: { value: "none", justification: "Read again.", evidence: [{ source: { title: "Invented for the tests" } }] }) { state } }`,
    );
    expect((await release('publisher', 'first-2026', correction)).errors[0]?.message).toMatch(
      /an item is not ready(.|\n)*SRB\/A2/,
    );
    const row = (await sheet('first-2026', 'SRB')).find(({ criterion }) => criterion === 'A2');
    await done(
      'reviewer',
      `mutation { approveAnswers(round: "first-2026", jurisdiction: "SRB", items: [{ criterion: "A2", digest: "${row?.digest ?? ''}" }]) { state } }`,
    );
    const { data, errors } = await release('publisher', 'first-2026', correction);
    expect(errors).toEqual([]);
    // A2 gives 1 point for "all" and 0 for "none".
    expect(data.releaseRound.erratum).toContainEqual({
      jurisdiction: 'SRB',
      element: 'A2',
      figure: 'score',
      before: 1,
      after: 0,
      why: 'The act was misread.',
    });
    const old = await fetch(`${api.address}/data/first-2026@2026-11-30.json`).then((response) => response.json());
    expect(old).toMatchObject({ release: '2026-11-30', resultDigest: first });
    expect(await done(null, '{ releases(assessment: "first-2026") { name supersededBy } }')).toEqual({
      releases: [
        { name: '2026-12-01', supersededBy: null },
        { name: '2026-11-30', supersededBy: '2026-12-01' },
      ],
    });
  });

  it('is told of in the trail, with its publication', async () => {
    const actions = await api.database.manager.query<{ action: string; target: string }[]>(
      `SELECT "action", "target" FROM "audit_entries" WHERE "round" = 'first-2026' AND "action" IN ('release-round', 'publish') ORDER BY "number"`,
    );
    expect(actions).toEqual(
      ['2026-11-30', '2026-12-01'].flatMap((target) => [
        { action: 'release-round', target },
        { action: 'publish', target },
      ]),
    );
  });
});

describe('a release that breaks off in the middle', () => {
  it('leaves everything as it was', async () => {
    await answered('second-2026');
    for (const place of ['ALB', 'SRB']) await approve('second-2026', place);
    const run = (sql: string): Promise<{ n: number }[]> => api.database.manager.query(sql);
    await run(
      `CREATE FUNCTION refuse_release() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$`,
    );
    await run('CREATE TRIGGER refuse_release BEFORE INSERT ON "releases" EXECUTE FUNCTION refuse_release()');
    const trail = `SELECT count(*)::int AS "n" FROM "audit_entries"`;
    const before = await run(trail);
    expect((await release('publisher', 'second-2026')).errors).toHaveLength(1);
    await run('DROP TRIGGER refuse_release ON "releases"');
    expect(await run(trail)).toEqual(before);
    expect(await run(`SELECT count(*)::int AS "n" FROM "round_releases" WHERE "round" = 'second-2026'`)).toEqual([
      { n: 0 },
    ]);
    expect((await sheet('second-2026', 'SRB')).map(({ item }) => item.state)).toEqual([
      'approved',
      'approved',
      'approved',
    ]);
    expect(await publicly('second-2026')).toEqual({ told: false, file: 404, page: 404 });
  });
});

describe('a release under embargo', () => {
  const until = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3_600_000).toISOString().replace('.000', '');
  const name = until.slice(0, 10);

  it('is for those who may see it, and for nobody else, by no path', async () => {
    const { data, errors } = await release('publisher', 'second-2026', `, embargo: "${until}"`);
    expect(errors).toEqual([]);
    expect(data.releaseRound).toMatchObject({ name, isPublic: false });
    expect(await publicly('second-2026')).toEqual({ told: false, file: 404, page: 404 });
    const asked = `{ roundRelease(round: "second-2026", name: "${name}") { embargo isPublic }
      roundReleaseScoreboard(round: "second-2026", name: "${name}") { release resultDigest } }`;
    for (const role of ['reader', 'reviewer', 'publisher', 'administrator']) {
      expect(await done(role, asked)).toEqual({
        roundRelease: { embargo: until, isPublic: false },
        roundReleaseScoreboard: { release: name, resultDigest: data.releaseRound.resultDigest },
      });
    }
    const address = `${api.address}/rounds/second-2026/releases/${name}.json`;
    const headers = { authorization: `Bearer ${keys['reader'] ?? ''}` };
    const copy = await fetch(address, { headers });
    expect(copy.headers.get('cache-control')).toBe('private, no-store');
    expect(await copy.json()).toMatchObject({ release: name, resultDigest: data.releaseRound.resultDigest });
    const report = await fetch(address.replace('.json', '.comparative.en.pdf'), { headers });
    expect(textOf(new Uint8Array(await report.arrayBuffer()))).toContain('Not to be published before');
    expect((await fetch(address.replace('.json', '.pages'), { headers })).status).toBe(404);
    for (const role of [null, 'analyst', 'government-contributor']) {
      const refused = await as<{ roundRelease: null }>(role, asked);
      expect(refused.data?.roundRelease ?? null).toBeNull();
      expect(refused.errors.map(({ extensions }) => extensions.code)).toContain(
        role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      );
    }
    expect((await fetch(address)).status).toBe(401);
  });

  it('is public at its instant, once, though another release cannot be published', async () => {
    await api.database.manager.query(
      `INSERT INTO "round_releases" ("round", "name", "release", "texts", "by", "releasedAt", "publicFrom")
       SELECT 'broken-2026', "name", "release", '{"broken-2026/assessment.yaml": "id: broken-2026"}', "by", "releasedAt", now() - interval '1 hour'
       FROM "round_releases" WHERE "round" = 'second-2026'`,
    );
    await api.database.manager.query(
      `UPDATE "round_releases" SET "publicFrom" = now() - interval '1 second' WHERE "round" = 'second-2026'`,
    );
    api.startPublishing();
    const end = Date.now() + 12_000;
    const rows = (): Promise<{ n: number }[]> =>
      api.database.manager.query(`SELECT count(*)::int AS "n" FROM "releases" WHERE "assessment" = 'second-2026'`);
    while ((await rows())[0]?.n === 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await rows()).toEqual([{ n: 1 }]);
    expect(api.logged.filter((line) => line.includes('of broken-2026 could not be published'))).toHaveLength(1);
    await api.database.manager.query(`DELETE FROM "round_releases" WHERE "round" = 'broken-2026'`);
  });
});

describe('an approval of what follows from the register', () => {
  const round = 'third-2026';

  it('does not hold once another provision gives the same answer, and is given anew for what there is then', async () => {
    await answered(round);
    for (const jurisdiction of ['ALB', 'SRB']) {
      const { item } = (await sheet(round, jurisdiction)).find(({ criterion }) => criterion === 'A1') ?? {};
      await done(
        'reviewer',
        `mutation { returnAnswer(round: "${round}", jurisdiction: "${jurisdiction}", criterion: "A1",
           version: ${item?.version ?? 0}, reason: "The register answers it.") { state } }`,
      );
    }
    // Nobody types an answer to A1 any more: the Albanian one follows from article 3(1) of the act.
    await api.database.manager.query(
      `UPDATE "round_items" SET "answer" = NULL, "author" = NULL
       WHERE "round" = '${round}' AND "criterion" = 'A1' AND "knownUntil" IS NULL`,
    );
    for (const place of ['ALB', 'SRB']) {
      await done(
        'analyst',
        `mutation { submitAnswers(round: "${round}", jurisdiction: "${place}", criteria: ["A1"]) { state } }`,
      );
      await done('reviewer', `mutation { settleAlone(round: "${round}", jurisdiction: "${place}") { state } }`);
      await approve(round, place);
    }
    const copy = copyData(DATA);
    copy.replace('instruments/ALB.yaml', 'pinpoint: 3(1)', 'pinpoint: 4(2)');
    copy.replace('sample-2020/answers/ALB.yaml', 'provision: 3(1)', 'provision: 4(2)');
    await loadFolder(api.database, copy.dir);
    copy.remove();

    const refused = await release('publisher', round);
    expect(refused.errors[0]?.extensions.code).toBe('WRONG_STATE');
    expect(refused.errors[0]?.message.split('\n').slice(1)).toEqual([
      expect.stringContaining('ALB/A1 is not what was approved'),
    ]);
    expect(
      await done('reviewer', `{ roundItems(round: "${round}", filter: { look: [STALE] }) { nodes { code state } } }`),
    ).toEqual({ roundItems: { nodes: [{ code: 'ALB/A1', state: 'approved' }] } });

    const row = (await sheet(round, 'ALB')).find(({ criterion }) => criterion === 'A1');
    await done(
      'reviewer',
      `mutation { approveAnswers(round: "${round}", jurisdiction: "ALB", items: [{ criterion: "A1", digest: "${row?.digest ?? ''}" }]) { state } }`,
    );
    const { roundItemHistory } = await done<{ roundItemHistory: readonly { step: string }[] }>(
      'reviewer',
      `{ roundItemHistory(round: "${round}", jurisdiction: "ALB", criterion: "A1") { step } }`,
    );
    expect(roundItemHistory.slice(0, 3).map(({ step }) => step)).toEqual(['approve', 'void', 'approve']);
    expect((await release('publisher', round)).errors).toEqual([]);
  });
});
