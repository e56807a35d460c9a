import {
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

interface Described {
  readonly description?: string | null;
}

/** The coordinates of everything in a schema that a reader is told nothing about. */
export function undescribed(schema: GraphQLSchema): readonly string[] {
  const missing: string[] = [];
  const look = (coordinate: string, { description }: Described): void => {
    if (!description?.trim()) missing.push(coordinate);
  };
  const lookAt = (field: string, args: readonly GraphQLArgument[]): void => {
    for (const argument of args) look(`${field}(${argument.name}:)`, argument);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    look(type.name, type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        lookAt(`${type.name}.${field.name}`, field.args);
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    } else if (isEnumType(type)) {
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    }
  }
  return missing;
}
