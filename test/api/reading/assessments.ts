import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataLinks, reportLinks } from '../../../src/assessments/links.js';
import { listAssessments, readAssessment } from '../../../src/files/read-assessment.js';
import { DATA_FORMATS } from '../../../src/reports/data-format.js';
import { LANGUAGES } from '../../../src/common/localised-text.js';
import { reportFileName } from '../../../src/reports/report-address.js';
import { sharedApi, type TestApi, testApi } from '../../support/api.js';

const WB = 'ddps-western-balkans-2020';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Record<string, unknown>[];
}

let api: TestApi;

beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

async function ask<T>(query: string): Promise<T> {
  const { data, errors } = await api.query<T>(query);
  expect(errors).toEqual([]);
  return data;
}

async function answersPage(args: string, fields: string): Promise<Page> {
  const { assessment } = await ask<{ assessment: { answers: Page } }>(
    `{ assessment(id: "${WB}") { answers${args} { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } } } }`,
  );
  return assessment.answers;
}

describe('assessments over the API', () => {
  it('are all that there are', async () => {
    const { assessments } = await ask<{ assessments: { id: string }[] }>('{ assessments { id } }');
    expect(assessments.map(({ id }) => id)).toEqual(listAssessments('assessments'));
  });

  it.each(listAssessments('assessments'))('%s has every field of its file', async (id) => {
    const { assessment: file } = readAssessment('assessments', id);
    const { assessment } = await ask<{ assessment: Record<string, unknown> }>(`{ assessment(id: "${id}") {
      id title titles { language text } subtitle framework asOf window { from until note } groups comparableWith
      submittedToGovernments publisher licence note sources { title href date seen pinpoint licence note }
      constraints { code criterion value atLeast of wording note source { title href date seen pinpoint licence note } }
      subjects { code name } memo { code } subjectGroup } }`);
    const source = { href: null, date: null, seen: null, pinpoint: null, licence: null, note: null };
    expect(assessment).toEqual({
      id,
      title: file.title['en'],
      titles: Object.entries(file.title).map(([language, text]) => ({ language, text })),
      subtitle: file.subtitle?.['en'] ?? null,
      framework: file.framework,
      asOf: file.asOf,
      window: file.window ?? null,
      groups: file.groups ?? null,
      comparableWith: file.comparableWith ?? null,
      submittedToGovernments: file.submittedToGovernments,
      publisher: file.publisher,
      licence: file.licence,
      note: file.note ?? null,
      sources: file.sources.map((each) => ({ ...source, ...each })),
      constraints:
        file.constraints?.map((each) => ({ note: null, ...each, source: { ...source, ...each.source } })) ?? null,
      subjects: file.subjects.map((code) => ({ code, name: expect.stringMatching(/./) })),
      memo: (file.memo ?? []).map((code) => ({ code })),
      subjectGroup: null,
    });
  });

  it('give the names of their places in the language asked for', async () => {
    const { assessment } = await ask<{ assessment: { subjects: { name: string }[] } }>(
      `{ assessment(id: "${WB}") { subjects { name(language: "mk") } } }`,
    );
    expect(assessment.subjects[4]?.name).toBe('Северна Македонија');
  });

  it('give the rulings on the questions of their framework', async () => {
    const { assessment } = await ask<{ assessment: { rulings: unknown[] } }>(
      `{ assessment(id: "${WB}") { rulings { code framework criterion date question decision reason } } }`,
    );
    expect(assessment.rulings).toEqual(readAssessment('assessments', WB).rulings);
  });
});

