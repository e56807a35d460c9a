import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type AddressInfo } from 'node:net';
import { SIGN_IN } from '../../src/access/access.guard.js';
import { AccessModule } from '../../src/access/access.module.js';
import { type Caller } from '../../src/access/caller.js';
import { CurrentCaller } from '../../src/access/current-caller.js';
import { type CalledRequest } from '../../src/access/operation.js';
import { type Rules } from '../../src/access/rules.js';
import { AuditModule } from '../../src/audit/audit.module.js';
import { IdempotencyService } from '../../src/audit/idempotency.service.js';
import { NotRemembered } from '../../src/audit/not-remembered.js';
import { TrailService } from '../../src/audit/trail.service.js';
import { DomainError } from '../../src/common/domain-error.js';
import { type Database } from '../../src/database/database.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { prepareEdge } from '../../src/graphql/prepare-edge.js';
import { testDatabase } from '../support/database.js';

const PEOPLE: Readonly<Record<string, string>> = {
  ana: '00000000-0000-4000-8000-00000000000a',
  bo: '00000000-0000-4000-8000-00000000000b',
};

const RULES: Rules = {
  'Query.nothing': 'public',
  'Mutation.write': 'signed-in',
  'Mutation.other': 'signed-in',
  'Mutation.makeSecret': 'signed-in',
  'Mutation.ask': 'public',
};

let database: Database;
/** How often a mutation really ran, how often the next is to fail at its end, and how often the database breaks it off. */
const done = { runs: 0, failing: 0, brokenOff: 0 };

@ObjectType('Written', { description: 'What was written.' })
class WrittenType {
  @Field(() => String, { description: 'The text.' }) readonly text!: string;
  @Field(() => Int, { description: 'Which run wrote it.' }) readonly run!: number;
  @Field(() => String, { nullable: true, description: 'When.' }) readonly on!: string | null;
}

@Resolver()
class DeskResolver {
  constructor(private readonly trail: TrailService) {}

  @Query(() => Int, { nullable: true, description: 'Nothing.' })
  nothing(): null {
    return null;
  }

