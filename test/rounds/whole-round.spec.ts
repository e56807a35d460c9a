import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { verifyTrail } from '../../src/audit/verify-trail.js';
import { without } from '../../src/common/without.js';
import { exportFolder } from '../../src/loading/export-folder.js';
import { addPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';
import { runMerilo } from '../support/run-merilo.js';

/**
 * A whole round over the public API: six jurisdictions, 22 questions, ten people in all roles. The analysts give the
 * answers that stand in the data files of the first assessment, so the numbers that are released must be its numbers.
 */
const ROUND = 'ddps-once-more';
const MODEL = 'ddps-western-balkans-2020';
const PLACES = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];
const MARK = 'the reading of one coder alone';

jest.setTimeout(120_000);
let api: TestApi;
let folder: string;
const keys = new Map<string, string>();
const ids = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-round-'));
  const data = join(folder, 'assessments');
  cpSync('assessments', data, { recursive: true, filter: isNeeded });
  api = await testApi({}, data);
  // The first administrator is made at the first start; everybody else comes in over the API.
  const first = await addPerson(api.database, { name: 'Ada', grants: [{ role: 'administrator' }] });
  keys.set('administrator', first.key);
}, 120_000);
afterAll(async () => {
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Of the package's data only what the model rests on: the rest takes time to load, to check and to export. */
function isNeeded(path: string): boolean {
  const [folder = '', file = ''] = relative('assessments', path).split(sep);
  return (
    ['', MODEL, 'ddps-western-balkans-2025', 'instruments', 'coverage'].includes(folder) ||
    (folder === 'frameworks' && ['', 'ddps'].includes(file)) ||
    (folder.endsWith('.yaml') && folder !== 'mappings.yaml')
  );
}

type Variables = Readonly<Record<string, readonly [type: string, value: unknown]>>;

/** Calls one root field, and gives its answer; fails with what the API says where it refuses. */
async function call<T>(who: string | null, kind: 'query' | 'mutation', field: string, args: Variables, fields: string) {
  const names = Object.keys(args);
  const declared = names.map((name) => `$${name}: ${args[name]?.[0]}`).join(', ');
  const passed = names.map((name) => `${name}: $${name}`).join(', ');
  const around = (text: string): string => (text === '' ? '' : `(${text})`);
  const variables = Object.fromEntries(names.map((name) => [name, args[name]?.[1]]));
  const key = who === null ? undefined : keys.get(who);
  const { data, errors } = await api.query<Record<string, T>>(
    `${kind} ${around(declared)} { ${field}${around(passed)} ${fields} }`,
    variables,
    key === undefined ? {} : { key },
  );
  if (errors.length > 0) throw new Error(`${who} ${field}: ${errors[0]?.extensions.code} ${errors[0]?.message}`);
  return data[field] as T;
}

const mutate = <T = unknown>(who: string, field: string, args: Variables, fields: string): Promise<T> =>
  call<T>(who, 'mutation', field, args, fields);
const ask = <T>(who: string | null, field: string, args: Variables, fields: string): Promise<T> =>
  call<T>(who, 'query', field, args, fields);

const text = (value: string): readonly [string, unknown] => ['String!', value];
const inRound = { round: text(ROUND) };
const at = (jurisdiction: string): Variables => ({ ...inRound, jurisdiction: text(jurisdiction) });

const SOURCE = 'title href date seen pinpoint licence quote hash archived translation note';
const ANSWER = `value missing unsure disputed justification evidence { instrument provision source { ${SOURCE} } confidence
  translation note } confidence valid { from until } answered gap commitment { text until source { ${SOURCE} } } override note`;

interface Typed {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly [field: string]: unknown;
}
interface Row {
  readonly criterion: string;
  readonly digest: string;
  readonly item: {
    readonly version: number;
    readonly state: string;
    readonly marks: readonly { readonly kind: string }[];
    readonly reply: { readonly position: string } | null;
  };
}
interface ScoreRows {
  readonly resultDigest: string;
  readonly digest: string;
  readonly scores: readonly object[];
}

/** What was given, without what is null. */
function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, given(member)]])),
  );
}

const SHEET = 'criterion digest item { version state marks { kind } reply { position } }';
const sheet = (who: string, jurisdiction: string): Promise<readonly Row[]> =>
  ask(who, 'worksheet', at(jurisdiction), `{ ${SHEET} }`);
