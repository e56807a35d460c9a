import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sharedApi, type TestApi } from '../../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

interface Element {
  readonly code: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly kind: string;
  readonly weight: number;
  readonly effectiveWeight: number;
  readonly aggregate: string | null;
  readonly missing: { readonly atLeast: string } | null;
  readonly derive: string | null;
  readonly deriveRule: string | null;
}

const ELEMENTS =
  'elements { code parent depth kind weight effectiveWeight aggregate missing { method atLeast } derive deriveRule }';

async function elements(id: string): Promise<readonly Element[]> {
  const { data, errors } = await api.query<{ framework: { elements: readonly Element[] } }>(
    `query ($id: String!) { framework(id: $id) { ${ELEMENTS} } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data.framework.elements;
}

describe('frameworks', () => {
  it('are listed by id and version', async () => {
    const { data } = await api.query('{ frameworks { id version name title licence } }');
    expect(data).toEqual({
      frameworks: expect.arrayContaining([
        { id: 'ddps', version: 1, name: 'ddps@1', title: 'Data-driven public sector', licence: 'CC BY 4.0' },
        {
          id: 'egdi',
          version: 1,
          name: 'egdi@1',
          title: 'E-Government Development Index',
          licence: 'United Nations; figures with attribution, for non-commercial use (docs/data-sources.md)',
        },
      ]),
    });
  });

  it.each(['ddps@1', 'ddps'])('are found as %s', async (id) => {
    const { data } = await api.query('query ($id: String!) { framework(id: $id) { name } }', { id });
    expect(data).toEqual({ framework: { name: 'ddps@1' } });
  });

  it.each([
    { id: 'ddps@2', says: 'there is no framework "ddps@2". Did you mean "ddps@1"?' },
    { id: 'soup', says: 'there is no framework "soup". There are: co-digital@1, ddps@1, ' },
  ])('are refused by the name $id', async ({ id, says }) => {
    const { data, errors } = await api.query('query ($id: String!) { framework(id: $id) { name } }', { id });
    expect(data).toEqual({ framework: null });
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(says),
        path: ['framework'],
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
  });
});

describe('the tree of a framework', () => {
  // The file says it of itself: twenty-two questions in four pillars of equal weight.
  it('is flat, parents before children, each with its share of the whole', async () => {
    const all = await elements('ddps@1');
    expect(all[0]).toMatchObject({ code: 'ddps', parent: null, depth: 0, effectiveWeight: 1, aggregate: 'arithmetic' });
    const pillars = all.filter(({ depth }) => depth === 1);
    expect(pillars).toHaveLength(4);
    expect(pillars.map(({ effectiveWeight }) => effectiveWeight)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(pillars.map(({ missing }) => missing?.atLeast)).toEqual(['2/3', '2/3', '2/3', '2/3']);
    const criteria = all.filter(({ kind }) => kind === 'criterion');
    expect(criteria).toHaveLength(22);
    expect(criteria.reduce((sum, { effectiveWeight }) => sum + effectiveWeight, 0)).toBeCloseTo(1, 12);
    const depths = new Map<string | null, number>([[null, -1]]);
    for (const { code, parent, depth } of all) {
      expect(depths.get(parent)).toBe(depth - 1);
      depths.set(code, depth);
    }
  });

  it('has what a criterion asks, why, and what each answer earns', async () => {
    const { data } = await api.query<{ framework: { elements: readonly { code: string }[] } }>(`{
      framework(id: "ddps@1") { elements {
        code parent kind title question why facets weight scale aggregate missing { method } range unit
        options { code label points } sources { title date pinpoint }
      } }
    }`);
    expect(data.framework.elements.find(({ code }) => code === 'G1')).toMatchObject({
      parent: 'G',
      kind: 'criterion',
      title: 'Data policy',
      question: 'Is a policy on the data of the whole public sector in force on the date?',
      facets: ['policy'],
      weight: 2,
      scale: 'choice',
      aggregate: null,
      missing: null,
      range: null,
      unit: null,
      options: expect.arrayContaining([{ code: 'dedicated', label: 'A single dedicated data policy', points: 1 }]),
      sources: expect.arrayContaining([
        { title: 'Digital Government Index 2019 (OECD)', date: null, pinpoint: 'Figure 12' },
      ]),
    });
  });

  it('has numbers with their range and how they are brought to the common one, and bands', async () => {
    const { data } = await api.query<{ framework: { elements: readonly { code: string }[] } }>(`{
      framework(id: "egdi") { elements { code scale range options { code } normalise { method min max } bands { code from } missing { atLeast } } }
    }`);
    const [root, first] = data.framework.elements;
    expect(root).toMatchObject({
      code: 'egdi',
      missing: { atLeast: '1' },
      bands: [
        { code: 'low', from: 0 },
        { code: 'middle', from: 0.25 },
        { code: 'high', from: 0.5 },
        { code: 'very-high', from: 0.75 },
      ],
    });
    expect(first).toMatchObject({ code: 'OSI', scale: 'number', range: [0, 1], options: null, bands: null });
  });

  it('says how the register answers, as a sentence and as JSON', async () => {
    const lead = (await elements('ddps@1')).find(({ derive }) => derive?.includes('"data-role"'));
    expect(lead?.derive).toBe(
      '"data-role" when the register has a provision on data-lead that mandates or empowers and reaches all, of an act in force; else "e-government-body" when the register has a provision on data-lead that mandates or empowers, of an act in force; else "none", where the register has the record of a search for data-lead.',
    );
    expect(JSON.parse(lead?.deriveRule ?? '')).toEqual({
      coverage: ['data-lead'],
      answers: [
        {
          value: 'data-role',
          when: { provision: { subject: ['data-lead'], modality: ['mandates', 'empowers'], reach: ['all'] } },
        },
        {
          value: 'e-government-body',
          when: { provision: { subject: ['data-lead'], modality: ['mandates', 'empowers'] } },
        },
      ],
      otherwise: 'none',
    });
  });

  it('is rolled up by facets too', async () => {
    const { data } = await api.query<{
      framework: {
        rollUps: { code: string; match: string; criteria: string[] }[];
        elements: { code: string; facets: string[] }[];
      };
    }>(
      '{ framework(id: "ddps") { rollUps { code title facets match missing { atLeast } criteria } elements { code facets } } }',
    );
    const { rollUps, elements: all } = data.framework;
    const law = rollUps.find(({ code }) => code === 'law');
    expect(law).toMatchObject({ title: 'Law', facets: ['law'], match: 'any', missing: { atLeast: '2/3' } });
    expect(law?.criteria).toEqual(all.filter(({ facets }) => facets?.includes('law')).map(({ code }) => code));
  });
});

it('asks the database nothing while the data are the same', async () => {
  await elements('ddps');
  api.counted.reset();
  await Promise.all([elements('ddps'), elements('egdi')]);
  expect(api.counted.statements.filter((statement) => !statement.includes('"loads"'))).toEqual([]);
});
