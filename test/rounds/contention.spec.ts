import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyTrail } from '../../src/audit/verify-trail.js';
import { addPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';
import { TEST_DATABASE_URL } from '../support/database.js';

const CLIENTS = 50;
const UPDATES = TEST_DATABASE_URL === null ? 2 : 40;
const ROUND = 'round-in-contention';
/** So few that the clients are in each other's way all the time. */
const ITEMS = ['ALB', 'MKD', 'SRB'].flatMap((place) =>
  ['G1', 'G2', 'G4', 'S3', 'S5', 'S6', 'O3', 'O4'].map((criterion) => `${place}/${criterion}`),
);

let api: TestApi;
let keys: readonly string[];

interface Answered {
  readonly saveAnswer: { readonly version: number } | null;
}
interface Conflict {
  readonly code: string;
  readonly theirs?: {
    readonly version: number;
    readonly content: { readonly answer: { readonly justification: string } };
  };
}

beforeAll(async () => {
  api = await testApi({ MERILO_CHANGES_PER_MINUTE: '100000' });
  const administrator = await addPerson(api.database, { name: 'Ada', grants: [{ role: 'administrator' }] });
  const opened = await api.query(
    `mutation { openRound(round: "${ROUND}", title: "Contention", framework: "ddps@1", asOf: "2019-12-31",
      subjects: ["ALB", "MKD", "SRB"], licence: "CC BY 4.0", sources: [{ title: "A survey" }]) { round } }`,
    {},
    { key: administrator.key },
  );
  if (opened.errors.length > 0) throw new Error(opened.errors[0]?.message);
  const people = Array.from({ length: CLIENTS }, (_, index) =>
    addPerson(api.database, { name: `Analyst ${index}`, grants: [{ role: 'analyst', round: ROUND }] }),
  );
  keys = (await Promise.all(people)).map(({ key }) => key);
}, 120_000);
afterAll(() => api?.close());

/** Saves until it is saved, with the newest version each time that somebody was there before. */
async function saveAtLast(key: string, item: string, text: string, known: Map<string, number>): Promise<number> {
  for (let conflicts = 0; ; conflicts += 1) {
    const [jurisdiction, criterion] = item.split('/');
    const version = known.get(item) ?? 1;
    const { data, errors } = await api.query<Answered>(
      `mutation ($j: String!, $c: String!, $v: Int!, $t: String!) {
        saveAnswer(round: "${ROUND}", jurisdiction: $j, criterion: $c, version: $v,
          answer: { missing: "not-assessed", justification: $t }) { version } }`,
      { j: jurisdiction, c: criterion, v: version, t: text },
      { key },
    );
    if (data?.saveAnswer) {
      known.set(item, data.saveAnswer.version);
      return conflicts;
    }
    const { code, theirs } = errors[0]?.extensions as unknown as Conflict;
    if (code !== 'CONFLICT' || !theirs) throw new Error(`${code}: ${errors[0]?.message}`);
    // Another's answer stands there, with a version that the client has not seen.
    expect(theirs.version).toBeGreaterThan(version);
    expect(theirs.content.answer.justification).not.toBe(text);
    known.set(item, theirs.version);
  }
}

describe(`${CLIENTS} clients who write ${CLIENTS * UPDATES} answers to ${ITEMS.length} questions at once`, () => {
  it('lose none, write none twice, and are told of every conflict', async () => {
    const written: string[] = [];
    const conflicts = await Promise.all(
      keys.map(async (key, client) => {
        const known = new Map<string, number>();
        let met = 0;
        for (let update = 0; update < UPDATES; update += 1) {
          const text = `answer ${update} of client ${client}`;
          met += await saveAtLast(key, ITEMS[(client + update) % ITEMS.length] ?? '', text, known);
          written.push(text);
        }
        return met;
      }),
    );
    const rows: { version: number; item: string; text: string }[] = await api.database.manager.query(
      `SELECT "jurisdiction" || '/' || "criterion" AS "item", "version", "answer"->>'justification' AS "text" FROM "round_items"
         WHERE "round" = $1 AND "version" > 1 ORDER BY "item", "version"`,
      [ROUND],
    );
    expect(rows.map(({ text }) => text).sort()).toEqual([...written].sort());
    for (const item of ITEMS) {
      const own = rows.filter((row) => row.item === item);
      expect(own.map(({ version }) => version)).toEqual(own.map((_, index) => index + 2));
    }
    expect(conflicts.reduce((sum, met) => sum + met, 0)).toBeGreaterThan(0);
    const trail = await verifyTrail(api.database, null, () => undefined);
    expect(trail.fault).toBeNull();
    const [{ count }] = await api.database.manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS "count" FROM "audit_entries" WHERE "round" = $1 AND "action" = 'save'`,
      [ROUND],
    );
    expect(count).toBe(CLIENTS * UPDATES);
  }, 240_000);
});
