import { type AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { Args, ArgsType, Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { IsIn, IsOptional } from 'class-validator';
import { AccessModule } from '../../../src/access/access.module.js';
import { type Rules } from '../../../src/access/rules.js';
import { DomainError } from '../../../src/common/domain-error.js';
import { didYouMean } from '../../../src/common/did-you-mean.js';
import { ConnectionArgs } from '../../../src/graphql/connection.args.js';
import { connectionOf } from '../../../src/graphql/connection.js';
import { ConnectionOf } from '../../../src/graphql/connection.type.js';
import { GraphqlModule, type EdgeSettings } from '../../../src/graphql/graphql.module.js';
import { LocalisedField } from '../../../src/graphql/localised-text.type.js';
import { prepareEdge } from '../../../src/graphql/prepare-edge.js';
import { SourceType } from '../../../src/graphql/source.type.js';
import { anew, rows } from '../../../src/graphql/cost.js';
import { IsCode, IsLegalDate } from '../../../src/graphql/validators.js';

@ObjectType('Book', { description: 'A book on a shelf.' })
export class BookType {
  @Field(() => String, { description: 'Its code.' })
  readonly code!: string;

  @LocalisedField({ description: 'Its title.' })
  readonly title!: Readonly<Record<string, string>>;

  @LocalisedField({ description: 'Its subtitle.', nullable: true })
  readonly subtitle?: Readonly<Record<string, string>>;

  @Field(() => [SourceType], { description: 'Where it is known from.' })
  readonly sources!: readonly SourceType[];

  @Field(() => BookType, { nullable: true, description: 'The book that it follows.' })
  readonly follows?: BookType | null;
}

@ObjectType('BookConnection', { description: 'A page of books.' })
class BookConnectionType extends ConnectionOf(BookType, 'Book') {}

@ArgsType()
class BookArgs {
  @Field(() => String, { description: 'Its code.' })
  @IsCode()
  readonly code!: string;
}

@ArgsType()
class BooksArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Only books known on this date.' })
  @IsOptional()
  @IsLegalDate()
  readonly knownOn?: string;

  @Field(() => String, { nullable: true, description: 'Only books of this kind: law or novel.' })
  @IsOptional()
  @IsIn(['law', 'novel'], { message: 'kind: "$value" is no kind of book. There are: law, novel.' })
  readonly kind?: string;
}

export const BOOKS: readonly BookType[] = Array.from({ length: 12 }, (_, n) => ({
  code: `b${String(n).padStart(2, '0')}`,
  title: { en: `Book ${n}`, mk: `Книга ${n}` },
  ...(n === 0 && { subtitle: { fr: 'Premier' } }),
  sources: [{ title: 'Catalogue', seen: '2026-01-01' }],
  follows: null,
})).map((book, n, all) => Object.assign(book, { follows: n > 0 ? all[n - 1] : null }));

/** How often a root field really ran. */
export const calls = { heavy: 0 };

@Resolver()
class ShelfResolver {
  @Query(() => BookConnectionType, { description: 'Books, by code.' })
  books(@Args() args: BooksArgs) {
    return connectionOf(BOOKS, args, ({ code }) => code);
  }

  @Query(() => BookType, { nullable: true, description: 'One book.' })
  book(@Args() { code }: BookArgs) {
    const found = BOOKS.find((book) => book.code === code);
    const hint = didYouMean(
      code,
      BOOKS.map((book) => book.code),
    );
    if (!found) throw new DomainError('NOT_FOUND', `unknown book "${code}".${hint}`);
    return found;
  }

  @Query(() => [BookType], { description: 'Twenty-two books.', complexity: rows(22) })
  shelf() {
    return BOOKS;
  }

  @Query(() => Int, { nullable: true, description: 'Adds up.', complexity: anew(10) })
  heavy(@Args('asOf', { type: () => String, nullable: true, description: 'The day.' }) asOf?: string) {
    calls.heavy += 1;
    return asOf === 'broken' ? 1.5 : calls.heavy;
  }

  @Query(() => Float, { nullable: true, description: 'Fails as nobody foresaw.' })
  fault(): number {
    throw new TypeError('select secret from passwords failed at /srv/app/x.js:1');
  }

  @Query(() => String, { nullable: true, description: 'Fails for bad data.' })
  spoilt(): string {
    throw new DomainError('DATA_INVALID', 'the file x.yaml has no title.');
  }

  @Query(() => String, { nullable: true, description: 'Finds no database.' })
  away(): string {
    throw Object.assign(new Error('connect ECONNREFUSED 192.0.2.7:5432'), { code: 'ECONNREFUSED' });
  }

  @Query(() => [Int], { description: 'Adds a list.' })
  sum(@Args('of', { type: () => [Int], description: 'The numbers.' }) of: number[]) {
    return of;
  }

  @Query(() => Int, { nullable: true, description: 'Nobody may.' })
  unruled() {
    return 1;
  }
}

export const SMALL_RULES: Rules = {
  'Query.books': 'public',
  'Query.book': 'public',
  'Query.shelf': 'public',
  'Query.heavy': 'public',
  'Query.fault': 'public',
  'Query.spoilt': 'public',
  'Query.away': 'public',
  'Query.sum': 'public',
  'GET /explorer/:file': 'public',
};

export interface SmallApp {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly post: (body: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly ask: (query: string, variables?: unknown, more?: Record<string, unknown>) => Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: Record<string, unknown> & { readonly code: string };
    }[];
    readonly extensions?: { readonly cost?: { readonly requested: number | null; readonly maximum: number } };
  };
}

/** A small app with the real edge around it, on a free port of loopback. */
export async function startSmallApp(
  edge: Partial<EdgeSettings> = {},
  corsOrigins: readonly string[] = [],
): Promise<SmallApp> {
  @Module({
    imports: [
      GraphqlModule.with({ introspection: true, rules: SMALL_RULES, ...edge }),
      AccessModule.withRules(SMALL_RULES),
    ],
    providers: [ShelfResolver],
  })
  class SmallModule {}
  const app = await NestFactory.create<NestExpressApplication>(SmallModule, { bodyParser: false, logger: false });
  prepareEdge(app, { corsOrigins });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const post: SmallApp['post'] = async (body, headers = { 'content-type': 'application/json' }) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  const ask: SmallApp['ask'] = (query, variables, more = {}) => post(JSON.stringify({ query, variables, ...more }));
  return { app, url, post, ask };
}
