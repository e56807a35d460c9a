import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { type TestApi, testApi } from '../support/api.js';
import { runMerilo } from '../support/run-merilo.js';

jest.setTimeout(60_000);
const SITE = 'https://merilo.example';
let data: DataCopy;
let api: TestApi;

async function release(assessment: string, ...more: readonly string[]): Promise<void> {
  expect(await runMerilo(['release', assessment, ...more], data.home)).toMatchObject({ exitCode: 0 });
}

beforeAll(async () => {
  data = copyData('test/cases/valid/base');
  await release('sample-2020', '--name', '2026-11-01');
  data.replace('sample-2020/answers/SRB.yaml', 'value: all', 'value: none');
  await release('sample-2020', '--name', '2026-11-02', '--supersedes', '2026-11-01', '--why', 'The act was misread.');
  data.replace('scores-2020/assessment.yaml', 'licence: ', 'credit:\n  publisher: The Institute\nlicence: ');
  await release('scores-2020', '--name', '2026-11-03', '--embargo', '2999-01-01T00:00:00Z');
  await runMerilo(['format'], data.home);
  api = await testApi({ MERILO_PUBLIC_URL: SITE }, data.dir);
});
afterAll(async () => {
  await api.close();
  data.remove();
});

interface Told {
  readonly name: string;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly digest: string;
  readonly citation: { readonly text: string; readonly cff: string };
  readonly erratum: readonly Readonly<Record<string, unknown>>[];
}

const FIELDS = `name supersedes supersededBy why digest embargo publicFrom href citation { text bibtex cff }
  erratum { jurisdiction comparator element figure before after why }`;

function written(name: string): { readonly digest: string; readonly erratum?: readonly object[] } {
  return load(readFileSync(join(data.dir, `sample-2020/releases/${name}.yaml`), 'utf8')) as {
    digest: string;
    erratum?: object[];
  };
}

describe('the releases of an assessment', () => {
  it('are listed, the newest first, with what each corrects and every figure that it moved, and why', async () => {
    const answer = await api.query<{ releases: readonly Told[]; assessment: { releases: readonly Told[] } }>(
      `{ releases(assessment: "sample-2020") { ${FIELDS} } assessment(id: "sample-2020") { releases { name } } }`,
    );
    expect(answer.errors).toEqual([]);
    const [second, first, ...none] = answer.data.releases;
    expect(none).toEqual([]);
    expect(second).toMatchObject({ name: '2026-11-02', supersedes: '2026-11-01', why: 'The act was misread.' });
    expect(first).toMatchObject({ name: '2026-11-01', supersededBy: '2026-11-02', erratum: [], embargo: null });
    expect(first?.digest).toBe(written('2026-11-01').digest);
    const moved = written('2026-11-02').erratum ?? [];
    expect(moved.length).toBeGreaterThan(0);
    expect(second?.erratum).toEqual(moved.map((each) => expect.objectContaining(each)));
    expect(new Set(second?.erratum.map(({ why }) => why))).toEqual(new Set(['The act was misread.']));
    expect(answer.data.assessment.releases.map(({ name }) => name)).toEqual(['2026-11-02', '2026-11-01']);
  });

  it('are not told of under embargo, nor where there is no such assessment', async () => {
    for (const assessment of ['scores-2020', 'nothing-2020']) {
      const answer = await api.query(`{ releases(assessment: "${assessment}") { name } }`);
      expect(answer).toMatchObject({ data: { releases: [] }, errors: [] });
    }
    expect((await fetch(`${api.address}/releases/scores-2020/2026-11-03`)).status).toBe(404);
    expect((await fetch(`${api.address}/releases/scores-2020/2026-11-03/CITATION.cff`)).status).toBe(404);
  });
});

describe('the files of a release', () => {
  const get = async (file: string): Promise<string> => {
    const response = await fetch(`${api.address}/releases/sample-2020/2026-11-02${file}`);
    expect(response.status).toBe(200);
    return response.text();
  };

  it('say how to cite it, as the command does, with the address of the site', async () => {
    const cff = load(await get('/CITATION.cff')) as object;
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', url: `${SITE}/releases/sample-2020/2026-11-02` });
    expect(await get('/citation.txt')).toContain(`${SITE}/releases/sample-2020/2026-11-02`);
    const { stdout } = await runMerilo(['cite', 'sample-2020', '--format', 'cff'], data.home);
    expect({ ...cff, url: undefined }).toEqual({ ...(load(stdout) as object), url: undefined });
  });

  it('list what moved, as a table and as JSON', async () => {
    const moved = written('2026-11-02').erratum ?? [];
    const [header, ...lines] = (await get('/erratum.csv')).trimEnd().split('\n');
    expect(header).toBe('assessment,release,supersedes,jurisdiction,comparator,element,figure,before,after,why');
    expect(lines).toHaveLength(moved.length);
    expect(lines[0]).toMatch(/^sample-2020,2026-11-02,2026-11-01,.*,The act was misread\.$/);
    expect(JSON.parse(await get('/erratum.json'))).toMatchObject({ supersedes: '2026-11-01', erratum: moved });
    expect(JSON.parse(await get(''))).toMatchObject({ name: '2026-11-02', erratum: moved });
  });

  it('are told of where another is asked for', async () => {
    const response = await fetch(`${api.address}/releases/sample-2020/2026-11-02/CITATION.ccf`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Did you mean \\"CITATION.cff\\"?');
  });
});

describe('merilo cite', () => {
  it('cites the newest release, or the one named, with what is recorded', async () => {
    const cited = async (...words: readonly string[]): Promise<string> =>
      (await runMerilo(['cite', ...words], data.home)).stdout;
    expect(await cited('sample-2020')).toContain('Release 2026-11-02 (method sample@1, law of 2019-12-31).');
    expect(await cited('sample-2020', '--release', '2026-11-01', '--format', 'bibtex')).toContain('{2026-11-01}');
    expect(await cited('scores-2020', '--format', 'cff')).toContain('  - name: "The Institute"');
  });

  it('refuses a name that there is not', async () => {
    const outcome = await runMerilo(['cite', 'sample-2020', '--release', '2026-11-05'], data.home);
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(outcome.stderr).toContain('sample-2020 has no release "2026-11-05".');
  });
});
