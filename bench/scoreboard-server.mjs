// The edge of the API around a scoreboard of 300 rows that is ready in memory: what GraphQL itself costs. Names are
// attached as in the real one. `--keep` keeps finished answers. Prints its address.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { Args, Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';

const dist = process.env.MERILO_BENCH_DIST ?? new URL('../dist/', import.meta.url).href;
const { AccessModule } = await import(`${dist}src/access/access.module.js`);
const { GraphqlModule } = await import(`${dist}src/graphql/graphql.module.js`);
const { prepareEdge } = await import(`${dist}src/graphql/prepare-edge.js`);

class Row {}
const optional = { nullable: true };
for (const name of ['jurisdiction', 'jurisdictionName', 'element', 'elementTitle'])
  Field(() => String)(Row.prototype, name);
for (const name of ['score', 'low', 'high']) Field(() => Float, optional)(Row.prototype, name);
for (const name of ['rank', 'rankLow', 'rankHigh']) Field(() => Int, optional)(Row.prototype, name);
for (const name of ['answered', 'of']) Field(() => Int)(Row.prototype, name);
for (const name of ['band', 'missing']) Field(() => String, optional)(Row.prototype, name);
ObjectType('ScoreRow')(Row);

class Board {}
for (const name of ['assessment', 'framework', 'asOf', 'digest']) Field(() => String)(Board.prototype, name);
Field(() => [Row])(Board.prototype, 'scores');
ObjectType('Scoreboard')(Board);

const scores = Array.from({ length: 300 }, (_, n) => ({
  jurisdiction: `J${n % 6}`,
  jurisdictionName: `Jurisdiction number ${n % 6}`,
  element: `ddps.element-${n % 50}`,
  elementTitle: `The title of element ${n % 50}`,
  score: n % 7 === 0 ? null : (n * 37) / 12_345,
  low: (n * 31) / 12_345,
  high: (n * 41) / 12_345,
  rank: n % 7 === 0 ? null : (n % 6) + 1,
  rankLow: (n % 6) + 1,
  rankHigh: 6,
  band: null,
  answered: n % 22,
  of: 22,
  missing: n % 7 === 0 ? 'insufficient-data' : null,
}));
const board = { assessment: 'bench', framework: 'bench@1', asOf: '2019-12-31', digest: 'sha256:0', scores };

class BoardResolver {
  async scoreboard() {
    return board;
  }
}
Reflect.defineMetadata('design:paramtypes', [String], BoardResolver.prototype, 'scoreboard');
Args('assessment', { type: () => String })(BoardResolver.prototype, 'scoreboard', 0);
Query(() => Board)(
  BoardResolver.prototype,
  'scoreboard',
  Object.getOwnPropertyDescriptor(BoardResolver.prototype, 'scoreboard'),
);
Resolver()(BoardResolver);

const rules = { 'Query.scoreboard': 'public', 'GET /explorer/:file': 'public' };
const keep = process.argv.includes('--keep');
class BenchModule {}
Module({
  imports: [
    GraphqlModule.with({ introspection: true, rules, ...(keep && { dataVersion: () => '1' }) }),
    AccessModule.withRules(rules),
  ],
  providers: [BoardResolver],
})(BenchModule);

const app = await NestFactory.create(BenchModule, { bodyParser: false, logger: ['error'] });
prepareEdge(app, { corsOrigins: [] });
await app.listen(Number(process.env.PORT ?? 0), '127.0.0.1');
console.log(`http://127.0.0.1:${app.getHttpServer().address().port}/`);