const SCORES = '{ resultDigest digest scores { jurisdiction element score low high rank rankLow rankHigh missing } }';
const approveAll = async (jurisdiction: string): Promise<void> => {
  const items = (await sheet('reviewer', jurisdiction))
    .filter(({ item }) => item.state !== 'approved')
    .map(({ criterion, digest }) => ({ criterion, digest }));
  await mutate(
    'reviewer',
    'approveAnswers',
    { ...at(jurisdiction), items: ['[ApprovedRowInput!]!', items] },
    '{ state }',
  );
};

let answers: readonly Typed[];

describe('a round of 6 jurisdictions and 22 questions, with ten people', () => {
  it('begins with an administrator, who lets nine others in', async () => {
    const places: Readonly<Record<string, readonly (string | null)[]>> = {
      publisher: [null],
      reviewer: [null],
      reader: [null],
      'second-coder': [null],
      'analyst one': ['ALB', 'BIH'],
      'analyst two': ['XKX', 'MNE'],
      'analyst three': ['MKD', 'SRB'],
      'government-contributor': ['ALB'],
      'government-co-ordinator': ['ALB'],
    };
    for (const name of Object.keys(places)) {
      const { id } = await mutate<{ id: string }>('administrator', 'addPerson', { name: text(name) }, '{ id }');
      ids.set(name, id);
      const { key } = await mutate<{ key: string }>(
        'administrator',
        'createApiKey',
        { person: ['ID', id], label: text('for the round') },
        '{ key }',
      );
      keys.set(name, key);
    }
    await mutate(
      'administrator',
      'grantRole',
      { person: ['ID!', ids.get('publisher')], role: text('publisher') },
      '{ id }',
    );
    await mutate(
      'publisher',
      'openRound',
      {
        ...inRound,
        title: text('Once more'),
        framework: text('ddps@1'),
        asOf: text('2019-12-31'),
        subjects: ['[String!]!', PLACES],
        groups: ['[String!]', ['WB']],
        licence: text('CC BY 4.0'),
        sources: ['[SourceInput!]!', [{ title: 'The first assessment' }]],
        credit: [
          'CreditInput',
          { authors: [{ name: 'The team of the round' }], publisher: 'The publisher of the round' },
        ],
      },
      '{ round }',
    );
    for (const [name, jurisdictions] of Object.entries(places)) {
      if (name === 'publisher') continue;
      const role = name.replace(/ (one|two|three)$/, '');
      for (const jurisdiction of jurisdictions) {
        const grant: Variables = { person: ['ID!', ids.get(name)], role: text(role), round: ['String', ROUND] };
        const where: Variables = jurisdiction === null ? {} : { jurisdiction: ['String', jurisdiction] };
        await mutate('administrator', 'grantRole', { ...grant, ...where }, '{ id }');
      }
    }
    expect(keys.size).toBe(10);
  });

  it('has answers by its analysts, each for their own places', async () => {
    const model = await ask<{ answers: { nodes: readonly Typed[] } }>(
      null,
      'assessment',
      { id: text(MODEL) },
      `{ answers(first: 100) { nodes { jurisdiction criterion ${ANSWER} } } }`,
    );
    answers = model.answers.nodes.filter(({ jurisdiction }) => PLACES.includes(jurisdiction));
    expect(answers.length).toBeGreaterThanOrEqual(6 * 8);
    for (const analyst of ['analyst one', 'analyst two', 'analyst three']) {
      const round = await ask<readonly { readonly round: string }[]>(analyst, 'myRounds', {}, '{ round }');
      expect(round).toEqual([{ round: ROUND }]);
    }
    for (const { jurisdiction, criterion, ...answer } of answers) {
      await mutate(
        analystOf(jurisdiction),
        'saveAnswer',
        {
          ...at(jurisdiction),
          criterion: text(criterion),
          version: ['Int!', 1],
          answer: ['AnswerInput!', given(answer)],
        },
        '{ state }',
      );
    }
    for (const place of PLACES) {
      // What the register of law answers is submitted too, without a typed answer.
      const all = (await sheet('reviewer', place)).map(({ criterion }) => criterion);
      expect(all).toHaveLength(22);
      const submitted = await mutate<readonly { readonly state: string }[]>(
        analystOf(place),
        'submitAnswers',
        { ...at(place), criteria: ['[String!]', all] },
        '{ state }',
      );
      expect(submitted.map(({ state }) => state)).toEqual(all.map(() => 'submitted'));
    }
  });

  it('is coded again, blind, and settled', async () => {
    await mutate('reviewer', 'drawSecondCoding', { ...inRound, seed: ['Float!', 7] }, '{ number }');
    let differing = 0;
    for (const place of PLACES) {
      const rows = await ask<readonly { readonly criterion: string }[]>(
        'second-coder',
        'codingSheet',
        at(place),
        '{ criterion }',
      );
      const register = await fromRegister(place);
      for (const { criterion } of rows) {
        const first = answers.find((each) => each.jurisdiction === place && each.criterion === criterion);
        const same = first ? without(first, 'jurisdiction', 'criterion') : register.get(criterion);
        const differs = differing < 2 && first !== undefined && first['value'] !== null;
        if (differs) differing += 1;
        const code = differs ? { missing: 'not-assessed', justification: MARK } : given(same);
        await mutate(
          'second-coder',
          'saveSecondCode',
          { ...at(place), criterion: text(criterion), version: ['Int!', 0], code: ['AnswerInput!', code] },
          '{ version }',
        );
      }
      await mutate('second-coder', 'submitSecondCodes', at(place), '{ state }');
    }
    expect(differing).toBe(2);
    let settled = 0;
    for (const place of PLACES) {
      for (const { criterion, item } of await sheet('reviewer', place)) {
        if (item.state !== 'coded') continue;
        settled += 1;
        await mutate(
          'reviewer',
          'settleAnswer',
          {
            ...at(place),
            criterion: text(criterion),
            version: ['Int!', item.version],
            decision: ['SettlementDecision!', 'FIRST'],
            reason: text('The second coder read another paragraph.'),
          },
          '{ state settlement { decision first { justification } second { justification } } }',
        );
      }
      const open = (await sheet('reviewer', place)).filter(({ item }) => item.state === 'submitted');
      if (open.length > 0) await mutate('reviewer', 'settleAlone', at(place), '{ state }');
    }
    expect(settled).toBe(2);
    const { overall } = await ask<{ overall: { n: number; agreeing: number } }>(
      'reviewer',
      'agreement',
      inRound,
      '{ overall { n agreeing } }',
    );
    // Two codes were otherwise, by the script above.
    expect(overall.n - overall.agreeing).toBe(2);
  });

  it('goes to the governments; one replies, the others are silent', async () => {
    for (const place of PLACES) {
      await mutate('reviewer', 'sendWorksheet', { ...at(place), deadline: text('2099-12-31') }, '{ state }');
    }
    for (const { criterion, item } of await sheet('government-contributor', 'ALB')) {
      const disputes = criterion === 'G1';
      await mutate(
        'government-contributor',
        'saveReply',
        {
          ...at('ALB'),
          criterion: text(criterion),
          version: ['Int!', item.version],
          position: text(disputes ? 'disputed' : 'agreed'),
          ...(disputes && { comment: ['String', 'There is a policy.'] as const }),
        },
        '{ version }',
      );
    }
    const read = (await sheet('government-co-ordinator', 'ALB')).map(({ criterion, item: { version } }) => ({
      criterion,
      version,
    }));
    const late = read.map(({ criterion, version }) => ({
      criterion,
      version: criterion === 'G2' ? version - 1 : version,
    }));
    const sign = (versions: readonly object[]): Promise<unknown> =>
      mutate(
        'government-co-ordinator',
        'signReplies',
        { ...at('ALB'), versions: ['[ItemVersionInput!]', versions] },
        '{ state }',
      );
    await expect(sign(late)).rejects.toThrow(/CONFLICT nothing was signed: G2 are not/);
    await sign(read);
    const disputed = (await sheet('reviewer', 'ALB')).find(({ item }) => item.reply?.position === 'disputed');
    await mutate(
      'reviewer',
      'respondToReply',
      {
        ...at('ALB'),
        criterion: text('G1'),
        version: ['Int!', disputed?.item.version],
        decision: text('keep'),
        text: text('The policy is of a later year.'),
      },
      '{ state }',
    );
    // The days go by.
    await api.database.manager.query(
      `UPDATE "rounds" SET "deadlines" = replace("deadlines"::text, '2099-12-31', '2020-01-01')::json WHERE "knownUntil" IS NULL`,
    );
    for (const place of PLACES.slice(1)) await mutate('reviewer', 'closeReplies', at(place), '{ state }');
    const positions = (await sheet('publisher', 'SRB')).map(({ item }) => item.reply?.position);
    expect(positions).toEqual(positions.map(() => 'silent'));
  });

  it('is ruled on, looked at again and approved; a later change takes an approval back', async () => {
    await mutate(
      'reviewer',
      'rule',
      {
        ...inRound,
        criterion: text('G4'),
        code: text('G4-once-more'),
        question: text('Does a body that has not met count?'),
        decision: text('No.'),
        reason: text('A body that has not met has co-ordinated nothing.'),
      },
      '{ code }',
    );
    for (const place of PLACES) {
      const marked = (await sheet('reviewer', place)).filter(({ item }) => item.marks.length > 0);
      expect(marked.map(({ criterion }) => criterion)).toEqual(['G4']);
      for (const { criterion, item } of marked) {
        await mutate(
          'reviewer',
          'confirmAnswer',
          { ...at(place), criterion: text(criterion), version: ['Int!', item.version], reason: text('It had met.') },
          '{ state }',
        );
      }
      await approveAll(place);
    }
    const typed = answers.find(({ jurisdiction, criterion }) => jurisdiction === 'SRB' && criterion === 'G1');
    const answer = without(typed ?? {}, 'jurisdiction' as never, 'criterion' as never);
    for (const justification of ['Another reason.', String(typed?.['justification'])]) {
      const item = (await sheet('reviewer', 'SRB')).find(({ criterion }) => criterion === 'G1')?.item;
      const revised = await mutate<{ state: string; approval: object | null; marks: readonly { kind: string }[] }>(
        'reviewer',
        'reviseAnswer',
        {
          ...at('SRB'),
          criterion: text('G1'),
          version: ['Int!', item?.version],
          answer: ['AnswerInput!', given({ ...answer, justification })],
          reason: text('The reason was unclear.'),
        },
        '{ state approval { digest } marks { kind } }',
      );
      expect(revised).toMatchObject({ state: 'replied', approval: null, marks: [{ kind: 'void' }] });
    }
    await expect(mutate('publisher', 'releaseRound', inRound, '{ name }')).rejects.toThrow(/WRONG_STATE .*SRB\/G1/s);
    await approveAll('SRB');
  });

  it('is released with the numbers of the data files that its answers are of, and `merilo score` gives them again', async () => {
    const draft = await ask<ScoreRows>('publisher', 'roundScoreboard', inRound, SCORES);
    const release = await mutate<{ name: string; resultDigest: string; digest: string; citation: { text: string } }>(
      'publisher',
      'releaseRound',
      inRound,
      '{ name resultDigest digest citation { text } }',
    );
    expect(release.citation.text).toContain('The team of the round');
    expect(release.citation.text).toContain('The publisher of the round');
    const model = await ask<ScoreRows>(null, 'scoreboard', { assessment: text(MODEL) }, SCORES);
    const published = await ask<ScoreRows>(null, 'scoreboard', { assessment: text(ROUND) }, SCORES);
    expect(published.scores).toEqual(model.scores);
    expect(published.scores).toEqual(draft.scores);
    expect(published).toMatchObject({ resultDigest: release.resultDigest, digest: release.digest });

    const files = join(folder, 'files');
    await exportFolder(api.database, files);
    const scored = await runMerilo(['score', ROUND, '--format', 'json', '--data', files]);
    expect(scored).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(scored.stdout)).toMatchObject({ resultDigest: release.resultDigest, digest: release.digest });
    const checked = await runMerilo(['check', '--data', files]);
    expect(checked).toMatchObject({ exitCode: 0 });
  }, 120_000);

  it('leaves a trail that is whole, and shows nobody what they were not to see', async () => {
    const { fault, entries } = await verifyTrail(api.database, null, () => undefined);
    expect(fault).toBeNull();
    // 132 items with six steps each at least (submit, settle, send, reply, approve, release), and what led to them.
    expect(entries).toBeGreaterThan(6 * 132);
    const page = JSON.stringify(
      await ask(null, 'assessment', { id: text(ROUND) }, `{ answers(first: 100) { nodes { ${ANSWER} } } }`),
    );
    expect(page).not.toContain(MARK);
  });
});

function analystOf(place: string): string {
  return `analyst ${['one', 'two', 'three'][Math.floor(PLACES.indexOf(place) / 2)]}`;
}

/** What the register of law answers, as a second coder who reads the same law would code it. */
async function fromRegister(place: string): Promise<ReadonlyMap<string, object>> {
  interface Answer {
    readonly origin: string;
    readonly value: unknown;
    readonly missing: string | null;
    readonly candidates: readonly unknown[];
  }
  const { nodes } = await ask<{ nodes: readonly { readonly element: string; readonly answer: Answer | null }[] }>(
    null,
    'scorecard',
    { assessment: text(MODEL), jurisdiction: text(place) },
    '{ nodes { element answer { origin value missing candidates } } }',
  );
  const read = { justification: 'As the law reads.', evidence: [{ source: { title: 'The law' } }] };
  return new Map(
    nodes.flatMap(({ element, answer }) => {
      if (answer?.origin !== 'derived' && answer?.origin !== 'none') return [];
      const { value, missing, candidates } = answer;
      const code = value !== null ? { value } : candidates.length > 0 ? { unsure: candidates } : { missing };
      return [[element, { ...code, ...read }]];
    }),
  );
}
