import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { addPerson, type TestPerson } from '../support/access.js';
import { type ApiAnswer, type TestApi, testApi } from '../support/api.js';
import { testIssuer, type TestIssuer } from '../support/issuer.js';

const AUDIENCE = 'merilo-of-the-test';
const OPEN = '{ groups { code } }';
const ME = '{ me { person { id name email issuer } grants { role round jurisdiction } key } }';
const UNKNOWN = `merilo_${'0'.repeat(16)}_${'0'.repeat(64)}`;

interface Grant {
  readonly role: string;
  readonly round: string | null;
  readonly jurisdiction: string | null;
}
interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly grants: readonly Grant[];
}
interface Me {
  readonly me: { readonly person: Person; readonly grants: readonly Grant[]; readonly key: string | null };
}
interface Made {
  readonly createApiKey: {
    readonly key: string;
    readonly details: { readonly id: string; readonly expiresAt: string; readonly roles: readonly string[] | null };
  };
}

let issuer: TestIssuer;
let api: TestApi;
let administrator: TestPerson;
let analyst: TestPerson;
beforeAll(async () => {
  issuer = await testIssuer(['service-of-a-ministry', 'first-time']);
  api = await testApi({
    MERILO_OIDC_ISSUER: issuer.address,
    MERILO_OIDC_AUDIENCE: AUDIENCE,
    MERILO_CHANGES_PER_MINUTE: '40',
  });
  await api.database.manager.query(
    `INSERT INTO "rounds" ("id", "version", "assessment", "settings", "comparators", "deadlines", "state", "openedBy", "knownFrom")
    SELECT "id", 1, '{}', '{}', '[]', '{}', 'open', $1, now() FROM unnest(ARRAY['wb', 'other']) "id"`,
    [randomUUID()],
  );
  administrator = await addPerson(api.database, { name: 'Adem', grants: [{ role: 'administrator' }] });
  analyst = await addPerson(api.database, {
    name: 'Ana',
    grants: [{ role: 'analyst', round: 'wb', jurisdiction: 'ALB' }],
  });
}, 120_000);
afterAll(async () => {
  await api.close();
  await issuer.close();
});

