import * as z from 'zod';
import { didYouMean } from '../common/did-you-mean.js';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A schema without what only makes it optional, nullable or lazy. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bare(schema.def.innerType);
  if (schema instanceof z.ZodLazy) return bare(schema.def.getter());
  return schema;
}

/** How well a value fits a member of a union: the member's literals that it has, then keys in common, then near ones. */
function fit(option: z.core.$ZodType, value: unknown): number {
  const schema = bare(option);
  if (schema instanceof z.ZodObject && isObject(value)) {
    const { shape } = schema.def;
    const strays = Object.keys(value).filter((key) => !(key in shape));
    const near = strays.some((key) => didYouMean(key, Object.keys(shape)) !== '') ? 0.5 : 0;
    return Object.entries(shape).reduce((sum, [key, field]) => {
      if (!(key in value)) return sum;
      const literal = field instanceof z.ZodLiteral && field.def.values.includes(value[key] as z.core.util.Literal);
      return sum + (literal ? 100 : 1);
    }, near);
  }
  return schema instanceof z.ZodType && schema.safeParse(value).success ? 1 : 0;
}

/** The member of a union that a value is meant to be, as its position: the first of those that fit best. */
export function meantMember(union: z.ZodUnion | z.ZodDiscriminatedUnion, value: unknown): number {
  const fits = union.def.options.map((option) => fit(option, value));
  return fits.indexOf(Math.max(...fits));
}

/** The schema that a value is meant to follow: of a union, its best member. */
export function branchFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const plain = bare(schema);
  if (plain instanceof z.ZodDiscriminatedUnion || plain instanceof z.ZodUnion) {
    const member = plain.def.options[meantMember(plain, value)];
    return member === undefined ? plain : branchFor(member, value);
  }
  return plain;
}

/** The schema of a key or list position of a value, or null where the schema has none. */
export function childSchema(schema: z.core.$ZodType, value: unknown, step: PropertyKey): z.core.$ZodType | null {
  const branch = branchFor(schema, value);
  if (branch instanceof z.ZodObject) return branch.def.shape[String(step)] ?? null;
  if (branch instanceof z.ZodArray) return branch.def.element;
  if (branch instanceof z.ZodRecord) return branch.def.valueType;
  if (branch instanceof z.ZodTuple) return branch.def.items[Number(step)] ?? null;
  return null;
}

/** What stands at a key or list position, or undefined. */
export function childValue(value: unknown, step: PropertyKey): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isObject(value) ? value[String(step)] : undefined;
}
