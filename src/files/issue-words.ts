import * as z from 'zod';
import { didYouMean } from '../common/did-you-mean.js';
import { type Finding } from '../common/finding.js';
import { bare, branchFor, childSchema, childValue, meantMember } from './schema-branch.js';

type Issue = z.core.$ZodIssue;
type Steps = readonly (string | number)[];

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a set of keys',
  record: 'a set of keys',
};

function found(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `a text ("${value.length > 60 ? `${value.slice(0, 60)}…` : value}")`;
  if (typeof value === 'number') return `a number (${value})`;
  if (typeof value === 'boolean') return value ? 'the word true' : 'the word false';
  return 'a set of keys';
}

/** What is spoken of: the key, or the item of a list, or the whole. */
function placeName(path: Steps): string {
  const last = path.at(-1);
  if (typeof last === 'string') return last;
  const list = path.at(-2);
  if (last === undefined || list === undefined) return last === undefined ? 'this' : `item ${last + 1}`;
  return `item ${last + 1} of ${list}`;
}

function subjectOf(path: Steps): string {
  return typeof path.at(-1) === 'string' ? `"${placeName(path)}"` : placeName(path);
}

/** The place with what stands there: `date: "2019-02-30"`. */
function subjectWith(value: unknown, path: Steps): string {
  if (typeof value === 'object') return subjectOf(path);
  return `${placeName(path)}: ${typeof value === 'string' ? `"${value}"` : String(value)}`;
}

function wrongType(expected: string, value: unknown, path: Steps): string {
  const subject = subjectOf(path);
  if (value === undefined) return `${subject} is missing`;
  if (value === null) return `${subject} has no value: give it one, or leave the key out`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `${subject} is ${found(value)}; put it in quotes: "${String(value)}"`;
  }
  if (expected === 'int') return `${subject} is ${found(value)}; it must be a whole number`;
  if (expected === 'number' && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) {
    return `${subject} is ${found(value)}; it must be a number: take the quotes off`;
  }
  return `${subject} is ${found(value)}; it must be ${KINDS[expected] ?? expected}`;
}

function unlisted(values: readonly unknown[], value: unknown, path: Steps): string {
  if (value === undefined) return `${subjectOf(path)} is missing`;
  const known = values.map(String);
  const guess = typeof value === 'string' ? didYouMean(value, known) : '';
  const list = known.length === 1 ? `must be ${known[0]}` : `is none of ${known.join(', ')}`;
  return `${subjectWith(value, path)} ${list}.${guess}`;
}

function sizeFault(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown, path: Steps): string {
  const subject = subjectOf(path);
  const least = issue.code === 'too_small';
  const limit = String(least ? issue.minimum : issue.maximum);
  const bound = `${least ? 'at least' : 'at most'} ${limit}`;
  if (Array.isArray(value))
    return `${subject} has ${value.length === 0 ? 'nothing in it' : `only ${value.length}`}; it needs ${bound}`;
  return `${subject} is ${String(value)}; it must be ${bound}`;
}

function unknownKeys(schema: z.core.$ZodType, keys: readonly string[], value: unknown, path: Steps): Finding[] {
  const branch = branchFor(schema, value);
  const known = branch instanceof z.ZodObject ? Object.keys(branch.def.shape) : [];
  const there = Object.keys(typeof value === 'object' && value !== null ? value : {});
  const free = known.filter((key) => !there.includes(key));
  return keys.map((key) => {
    const guess = didYouMean(key, free);
    const listed = guess === '' && known.length > 0 ? ` Known here: ${known.join(', ')}.` : guess;
    return { path: [...path, key], message: `unknown key "${key}".${listed}` };
  });
}

/** The findings that one issue stands for, with the schema and the value at the place that it was raised from. */
function wordsOf(schema: z.core.$ZodType, root: unknown, issue: Issue, base: Steps): readonly Finding[] {
  const path: (string | number)[] = [];
  let here = root;
  let at: z.core.$ZodType | null = schema;
  for (const step of issue.path) {
    at = at && childSchema(at, here, step);
    here = childValue(here, step);
    path.push(typeof step === 'number' ? step : String(step));
  }
  const full = [...base, ...path];
  const say = (message: string): Finding[] => [{ path: full, message }];
  switch (issue.code) {
    case 'invalid_type':
      return say(wrongType(issue.expected, here, full));
    case 'unrecognized_keys':
      return at ? unknownKeys(at, issue.keys, here, full) : [];
    case 'invalid_value':
      return say(unlisted(issue.values, here, full));
    case 'too_small':
    case 'too_big':
      return say(sizeFault(issue, here, full));
    case 'invalid_key':
      return say(`the key ${subjectOf(full)} ${issue.issues[0]?.message ?? 'is not allowed'}`);
    case 'invalid_union':
      if ('options' in issue && issue.options) return say(unlisted(issue.options, here, full));
      return unionWords(at && bare(at), here, issue, full);
    default:
      return say(`${subjectWith(here, full)} ${issue.message}`);
  }
}

function unionWords(
  union: z.core.$ZodType | null,
  value: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  path: Steps,
): readonly Finding[] {
  const member = union instanceof z.ZodUnion ? meantMember(union, value) : -1;
  const option = union instanceof z.ZodUnion ? union.def.options[member] : undefined;
  const inner = issue.errors[member];
  if (option && inner && bare(option) instanceof z.ZodObject) return issueWords(option, value, inner, path);
  if (value === undefined) return [{ path, message: `${subjectOf(path)} is missing` }];
  return [{ path, message: `${subjectOf(path)} is ${found(value)}; it ${issue.message}` }];
}

/**
 * What a schema has against a value, in words for the person who wrote it: each with what was found and what to do.
 * A key that is missing because it was misspelt is said once.
 */
export function issueWords(
  schema: z.core.$ZodType,
  value: unknown,
  issues: readonly Issue[],
  base: Steps = [],
): readonly Finding[] {
  const findings = issues.flatMap((issue) => wordsOf(schema, value, issue, base));
  const meant = findings.flatMap(({ path, message }) => {
    const guess = /^unknown key .* Did you mean "(.+)"\?$/.exec(message)?.[1];
    return guess === undefined ? [] : [JSON.stringify([...path.slice(0, -1), guess])];
  });
  return findings.filter(
    ({ path, message }) => !message.endsWith(' is missing') || !meant.includes(JSON.stringify(path)),
  );
}