const as = <T>(key: string, text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<ApiAnswer<T>> =>
  api.query<T>(text, variables, { key });

/** The code of the first error; undefined where there is none. */
async function codeOf(answer: Promise<ApiAnswer<unknown>>): Promise<string | undefined> {
  return (await answer).errors[0]?.extensions.code;
}

const GRANT = `mutation ($person: ID!, $role: String!, $round: String, $jurisdiction: String) {
  grantRole(person: $person, role: $role, round: $round, jurisdiction: $jurisdiction) {
    id name email grants { role round jurisdiction } } }`;
const REVOKE = GRANT.replaceAll('grantRole', 'revokeRole');
const CREATE = `mutation ($label: String = "of the test", $person: ID, $roles: [String!], $round: String, $days: Int = 90) {
  createApiKey(label: $label, person: $person, roles: $roles, round: $round, days: $days) {
    key details { id expiresAt roles } } }`;

describe('a key', () => {
  it('names its person, and lets their roles through', async () => {
    const { data, errors } = await as<Me>(analyst.key, ME);
    expect(errors).toEqual([]);
    expect(data.me).toEqual({
      person: { id: analyst.person, name: 'Ana', email: null, issuer: null },
      grants: [{ role: 'analyst', round: 'wb', jurisdiction: 'ALB' }],
      key: analyst.key.split('_')[1],
    });
  });

  it('is good for what is public too, and what is refused is refused there too', async () => {
    expect((await as(analyst.key, OPEN)).errors).toEqual([]);
    expect(await codeOf(as(UNKNOWN, OPEN))).toBe('UNAUTHENTICATED');
  });

  it('is needed where something is not public', async () => {
    expect(await codeOf(api.query(ME))).toBe('UNAUTHENTICATED');
    expect(await codeOf(api.query('{ people { totalCount } }'))).toBe('UNAUTHENTICATED');
  });

  it('is no matter of other schemes: a password of a proxy in front is not ours', async () => {
    const { errors } = await api.query(OPEN, {}, { headers: { authorization: 'Basic dXNlcjpwYXNz' } });
    expect(errors).toEqual([]);
  });

  it('is refused with the same words, whether unknown, mistaken, ended or revoked', async () => {
    const ended = await as<Made>(analyst.key, CREATE);
    const revoked = await as<Made>(analyst.key, CREATE);
    await api.database.manager.query(`UPDATE "api_keys" SET "expiresAt" = now() WHERE "id" = $1`, [
      ended.data.createApiKey.details.id,
    ]);
    const { errors } = await as(analyst.key, 'mutation ($id: ID!) { revokeApiKey(id: $id) { revokedAt } }', {
      id: revoked.data.createApiKey.details.id,
    });
    expect(errors).toEqual([]);
    const mistaken = analyst.key.slice(0, -1) + (analyst.key.endsWith('0') ? '1' : '0');
    const keys = [UNKNOWN, mistaken, ended.data.createApiKey.key, revoked.data.createApiKey.key, 'hunter2'];
    const said = new Set<string>();
    for (const key of keys) {
      const answer = await as(key, ME);
      expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      said.add(answer.errors[0]?.message ?? '');
    }
    expect(said.size).toBe(1);
  });

  it('is refused over HTTP with 401 and how to sign in', async () => {
    const response = await fetch(`${api.address}/health`, { headers: { authorization: `Bearer ${UNKNOWN}` } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is told whole once, and kept as a hash alone', async () => {
    const { data } = await as<Made>(analyst.key, CREATE, { days: 1, roles: ['analyst'], round: 'wb' });
    const { key, details } = data.createApiKey;
    const me = await as<Me>(key, ME);
    expect(me.data.me.key).toBe(details.id);
    const days = (Date.parse(details.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(0.99);
    expect(days).toBeLessThan(1.01);
    const rows = await api.database.manager.query<{ row: string }[]>(
      `SELECT row_to_json(k)::text AS row FROM "api_keys" k`,
    );
    expect(rows.map(({ row }) => row).join('\n')).not.toContain(key.split('_')[2]);
    const listed = await as(analyst.key, '{ apiKeys { id label lastUsedOn } }');
    expect(JSON.stringify(listed.data)).toContain(details.id);
    expect(JSON.stringify(listed.data)).not.toContain(key.split('_')[2]);
  });

  it('made by a key is no wider and no longer than that one', async () => {
    const narrow = await as<Made>(administrator.key, CREATE, { roles: ['administrator'], round: 'wb', days: 2 });
    const { key, details } = narrow.data.createApiKey;
    expect(await codeOf(as(key, '{ people { totalCount } }'))).toBe('FORBIDDEN');
    expect(await codeOf(as(key, '{ people(round: "wb") { totalCount } }'))).toBeUndefined();
    expect(await codeOf(as(key, CREATE, { round: 'other' }))).toBe('FORBIDDEN');
    expect(await codeOf(as(key, CREATE, { roles: ['analyst'] }))).toBe('FORBIDDEN');
    const child = await as<Made>(key, CREATE, { days: 300 });
    expect(child.data.createApiKey.details).toMatchObject({ expiresAt: details.expiresAt, roles: ['administrator'] });
    expect(await codeOf(as(child.data.createApiKey.key, '{ people { totalCount } }'))).toBe('FORBIDDEN');
  });

  it('for another is made by an administrator of the server, and for nobody who has an issuer', async () => {
    const other = await addPerson(api.database, { name: 'Besa', grants: [] });
    expect(await codeOf(as(analyst.key, CREATE, { person: other.person }))).toBe('FORBIDDEN');
    const made = await as<Made>(administrator.key, CREATE, { person: other.person });
    expect((await as<Me>(made.data.createApiKey.key, ME)).data.me.person.id).toBe(other.person);
    const signedIn = await as<Me>(await issuer.token('service-of-a-ministry', AUDIENCE), ME);
    expect(await codeOf(as(administrator.key, CREATE, { person: signedIn.data.me.person.id }))).toBe('FORBIDDEN');
  });

  it('that is asked for again with the same Idempotency-Key is not made again, nor told', async () => {
    const headers = { 'idempotency-key': 'once' };
    const newcomer = await addPerson(api.database, { name: 'Once', grants: [] });
    const first = await api.query<Made>(CREATE, {}, { key: newcomer.key, headers });
    expect(first.errors).toEqual([]);
    const again = await api.query<Made | null>(CREATE, {}, { key: newcomer.key, headers });
    expect({ data: again.data, refused: again.errors.length }).toEqual({ data: null, refused: 1 });
    const { data } = await as<{ apiKeys: readonly unknown[] }>(newcomer.key, '{ apiKeys { id } }');
    expect(data.apiKeys).toHaveLength(2);
  });

  it('of another is seen and revoked by nobody but an administrator of the server', async () => {
    const id = administrator.key.split('_')[1];
    expect(await codeOf(as(analyst.key, 'mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(
      await codeOf(as(analyst.key, 'query ($person: ID) { apiKeys(person: $person) { id } }', { ...administrator })),
    ).toBe('FORBIDDEN');
  });
});

describe('a token', () => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: '', aud: AUDIENCE, sub: 'someone', iat: now, exp: now + 300 };
  const good = (): typeof claims => ({ ...claims, iss: issuer.address });

  it('of the issuer names a person, the same each time, without a role until one is granted', async () => {
    const token = await issuer.token('first-time', AUDIENCE);
    const first = await as<Me>(token, ME);
    expect(first.errors).toEqual([]);
    const { person, grants, key } = first.data.me;
    expect({ grants, key }).toEqual({ grants: [], key: null });
    expect(person).toMatchObject({ name: 'first-time', issuer: issuer.address });
    expect(await codeOf(as(token, '{ people { totalCount } }'))).toBe('FORBIDDEN');
    await as(administrator.key, GRANT, { person: person.id, role: 'reviewer', jurisdiction: 'MKD' });
    const again = await as<Me>(await issuer.token('first-time', AUDIENCE), ME);
    expect(again.data.me).toMatchObject({
      person: { id: person.id },
      grants: [{ role: 'reviewer', round: null, jurisdiction: 'MKD' }],
    });
  });

  it('that names somebody by an ID token is as good', async () => {
    const token = await issuer.signed({ ...good(), name: 'Arta Hoxha', email: 'arta@example.org' });
    expect((await as<Me>(token, ME)).data.me.person).toMatchObject({ name: 'Arta Hoxha', email: 'arta@example.org' });
  });

  it('is refused whatever is wrong with it', async () => {
    const pem = await exportSPKI(issuer.publicKey);
    const right = await issuer.signed(good());
    const [head = '', body = '', signature = ''] = right.split('.');
    const altered = Buffer.from(JSON.stringify({ ...good(), sub: 'administrator' })).toString('base64url');
    const bad = {
      'of another audience': await issuer.token('first-time', 'another-service'),
      expired: await issuer.signed({ ...good(), exp: now - 60 }),
      'not good yet': await issuer.signed({ ...good(), nbf: now + 600 }),
      'without an end': await issuer.signed({ iss: issuer.address, aud: AUDIENCE, sub: 'someone' }),
      'without a subject': await issuer.signed({ iss: issuer.address, aud: AUDIENCE, exp: now + 300 }),
      'of another issuer': await issuer.signed({ ...good(), iss: 'https://issuer.example' }),
      unsigned: new UnsecuredJWT(good()).encode(),
      'signed with the public key as a secret': await new SignJWT(good())
        .setProtectedHeader({ alg: 'HS256', kid: 'of-the-test' })
        .sign(new TextEncoder().encode(pem)),
      'signed by somebody else': await elsewhere(good()),
      altered: [head, altered, signature].join('.'),
      'cut short': [head, body, signature.slice(0, -8)].join('.'),
      'of a sign-out': await issuer.signed({ ...good(), events: {} }, { typ: 'logout+jwt' }),
    };
    for (const [what, token] of Object.entries(bad)) {
      expect([what, await codeOf(as(token, ME))]).toEqual([what, 'UNAUTHENTICATED']);
    }
    expect(await codeOf(as(right, ME))).toBeUndefined();
  });

  async function elsewhere(payload: typeof claims): Promise<string> {
    const other = await testIssuer([]);
    try {
      return await other.signed(payload);
    } finally {
      await other.close();
    }
  }
});

describe('a role', () => {
  let someone: TestPerson;
  let ofRound: TestPerson;
  beforeAll(async () => {
    someone = await addPerson(api.database, { name: 'Someone', grants: [] });
    ofRound = await addPerson(api.database, { name: 'Of round', grants: [{ role: 'administrator', round: 'wb' }] });
  });

  it('is granted and revoked by administrators there, and nowhere else', async () => {
    const { person } = someone;
    expect(await codeOf(as(analyst.key, GRANT, { person, role: 'reader' }))).toBe('FORBIDDEN');
    expect(await codeOf(as(ofRound.key, GRANT, { person, role: 'reader' }))).toBe('FORBIDDEN');
    expect(await codeOf(as(ofRound.key, GRANT, { person, role: 'reader', round: 'other' }))).toBe('FORBIDDEN');
    const { data } = await as<{ grantRole: Person }>(ofRound.key, GRANT, {
      ...{ person, role: 'analyst', round: 'wb', jurisdiction: 'MKD' },
    });
    expect(data.grantRole.grants).toEqual([{ role: 'analyst', round: 'wb', jurisdiction: 'MKD' }]);
    const me = await as<Me>(someone.key, ME);
    expect(me.data.me.grants).toEqual(data.grantRole.grants);
    await as(ofRound.key, REVOKE, { person, role: 'analyst', round: 'wb', jurisdiction: 'MKD' });
    expect((await as<Me>(someone.key, ME)).data.me.grants).toEqual([]);
    expect(await codeOf(as(ofRound.key, REVOKE, { person, role: 'analyst', round: 'wb' }))).toBe('BAD_USER_INPUT');
  });

  it('of a second coder stands beside no other there, whichever came first', async () => {
    const { person } = await addPerson(api.database, { name: 'Blind', grants: [] });
    const place = { person, round: 'wb', jurisdiction: 'ALB' };
    expect(await codeOf(as(administrator.key, GRANT, { ...place, role: 'second-coder' }))).toBeUndefined();
    expect(await codeOf(as(administrator.key, GRANT, { ...place, role: 'analyst' }))).toBe('WRONG_STATE');
    expect(await codeOf(as(administrator.key, GRANT, { person, role: 'administrator' }))).toBe('WRONG_STATE');
    expect(await codeOf(as(administrator.key, GRANT, { ...place, role: 'reader' }))).toBeUndefined();
    const first = { person: analyst.person, round: 'wb', jurisdiction: 'ALB', role: 'second-coder' };
    expect(await codeOf(as(administrator.key, GRANT, first))).toBe('WRONG_STATE');
  });

  it('is for a code that there is, as it is written', async () => {
    const asked = { person: someone.person, role: 'reader' };
    expect(await codeOf(as(administrator.key, GRANT, { ...asked, jurisdiction: 'XK' }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(as(administrator.key, GRANT, { ...asked, jurisdiction: 'NOWHERE' }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(as(administrator.key, GRANT, { ...asked, round: 'never' }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(as(administrator.key, GRANT, { ...asked, role: 'king' }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(as(administrator.key, GRANT, { ...asked, person: randomUUID() }))).toBe('BAD_USER_INPUT');
  });

  it('of the last administrator stays', async () => {
    const asked = { person: administrator.person, role: 'administrator' };
    expect(await codeOf(as(administrator.key, REVOKE, asked))).toBe('WRONG_STATE');
    expect((await as<Me>(administrator.key, ME)).data.me.grants).toHaveLength(1);
  });
});

describe('people', () => {
  const ADD = `mutation ($name: String!, $email: String) { addPerson(name: $name, email: $email) { id name email } }`;

  it('are listed for administrators of the server whole, for those of a round without their mail', async () => {
    const ofRound = await addPerson(api.database, { name: 'R', grants: [{ role: 'administrator', round: 'wb' }] });
    const { data } = await as<{ addPerson: Person }>(administrator.key, ADD, {
      ...{ name: 'Mira', email: 'mira@example.org' },
    });
    await as(administrator.key, GRANT, { person: data.addPerson.id, role: 'reader', round: 'wb' });
    const list = '{ people(round: "wb") { nodes { id name email grants { role round } } } }';
    const find = async (key: string): Promise<Person | undefined> =>
      (await as<{ people: { nodes: readonly Person[] } }>(key, list)).data.people.nodes.find(
        ({ id }) => id === data.addPerson.id,
      );
    expect(await find(administrator.key)).toMatchObject({ name: 'Mira', email: 'mira@example.org' });
    expect(await find(ofRound.key)).toEqual({
      ...{ id: data.addPerson.id, name: 'Mira', email: null },
      grants: [{ role: 'reader', round: 'wb' }],
    });
  });

  it('are erased but for their id: no name, no key, no role, and the trail still names the id', async () => {
    const added = await as<{ addPerson: Person }>(administrator.key, ADD, {
      ...{ name: 'Quetzalcoatl', email: 'gone@example.org' },
    });
    const { id } = added.data.addPerson;
    await as(administrator.key, GRANT, { person: id, role: 'analyst', round: 'wb' });
    const { key } = (await as<Made>(administrator.key, CREATE, { person: id })).data.createApiKey;
    const erase = 'mutation ($person: ID!) { erasePerson(person: $person) { id name email erasedAt grants { role } } }';
    const { data, errors } = await as<{ erasePerson: Person & { erasedAt: string } }>(administrator.key, erase, {
      person: id,
    });
    expect(errors).toEqual([]);
    expect(data.erasePerson).toEqual({ id, name: null, email: null, erasedAt: expect.any(String), grants: [] });
    expect(await codeOf(as(key, ME))).toBe('UNAUTHENTICATED');
    const texts = await textOfTables();
    expect(texts).not.toContain('Quetzalcoatl');
    expect(texts).not.toContain('gone@example.org');
    const actions = await api.database.manager.query<{ action: string }[]>(
      `SELECT "action" FROM "audit_entries" WHERE "target" = $1 ORDER BY "number"`,
      [id],
    );
    expect(actions.map(({ action }) => action)).toEqual(['addPerson', 'grantRole', 'createApiKey', 'erasePerson']);
    expect(await codeOf(as(administrator.key, erase, { person: administrator.person }))).toBe('WRONG_STATE');
  });

  /** All that stands in the tables of people, the trail and kept answers. */
  async function textOfTables(): Promise<string> {
    const tables = ['people', 'person_details', 'role_grants', 'api_keys', 'audit_entries', 'idempotency_keys'];
    const texts: string[] = [];
    for (const table of tables) {
      const rows = await api.database.manager.query<{ row: string }[]>(
        `SELECT row_to_json(t)::text AS row FROM "${table}" t`,
      );
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  }

  it('leave no secret in the log, the tables or the trail', async () => {
    const token = await issuer.token('first-time', AUDIENCE);
    await as(token, ME);
    const { key } = (await as<Made>(analyst.key, CREATE)).data.createApiKey;
    await as(`${key}0`, ME);
    const texts = (await textOfTables()) + api.logged.join('\n');
    for (const secret of [key.split('_')[2] ?? '?', analyst.key.split('_')[2] ?? '?', token.split('.')[2] ?? '?']) {
      expect(secret.length).toBeGreaterThan(40);
      expect(texts).not.toContain(secret);
    }
  });
});

describe('limits', () => {
  it('hold who changes too much, and nobody else', async () => {
    const busy = await addPerson(api.database, { name: 'Busy', grants: [] });
    const change = `mutation { revokeApiKey(id: "${'0'.repeat(16)}") { id } }`;
    for (let n = 0; n < 40; n += 1) expect(await codeOf(as(busy.key, change))).toBe('BAD_USER_INPUT');
    const { errors } = await as(busy.key, change);
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) });
    expect((await as(busy.key, ME)).errors).toEqual([]);
    expect(await codeOf(as(analyst.key, change))).toBe('BAD_USER_INPUT');
  });

  it('hold a network from which sign-ins fail, but not who signed in there before', async () => {
    const newcomer = await addPerson(api.database, { name: 'New', grants: [] });
    for (let n = 0; n < 50; n += 1) await as(UNKNOWN, ME);
    const { errors } = await as(UNKNOWN, ME);
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) });
    expect(await codeOf(as(newcomer.key, ME))).toBe('TOO_MANY_REQUESTS');
    expect((await as(analyst.key, ME)).errors).toEqual([]);
    const response = await fetch(`${api.address}/health`, { headers: { authorization: `Bearer ${UNKNOWN}` } });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.query(OPEN)).errors).toEqual([]);
  });
});
