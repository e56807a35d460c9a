import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller } from '../../src/access/caller.js';
import { FirstAdministrator } from '../../src/access/first-administrator.service.js';
import { GrantsService } from '../../src/access/grants.service.js';
import { KeySignIn } from '../../src/access/key-sign-in.service.js';
import { PeopleService } from '../../src/access/people.service.js';
import { type Grant } from '../../src/access/role.js';
import { TokenSignIn } from '../../src/access/token-sign-in.service.js';
import { TrailService } from '../../src/audit/trail.service.js';
import { DataVersion } from '../../src/database/data-version.js';
import { type Database } from '../../src/database/database.js';
import { JurisdictionsService } from '../../src/jurisdictions/jurisdictions.service.js';
import { addPerson } from '../support/access.js';
import { testDatabase } from '../support/database.js';

let database: Database;
let grants: GrantsService;
let people: PeopleService;
let folder: string;
beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await testDatabase();
  const trail = new TrailService(database);
  grants = new GrantsService(database, new JurisdictionsService(database, new DataVersion(database)), trail);
  people = new PeopleService(database, grants, trail);
  folder = mkdtempSync(join(tmpdir(), 'merilo-access-'));
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const everywhere = (role: Grant['role']): Grant => ({ role, round: null, jurisdiction: null });
const by = (person: string): Caller => ({ person, grants: [everywhere('administrator')] });
const grantsOf = async (person: string): Promise<readonly Grant[]> => (await people.called(person)).grants;