  @Mutation(() => WrittenType, { description: 'Writes.' })
  async write(
    @Args('text', { type: () => String, description: 'The text.' }) text: string,
    @CurrentCaller() { person }: Caller,
  ) {
    done.runs += 1;
    const run = done.runs;
    await database.transaction(() => this.trail.append({ ...AT, person, target: text }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (done.brokenOff > 0) {
      done.brokenOff -= 1;
      await database.manager.query(`DO $$ BEGIN RAISE 'deadlock detected' USING ERRCODE = '40P01'; END $$`);
    }
    if (done.failing > 0) {
      done.failing -= 1;
      throw new DomainError('WRONG_STATE', 'not now.');
    }
    return { text, run, on: null };
  }

  @Mutation(() => WrittenType, { description: 'Writes something else.' })
  other(@Args('text', { type: () => String, description: 'The text.' }) text: string) {
    done.runs += 1;
    return { text, run: done.runs, on: null };
  }

  @Mutation(() => String, { description: 'Makes a secret.' })
  @NotRemembered()
  async makeSecret(@CurrentCaller() { person }: Caller): Promise<string> {
    await this.trail.append({ ...AT, person, target: 'secret' });
    return 'merilo_1_dGhpcyBpcyBhIHNlY3JldA';
  }

  @Mutation(() => Boolean, { description: 'Says whether a transaction is open.' })
  ask(): boolean {
    return database.manager !== database.manager.dataSource.manager;
  }
}

const AT = { action: 'write', round: 'r', jurisdiction: null, before: null, after: null };

const signIn = {
  countChange: () => undefined,
  callerBy: ({ headers }: CalledRequest): Promise<Caller> =>
    Promise.resolve({ person: PEOPLE[String(headers['authorization'])] ?? null, grants: [] }),
};

@Global()
@Module({ providers: [{ provide: SIGN_IN, useValue: signIn }], exports: [SIGN_IN] })
class SignInModule {}

interface Answer {
  readonly data?: Readonly<Record<string, { readonly text: string; readonly run: number }>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

let app: NestExpressApplication;
let url: string;
beforeAll(async () => {
  database = await testDatabase();
  @Module({
    imports: [
      DatabaseModule.with(database),
      SignInModule,
      AccessModule.withRules(RULES),
      AuditModule.withRules(RULES),
      GraphqlModule.with({ introspection: true, rules: RULES }),
    ],
    providers: [DeskResolver],
  })
  class DeskModule {}
  app = await NestFactory.create<NestExpressApplication>(DeskModule, { bodyParser: false, logger: false });
  prepareEdge(app, { corsOrigins: [] });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/graphql`;
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.close();
});

async function send(query: string, key: string | null, who = 'ana'): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    authorization: who,
    ...(key !== null && { 'idempotency-key': key }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}

const write = (text: string): string => `mutation { write(text: "${text}") { text run on } }`;
const codesOf = ({ errors = [] }: Answer): readonly string[] => errors.map(({ extensions }) => extensions.code);
const written = async (text: string): Promise<number> => {
  const [row] = await database.manager.query<{ count: number }[]>(
    'SELECT count(*)::int AS "count" FROM "audit_entries" WHERE "target" = $1',
    [text],
  );
  return row?.count ?? -1;
};

describe('a mutation', () => {
  it('is one transaction: what it wrote before it failed is not there', async () => {
    done.failing = 1;
    expect(codesOf(await send(write('lost'), null))).toEqual(['WRONG_STATE']);
    expect(await written('lost')).toBe(0);
  });

  it.each([
    { brokenOff: 2, errors: [], count: 1, because: 'whoever it crossed is done by then' },
    { brokenOff: 3, errors: ['INTERNAL_SERVER_ERROR'], count: 0, because: 'it is not tried for ever' },
  ])('that the database breaks off $brokenOff times for a deadlock gives $errors ($because)', async (each) => {
    for (const key of [null, `key-${each.brokenOff}-deadlocks`]) {
      const text = `deadlock ${each.brokenOff} ${key ?? ''}`;
      done.brokenOff = each.brokenOff;
      expect(codesOf(await send(write(text), key))).toEqual(each.errors);
      expect(await written(text)).toBe(each.count);
    }
  });

  it('is done as often as it is sent without a key', async () => {
    await send(write('often'), null);
    await send(write('often'), null);
    expect(await written('often')).toBe(2);
  });

  it('is left alone where anyone may call it', async () => {
    expect(await send('mutation { ask }', 'k')).toMatchObject({ data: { ask: false } });
  });
});

describe('a mutation with an Idempotency-Key', () => {
  it('is done once, and answers a repeat as the first time', async () => {
    const first = await send(write('once'), 'key-1');
    expect(first.data?.['write']).toMatchObject({ text: 'once' });
    expect(await send(write('once'), 'key-1')).toEqual(first);
    expect(await written('once')).toBe(1);
  });

  it('is refused with other arguments or for another operation, and nothing is done', async () => {
    await send(write('mine'), 'key-2');
    const { runs } = done;
    expect(codesOf(await send(write('else'), 'key-2'))).toEqual(['IDEMPOTENCY_MISMATCH']);
    expect(codesOf(await send('mutation { write: other(text: "mine") { run } }', 'key-2'))).toEqual([
      'IDEMPOTENCY_MISMATCH',
    ]);
    expect(done.runs).toBe(runs);
  });

  it('is another one with the same key of another person, or at another place of the request', async () => {
    await send(write('shared'), 'key-3');
    await send(write('shared'), 'key-3', 'bo');
    expect(await written('shared')).toBe(2);
    const twice = 'mutation { a: write(text: "two") { run } b: write(text: "two") { run } }';
    const first = await send(twice, 'key-3');
    expect(await written('two')).toBe(2);
    expect(await send(twice, 'key-3')).toEqual(first);
    expect(await written('two')).toBe(2);
  });

  it('is done once when it is sent five times at once, and answers all alike', async () => {
    const { runs } = done;
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(write('at once'), 'key-4')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.data?.['write']).toEqual({ text: 'at once', run: runs + 1, on: null });
    expect(await written('at once')).toBe(1);
  });

  it('leaves the key free when it fails, for one of those who wait too', async () => {
    done.failing = 1;
    const answers = await Promise.all([send(write('again'), 'key-5'), send(write('again'), 'key-5')]);
    expect(answers.map(codesOf).sort()).toEqual([[], ['WRONG_STATE']]);
    expect(await written('again')).toBe(1);
  });

  it('may take a key again that is older than seven days, and those are forgotten', async () => {
    await send(write('old'), 'key-6');
    await send(write('old'), 'key-7');
    await database.manager.query(
      `UPDATE "idempotency_keys" SET "createdAt" = now() - interval '7 days 1 second' WHERE "key" IN ('key-6', 'key-7')`,
    );
    expect((await send(write('new'), 'key-6')).errors).toBeUndefined();
    expect(await written('new')).toBe(1);
    const call = { key: 'key-9', person: 'p', operation: 'o', path: '', arguments: {}, isRemembered: true };
    expect(await new IdempotencyService(database).once(call, () => Promise.resolve([1]))).toEqual([1]);
    const kept = await database.manager.query<{ key: string }[]>('SELECT "key" FROM "idempotency_keys"');
    expect(kept.map(({ key }) => key)).toEqual(expect.arrayContaining(['key-6', 'key-9']));
    expect(kept.map(({ key }) => key)).not.toContain('key-7');
  });

  it('is not remembered where its answer is a secret: a repeat is refused, and says so', async () => {
    const make = 'mutation { makeSecret }';
    expect(await send(make, 'key-8')).toMatchObject({
      data: { makeSecret: 'merilo_1_dGhpcyBpcyBhIHNlY3JldA' },
    });
    const again = await send(make, 'key-8');
    expect(codesOf(again)).toEqual(['BAD_USER_INPUT']);
    expect(again.errors?.[0]?.message).toMatch(/was done. Its answer held a secret and was not kept/);
    expect(await written('secret')).toBe(1);
    const kept = await database.manager.query('SELECT * FROM "idempotency_keys"');
    expect(JSON.stringify(kept)).not.toContain('dGhpcyBpcyBhIHNlY3JldA');
  });

  it.each([['x'.repeat(201)], [''], ['tab\there']])('is refused with what is no key: %j', async (key) => {
    expect(codesOf(await send(write('bad'), key))).toEqual(['BAD_USER_INPUT']);
    expect(await written('bad')).toBe(0);
  });
});
