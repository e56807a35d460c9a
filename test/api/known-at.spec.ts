import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type Scoreboard } from '../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../src/settings/engine.js';
import { type TestApi, testApi } from '../support/api.js';
import { copyData, type DataCopy } from '../support/data-copy.js';

/*
 * Expected numbers by hand, from the files of test/cases/valid/base. B1 of ALB is a number between 0 and 100: 56.5 gives
 * 0.565, then 80 gives 0.8, then 90 gives 0.9. A1 of SRB is derived: a search that found nothing gives "none", 0; a
 * binding act with a provision that mandates openness of all data gives "all", 1, from 2018 on. The low of pillar A of
 * ALB: A1 "selected" 0.5 of weight 2, A2 all or none of weight 1: (2 × 0.5 + 0) / 3 = 1/3; by version 2, where both weigh
 * 1: (0.5 + 0) / 2 = 0.25.
 */
const ACT = `- code: SRB-OPEN-2018
  jurisdiction: SRB
  title:
    en: Open Data Act (invented for the tests)
  type: law
  binding: binding
  subjects:
    - open-data
  events:
    - type: adopted
      date: '2017-12-01'
    - type: commences
      date: '2018-01-01'
  provisions:
    - pinpoint: '1'
      text: Public bodies publish all their data
      subject: open-by-default
      modality: mandates
      reach: all
  confidence: seen
  sources:
    - title: Invented for the tests
`;

interface Board {
  readonly knownAt: string | null;
  readonly framework: string;
  readonly digest: string;
  readonly resultDigest: string;
  readonly scores: readonly { jurisdiction: string; element: string; score: number | null; low: number | null }[];
}

const BOARD = `query ($id: String!, $asOf: String, $framework: String, $knownAt: String) {
  scoreboard(assessment: $id, asOf: $asOf, framework: $framework, knownAt: $knownAt) {
    knownAt framework digest resultDigest scores { jurisdiction element score low }
  }
}`;

let api: TestApi;
let files: DataCopy;
/** When each of three loads was, and the scoreboards of the files as they were then. */
const times: Date[] = [];
const fromFiles: Scoreboard[] = [];

/** An instant so many milliseconds from a load. */
const at = (load: number, milliseconds = 0): string =>
  new Date((times[load]?.getTime() ?? NaN) + milliseconds).toISOString();

async function load(): Promise<void> {
  await loadFolder(api.database, files.dir);
  await remember();
}

async function remember(): Promise<void> {
  const [row] = await api.database.manager.query<{ at: Date }[]>('SELECT max("at") AS "at" FROM "loads"');
  times.push(row!.at);
  fromFiles.push(assess(readAssessment(files.dir, 'sample-2020'), ENGINE));
  // So that there are instants between two loads.
  await new Promise((resolve) => setTimeout(resolve, 20));
}

beforeAll(async () => {
  files = copyData('test/cases/valid/base');
  api = await testApi({}, files.dir);
  await remember();
  files.replace('sample-2020/answers/ALB.yaml', 'value: 56.5', 'value: 80');
  files.replace(
    'groups.yaml',
    '    - jurisdiction: SRB\n      until: 2030-06\n',
    "    - jurisdiction: SRB\n      until: '2018-12-31'\n",
  );
  const { cpSync, readFileSync, writeFileSync } = await import('node:fs');
  writeFileSync(`${files.dir}/instruments/SRB.yaml`, ACT);
  cpSync(`${files.dir}/frameworks/sample/1.yaml`, `${files.dir}/frameworks/sample/2.yaml`);
  const second = readFileSync(`${files.dir}/frameworks/sample/2.yaml`, 'utf8');
  writeFileSync(
    `${files.dir}/frameworks/sample/2.yaml`,
    second.replace('version: 1\n', 'version: 2\n').replace('          weight: 2\n', ''),
  );
  await load();
  files.replace('sample-2020/answers/ALB.yaml', 'value: 80', 'value: 90');
  await load();
}, 60_000);
afterAll(async () => {
  await api.close();
  files.remove();
});

async function board(asked: Readonly<Record<string, string>>, id = 'sample-2020'): Promise<Board> {
  const { data, errors } = await api.query<{ scoreboard: Board }>(BOARD, { id, ...asked });
  expect(errors).toEqual([]);
  return data.scoreboard;
}

