import { type GraphQLField, type GraphQLSchema, GraphQLString, isObjectType } from 'graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { LOCALISED, type Localised, oneText, textsOf } from './localised-text.type.js';

const DEFAULT_LANGUAGE = 'en';

type Parent = Readonly<Record<string, LocalisedText | null | undefined>>;

function resolveField(field: GraphQLField<Parent, unknown>, { property, gives }: Localised): void {
  if (gives === 'all') {
    field.resolve = (parent) => (parent[property] ? textsOf(parent[property]) : null);
    return;
  }
  field.args = [
    {
      name: 'language',
      description: 'The language wanted, as a BCP 47 tag: en, sq, bs, cnr, hr, mk, sr-Cyrl, sr-Latn, fr.',
      type: GraphQLString,
      defaultValue: DEFAULT_LANGUAGE,
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    },
  ];
  field.resolve = (parent, { language }: { language: string | null }) =>
    oneText(parent[property], language ?? DEFAULT_LANGUAGE);
}

/**
 * Gives the fields of `LocalisedField` their argument and their resolver. They are plain functions in the schema, not
 * methods of a resolver class: a scoreboard asks them for each of its rows, and a class's method costs fifty times as
 * much there.
 */
export function addLocalisedResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const localised = field.extensions[LOCALISED] as Localised | undefined;
      if (localised) resolveField(field, localised);
    }
  }
  return schema;
}
