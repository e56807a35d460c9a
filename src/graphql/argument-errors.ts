import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  KnownArgumentNamesRule,
  ProvidedRequiredArgumentsRule,
  UniqueArgumentNamesRule,
  UniqueInputFieldNamesRule,
  validate,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
} from 'graphql';

/** The rules of GraphQL that are about what stands in an argument, not about which fields are asked for. */
const ARGUMENT_RULES = [
  KnownArgumentNamesRule,
  ProvidedRequiredArgumentsRule,
  UniqueArgumentNamesRule,
  UniqueInputFieldNamesRule,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
];

function identityOf(error: GraphQLError): string {
  return `${error.positions?.join(',') ?? ''} ${error.message}`;
}

/** What the argument rules say of a document, in a form in which errors of a whole validation can be looked up. */
export function argumentErrorsOf(schema: GraphQLSchema, document: DocumentNode): (error: GraphQLError) => boolean {
  const found = new Set(validate(schema, document, ARGUMENT_RULES).map(identityOf));
  return (error) => found.has(identityOf(error));
}