async function refusal(asked: Readonly<Record<string, string>>, id = 'sample-2020') {
  const { errors } = await api.query(BOARD, { id, ...asked });
  return { code: errors[0]?.extensions.code, message: errors[0]?.message ?? '' };
}

const cell = ({ scores }: Board, jurisdiction: string, element: string) =>
  scores.find((row) => row.jurisdiction === jurisdiction && row.element === element);

describe('a scoreboard as known at an instant', () => {
  it.each([
    { when: 'after the first load', asked: () => at(0), share: 0.565, open: 0, files: 0 },
    { when: 'a millisecond before the second', asked: () => at(1, -1), share: 0.565, open: 0, files: 0 },
    { when: 'at the very instant of the second', asked: () => at(1), share: 0.8, open: 1, files: 1 },
    { when: 'between the second and the third', asked: () => at(1, 5), share: 0.8, open: 1, files: 1 },
    { when: 'after the third', asked: () => at(2, 1), share: 0.9, open: 1, files: 2 },
  ])('is that of the files as they were $when', async ({ asked, share, open, files: load }) => {
    const known = await board({ knownAt: asked() });
    expect(known.knownAt).toBe(asked());
    expect(cell(known, 'ALB', 'B1')?.score).toBe(share);
    expect(cell(known, 'SRB', 'A1')?.score).toBe(open);
    expect(known.resultDigest).toBe(fromFiles[load]?.resultDigest);
    // The instant is a part of what the digest is over.
    expect(known.digest).not.toBe(fromFiles[load]?.digest);
  });

  it('counts the instant in the digest, and nothing else where nothing was loaded between', async () => {
    const [one, other] = [await board({ knownAt: at(1, 2) }), await board({ knownAt: at(1, 3) })];
    expect(other.resultDigest).toBe(one.resultDigest);
    expect(other.digest).not.toBe(one.digest);
    expect((await board({ knownAt: at(1, 2) })).digest).toBe(one.digest);
  });

  it('is what is known now where none is named', async () => {
    const now = await board({});
    expect(now.knownAt).toBeNull();
    expect(now).toMatchObject({ digest: fromFiles[2]?.digest, resultDigest: fromFiles[2]?.resultDigest });
  });

  it('reads an offset as the instant that it is', async () => {
    const shifted = new Date(times[1]!.getTime() + 3_600_000).toISOString().replace('Z', '+01:00');
    expect((await board({ knownAt: shifted })).knownAt).toBe(at(1));
  });
});

describe('known then, on another date, by another version', () => {
  it('asks each of the three alone and together', async () => {
    // The act of 2018 is not yet there in 2017, whatever is known of it; at the first instant it is not known at all.
    expect(cell(await board({ asOf: '2017' }), 'SRB', 'A1')?.score).toBe(0);
    expect(cell(await board({ asOf: '2017', knownAt: at(1) }), 'SRB', 'A1')?.score).toBe(0);
    expect(cell(await board({ asOf: '2018', knownAt: at(1) }), 'SRB', 'A1')?.score).toBe(1);
    expect(cell(await board({ asOf: '2018', knownAt: at(0) }), 'SRB', 'A1')?.score).toBe(0);
    expect(cell(await board({ knownAt: at(1) }), 'ALB', 'A')?.low).toBeCloseTo(1 / 3, 12);
    expect(cell(await board({ framework: 'sample@2', knownAt: at(1) }), 'ALB', 'A')?.low).toBe(0.25);
    const all = await board({ framework: 'sample@2', knownAt: at(1), asOf: '2018' });
    expect([cell(all, 'SRB', 'A1')?.score, cell(all, 'ALB', 'A')?.low]).toEqual([1, 0.25]);
  });

  it('knows no version that was loaded later', async () => {
    expect(await refusal({ framework: 'sample@2', knownAt: at(0, 1) })).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/unknown framework "sample@2".*\(As known at /),
    });
  });

  it('has the members of the group that were known', async () => {
    // Whose membership was found to have ended in 2018 is no subject of 2020.
    const subjects = async (knownAt: string): Promise<readonly string[]> => [
      ...new Set((await board({ knownAt }, 'scores-2020')).scores.map(({ jurisdiction }) => jurisdiction)),
    ];
    expect(await subjects(at(0))).toEqual(['ALB', 'SRB']);
    expect(await subjects(at(1))).toEqual(['ALB']);
  });
});

