import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { isPublic } from '../../../src/access/allowed.js';
import { RULES } from '../../../src/access/rules.js';
import { examplesIn } from '../../../src/graphql/examples.js';
import { sharedApi, type TestApi } from '../../support/api.js';

const examples = examplesIn(readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8'));

/** Statements of an example that has been asked for before: those of a search, and the version of the data. */
const MOST_STATEMENTS = 5;

let api: TestApi;

beforeAll(async () => {
  api = await sharedApi();
}, 60_000);

afterAll(() => api.close());

async function anyJob(): Promise<string> {
  const { data } = await api.query<{ requestReport: { id: string } }>(
    'mutation { requestReport(assessment: "ddps-western-balkans-2020") { id } }',
  );
  return data.requestReport.id;
}

/** The lists of an answer that have nothing in them, by their path. */
function emptyLists(value: unknown, path: string): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value) && value.length === 0) return [path];
  return Object.entries(value).flatMap(([key, member]) => emptyLists(member, `${path}.${key}`));
}

/** A list that teaches something: it must not be empty in an example. */
const TELLING = /\.(?:nodes|scores|elements|members|assessments|comparators|coverage|provisions|evidence)$/;

describe('docs/api.md', () => {
  it.each(examples)('$title: has a name, which is what its tab in the explorer says', ({ query }) => {
    expect(query).toMatch(/^(?:query|mutation) [A-Z][A-Za-z]+\b/);
  });

  it('shows every field of the root', async () => {
    const { data } = await api.query<{ __schema: Record<string, { fields: readonly { name: string }[] }> }>(
      '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
    );
    const fields = Object.values(data.__schema).flatMap((type) => type.fields);
    const text = examples.map(({ query }) => query).join('\n');
    const isOpen = ({ name }: { readonly name: string }): boolean =>
      isPublic(RULES, `Query.${name}`) || isPublic(RULES, `Mutation.${name}`);
    const missing = fields.filter((field) => isOpen(field) && !new RegExp(`^  ${field.name}\\b`, 'm').test(text));
    expect(missing).toEqual([]);
    // Who has a role finds the others in the pages on their work.
    const folder = new URL('../../../docs/', import.meta.url);
    const pages = readdirSync(folder).filter((page) => page.endsWith('.md') && page !== 'api.md');
    const told = pages.map((page) => readFileSync(new URL(page, folder), 'utf8')).join('\n');
    const untold = fields.filter((field) => !isOpen(field) && !new RegExp(`\\b${field.name}\\b`).test(told));
    expect(untold).toEqual([]);
  });

  it.each(examples)('$title: runs as it stands and gives something', async ({ query, variables }) => {
    const given = variables === null ? {} : (JSON.parse(variables) as Record<string, unknown>);
    // Nobody knows the id of a job before it is asked for.
    if ('id' in given && query.includes('reportJob')) given['id'] = await anyJob();
    const { status, data, errors } = await api.query<Record<string, unknown>>(query, given);
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    expect(Object.entries(data).filter(([, value]) => value === null)).toEqual([]);
    expect(emptyLists(data, '').filter((path) => TELLING.test(path))).toEqual([]);
    if (query.startsWith('mutation')) return;
    api.counted.reset();
    // Another text, so that the kept answer does not serve: what is left is pages of acts and the version of the data.
    await api.query(`${query} # again`, given);
    expect(api.counted.statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  });
});
