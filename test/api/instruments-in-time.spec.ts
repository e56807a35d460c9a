import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../support/api.js';
import { copyData, type DataCopy } from '../support/data-copy.js';

const LAW = `- code: ALB-TIME-2012
  jurisdiction: ALB
  title:
    en: The law in time (invented for the tests)
  translations:
    en: unofficial
  type: law
  binding: binding
  subjects: []
  events:
    - type: adopted
      date: '2012-08-01'
    - type: published
      date: '2012-08-09'
    - type: commences
      date: null
      after:
        days: 8
        event: published
    - type: amended
      date: '2017-05-09'
      by: 30/2017
    - type: applies
      date: null
      condition: accession
      unmetUntil: '2018-12-31'
      provisions:
        - '9'
  provisions:
    - pinpoint: '5'
      text: may publish
      subject: open-by-default
      modality: permits
      addressee: public-bodies
      amended:
        - by: 30/2017
          text: shall publish
          subject: open-by-default
          modality: mandates
    - pinpoint: '9'
      text: takes effect on accession
  confidence: seen
  sources:
    - title: Invented for the tests
- code: ALB-TIME-2020
  jurisdiction: ALB
  title:
    en: The next law (invented for the tests)
  type: law
  binding: binding
  subjects: []
  events:
    - type: commences
      date: '2020-03-01'
  relations:
    - type: replaces
      act: ALB-TIME-2012
  confidence: seen
  sources:
    - title: Invented for the tests
- code: ALB-TIME-REG
  jurisdiction: ALB
  title:
    en: The regulation (invented for the tests)
  type: by-law
  binding: binding
  subjects: []
  events:
    - type: commences
      date: '2013-01-01'
  relations:
    - type: implements
      act: ALB-TIME-2012
  confidence: seen
  sources:
    - title: Invented for the tests
`;

let data: DataCopy;
let api: TestApi;
beforeAll(async () => {
  data = copyData('test/cases/valid/base');
  data.edit('instruments/ALB.yaml', (text) => `${text}${LAW}`);
  api = await testApi({}, data.dir);
}, 60_000);
afterAll(async () => {
  await api.close();
  data.remove();
});

async function ask(fields: string, code = 'ALB-TIME-2012'): Promise<unknown> {
  const { data: found, errors } = await api.query<{ readonly instrument: unknown }>(
    `query ($code: String!) { instrument(code: $code) { ${fields} } }`,
    { code },
  );
  expect(errors).toEqual([]);
  return found.instrument;
}

it('names acts and provisions by addresses that do not move', async () => {
  expect(await ask('uri translations { language translation } provisions { pinpoint uri addressee }')).toEqual({
    uri: '/eli/alb/time-2012',
    translations: [{ language: 'en', translation: 'unofficial' }],
    provisions: [
      { pinpoint: '5', uri: '/eli/alb/time-2012#art_5', addressee: 'public-bodies' },
      { pinpoint: '9', uri: '/eli/alb/time-2012#art_9', addressee: null },
    ],
  });
});

// Published on 9 August 2012: in force on the eighth day after, the 17th; replaced on 1 March 2020.
it.each([
  ['2012-08-16', 'no', ''],
  ['2012-08-17', 'yes', ''],
  ['2020-02-29', 'yes', ''],
  ['2020-03-01', 'no', 'its end is taken from ALB-TIME-2020, which replaces it'],
])('says what holds on %s: %s', async (on, force, basis) => {
  expect(await ask(`inForce(on: "${on}") { force basis }`)).toEqual({ inForce: { force, basis } });
  const { data: listed } = await api.query<{ readonly instruments: { readonly nodes: readonly { code: string }[] } }>(
    `{ instruments(jurisdiction: "ALB", inForceOn: "${on}", first: 50) { nodes { code } } }`,
  );
  const codes = listed.instruments.nodes.map(({ code }) => code);
  expect(codes.includes('ALB-TIME-2012')).toBe(force === 'yes');
});

it('lists the end that a successor gives among the events, and says whence', async () => {
  const found = (await ask('events { type date by basis condition after { days event } }')) as {
    readonly events: readonly unknown[];
  };
  expect(found.events.at(-1)).toEqual({
    type: 'repealed',
    date: '2020-03-01',
    by: 'ALB-TIME-2020',
    basis: 'its end is taken from ALB-TIME-2020, which replaces it',
    condition: null,
    after: null,
  });
  expect(found.events[2]).toMatchObject({ date: null, after: { days: 8, event: 'published' } });
});

it('gives the wording of a day, both where the day is open, and what the amendment changed', async () => {
  expect(
    await ask('provisions { pinpoint wordings(on: "2017-05-08") { text modality subject { code } } }'),
  ).toMatchObject({
    provisions: [
      { pinpoint: '5', wordings: [{ text: 'may publish', modality: 'permits', subject: { code: 'open-by-default' } }] },
      { pinpoint: '9' },
    ],
  });
  expect(await ask('provisions { wordings(on: "2017") { text } }')).toMatchObject({
    provisions: [{ wordings: [{ text: 'may publish' }, { text: 'shall publish' }] }, {}],
  });
  expect(await ask('changes { by pinpoint before { text } after { text modality } earliest latest }')).toEqual({
    changes: [
      {
        by: '30/2017',
        pinpoint: '5',
        before: { text: 'may publish' },
        after: { text: 'shall publish', modality: 'mandates' },
        earliest: '2017-05-09',
        latest: '2017-05-09',
      },
    ],
  });
});

it('climbs the ladder on a date, with the acts that show each rung', async () => {
  expect(await ask('ladder(on: "2015") { rung truth evidence }')).toEqual({
    ladder: [
      { rung: 'exists', truth: 'yes', evidence: ['ALB-TIME-2012'] },
      { rung: 'binding', truth: 'yes', evidence: ['ALB-TIME-2012'] },
      { rung: 'in-force', truth: 'yes', evidence: ['ALB-TIME-2012'] },
      { rung: 'implementing-act', truth: 'yes', evidence: ['ALB-TIME-REG'] },
      { rung: 'applied', truth: 'yes', evidence: ['ALB-TIME-2012'] },
    ],
  });
});

it('holds a provision that hangs on a condition for not applied while that was not met', async () => {
  expect(
    await ask(
      'provisions { pinpoint before: inForce(on: "2018-01-01", stage: "applied") { force } since: inForce(on: "2019-06-01", stage: "applied") { force } }',
    ),
  ).toMatchObject({ provisions: [{}, { pinpoint: '9', before: { force: 'no' }, since: { force: 'unknown' } }] });
});