describe('typed answers over the API', () => {
  const FIELDS = `code jurisdiction criterion value missing unsure disputed justification confidence answered gap override note
    valid { from until }
    evidence { instrument provision confidence translation note source { title href date seen pinpoint licence note } }`;

  /** A record without what it leaves out, as its file has it. */
  function written(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value !== 'object' || value === null) return value;
    const there = Object.entries(value).filter(([, member]) => member !== null);
    return Object.fromEntries(there.map(([key, member]) => [key, written(member)]));
  }

  it('are those of the files', async () => {
    const { answers } = readAssessment('assessments', WB);
    const all = Object.entries(answers).flatMap(([jurisdiction, own]) =>
      own.map((answer) => ({ code: `${jurisdiction}/${answer.criterion}`, jurisdiction, ...answer })),
    );
    const { totalCount, nodes } = await answersPage('(first: 500)', FIELDS);
    expect(totalCount).toBe(all.length);
    expect(nodes.map(written)).toEqual(all);
  });

  it('come page by page, none twice and none left out', async () => {
    const { nodes: all } = await answersPage('(first: 500)', 'code');
    const seen: unknown[] = [];
    let after = '';
    for (let pages = 0; pages < 100; pages += 1) {
      const page = await answersPage(`(first: 7${after})`, 'code');
      seen.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(all);
  });

  it('are those of one place, named by code or alias, and one criterion', async () => {
    const { nodes } = await answersPage('(jurisdiction: "XK", criterion: "G1")', 'code');
    expect(nodes).toEqual([{ code: 'XKX/G1' }]);
  });

  it('refuse a cursor of another list', async () => {
    const { nodes } = await answersPage('(jurisdiction: "SRB", first: 1)', 'code');
    const cursor = Buffer.from(`code:${String(nodes[0]?.['code'])}`).toString('base64url');
    const { errors } = await api.query(
      `{ assessment(id: "${WB}") { answers(jurisdiction: "ALB", after: "${cursor}") { totalCount } } }`,
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('Take a cursor from pageInfo.endCursor');
  });
});

/** The languages of reports: users script against their tags. */
const SPOKEN = ['en', 'sq', 'bs', 'cnr', 'hr', 'mk', 'sr-Cyrl', 'sr-Latn', 'fr'];

describe('links over the API', () => {
  it('lead to the addresses of reports and data', async () => {
    const { assessment } = await ask<{ assessment: unknown }>(
      `{ assessment(id: "${WB}") { reports { template language format href } downloads { format mediaType href } } }`,
    );
    expect(assessment).toEqual({
      reports: ['comparative', 'brief', 'method'].flatMap((template) =>
        SPOKEN.map((language) => ({
          template,
          language,
          format: 'pdf',
          href: `/reports/${WB}/${template}.${language}.pdf`,
        })),
      ),
      downloads: [
        { format: 'csv', mediaType: 'text/csv; charset=utf-8; header=present', href: `/data/${WB}.csv` },
        {
          format: 'csv-metadata',
          mediaType: 'application/csvm+json; charset=utf-8',
          href: `/data/${WB}.csv-metadata.json`,
        },
        { format: 'csv-excel', mediaType: 'text/csv; charset=utf-8; header=present', href: `/data/${WB}.csv-excel` },
        {
          format: 'xlsx',
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          href: `/data/${WB}.xlsx`,
        },
        {
          format: 'sdmx-csv',
          mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0',
          href: `/data/${WB}.sdmx-csv`,
        },
        {
          format: 'sdmx-structure',
          mediaType: 'application/vnd.sdmx.structure+json; version=2.0.0',
          href: `/data/${WB}.sdmx-structure`,
        },
        { format: 'json', mediaType: 'application/json; charset=utf-8', href: `/data/${WB}.json` },
      ],
    });
  });

  it('are whole addresses where the site’s own is known', async () => {
    const known = await testApi({ MERILO_PUBLIC_URL: 'https://merilo.example' });
    try {
      const { data } = await known.query<{ assessment: unknown }>(
        `{ assessment(id: "${WB}") { reports { href } downloads { href } } }`,
      );
      expect(data.assessment).toEqual({
        reports: ['comparative', 'brief', 'method'].flatMap((template) =>
          SPOKEN.map((language) => ({ href: `https://merilo.example/reports/${WB}/${template}.${language}.pdf` })),
        ),
        downloads: ['csv', 'csv-metadata.json', 'csv-excel', 'xlsx', 'sdmx-csv', 'sdmx-structure', 'json'].map(
          (ending) => ({ href: `https://merilo.example/data/${WB}.${ending}` }),
        ),
      });
    } finally {
      await known.close();
    }
  }, 60_000);

  it('are of every language and form that can be had', () => {
    const reports = reportLinks(WB, null);
    expect([...new Set(reports.map(({ language }) => language))]).toEqual([...LANGUAGES]);
    expect(new Set(reports.map(({ href }) => href)).size).toBe(LANGUAGES.length * 3);
    expect(dataLinks(WB, null).map(({ format }) => format)).toEqual([...DATA_FORMATS]);
    for (const { template, language, href } of reports) {
      expect(existsSync(`templates/${template}.yaml`)).toBe(true);
      const name = reportFileName({ assessment: WB, template, language });
      expect(href.replace(`/reports/${WB}/`, `${WB}.`)).toBe(name);
    }
  });
});

it('reads no record of its own for each assessment', async () => {
  const everything = '{ assessments { id subjects { name } memo { name } rulings { code } reports { href } } }';
  await ask(everything);
  api.counted.reset();
  await ask(everything);
  expect(api.counted.statements.filter((statement) => !statement.includes('FROM "loads"'))).toEqual([]);
});
