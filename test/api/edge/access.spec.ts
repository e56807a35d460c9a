import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { AccessModule } from '../../../src/access/access.module.js';
import { compareWithRules, rootFieldsOf, routesOf } from '../unruled.js';
import { SMALL_RULES, type SmallApp, startSmallApp } from './small-app.js';

describe('routes', () => {
  @Controller('things')
  class ThingsController {
    @Get(':code')
    open() {
      return 'open';
    }

    @Get('secret/all')
    closed() {
      return 'closed';
    }
  }
  const rules = { 'GET /things/:code': 'public', 'GET /gone': 'public' } as const;
  @Module({ imports: [AccessModule.withRules(rules)], controllers: [ThingsController] })
  class ThingsModule {}

  let app: NestExpressApplication;
  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(ThingsModule, { logger: false });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());

  it('are open where a rule says so and refused, in JSON, where none does', async () => {
    const url = await app.getUrl();
    expect(await (await fetch(`${url}/things/x`)).text()).toBe('open');
    expect((await fetch(`${url}/things/x`, { method: 'HEAD' })).status).toBe(200);
    const refused = await fetch(`${url}/things/secret/all`);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      message: '"GET /things/secret/all" is not open: no rule says who may call it.',
    });
  });

  it('are compared with the rules', () => {
    expect(compareWithRules(rules, routesOf(app.getHttpAdapter().getInstance()))).toEqual({
      withoutRule: ['GET /things/secret/all'],
      withoutOperation: ['GET /gone'],
    });
  });
});

describe('root fields', () => {
  let small: SmallApp;
  beforeAll(async () => {
    small = await startSmallApp();
  });
  afterAll(() => small.app.close());

  it('of an app are compared with the rules', () => {
    const operations = [
      ...rootFieldsOf(small.app.get(GraphQLSchemaHost, { strict: false }).schema),
      ...routesOf(small.app.getHttpAdapter().getInstance()),
    ];
    expect(compareWithRules(SMALL_RULES, operations)).toEqual({ withoutRule: ['Query.unruled'], withoutOperation: [] });
  });

  it('are those of queries, mutations and subscriptions', () => {
    const schema = buildSchema('type Query { a: Int } type Mutation { b: Int } type Subscription { c: Int }');
    expect(rootFieldsOf(schema)).toEqual(['Query.a', 'Mutation.b', 'Subscription.c']);
  });

  it('that are refused do not keep others from an answer', async () => {
    const { body } = await small.ask('{ unruled heavy }');
    expect(body.data).toMatchObject({ unruled: null, heavy: expect.any(Number) });
    expect(body.errors?.[0]).toMatchObject({ path: ['unruled'], extensions: { code: 'FORBIDDEN' } });
  });
});
