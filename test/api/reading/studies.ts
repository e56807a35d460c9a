import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../../src/files/read-assessment.js';
import { assess } from '../../../src/scoreboards/assess.js';
import { contributionsAgainst, type Difference } from '../../../src/scoreboards/contributions-of.js';
import { reform } from '../../../src/scoreboards/reform/reform.js';
import { robustnessOf } from '../../../src/scoreboards/robustness/robustness.js';
import { ENGINE } from '../../../src/settings/engine.js';
import { sharedApi, type TestApi } from '../../support/api.js';

const WB = 'ddps-western-balkans-2020';

let api: TestApi;

beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

function fromFiles(assessment: string): { data: ReturnType<typeof readAssessment>; board: ReturnType<typeof assess> } {
  const data = readAssessment('assessments', assessment);
  return { data, board: assess(data, ENGINE) };
}

function flat({ children, ...own }: Difference): readonly Omit<Difference, 'children'>[] {
  return [own, ...children.flatMap(flat)];
}

const NODES = 'element title score against contribution worst best apart sharedBy';
const CARD = `query Card($assessment: String!, $jurisdiction: String!, $element: String, $against: String) {
  scorecard(assessment: $assessment, jurisdiction: $jurisdiction, element: $element) {
    contributions(against: $against) { against scored bounded method remarks nodes { ${NODES} } } } }`;

describe('contributions over the API', () => {
  it.each([
    { assessment: 'egdi-2024', jurisdiction: 'SRB', against: 'EST' },
    { assessment: 'egdi-2024', jurisdiction: 'SRB' },
    { assessment: WB, jurisdiction: 'SRB', element: 'T', against: 'WB' },
    { assessment: WB, jurisdiction: 'MKD', element: 'law-only', against: 'full' },
    { assessment: WB, jurisdiction: 'MKD' },
  ])('are those of the command line: $assessment $jurisdiction $element $against', async (call) => {
    const { data, errors } = await api.query<{ scorecard: { contributions: Record<string, unknown> | null } }>(
      CARD,
      call,
    );
    const { data: read, board } = fromFiles(call.assessment);
    const element = call.element ?? read.framework.root.code;
    const made = contributionsAgainst(read, board, { jurisdiction: call.jurisdiction, element }, call.against);
    const { against, scored, bounded, method, remarks } = made ?? {};
    expect(errors).toEqual([]);
    expect(data.scorecard.contributions).toEqual(
      made && { against: against?.code, scored, bounded, method, remarks, nodes: flat(made.top) },
    );
  });

  it('refuse what has no scores of its own', async () => {
    const { errors } = await api.query(CARD, { assessment: WB, jurisdiction: 'SRB', against: 'nobody' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

const CHANGE = 'criterion title facets kind from missing to toLabel isAnyEnough effort';
const PATH = `changes { ${CHANGE} } reforms findOuts effort score low high`;
const REFORM = `query Reform($assessment: String!, $jurisdiction: String!, $target: String!, $by: String, $element: String) {
  reform(assessment: $assessment, jurisdiction: $jurisdiction, target: $target, by: $by, element: $element) {
    jurisdiction jurisdictionName element target by digest remarks now { jurisdiction element low high }
    levels { level threshold wants isReached isProven best paths { ${PATH} } } } }`;

describe('reform over the API', () => {
  it.each([
    { assessment: 'egdi-2024', jurisdiction: 'SRB', target: 'rank:30', by: 'changes' as const },
    { assessment: WB, jurisdiction: 'XKX', target: 'score:0.6', by: 'effort' as const, element: 'T' },
  ])('finds what the command line finds: $assessment $jurisdiction $target', async (call) => {
    const { data, errors } = await api.query<{ reform: Record<string, unknown> }>(REFORM, call);
    const { data: read, board } = fromFiles(call.assessment);
    const { levels, remarks, element } = reform(read, board, call);
    expect(errors).toEqual([]);
    expect(data.reform).toMatchObject(JSON.parse(JSON.stringify({ levels, remarks, element })) as object);
    expect(data.reform).toMatchObject({ digest: board.digest, jurisdiction: call.jurisdiction });
  });

  it('knows a place by its alias', async () => {
    const { data } = await api.query<{ reform: { jurisdiction: string; jurisdictionName: string } }>(REFORM, {
      ...{ assessment: WB, jurisdiction: 'XK', target: 'score:0.1', element: 'T' },
    });
    expect(data.reform).toMatchObject({ jurisdiction: 'XKX', jurisdictionName: 'Kosovo' });
  });

  it.each([
    [{ target: 'points:3' }, 'A target is one of: score:0.6'],
    [{ target: 'score:0.6', by: 'money' }, 'by: write one of changes, effort.'],
    [{ target: 'score:0.6', jurisdiction: 'EST' }, '"EST" is not assessed'],
    [{ target: 'score:0.6', element: 'nothing' }, 'is no element of'],
  ])('refuses %j', async (wrong, message) => {
    const { errors } = await api.query(REFORM, { assessment: WB, jurisdiction: 'SRB', ...wrong });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining(message) },
    ]);
  });
});

const ROBUSTNESS = `query Robustness($assessment: String!, $draws: Int, $seed: Int) {
  robustness(assessment: $assessment, draws: $draws, seed: $seed) {
    draws seed sequence level areUsual shift notes digest element
    units { jurisdiction declared median low high mean best worst scored shift scoreLow scoreMedian scoreHigh }
    notRobust { ahead behind share } assumptions { code words first { value low high } total { value low high } } } }`;

describe('robustness over the API', () => {
  it('gives what the command line gives, to the bit', async () => {
    const call = { assessment: 'egdi-2024', draws: 100, seed: 7 };
    const { data, errors } = await api.query<{ robustness: Record<string, unknown> }>(ROBUSTNESS, call);
    const { data: read } = fromFiles(call.assessment);
    const made = robustnessOf(read, ENGINE, { draws: 100, seed: 7 });
    expect(errors).toEqual([]);
    const { draws, seed, level, shift, notes, digest, units } = made ?? {};
    expect(data.robustness).toMatchObject({ draws, seed, level, shift, notes, digest });
    const ranks = units?.map(({ jurisdiction, declared, median, low, high }) => ({
      jurisdiction,
      declared,
      median,
      low,
      high,
    }));
    expect(data.robustness['units']).toMatchObject(ranks ?? []);
  });

  it.each([
    [{ draws: 0 }, 'draws: write 1 or more.'],
    [{ draws: 10_001 }, 'draws: write 10000 at most'],
    [{ seed: -1 }, 'seed: write 0 or more.'],
  ])('refuses %j', async (wrong, message) => {
    const { errors } = await api.query(ROBUSTNESS, { assessment: WB, ...wrong });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining(message) },
    ]);
  });
});
