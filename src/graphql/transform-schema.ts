import { type GraphQLSchema } from 'graphql';
import { addLocalisedResolvers } from './localised-resolvers.js';

/** What the decorators leave out: the description of the root, and the resolvers of localised texts. */
export function transformSchema(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query) query.description ??= 'What can be asked. Codes are those of the data files.';
  const mutation = schema.getMutationType();
  if (mutation) mutation.description ??= 'What can be asked to be done. No data change by it.';
  return addLocalisedResolvers(schema);
}
