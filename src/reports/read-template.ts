import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type TemplateFile, templateSchema } from './template.js';
import { templatesFolder } from './templates-folder.js';

/** The names of the templates in a folder, sorted. */
export function templateNames(folder: URL = templatesFolder()): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/** The keys and kinds that a template may use, for suggestions. */
function keysOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysOf(member)]);
}

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

function describe(issue: Issue, value: unknown, known: readonly string[]): string {
  const place = issue.path.length === 0 ? 'the template' : issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys ?? [];
    return keys.map((key) => `unknown key "${key}" in ${place}.${didYouMean(key, known)}`).join(' ');
  }
  if (issue.code === 'invalid_value' && issue.values) {
    const given = issue.path.reduce<unknown>(
      (inner, key) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, key) : undefined),
      value,
    );
    const allowed = issue.values.map(String);
    return `${place} is "${String(given)}".${didYouMean(String(given), allowed)} It can be ${allowed.join(', ')}.`;
  }
  return `${place}: ${issue.message}.`;
}

/**
 * Checks what a template file holds. All that is wrong is told at once, unknown keys and sections with a suggestion.
 * `like` is a template known to be right, whose keys are suggested.
 */
export function parseTemplate(text: string, file: string, like?: TemplateFile): TemplateFile {
  let value: unknown;
  try {
    value = load(text);
  } catch (error) {
    throw new DomainError('DATA_INVALID', `${file}: this is no YAML: ${error instanceof Error ? error.message : ''}`);
  }
  const result = templateSchema.safeParse(value);
  if (result.success) return result.data;
  const known = [...keysOf(like ?? {}), ...Object.keys(templateSchema.shape), 'kind', 'title', 'intro', 'startsPage'];
  const told = result.error.issues.map((issue) => `${file}: ${describe(issue, value, known)}`);
  throw new DomainError('DATA_INVALID', told.join('\n'));
}

/** The template of a name. An unknown name is the caller's mistake, and is answered with what there is. */
export function readTemplate(name: string, folder: URL = templatesFolder()): TemplateFile {
  const names = templateNames(folder);
  if (!names.includes(name)) {
    throw new DomainError(
      'CALL_INVALID',
      `There is no template "${name}".${didYouMean(name, names)} Templates: ${names.join(', ')}.`,
    );
  }
  const template = parseTemplate(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'), `templates/${name}.yaml`);
  if (template.id !== name) {
    throw new DomainError('DATA_INVALID', `templates/${name}.yaml: its id is "${template.id}". Name both alike.`);
  }
  return template;
}