describe('the first administrator', () => {
  it('is made where there is nobody, once, with a key that signs in and that only the owner may read', async () => {
    const file = join(folder, 'new', 'administrator.key');
    const first = new FirstAdministrator(database, new TrailService(database));
    expect(await first.makeFor(file)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const caller = await new KeySignIn(database).callerBy(readFileSync(file, 'utf8').trim());
    expect(caller).toMatchObject({ grants: [everywhere('administrator')], key: { expiresAt: null } });
    rmSync(file);
    expect(await first.makeFor(file)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('is made anew by command, and over no file that is there', async () => {
    const first = new FirstAdministrator(database, new TrailService(database));
    const count = async (): Promise<number> => (await people.all(by('x'), null)).length;
    const before = await count();
    const file = join(folder, 'taken.key');
    writeFileSync(file, 'of somebody else');
    await expect(first.make(file)).rejects.toMatchObject({
      code: 'CALL_INVALID',
      message: expect.stringMatching(/taken\.key: it is there already/),
    });
    expect(readFileSync(file, 'utf8')).toBe('of somebody else');
    expect(await count()).toBe(before);
    await first.make(join(folder, 'another.key'));
    expect(await count()).toBe(before + 1);
  });
});

describe('a second coder', () => {
  it('is nobody who had a role by which they may have seen answers there, though it was taken back', async () => {
    const { person } = await addPerson(database, { name: 'Once an analyst', grants: [] });
    const { person: reader } = await addPerson(database, { name: 'Once a reader', grants: [] });
    await grants.grant(by(person), person, everywhere('analyst'));
    await grants.revoke(by(person), person, everywhere('analyst'));
    await grants.grant(by(person), reader, everywhere('reader'));
    await grants.revoke(by(person), reader, everywhere('reader'));
    await database.manager.query(
      `INSERT INTO "rounds" ("id", "version", "assessment", "settings", "comparators", "deadlines", "state", "openedBy", "knownFrom")
       SELECT "id", 1, '{}', '{}', '[]', '{}', "state", $1, now() + "after"::interval
       FROM (VALUES ('going-on', 'open', '-1 hour'), ('over', 'released', '-1 hour'), ('begun-since', 'open', '1 hour'))
         AS "r" ("id", "state", "after")`,
      [person],
    );
    const coder = (round: string): Grant => ({ role: 'second-coder', round, jurisdiction: null });
    await expect(grants.grant(by(person), person, coder('going-on'))).rejects.toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringContaining('may have seen answers already, as analyst, in all rounds'),
    });
    await expect(grants.grant(by(person), person, everywhere('second-coder'))).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
    for (const round of ['over', 'begun-since']) await grants.grant(by(person), person, coder(round));
    await grants.grant(by(person), reader, coder('going-on'));
    expect(await grantsOf(reader)).toEqual([coder('going-on')]);
    await database.manager.query('DELETE FROM "rounds"');
  });
});

describe('roles that are granted at the same time', () => {
  it('to a second coder and against it: one of them is refused', async () => {
    const { person: admin } = await addPerson(database, { name: 'A', grants: [everywhere('administrator')] });
    for (let n = 0; n < 5; n += 1) {
      const { person } = await addPerson(database, { name: `P${n}`, grants: [] });
      const place = { round: null, jurisdiction: null };
      const done = await Promise.allSettled([
        grants.grant(by(admin), person, { role: 'second-coder', ...place }),
        grants.grant(by(admin), person, { role: 'analyst', ...place }),
      ]);
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await grantsOf(person)).toHaveLength(1);
    }
  });

  it('twice: there is one, and a row of before stays when it is taken back', async () => {
    const { person } = await addPerson(database, { name: 'Twice', grants: [] });
    const role = everywhere('reader');
    await Promise.all([grants.grant(by(person), person, role), grants.grant(by(person), person, role)]);
    expect(await grantsOf(person)).toEqual([role]);
    await grants.revoke(by(person), person, role);
    await grants.grant(by(person), person, role);
    const rows = await database.manager.query<{ ended: boolean; grantedBy: string }[]>(
      `SELECT "knownUntil" > "knownFrom" AS "ended", "grantedBy" FROM "role_grants" WHERE "person" = $1 ORDER BY "row"`,
      [person],
    );
    expect(rows).toEqual([
      { ended: true, grantedBy: person },
      { ended: null, grantedBy: person },
    ]);
  });

  it('and two administrators who revoke each other leave one', async () => {
    await database.manager.query(
      `UPDATE "role_grants" SET "knownUntil" = now() WHERE "role" = 'administrator' AND "knownUntil" IS NULL`,
    );
    const role = everywhere('administrator');
    const one = await addPerson(database, { name: 'One', grants: [role] });
    const other = await addPerson(database, { name: 'Other', grants: [role] });
    const done = await Promise.allSettled([
      grants.revoke(by(one.person), other.person, role),
      grants.revoke(by(other.person), one.person, role),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = [...(await grantsOf(one.person)), ...(await grantsOf(other.person))];
    expect(left).toEqual([role]);
  });
});

describe('people who come by a token', () => {
  it('at the same time for the first time are one person', async () => {
    const callers = await Promise.all(
      Array.from({ length: 5 }, () => people.bySubject('https://issuer.example', 'once', { name: 'Once' })),
    );
    expect(new Set(callers.map(({ person }) => person)).size).toBe(1);
  });

  it('when they are erased and come again are somebody else, without a role', async () => {
    const { person } = await people.bySubject('https://issuer.example', 'back', { name: 'Back' });
    await grants.grant(by(person ?? ''), person ?? '', everywhere('analyst'));
    await people.erase(by(person ?? ''), person ?? '');
    const again = await people.bySubject('https://issuer.example', 'back', { name: 'Back' });
    expect(again.person).not.toBe(person);
    expect(again.grants).toEqual([]);
  });
});

describe('an issuer', () => {
  /** A token that nobody signed: enough to be asked about. */
  const tokenOf = (iss: string): string => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'RS256' })}.${part({ iss, aud: 'merilo', sub: 'x', exp: 4_000_000_000 })}.${'A'.repeat(300)}`;
  };

  it('that does not answer is UNAVAILABLE, and a token of another is none, without a question', async () => {
    const issuer = 'http://127.0.0.1:9';
    const tokens = new TokenSignIn({ issuer, audience: 'merilo' }, people);
    await expect(tokens.callerBy(tokenOf(issuer))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await tokens.callerBy(tokenOf('https://issuer.example'))).toBeNull();
    expect(await tokens.callerBy('no token at all')).toBeNull();
    expect(await new TokenSignIn(null, people).callerBy(tokenOf(issuer))).toBeNull();
  });

  it.each([
    {
      what: 'names another issuer',
      document: { issuer: 'https://issuer.example', jwks_uri: 'https://issuer.example/k' },
    },
    { what: 'names no keys', document: { issuer: 'own' } },
    { what: 'is no object', document: null },
  ])('whose discovery document $what is UNAVAILABLE', async ({ document }) => {
    const server = createServer((_, response) => {
      const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      response.end(JSON.stringify(document && { ...document, ...(document.issuer === 'own' && { issuer: own }) }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const tokens = new TokenSignIn({ issuer, audience: 'merilo' }, people);
    await expect(tokens.callerBy(tokenOf(issuer))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
