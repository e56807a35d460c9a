import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TrailService } from '../../src/audit/trail.service.js';
import { type Role } from '../../src/access/role.js';
import { addPerson } from '../support/access.js';
import { type ApiAnswer, type TestApi, testApi } from '../support/api.js';

interface Page {
  readonly auditTrail: {
    readonly nodes: readonly Readonly<Record<string, unknown>>[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  } | null;
}

const MARK = 'unpublished-marker';

let api: TestApi;
let author: string;
beforeAll(async () => {
  api = await testApi({}, 'test/cases/valid/base');
  ({ person: author } = await addPerson(api.database, { name: 'Author', grants: [] }));
  const trail = new TrailService(api.database);
  const entry = { person: author, action: 'save', round: 'r', before: null };
  await api.database.transaction(async () => {
    await trail.append({ ...entry, person: null, action: 'open', jurisdiction: null, target: 'r', after: {} });
    for (const jurisdiction of ['ALB', 'SRB']) {
      for (const target of ['S1', 'S2']) {
        await trail.append({ ...entry, jurisdiction, target, after: { answer: { justification: MARK } } });
      }
    }
    const reply = { position: 'disputed', comment: 'a draft', signed: null };
    await trail.append({ ...entry, action: 'draft-reply', jurisdiction: 'ALB', target: 'S1', after: { reply } });
    await trail.append({ ...entry, round: 'other', jurisdiction: 'ALB', target: 'S1', after: { answer: MARK } });
  });
}, 60_000);
afterAll(() => api.close());

async function ask(
  grants: readonly { readonly role: Role; readonly round?: string; readonly jurisdiction?: string }[],
  asked = '',
): Promise<ApiAnswer<Page | null>> {
  const { key } = await addPerson(api.database, { name: 'Reader', grants });
  return api.query<Page | null>(
    `{ auditTrail(round: "r"${asked}) { totalCount pageInfo { hasNextPage endCursor }
      nodes { number at person action round jurisdiction target before after isWithheld } } }`,
    {},
    { key },
  );
}

const placesOf = ({ data }: ApiAnswer<Page | null>): readonly string[] =>
  (data?.auditTrail?.nodes ?? []).map(({ jurisdiction, target, action }) => `${action} ${jurisdiction}/${target}`);

describe('auditTrail', () => {
  it('tells a reviewer what was done in the round, newest first, and not what a government has not signed', async () => {
    const answer = await ask([{ role: 'reviewer', round: 'r' }]);
    expect(placesOf(answer)).toEqual([
      'draft-reply ALB/S1',
      'save SRB/S2',
      'save SRB/S1',
      'save ALB/S2',
      'save ALB/S1',
      'open null/r',
    ]);
    const [draft, saved] = answer.data?.auditTrail?.nodes ?? [];
    expect(draft).toMatchObject({ after: '{"reply":null}', isWithheld: true });
    expect(saved).toMatchObject({
      person: author,
      round: 'r',
      before: null,
      after: `{"answer":{"justification":"${MARK}"}}`,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      isWithheld: false,
    });
    expect(answer.data?.auditTrail?.totalCount).toBe(6);
  });

  it('is read page by page, and narrowed', async () => {
    const grants = [{ role: 'administrator' as const }];
    const first = await ask(grants, ', first: 4');
    expect(first.data?.auditTrail).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const cursor = first.data?.auditTrail?.pageInfo.endCursor;
    expect(placesOf(await ask(grants, `, first: 4, after: "${cursor}"`))).toEqual(['save ALB/S1', 'open null/r']);
    expect(placesOf(await ask(grants, `, jurisdiction: "SRB", action: "save", person: "${author}"`))).toEqual([
      'save SRB/S2',
      'save SRB/S1',
    ]);
    expect(placesOf(await ask(grants, ', person: "00000000-0000-4000-8000-00000000000f"'))).toEqual([]);
    for (const asked of [', person: "x"', ', after: "x"', ', after: "Y29kZTp4"']) {
      expect((await ask(grants, asked)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('tells a publisher of one place of that place alone, in its count too', async () => {
    const answer = await ask([{ role: 'publisher', round: 'r', jurisdiction: 'SRB' }]);
    expect(placesOf(answer)).toEqual(['save SRB/S2', 'save SRB/S1']);
    expect(answer.data?.auditTrail?.totalCount).toBe(2);
    expect(
      placesOf(await ask([{ role: 'publisher', round: 'r', jurisdiction: 'SRB' }], ', jurisdiction: "ALB"')),
    ).toEqual([]);
  });

  it.each<{ readonly role: Role; readonly round?: string }>([
    { role: 'reader' },
    { role: 'analyst', round: 'r' },
    { role: 'second-coder', round: 'r' },
    { role: 'government-contributor', round: 'r' },
    { role: 'government-co-ordinator', round: 'r' },
    { role: 'reviewer', round: 'other' },
  ])('is refused to $role of $round', async (grant) => {
    const answer = await ask([grant]);
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(JSON.stringify(answer)).not.toContain(MARK);
  });

  it('is refused to who is not signed in', async () => {
    const answer = await api.query('{ auditTrail(round: "r") { totalCount } }');
    expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
