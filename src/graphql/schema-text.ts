import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** A schema as it is committed: sorted, described, with one line end. The same schema gives the same bytes. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
