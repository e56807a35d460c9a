import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { without } from '../../src/common/without.js';
import { addPerson, type TestPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';
import { type DataCopy, copyData } from '../support/data-copy.js';
import { sampleVersions } from '../support/sample-versions.js';

const ROUND = 'sample-2026';

let copy: DataCopy;
let api: TestApi;
let people: Record<'administrator' | 'analyst' | 'reviewer' | 'partly' | 'second', TestPerson>;

beforeAll(async () => {
  copy = copyData('test/cases/valid/base');
  sampleVersions(copy.dir);
  api = await testApi({}, copy.dir);
  const add = (name: string, ...grants: Parameters<typeof addPerson>[1]['grants'][number][]): Promise<TestPerson> =>
    addPerson(api.database, { name, grants });
  people = {
    administrator: await add('Ada', { role: 'administrator' }),
    analyst: await add('Ana', { role: 'analyst' }),
    reviewer: await add('Rea', { role: 'reviewer' }),
    second: await add('Sec', { role: 'second-coder', round: 'sample-2030' }),
    partly: await add('Per', { role: 'reviewer', round: ROUND, jurisdiction: 'ALB' }),
  };
}, 120_000);
afterAll(async () => {
  await api.close();
  copy.remove();
});

async function ask<T>(who: keyof typeof people, text: string, variables: Record<string, unknown> = {}) {
  return api.query<T>(text, variables, { key: people[who].key });
}

/** What was asked for, where nothing is wrong. */
async function told<T>(who: keyof typeof people, text: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await ask<T>(who, text, variables);
  expect(errors).toEqual([]);
  return data;
}

function open(round: string, framework: string, more = ''): string {
  return `mutation { openRound(round: "${round}", title: "A round", framework: "${framework}", asOf: "2019-12-31",
    subjects: ["ALB", "SRB"], licence: "CC0-1.0", sources: [{ title: "Invented" }], secondCoding: false,
    governments: false, publisher: "OECD", ${more}) { framework } }`;
}

interface Stored {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly state: string;
  readonly version: number;
  readonly content: string;
}

/** The current items, with all that they hold as it is stored, but for their versions and times. */
async function stored(round = ROUND): Promise<readonly Stored[]> {
  return api.database.manager.query<readonly Stored[]>(
    `SELECT "jurisdiction", "criterion", "state", "version", concat_ws('|', "answer", "author", "carried", "change",
       "settlement", "reply", "response", "approval", "marks") AS "content"
     FROM "round_items" WHERE "round" = $1 AND "knownUntil" IS NULL ORDER BY "jurisdiction", "criterion"`,
    [round],
  );
}

async function states(round = ROUND): Promise<readonly string[]> {
  return (await stored(round)).map(({ jurisdiction, criterion, state }) => `${jurisdiction} ${criterion} ${state}`);
}

function held(items: readonly Stored[]): readonly object[] {
  return items.map((item) => without(item, 'version'));
}

const SAVE = `mutation ($round: String!, $j: String!, $c: String!, $v: Int!, $a: AnswerInput!, $change: ItemChangeInput) {
  saveAnswer(round: $round, jurisdiction: $j, criterion: $c, version: $v, answer: $a, change: $change) { version } }`;

const evidence = [{ source: { title: 'Invented for the tests' } }];

function save(j: string, c: string, answer: object, more: object = {}): Promise<unknown> {
  const a = { justification: 'The act says so.', evidence, ...answer };
  return told('analyst', SAVE, { round: ROUND, j, c, v: 1, a, ...more });
}

interface Sheet {
  readonly worksheet: readonly {
    readonly criterion: string;
    readonly digest: string;
    readonly item: { readonly approval: { readonly digest: string } | null };
  }[];
}

function sheet(): Promise<Sheet> {
  return told<Sheet>(
    'reviewer',
    `{ worksheet(round: "${ROUND}", jurisdiction: "ALB") { criterion digest item { approval { digest } } } }`,
  );
}

const PREVIEW = `query ($to: String!) { upgradePreview(round: "${ROUND}", to: $to) {
  from to asked answers { code to fate effect why } aside { code } moved { code before after }
  nodes { was is changes } } }`;
const UPGRADE = `mutation ($to: String!) { upgradeRound(round: "${ROUND}", to: $to) { from to items { code version } } }`;
const UNDO = `mutation { undoUpgrade(round: "${ROUND}") { from to items { code } } }`;

describe('a round under another version of its framework', () => {
  let before: readonly Stored[];

  beforeAll(async () => {
    await told('administrator', open(ROUND, 'sample@1'));
    await save('ALB', 'A1', { value: 'selected', override: 'The register has no tag for it.' });
    await save('ALB', 'A2', { value: 'none' });
    await save('ALB', 'B1', { value: 56.5 });
    await save('SRB', 'A2', { value: 'all' });
    for (const j of ['ALB', 'SRB'])
      await told('analyst', `mutation { submitAnswers(round: "${ROUND}", jurisdiction: "${j}") { code } }`);
    // As settlement leaves them: the steps of settling have tests of their own.
    await api.database.manager.query(
      `UPDATE "round_items" SET "state" = 'settled' WHERE "round" = $1 AND "knownUntil" IS NULL AND "state" = 'submitted'`,
      [ROUND],
    );
    const { worksheet } = await sheet();
    const items = worksheet
      .filter(({ criterion }) => criterion !== 'A2')
      .map(({ criterion, digest }) => ({ criterion, digest }));
    await told(
      'reviewer',
      `mutation ($items: [ApprovedRowInput!]!) { approveAnswers(round: "${ROUND}", jurisdiction: "ALB", items: $items) { code } }`,
      { items },
    );
    before = await stored();
    expect(await states()).toEqual([
      'ALB A1 approved',
      'ALB A2 settled',
      'ALB B1 approved',
      'SRB A1 empty',
      'SRB A2 settled',
      'SRB B1 empty',
    ]);
  });

  it('is shown beforehand, to those who see all of it alone', async () => {
    const { upgradePreview } = await told<{ upgradePreview: Record<string, unknown> }>('reviewer', PREVIEW, {
      to: 'sample@2',
    });
    const why = 'points of "selected": 0.5 → 0.25';
    expect(upgradePreview).toMatchObject({
      from: 'sample@1',
      to: 'sample@2',
      asked: ['D1'],
      answers: [
        { code: 'ALB/A1', to: 'A1', fate: 'look', effect: 'void', why: expect.arrayContaining([why]) },
        { code: 'ALB/A2', to: 'A2', fate: 'cannot', effect: 'asked-again' },
        { code: 'ALB/B1', to: 'C1', fate: 'carries', effect: 'stays', why: [] },
        { code: 'SRB/A2', to: 'A2', fate: 'look', effect: 'marked' },
      ],
    });
    // By hand, for Albania: A is (2 × 0.5 + 0) ÷ 3 = 1/3, B is 0.565; then A1 is 0.25, and A2 and D1 are open: A is 0.25
    // by half of its weight, which is enough.
    expect(upgradePreview['moved']).toContainEqual({
      code: 'ALB/sample/score',
      before: expect.closeTo((1 / 3 + 0.565) / 2, 12),
      after: expect.closeTo((0.25 + 0.565) / 2, 12),
    });
    expect(await stored()).toEqual(before);
    for (const who of ['analyst', 'partly'] as const)
      for (const [text, to] of [[PREVIEW, 'sample@2'], [UPGRADE, 'sample@2'], [UNDO]] as const)
        expect((await ask(who, text, { to })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('keeps every answer: marked, asked again with the old one beside it, under its new code; approvals say why they went', async () => {
    await told('reviewer', UPGRADE, { to: 'sample@2' });
    expect(await states()).toEqual([
      'ALB A1 replied',
      'ALB A2 empty',
      'ALB B1 set-aside',
      'ALB C1 approved',
      'ALB D1 empty',
      'SRB A1 empty',
      'SRB A2 settled',
      'SRB B1 set-aside',
      'SRB C1 empty',
      'SRB D1 empty',
    ]);
    const { roundItem } = await told<{
      roundItem: { marks: { kind: string; reason: string }[]; approval: object | null };
    }>(
      'reviewer',
      `{ roundItem(round: "${ROUND}", jurisdiction: "ALB", criterion: "A1") { marks { kind reason } approval { digest } } }`,
    );
    expect(roundItem.approval).toBeNull();
    expect(roundItem.marks.map(({ kind }) => kind)).toEqual(['upgrade', 'void']);
    expect(roundItem.marks[1]?.reason).toContain('it was approved before sample@2: question: Does [−the] [+any] law');
    const old = await told<{ roundItem: object }>(
      'reviewer',
      `{ roundItem(round: "${ROUND}", jurisdiction: "ALB", criterion: "A2") { answer { value } carried { from answer { value } } } }`,
    );
    expect(old.roundItem).toEqual({ answer: null, carried: { from: 'sample@1', answer: { value: 'none' } } });
  });

  it('keeps an approval of what is the same, bound to what the sheet shows now', async () => {
    const row = (await sheet()).worksheet.find(({ criterion }) => criterion === 'C1');
    expect(row?.item.approval?.digest).toBe(row?.digest);
  });

  it('is undone to the byte, and what was opened is kept aside', async () => {
    const undone = await told<{ undoUpgrade: object }>('administrator', UNDO);
    expect(undone.undoUpgrade).toMatchObject({ from: 'sample@2', to: 'sample@1' });
    const after = await stored();
    expect(held(after.filter(({ state }) => state !== 'set-aside'))).toEqual(held(before));
    expect(after.filter(({ state }) => state === 'set-aside').map(({ criterion }) => criterion)).toEqual([
      'C1',
      'D1',
      'C1',
      'D1',
    ]);
    const { round } = await told<{ round: object }>('reviewer', `{ round(round: "${ROUND}") { framework } }`);
    expect(round).toEqual({ framework: 'sample@1' });
    expect((await ask('administrator', UNDO)).errors[0]?.extensions.code).toBe('WRONG_STATE');
  });

  it('sets aside what is not asked any more, leaves approvals of the rest standing, and is undone to the byte', async () => {
    await told('reviewer', UPGRADE, { to: 'sample@3' });
    expect((await states()).filter((each) => !/ [CD]1 /.test(each))).toEqual([
      'ALB A1 approved',
      'ALB A2 set-aside',
      'ALB B1 approved',
      'SRB A1 empty',
      'SRB A2 set-aside',
      'SRB B1 empty',
    ]);
    await told('reviewer', UNDO);
    expect(held((await stored()).filter(({ state }) => state !== 'set-aside'))).toEqual(held(before));
  });

  it('is not undone over what was changed since; an upgrade back carries that, and what was set aside comes back', async () => {
    await told('reviewer', UPGRADE, { to: 'sample@2' });
    const at = async (code: string): Promise<number> =>
      (await stored()).find(({ jurisdiction, criterion }) => `${jurisdiction} ${criterion}` === code)?.version ?? 0;
    await save('SRB', 'D1', { value: 'all' }, { v: await at('SRB D1') });
    const refused = await ask('reviewer', UNDO);
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'WRONG_STATE' } });
    expect(refused.errors[0]?.message).toContain('since the upgrade to sample@2, SRB/D1 changed');
    await told('reviewer', UPGRADE, { to: 'sample@1' });
    expect((await states()).filter((each) => each.endsWith('set-aside'))).toEqual([
      'ALB C1 set-aside',
      'ALB D1 set-aside',
      'SRB C1 set-aside',
      'SRB D1 set-aside',
    ]);
    await told('reviewer', UPGRADE, { to: 'sample@2' });
    const [again] = (await stored()).filter(
      ({ jurisdiction, criterion }) => jurisdiction === 'SRB' && criterion === 'D1',
    );
    expect(again).toMatchObject({ state: 'draft', content: expect.stringContaining('The act says so.') });
  });

  it.each([
    ['sample@9', 'unknown framework "sample@9"'],
    ['sample@2', 'is by sample@2 already'],
  ])('is refused for %s', async (to, why) => {
    const { errors } = await ask('reviewer', PREVIEW, { to });
    expect(errors[0]).toMatchObject({ message: expect.stringContaining(why), extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('is in the trail, step by step', async () => {
    const rows = await api.database.manager.query<readonly { action: string }[]>(
      `SELECT DISTINCT "action" FROM "audit_entries" WHERE "round" = $1 AND "action" IN
         ('upgrade-round', 'undo-upgrade', 'set-aside', 'carry', 'restore', 'open-items') ORDER BY "action"`,
      [ROUND],
    );
    const actions = ['carry', 'open-items', 'restore', 'set-aside', 'undo-upgrade', 'upgrade-round'];
    expect(rows.map(({ action }) => action)).toEqual(actions);
  });
});

describe('a round that begins with the answers of an earlier assessment', () => {
  const NEXT = 'sample-2027';
  const submit = `mutation { submitAnswers(round: "${NEXT}", jurisdiction: "ALB") { code state } }`;

  it('has those that carry over to its framework as drafts', async () => {
    await told('administrator', open(NEXT, 'sample@2', 'from: "sample-2020"'));
    // Of the base: A1 needs a look, A2 of Albania is unsure between "all" and "none", which is gone, B1 is called C1.
    expect((await states(NEXT)).filter((each) => each.endsWith('draft'))).toEqual([
      'ALB A1 draft',
      'ALB C1 draft',
      'SRB A2 draft',
      'SRB C1 draft',
    ]);
    const { roundItem } = await told<{ roundItem: object }>(
      'analyst',
      `{ roundItem(round: "${NEXT}", jurisdiction: "ALB", criterion: "A1") { change { kind } marks { kind code }
         answer { value } carried { from answer { value } } } }`,
    );
    expect(roundItem).toEqual({
      change: null,
      marks: [{ kind: 'upgrade', code: 'sample@2' }],
      answer: { value: 'selected' },
      carried: { from: 'sample-2020', answer: { value: 'selected' } },
    });
  });

  it('asks of each what changed, all at once, before it is submitted', async () => {
    const { errors } = await ask('analyst', submit);
    expect(errors[0]?.message.split('\n')).toEqual([
      'ALB/A1 has the answer of sample-2020: say what changed since (save it with "change": unchanged, or what)',
      'ALB/C1 has the answer of sample-2020: say what changed since (save it with "change": unchanged, or what)',
    ]);
  });

  it('does not take "unchanged" for an answer that is another, nor a change without words', async () => {
    const c1 = { round: NEXT, v: 1, change: { kind: 'unchanged' } };
    await save('ALB', 'C1', { value: 60 }, c1);
    const a1 = { round: NEXT, v: 1, change: { kind: 'changed' } };
    await save('ALB', 'A1', { value: 'all', override: 'It reaches all now.' }, a1);
    const { errors } = await ask('analyst', submit);
    expect(errors[0]?.message.split('\n')).toEqual([
      'ALB/A1 is said to have changed since sample-2020: say what, in words',
      'ALB/C1 is said to be unchanged, and is not the answer of sample-2020: say what changed, or answer the same',
    ]);
  });

  it('takes them when each says what changed', async () => {
    await save('ALB', 'C1', { value: 56.5 }, { round: NEXT, v: 2, change: { kind: 'unchanged' } });
    const change = { kind: 'changed', what: 'The law was amended.' };
    await save('ALB', 'A1', { value: 'all', override: 'It reaches all now.' }, { round: NEXT, v: 2, change });
    expect(await told('analyst', submit)).toEqual({
      submitAnswers: [
        { code: 'ALB/A1', state: 'submitted' },
        { code: 'ALB/C1', state: 'submitted' },
      ],
    });
  });

  it('begins with nothing of an assessment that there is not, or of another round', async () => {
    for (const from of ['sample-2019', ROUND]) {
      const { errors } = await ask('administrator', open('sample-2028', 'sample@2', `from: "${from}"`));
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining(`unknown assessment "${from}"`),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });
});

describe('a round that is coded twice, under another version of its framework', () => {
  const TWICE = 'sample-2030';
  const own = `{ codingSheet(round: "${TWICE}", jurisdiction: "ALB") { criterion own { state answer { value missing justification } } } }`;

  async function ownCode(criterion: string): Promise<object | null | undefined> {
    const { codingSheet } = await told<{ codingSheet: readonly { criterion: string; own: object | null }[] }>(
      'second',
      own,
    );
    return codingSheet.find((row) => row.criterion === criterion)?.own;
  }

  it('asks the second coder anew where the question is another, and gives the code back when it is undone', async () => {
    await told('administrator', open(TWICE, 'sample@1').replace('secondCoding: false', 'secondCoding: true'));
    await told('reviewer', `mutation { drawSecondCoding(round: "${TWICE}", seed: 1) { number } }`);
    for (const [criterion, code] of [
      ['A2', 'value: "none"'],
      ['A1', 'value: "all"'],
    ] as const)
      await told(
        'second',
        `mutation { saveSecondCode(round: "${TWICE}", jurisdiction: "ALB", criterion: "${criterion}", version: 0, code: {
          ${code}, justification: "Read.", evidence: [{ source: { title: "Invented" } }] }) { version } }`,
      );
    await told('second', `mutation { submitSecondCodes(round: "${TWICE}", jurisdiction: "ALB") { version } }`);
    const before = [await ownCode('A1'), await ownCode('A2')];
    expect(before[1]).toMatchObject({ state: 'submitted', answer: { value: 'none' } });
    await told('reviewer', UPGRADE.replaceAll(ROUND, TWICE), { to: 'sample@2' });
    expect(await ownCode('A2')).toEqual({
      state: 'draft',
      answer: {
        value: null,
        missing: 'not-assessed',
        justification: 'sample@2 asks this otherwise: code it anew. Your code under sample@1 was "none": Read.',
      },
    });
    expect(await ownCode('A1')).toEqual(before[0]);
    await told('reviewer', UNDO.replaceAll(ROUND, TWICE));
    expect([await ownCode('A1'), await ownCode('A2')]).toEqual(before);
  });
});