describe('what else is asked as known at an instant', () => {
  it('shows the derivation, and what it is held against', async () => {
    const { data, errors } = await api.query<{ scorecard: unknown }>(
      `query ($at: String) { scorecard(assessment: "sample-2020", jurisdiction: "ALB", element: "B1", knownAt: $at) {
        knownAt nodes { row { score } } contributions(against: "full") { nodes { score against } } } }`,
      { at: at(0) },
    );
    expect(errors).toEqual([]);
    expect(data.scorecard).toMatchObject({
      knownAt: at(0),
      nodes: [{ row: { score: 0.565 } }],
      contributions: { nodes: [{ score: 0.565, against: 1 }] },
    });
  });

  it('lists the acts and the answers that were known', async () => {
    const text = `query ($at: String) {
      instruments(knownAt: $at, subject: "open-data", inForceOn: "2019") { nodes { code } }
      assessment(id: "sample-2020") { answers(knownAt: $at, jurisdiction: "ALB", criterion: "B1") { nodes { value } } } }`;
    interface Known {
      readonly instruments: { readonly nodes: readonly { readonly code: string }[] };
      readonly assessment: { readonly answers: { readonly nodes: readonly { readonly value: unknown }[] } };
    }
    const ask = async (knownAt: string | null): Promise<readonly unknown[]> => {
      const { data, errors } = await api.query<Known>(text, { at: knownAt });
      expect(errors).toEqual([]);
      return [data.instruments.nodes.map(({ code }) => code), data.assessment.answers.nodes.map(({ value }) => value)];
    };
    const [before, then, now] = [await ask(at(0)), await ask(at(1)), await ask(null)];
    // Whether the other two acts of the files are in force is not known: that of ALB was repealed, nobody knows when.
    expect([before[0], then[0], now[0]]).toEqual([[], ['SRB-OPEN-2018'], ['SRB-OPEN-2018']]);
    expect([before[1], then[1], now[1]].map((values) => JSON.stringify(values).match(/\d+\.?\d*/)?.[0])).toEqual([
      '56.5',
      '80',
      '90',
    ]);
  });

  it('shows an act, and says where it was not known', async () => {
    const text = `query ($at: String) { instrument(code: "SRB-OPEN-2018", knownAt: $at) {
      code provisions(subject: "open-data") { pinpoint wordings(on: "2019-01-01") { text } } ladder(on: "2019-01-01") { rung } changes { by } } }`;
    const { data, errors } = await api.query(text, { at: at(1) });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ instrument: { code: 'SRB-OPEN-2018', provisions: [{ pinpoint: '1' }] } });
    const earlier = await api.query(text, { at: at(0) });
    expect(earlier.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(earlier.errors[0]?.message).toMatch(/there is no instrument "SRB-OPEN-2018".*As known at/);
  });

  it('studies what was known', async () => {
    const { data, errors } = await api.query<{ reform: unknown; timeline: { members: unknown[] } }>(
      `query ($at: String) {
        timeline(assessment: "sample-2020", jurisdiction: "SRB", element: "A1", from: "2017", until: "2019", knownAt: $at) {
          members { steps { from score } } } }`,
      { at: at(1) },
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(data.timeline)).toMatch(/"from":"2018-01-01","score":1/);
  });
});

describe('an instant that cannot be asked for', () => {
  it.each([
    { knownAt: 'yesterday', words: /knownAt: "yesterday" is no instant. Write a day as/ },
    { knownAt: '2026-02-30', words: /"2026-02-30" is no instant/ },
    { knownAt: '9999-01-01', words: /knownAt: 9999-01-01, at its end, lies in the future/ },
    { knownAt: '9999-01-01T00:00:00Z', words: /lies in the future/ },
    { knownAt: '2001-01-01', words: /nothing was known at 2001-01-01T23:59:59.999Z: the first data were loaded at 20/ },
  ])('$knownAt is refused, and why', async ({ knownAt, words }) => {
    const { code, message } = await refusal({ knownAt });
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toMatch(words);
  });
});
