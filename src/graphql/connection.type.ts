import { type Type } from '@nestjs/common';
import { type Complexity, Field, Int, ObjectType } from '@nestjs/graphql';
import { type Connection } from './connection.js';

/** Where a page lies within its list. */
@ObjectType('PageInfo', { description: 'Where a page lies within its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there are more rows after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there are rows before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null where the page is empty.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row, to be given as "after" for the next page; null where the page is empty.',
  })
  readonly endCursor!: string | null;
}

/** The rows are counted where `first` stands. */
const alreadyCounted: Complexity = ({ childComplexity }) => childComplexity;

/**
 * The base of a connection's type. `@ObjectType('InstrumentConnection', { description }) export class
 * InstrumentConnectionType extends ConnectionOf(InstrumentType, 'Instrument') {}` is all that a domain writes.
 */
export function ConnectionOf<T extends object>(node: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `A row of a list of ${name}, with its cursor.` })
  class EdgeType {
    @Field(() => String, { description: 'Names the row, to be given as "after". Opaque; good while the row is there.' })
    readonly cursor!: string;

    @Field(() => node, { description: 'The row.' })
    readonly node!: T;
  }

  @ObjectType({ isAbstract: true })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], {
      description: 'The rows of this page, each with its cursor.',
      complexity: alreadyCounted,
    })
    readonly edges!: readonly EdgeType[];

    @Field(() => [node], { description: 'The rows of this page without their cursors.', complexity: alreadyCounted })
    readonly nodes!: readonly T[];

    @Field(() => PageInfoType, { description: 'Where the page lies within the list.' })
    readonly pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many rows the whole list has.' })
    readonly totalCount!: number;
  }
  return ConnectionType;
}
