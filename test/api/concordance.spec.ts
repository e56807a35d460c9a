import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { concordance } from '../../src/scoreboards/alignment/concordance.js';
import { disagreements } from '../../src/scoreboards/alignment/disagreements.js';
import { assessedIn, copyDuties, mappingsIn } from '../support/duties.js';
import { type TestApi, testApi } from '../support/api.js';

const copy = copyDuties();
let api: TestApi;

beforeAll(async () => {
  api = await testApi({}, copy.dir);
}, 60_000);
afterAll(async () => {
  await api.close();
  copy.remove();
});

const ROW = `obligation parts title words act article href status possible believed missing origin needsLook justification
  provisions { instrument title gazette pinpoint texts force basis confidence href note } confidence gap
  commitment { text until isPast source { title } } remarks
  mapped { mapping relation framework publication question text reason confidence }`;
const TABLE = `query Table($jurisdiction: String!, $asOf: String, $status: [String!]) {
  concordance(assessment: "duties-2020", jurisdiction: $jurisdiction, asOf: $asOf) {
    assessment framework asOf digest jurisdiction jurisdictionName counts { of count } rows(status: $status) { ${ROW} }
  }
}`;

interface Table {
  readonly concordance: {
    readonly digest: string;
    readonly counts: readonly { readonly of: string; readonly count: number }[];
    readonly rows: readonly { readonly obligation: string; readonly status: string }[];
  };
}

describe('the field concordance', () => {
  const frameworks = ['duties-2020', 'sample-2020'].map((id) => assessedIn(copy.dir, id).data.framework);

  it.each([{ asOf: undefined }, { asOf: '2018-04-13' }])('gives what the files give, as of $asOf', async ({ asOf }) => {
    const { data, board } = assessedIn(copy.dir, 'duties-2020', asOf);
    const made = concordance(data, board, 'SRB', { mappings: mappingsIn(copy.dir), frameworks });
    const { data: got, errors } = await api.query<Table>(TABLE, { jurisdiction: 'SRB', ...(asOf && { asOf }) });
    expect(errors).toEqual([]);
    expect(got.concordance).toMatchObject({
      digest: made.digest,
      jurisdictionName: 'Serbia',
      rows: JSON.parse(JSON.stringify(made.rows)) as unknown[],
      counts: Object.entries(made.counts).map(([of, count]) => ({ of, count })),
    });
    expect(got.concordance.rows).toHaveLength(7);
  });

  it('takes an alias and narrows its rows to a status', async () => {
    const { data } = await api.query<Table>(TABLE, { jurisdiction: 'SRB', status: ['full', 'none'] });
    expect(data.concordance.rows.map(({ obligation, status }) => [obligation, status])).toEqual([
      ['D1', 'full'],
      ['D4', 'full'],
    ]);
    expect(data.concordance.counts.find(({ of }) => of === 'open')?.count).toBe(2);
  });

  it.each([
    { variables: { jurisdiction: 'SBR' }, says: 'Did you mean "SRB"?' },
    { variables: { jurisdiction: 'SRB', status: ['whole'] }, says: 'status: write a list of full, partial, none' },
    { variables: { jurisdiction: 'SRB', asOf: '2018-02-30' }, says: 'asOf: "2018-02-30" is no day of the calendar' },
  ])('refuses $variables', async ({ variables, says }) => {
    const { errors } = await api.query(TABLE, variables);
    expect(errors[0]?.message).toContain(says);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses an assessment that is none of obligations', async () => {
    const { errors } = await api.query(`{ concordance(assessment: "sample-2020", jurisdiction: "SRB") { asOf } }`);
    expect(errors[0]?.message).toContain('sample@1 is no framework of obligations');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the field mappings', () => {
  const codes = async (args: string) => {
    const { data } = await api.query<{ mappings: readonly { code: string }[] }>(`{ mappings${args} { code } }`);
    return data.mappings.map(({ code }) => code);
  };

  it.each([
    { args: '', found: ['M1', 'M2', 'M3', 'M4', 'M5'], because: 'nothing narrows them' },
    { args: '(framework: "sample@1")', found: ['M1', 'M2', 'M3', 'M5'], because: 'either side counts' },
    { args: '(framework: "duties", element: "D2")', found: ['M2', 'M3'], because: 'an id is its newest version' },
    { args: '(element: "A2")', found: ['M2', 'M5'], because: 'of any framework' },
    { args: '(framework: "sample@1", element: "D1")', found: [], because: 'it is of the other framework' },
  ])('gives $found for "$args": $because', async ({ args, found }) => expect(await codes(args)).toEqual(found));

  it('gives both ends', async () => {
    const { data } = await api.query(
      '{ mappings(element: "D1") { relation from { framework element } to { framework publication question text } } }',
    );
    expect(data).toMatchObject({
      mappings: [
        {
          relation: 'equal',
          from: { framework: 'duties@1', element: 'D1' },
          to: { framework: 'sample@1', text: null },
        },
        {
          relation: 'wider',
          to: { framework: null, question: 'Figure 12', text: 'Is there a right to public documents?' },
        },
      ],
    });
  });

  it('refuses a framework that is not there, with the nearest', async () => {
    const { errors } = await api.query('{ mappings(framework: "duty@1") { code } }');
    expect(errors[0]?.message).toContain('there is no framework "duty@1".');
  });
});

describe('the field disagreements', () => {
  it('gives what the files give', async () => {
    const editions = ['duties-2020', 'sample-2020', 'scores-2020'].map((id) => assessedIn(copy.dir, id));
    const made = disagreements(editions, mappingsIn(copy.dir), '0.1.0', 'ALB');
    const side = '{ assessment framework element title asOf answer share low high sources { title instrument } }';
    const { data, errors } = await api.query<{ disagreements: { found: unknown[]; notComparable: unknown[] } }>(
      `{ disagreements(jurisdiction: "ALB") { jurisdiction counts { of count } notComparable { mapping why from to }
         found { mapping relation jurisdiction verdict isOneDate reason from ${side} to ${side} } } }`,
    );
    expect(errors).toEqual([]);
    expect(JSON.parse(JSON.stringify(made))).toMatchObject({
      jurisdiction: 'ALB',
      found: data.disagreements.found,
      notComparable: data.disagreements.notComparable,
    });
    expect(data.disagreements.found).toHaveLength(4);
  });
});

describe('the page of a table of concordance', () => {
  const page = (path: string) => fetch(`${api.address}${path}`, { redirect: 'manual' });

  it('narrows the obligations to a status by a plain link', async () => {
    const all = await (await page('/assessments/duties-2020/SRB/concordance')).text();
    expect(all).toContain('href="/assessments/duties-2020/SRB/concordance?status=partial"');
    expect(all).toContain('Maritime data');
    const some = await (await page('/assessments/duties-2020/SRB/concordance?status=partial')).text();
    expect(some).toContain('Once-only');
    expect(some).not.toContain('Maritime data');
  });

  it.each([
    { path: '/assessments/sample-2020/SRB/concordance', status: 404 },
    { path: '/assessments/duties-2020/BIH/concordance', status: 404 },
    { path: '/assessments/duties-2020/SRB/concordance?status=whole', status: 400 },
  ])('answers $path with $status', async ({ path, status }) => expect((await page(path)).status).toBe(status));

  it('is linked from the scorecard', async () =>
    expect(await (await page('/assessments/duties-2020/SRB')).text()).toContain(
      'href="/assessments/duties-2020/SRB/concordance"',
    ));
});
