import { type Complexity } from '@nestjs/graphql';
import {
  type DocumentNode,
  type GraphQLField,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  isNonNullType,
} from 'graphql';
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';

/** Rows that a list is taken to have where neither `first` nor `rows` says how many. */
const USUAL_ROWS = 10;

/** What asking for the schema costs, however much of it. */
const INTROSPECTION_COST = 2_000;

/** What it costs to work a scoreboard out anew, for another date or framework than the assessment's own, or as known before. */
const ANEW_COST = 5_000;

/** Selections that are looked at before a document is refused unweighed. */
const MOST_SELECTIONS = 10_000;

/** The cost of a list of so many rows, as a rule, and of making it: `@Field(() => [X], { complexity: rows(22) })`. */
export function rows(count: number, making = 1): Complexity {
  return ({ childComplexity }) => making + count * Math.max(1, childComplexity);
}

/** The cost of what is worked out for each answer: so many times a value that is only read. */
export function workedOut(making: number): Complexity {
  return ({ childComplexity }) => making + childComplexity;
}

/** The cost of a page that a statement of its own finds: so much for the statement, and the rows that it may have. */
export function page(statement: number): Complexity {
  return ({ args, childComplexity }) => statement + 1 + Number(args['first']) * Math.max(1, childComplexity);
}

/**
 * The cost of a list that arguments narrow to named rows: as many as each names (a number beside it says how many there
 * are where it names none), and `most` at most.
 */
export function rowsNamed(most: number, counts: Readonly<Record<string, number>>): Complexity {
  return ({ args, childComplexity }) => {
    const named = Object.entries(counts).reduce((product, [argument, all]) => {
      const codes: unknown = args[argument];
      return product * (Array.isArray(codes) ? codes.length : all);
    }, 1);
    return 1 + Math.min(most, named) * Math.max(1, childComplexity);
  };
}

/** The cost of what is worked out anew when `asOf`, `framework` or `knownAt` is given, on top of the rest. */
export function anew(complexity: Complexity): Complexity {
  return (options) => {
    const rest = typeof complexity === 'number' ? complexity + options.childComplexity : (complexity(options) ?? 1);
    return ['asOf', 'framework', 'knownAt'].some((name) => options.args[name]) ? rest + ANEW_COST : rest;
  };
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
}

const estimateIntrospection: ComplexityEstimator = ({ field }) =>
  field.name === '__schema' || field.name === '__type' ? INTROSPECTION_COST : undefined;

/** A value costs 1; a list, its rows; a page, as many rows as it may have. */
const estimateField: ComplexityEstimator = ({ args, field, childComplexity }) => {
  const first: unknown = args['first'];
  if (typeof first === 'number') return 1 + Math.max(1, first) * Math.max(1, childComplexity);
  return isList(field) ? 1 + USUAL_ROWS * Math.max(1, childComplexity) : 1 + childComplexity;
};

const ESTIMATORS = [estimateIntrospection, fieldExtensionsEstimator(), estimateField];

/**
 * What an operation asks for, in values of an answer, roughly: Infinity where it has too many selections to be
 * weighed. The variables must have passed `getVariableValues`.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      operationName,
      variables: { ...variables },
      estimators: ESTIMATORS,
      maxQueryNodes: MOST_SELECTIONS,
    });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('number of nodes')) return Infinity;
    throw error;
  }
}
