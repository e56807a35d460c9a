import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { verdictOn } from '../../src/access/allowed.js';
import { type Caller } from '../../src/access/caller.js';
import { ASSESSORS, GOVERNMENT, type Role, ROLES } from '../../src/access/role.js';
import { RULES } from '../../src/access/rules.js';
import { addPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';
import { type Asker, type Filled, Walk } from './leaks-walk.js';

/**
 * Marked texts are planted in two rounds, one at work and one under embargo and then released. Then everybody asks all
 * that there is to be asked, and must be told the marks that docs/round.md gives them: all of these and no others.
 */
jest.setTimeout(120_000);
const WORK = 'marked-at-work';
const DONE = 'marked-and-done';
const PLACES = ['ALB', 'SRB'] as const;
const CRITERIA = ['A1', 'A2', 'B1'] as const;
/** The question whose answers are marked in the round that is done. */
const MARKED = 'A2';
const WHERE = ['ALB', 'SRB', 'whole', 'elsewhere'] as const;
type Where = (typeof WHERE)[number];

/** Somebody with one role, and where they have it. */
interface Who {
  readonly role: Role;
  readonly where: Where;
}

const BOTH: readonly Role[] = ['reviewer', 'publisher', 'administrator'];

/** Has one of the roles at a place, or in the whole round. */
const at =
  (place: 'ALB' | 'SRB', ...roles: readonly Role[]) =>
  ({ role, where }: Who): boolean =>
    roles.includes(role) && (where === place || where === 'whole');
/** Has one of the roles somewhere in the round. */
const within =
  (...roles: readonly Role[]) =>
  ({ role, where }: Who): boolean =>
    roles.includes(role) && where !== 'elsewhere';
/** Has one of the roles in the whole round. */
const whole =
  (...roles: readonly Role[]) =>
  ({ role, where }: Who): boolean =>
    roles.includes(role) && where === 'whole';
const only =
  (...names: readonly string[]) =>
  ({ role, where }: Who): boolean =>
    names.includes(`${role} ${where}`);
const or =
  (...each: readonly ((who: Who) => boolean)[]) =>
  (who: Who): boolean =>
    each.some((one) => one(who));

type Table = Readonly<Record<string, (who: Who) => boolean>>;

/** Who is told which mark of the round at work, by docs/round.md, round-work.md, evidence.md and audit.md. */
const AT_WORK: Table = {
  zzdraftfirst: at('ALB', ...ASSESSORS),
  zzsubmittedfirst: at('ALB', ...ASSESSORS),
  zzcodedfirst: at('ALB', ...ASSESSORS),
  // The own; others once both are in, and the first coder once it is settled.
  zzdraftsecond: at('ALB', 'second-coder'),
  zzcodedsecond: at('ALB', 'second-coder', ...BOTH),
  zzsettledfirst: at('SRB', ...ASSESSORS, 'second-coder', ...GOVERNMENT),
  zzsettledsecond: at('SRB', ...ASSESSORS, 'second-coder'),
  zzsettlement: at('SRB', ...ASSESSORS, 'second-coder'),
  zzunsignedreply: at('SRB', ...GOVERNMENT),
  zzassessmentthread: at('ALB', ...ASSESSORS),
  zzcodingthread: at('ALB', 'reviewer', 'second-coder'),
  zzcodersthread: or(at('ALB', 'reviewer'), only('second-coder ALB')),
  zzgovernmentthread: at('SRB', ...ASSESSORS, ...GOVERNMENT),
  zznotsentthread: at('ALB', ...ASSESSORS),
  'zzanalystfile.txt': at('ALB', ...ASSESSORS),
  zzanalystcontent: at('ALB', ...ASSESSORS),
  'zzgovernmentfile.txt': at('SRB', ...GOVERNMENT),
  zzgovernmentcontent: at('SRB', ...GOVERNMENT),
  'zzcoderfile.txt': only('second-coder ALB'),
  zzcodercontent: only('second-coder ALB'),
  // Who does the work sees when it is due; the trail tells who may read it.
  '2987-06-05': or(at('ALB', ...BOTH), only('analyst ALB')),
  zzruling: within(...ASSESSORS, 'second-coder'),
  // Who answered first, a second coder may know once it is settled.
  AUTHOR: or(within(...ASSESSORS), at('SRB', 'second-coder')),
  zzbystander: within('administrator'),
  'zzbystander@example.org': () => false,
};

/** Who is told which mark of the other round, as long as its release is under embargo. */
const EMBARGOED: Table = {
  zzreleasedanswer: or(at('SRB', ...ASSESSORS, 'second-coder', ...GOVERNMENT), whole('reader')),
  zzothersecond: at('SRB', ...ASSESSORS, 'second-coder'),
  zzothersettlement: at('SRB', ...ASSESSORS, 'second-coder'),
  zzsignedreply: or(at('ALB', ...ASSESSORS, ...GOVERNMENT), whole('reader')),
  zzresponse: or(at('ALB', ...ASSESSORS, ...GOVERNMENT), whole('reader')),
  zzotherthread: at('ALB', ...ASSESSORS, ...GOVERNMENT),
  zzcitedcontent: at('SRB', ...ASSESSORS, 'second-coder', ...GOVERNMENT),
};

const MARKS: Table = { ...AT_WORK, ...EMBARGOED };

/** Of these, the ones that are everybody's once it is released. */
const PUBLIC = ['zzreleasedanswer', 'zzsignedreply', 'zzresponse', 'zzcitedcontent'];

let api: TestApi;
let walk: Walk;
let release = '';
const hashes: Record<string, string> = {};
const people = new Map<string, Who & Asker & { readonly id: string }>();
const person = (name: string) => {
  const found = people.get(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

type Arguments = Readonly<Record<string, unknown>>;

/** A value as GraphQL writes it; a text that begins with "$" is a word of the language. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${name}: ${written(member)}`);
    return `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' && value.startsWith('$') ? value.slice(1) : JSON.stringify(value);
}

async function call<T = unknown>(
  who: string,
  kind: 'query' | 'mutation',
  field: string,
  args: Arguments,
  shown: string,
) {
  const passed = Object.entries(args).map(([name, value]) => `${name}: ${written(value)}`);
  const { data, errors } = await api.query<Record<string, T>>(
    `${kind} { ${field}(${passed.join(', ')}) { ${shown} } }`,
    {},
    { key: person(who).key ?? '' },
  );
  if (errors.length > 0) throw new Error(`${who} ${field}: ${errors[0]?.message}`);
  return data[field] as T;
}

const mutate = <T = unknown>(who: string, field: string, args: Arguments, shown = 'state'): Promise<T> =>
  call<T>(who, 'mutation', field, args, shown);

const VALUES = { A1: 'all', A2: 'all', B1: 40 } as const;
const OTHER = { A1: 'none', A2: 'none', B1: 60 } as const;
type Criterion = keyof typeof VALUES;

const answer = (value: unknown, justification: string, criterion: Criterion, hash?: string) => ({
  value,
  justification,
  evidence: [{ source: { title: 'Invented for the tests', ...(hash !== undefined && { hash, seen: '2020-01-01' }) } }],
  ...(criterion === 'A1' && { override: 'Invented for the tests.' }),
});

async function first(round: string, jurisdiction: string, criterion: Criterion, mark: string, hash?: string) {
  const given = answer(VALUES[criterion], mark, criterion, hash);
  await mutate('analyst whole', 'saveAnswer', { round, jurisdiction, criterion, version: 1, answer: given });
}

async function second(round: string, jurisdiction: string, criterion: Criterion, mark: string, differs: boolean) {
  const code = answer((differs ? OTHER : VALUES)[criterion], mark, criterion);
  await mutate('second-coder whole', 'saveSecondCode', { round, jurisdiction, criterion, version: 0, code });
}

async function upload(who: string, round: string, jurisdiction: string, name: string, content: string): Promise<void> {
  const response = await fetch(`${api.address}/evidence?round=${round}&jurisdiction=${jurisdiction}&name=${name}.txt`, {
    method: 'POST',
    body: content,
    headers: { authorization: `Bearer ${person(who).key ?? ''}`, 'content-type': 'text/plain' },
  });
  hashes[name] = ((await response.json()) as { hash: string }).hash;
}

interface Row {
  readonly criterion: Criterion;
  readonly digest: string;
  readonly item: { readonly version: number; readonly state: string };
}
const sheet = (round: string, jurisdiction: string): Promise<readonly Row[]> =>
  call('reviewer whole', 'query', 'worksheet', { round, jurisdiction }, 'criterion digest item { version state }');

async function settle(round: string, jurisdiction: string, reason: string): Promise<void> {
  for (const { criterion, item } of await sheet(round, jurisdiction)) {
    if (item.state !== 'coded') continue;
    const { version } = item;
    await mutate('reviewer whole', 'settleAnswer', {
      round,
      jurisdiction,
      criterion,
      version,
      decision: '$FIRST',
      reason,
    });
  }
}

const send = (round: string, jurisdiction: string) =>
  mutate('reviewer whole', 'sendWorksheet', { round, jurisdiction, deadline: '2999-12-31' });

async function reply(round: string, jurisdiction: string, marked: Criterion | null, mark: string): Promise<void> {
  for (const { criterion, item } of await sheet(round, jurisdiction)) {
    const said = criterion === marked ? { position: 'disputed', comment: mark } : { position: 'agreed' };
    const { version } = item;
    await mutate('government-contributor whole', 'saveReply', { round, jurisdiction, criterion, version, ...said });
  }
}

async function open(round: string): Promise<void> {
  const { key } = await addPerson(api.database, { name: 'root', grants: [{ role: 'administrator' }] });
  const { errors } = await api.query(
    `mutation { openRound(round: "${round}", title: "A round", framework: "sample@1", asOf: "2020-12-31",
       subjects: ["ALB", "SRB"], licence: "CC BY 4.0", sources: [{ title: "Invented for the tests" }]) { round } }`,
    {},
    { key },
  );
  expect(errors).toEqual([]);
  await mutate('reviewer whole', 'drawSecondCoding', { round, seed: 1 }, 'number');
}

async function plantAtWork(): Promise<void> {
  const ALB = { round: WORK, jurisdiction: 'ALB' };
  const SRB = { round: WORK, jurisdiction: 'SRB' };
  await first(WORK, 'ALB', 'A1', 'zzdraftfirst');
  await first(WORK, 'ALB', 'A2', 'zzsubmittedfirst');
  await first(WORK, 'ALB', 'B1', 'zzcodedfirst');
  await mutate('analyst whole', 'submitAnswers', { ...ALB, criteria: ['A2', 'B1'] });
  await second(WORK, 'ALB', 'A2', 'zzdraftsecond', true);
  await second(WORK, 'ALB', 'B1', 'zzcodedsecond', true);
  await mutate('second-coder whole', 'submitSecondCodes', { ...ALB, criteria: ['B1'] });
  for (const criterion of CRITERIA) {
    await first(WORK, 'SRB', criterion, criterion === 'A2' ? 'zzsettledfirst' : 'As it reads.');
    await second(WORK, 'SRB', criterion, criterion === 'A2' ? 'zzsettledsecond' : 'As it reads.', criterion === 'A2');
  }
  await mutate('second-coder whole', 'submitSecondCodes', SRB);
  await mutate('analyst whole', 'submitAnswers', SRB);
  await settle(WORK, 'SRB', 'zzsettlement');
  await send(WORK, 'SRB');
  await reply(WORK, 'SRB', 'A2', 'zzunsignedreply');
  const start = (who: string, place: Arguments, audience: string, text: string) =>
    mutate(who, 'startThread', { ...place, criterion: 'A2', audience, text });
  await start('analyst whole', ALB, 'assessment', 'zzassessmentthread');
  await start('reviewer whole', ALB, 'coding', 'zzcodingthread');
  await start('second-coder ALB', ALB, 'coding', 'zzcodersthread');
  await start('government-contributor SRB', SRB, 'government', 'zzgovernmentthread');
  await start('analyst whole', ALB, 'government', 'zznotsentthread');
  await upload('analyst ALB', WORK, 'ALB', 'zzanalystfile', 'zzanalystcontent');
  await upload('government-co-ordinator SRB', WORK, 'SRB', 'zzgovernmentfile', 'zzgovernmentcontent');
  await upload('second-coder ALB', WORK, 'ALB', 'zzcoderfile', 'zzcodercontent');
  const { id } = person('analyst ALB');
  await mutate('reviewer whole', 'assign', { ...ALB, person: id, role: 'analyst', due: '2987-06-05' }, 'due');
  const ruled = { question: 'zzruling', decision: 'No.', reason: 'Invented for the tests.' };
  await mutate('reviewer whole', 'rule', { round: WORK, criterion: 'A2', code: 'R9', ...ruled }, 'code');
  const bystander = await addPerson(api.database, { name: 'zzbystander', grants: [{ role: 'reader', round: WORK }] });
  await api.database.manager.query(`UPDATE "person_details" SET "email" = $1 WHERE "person" = $2`, [
    'zzbystander@example.org',
    bystander.person,
  ]);
}

async function plantDone(): Promise<void> {
  await upload('analyst whole', DONE, 'SRB', 'cited', 'zzcitedcontent');
  for (const jurisdiction of PLACES) {
    const place = { round: DONE, jurisdiction };
    for (const criterion of CRITERIA) {
      const isMarked = jurisdiction === 'SRB' && criterion === 'A2';
      await first(
        DONE,
        jurisdiction,
        criterion,
        isMarked ? 'zzreleasedanswer' : 'As it reads.',
        isMarked ? hashes['cited'] : undefined,
      );
      await second(DONE, jurisdiction, criterion, isMarked ? 'zzothersecond' : 'As it reads.', isMarked);
    }
    await mutate('analyst whole', 'submitAnswers', place);
    await mutate('second-coder whole', 'submitSecondCodes', place);
    await settle(DONE, jurisdiction, 'zzothersettlement');
    await send(DONE, jurisdiction);
    await reply(DONE, jurisdiction, jurisdiction === 'ALB' ? 'A2' : null, 'zzsignedreply');
    await mutate('government-co-ordinator whole', 'signReplies', place);
  }
  const place = { round: DONE, jurisdiction: 'ALB' };
  const said = { criterion: 'A2', audience: 'government', text: 'zzotherthread' };
  await mutate('reviewer ALB', 'startThread', { ...place, ...said });
  const version = (await sheet(DONE, 'ALB')).find(({ criterion }) => criterion === 'A2')?.item.version;
  const response = { criterion: 'A2', version, decision: 'keep', text: 'zzresponse' };
  await mutate('reviewer whole', 'respondToReply', { ...place, ...response });
  for (const jurisdiction of PLACES) {
    const items = (await sheet(DONE, jurisdiction)).map(({ criterion, digest }) => ({ criterion, digest }));
    await mutate('reviewer whole', 'approveAnswers', { round: DONE, jurisdiction, items });
  }
  const embargo = `${new Date().getUTCFullYear() + 1}-01-01T10:00:00Z`;
  const { name } = await mutate<{ name: string }>('publisher whole', 'releaseRound', { round: DONE, embargo }, 'name');
  release = name;
}

beforeAll(async () => {
  api = await testApi({}, 'test/cases/valid/base');
  walk = await Walk.of(api);
  for (const role of ROLES) {
    for (const where of WHERE) {
      const rounds = where === 'elsewhere' ? ['elsewhere'] : [WORK, DONE];
      const jurisdiction = where === 'ALB' || where === 'SRB' ? where : null;
      const grants = rounds.map((round) => ({ role, round, jurisdiction }));
      const { person: id, key } = await addPerson(api.database, { name: `${role} ${where}`, grants });
      people.set(`${role} ${where}`, { role, where, id, key, caller: { person: id, grants } });
    }
  }
  await open(WORK);
  await open(DONE);
  await plantAtWork();
  await plantDone();
}, 120_000);
afterAll(() => api.close());

const ANYONE: Asker = { caller: { person: null, grants: [] } satisfies Caller };

/** What is asked for of a round: each item of it, and it without a place. */
function askedOf(round: string): readonly Filled[] {
  const files = ['json', 'csv', 'xlsx', 'pages', 'comparative.en.pdf'].map((ending) => `${round}.${ending}`);
  const copies = round === DONE ? ['json', 'csv', 'xlsx'].map((ending) => `${release}.${ending}`) : [];
  const rest = { round, assessment: round, id: round, name: release || 'x', text: 'zz', files: [...files, ...copies] };
  const items = PLACES.flatMap((jurisdiction) =>
    (round === WORK ? CRITERIA : [MARKED]).map((criterion) => ({
      ...rest,
      jurisdiction,
      criterion,
      element: criterion,
      code: jurisdiction,
    })),
  );
  const found = Object.values(hashes).map((hash) => ({ ...rest, jurisdiction: 'ALB', hash }));
  return [...items, ...found, { ...rest, hash: 'sha256:0' }];
}

/** The marks that stand in what somebody was told, and for each what told it first. */
function marksIn(told: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const [call, text] of told) {
    for (const mark of Object.keys(MARKS)) {
      const written = mark === 'AUTHOR' ? person('analyst whole').id : mark;
      if (!shown.has(mark) && text.includes(written)) shown.set(mark, call);
    }
  }
  return shown;
}

const shownTo = async (
  asker: Asker,
  rounds: readonly string[],
  isWanted: (operation: string) => boolean = () => true,
) => marksIn(await walk.told(asker, walk.calls(asker, rounds.flatMap(askedOf), isWanted)));

/** Of a step that is refused: a version that there is not, and what it writes. */
const STALE: Filled = {
  version: 999,
  reason: 'x',
  text: 'x',
  decision: 'keep',
  position: 'agreed',
  answer: answer('all', 'x', 'A2'),
  code: answer('all', 'x', 'A2'),
};

/** What everybody may ask for, and is told by who they are or where it is asked. */
const notPublic = (operation: string): boolean => RULES[operation] !== 'public' || operation === 'GET /evidence/:hash';

/** What is wrong with what somebody was shown: each mark that they should not see, and each that they should and do not. */
function faultsOf(who: Who, shown: ReadonlyMap<string, string>, table: Table): readonly string[] {
  const name = `${who.role} ${who.where}`;
  return Object.entries(table).flatMap(([mark, isFor]) => {
    const call = shown.get(mark);
    if ((call !== undefined) === isFor(who)) return [];
    return [`${name}: ${mark} is ${call === undefined ? 'not told' : `told by ${call}`}`];
  });
}

/** How many rows there are, as the lists of a round count them, and how many they show. */
const COUNTED = ['roundItems', 'threads', 'evidence', 'auditTrail', 'people'];

describe('before anything is released', () => {
  it('tells anyone nothing, and makes no report of it', async () => {
    expect([...(await shownTo(ANYONE, [WORK, DONE]))]).toEqual([]);
    for (const round of [WORK, DONE]) {
      for (const path of [`/assessments/${round}`, `/data/${round}.json`, `/reports/${round}/comparative.en.pdf`]) {
        expect([path, (await walk.get(path)).status]).toEqual([path, 404]);
      }
      const { errors } = await api.query(`mutation { requestReport(assessment: "${round}") { id } }`);
      const missing = await api.query(`mutation { requestReport(assessment: "no-such-one") { id } }`);
      const told = errors.map(({ message }) => message.replaceAll(round, 'no-such-one'));
      expect(told).toEqual(missing.errors.map(({ message }) => message));
      expect(told).toHaveLength(1);
    }
  });

  it('tells everybody what is theirs to see, and nothing else', async () => {
    const wrong: string[] = [];
    for (const who of people.values()) {
      wrong.push(...faultsOf(who, await shownTo(who, [WORK, DONE], notPublic), MARKS));
    }
    expect(wrong).toEqual([]);
  });

  it('counts nothing that it does not show', async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const [name, { key, caller }] of people) {
      for (const field of COUNTED) {
        if (verdictOn(RULES, `Query.${field}`, caller, { round: WORK, jurisdiction: null }) !== 'allowed') continue;
        const { data, errors } = await api.query<Record<string, { totalCount: number; nodes: object[] }>>(
          `{ ${field}(round: "${WORK}", first: 200) { totalCount nodes { __typename } } }`,
          {},
          { key: key ?? '' },
        );
        expect([field, errors]).toEqual([field, []]);
        const { totalCount = -1, nodes = [] } = data[field] ?? {};
        compared += 1;
        if (totalCount !== nodes.length) wrong.push(`${name}: ${field} counts ${totalCount} of ${nodes.length}`);
      }
    }
    expect(wrong).toEqual([]);
    // At three places each: items for 6 roles, threads and evidence for 7, the trail for 3, people for 1.
    expect(compared).toBe(3 * (6 + 7 + 7 + 3 + 1));
  });

  it('counts, of how far it is, what the caller sees', async () => {
    const counts = async (name: string) => {
      const { progress } = (
        await api.query<{ progress: { jurisdictions: { code: string; of: number }[] } }>(
          `{ progress(round: "${WORK}") { jurisdictions { code of } } }`,
          {},
          { key: person(name).key ?? '' },
        )
      ).data;
      return Object.fromEntries(progress.jurisdictions.map(({ code, of }) => [code, of]));
    };
    // Each place has three questions; the government has its sheet in SRB alone.
    expect(await counts('reviewer whole')).toEqual({ ALB: 3, SRB: 3 });
    expect(await counts('analyst ALB')).toEqual({ ALB: 3 });
    expect(await counts('government-contributor SRB')).toEqual({ SRB: 3 });
    expect(await counts('government-contributor ALB')).toEqual({});
    expect(await counts('government-co-ordinator whole')).toEqual({ SRB: 3 });
  });

  it('tells in its refusals no more than in its answers', async () => {
    const wrong: string[] = [];
    for (const who of people.values()) {
      const told = new Map<string, string>();
      for (const field of walk.fields('Mutation').filter(({ args }) => args.some(({ name }) => name === 'version'))) {
        for (const filled of [WORK, DONE].flatMap(askedOf)) {
          const place = { round: String(filled['round']), jurisdiction: String(filled['jurisdiction']) };
          if (filled['criterion'] !== 'A2' && filled['criterion'] !== 'B1') continue;
          if (verdictOn(RULES, `Mutation.${field.name}`, who.caller, place) !== 'allowed') continue;
          const text = await walk.ask('mutation', field, { ...filled, ...STALE }, who.key);
          expect(text).toContain('"errors":[{');
          told.set(`${field.name} ${JSON.stringify(place)} ${String(filled['criterion'])}`, text);
        }
      }
      for (const [mark, call] of marksIn(told)) {
        if (MARKS[mark]?.(who) !== true) wrong.push(`${who.role} ${who.where}: ${mark} is told by ${call}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('after one is released', () => {
  beforeAll(async () => {
    await api.database.manager.query(
      `UPDATE "round_releases" SET "publicFrom" = now() - interval '1 second' WHERE "round" = $1`,
      [DONE],
    );
    api.startPublishing();
    const end = Date.now() + 15_000;
    while ((await walk.get(`/data/${DONE}.json`)).status !== 200 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  it('tells anyone what was released, and nothing of how it came about', async () => {
    expect([...(await shownTo(ANYONE, [WORK, DONE])).keys()].sort()).toEqual([...PUBLIC].sort());
  });

  it('tells those who have a role no more than before of the rest', async () => {
    const wrong: string[] = [];
    for (const name of [
      'reader SRB',
      'analyst ALB',
      'second-coder ALB',
      'government-contributor ALB',
      'reviewer SRB',
    ]) {
      const who = person(name);
      const shown = await shownTo(who, [DONE], notPublic);
      for (const [mark, call] of shown) {
        const mayBe = PUBLIC.includes(mark) || mark === 'AUTHOR' || MARKS[mark]?.(who) === true;
        if (!mayBe) wrong.push(`${name}: ${mark} is told by ${call}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
