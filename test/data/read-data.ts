import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';

/** The file at a path of the checkout, as text. */
export function readText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A YAML file of the checkout by the 1.2 core schema: dates and codes stay strings. */
export function readYaml(path: string): unknown {
  return load(readText(path), { schema: CORE_SCHEMA });
}

/** The rows of a table without quoted fields, each by the names of the header. */
export function readTable(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readText(path).trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, place) => [name, fields[place] ?? '']));
  });
}

const texts = z.record(z.string(), z.string());
const source = z.looseObject({ title: z.string(), href: z.string().optional() });

/** The part of a jurisdiction's record that these specs look at. */
export const jurisdictionList = z.array(
  z.looseObject({
    code: z.string(),
    name: texts,
    aliases: z.array(z.string()).optional(),
    formerNames: z.array(z.object({ name: texts, from: z.string().optional(), until: z.string() })).optional(),
    predecessors: z.array(z.object({ name: texts, code: z.string().optional(), until: z.string() })).optional(),
    partOf: z.string().optional(),
    footnotes: z.array(z.object({ publisher: z.string(), text: texts })).optional(),
    commencement: z
      .object({
        daysAfterPublication: z.int(),
        publishedWithinDays: z.int(),
        confidence: z.enum(['seen', 'mixed', 'unverified']),
        sources: z.array(source).min(1),
        note: z.string(),
      })
      .optional(),
  }),
);

/** The part of a group's record that these specs look at. */
export const groupList = z.array(
  z.object({
    code: z.string(),
    name: texts,
    members: z.array(z.object({ jurisdiction: z.string(), from: z.string().optional(), until: z.string().optional() })),
    sources: z.array(source).min(1),
    note: z.string().optional(),
  }),
);
