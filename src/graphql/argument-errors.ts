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

const SUGGESTION = / ?Did you mean .*$/s;

/** Suggestions are left out: where the schema is kept to itself, they have been taken from the errors. */
function identityOf({ message, positions }: GraphQLError): string {
  return `${positions?.join(',') ?? ''} ${message.replace(SUGGESTION, '')}`;
}

/** What the argument rules say of a document, in a form in which errors of a whole validation can be looked up. */
export function argumentErrorsOf(schema: GraphQLSchema, document: DocumentNode): (error: GraphQLError) => boolean {
  const found = new Set(validate(schema, document, ARGUMENT_RULES).map(identityOf));
  return (error) => found.has(identityOf(error));
}
