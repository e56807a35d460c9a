import * as z from 'zod';
import { branchFor, childSchema } from './schema-branch.js';

/**
 * A value with its keys in the order of its schema, all the way down. Where keys are codes or languages of the author's
 * own (options, values, texts by language), his order stays, but English comes first. Unknown keys come last.
 */
export function inKeyOrder(schema: z.core.$ZodType | null, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => inKeyOrder(schema && childSchema(schema, value, index), item));
  if (typeof value !== 'object' || value === null) return value;
  const branch = schema && branchFor(schema, value);
  const first = branch instanceof z.ZodObject ? Object.keys(branch.def.shape) : ['en'];
  const keys = Object.keys(value);
  const ordered = [...first.filter((key) => keys.includes(key)), ...keys.filter((key) => !first.includes(key))];
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    ordered.map((key) => [key, inKeyOrder(schema && childSchema(schema, value, key), entries.get(key))]),
  );
}
