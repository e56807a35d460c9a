import { afterAll, describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { questionsOf } from '../../src/scoreboards/reform/reform-levers.js';
import { type Reform, type ReformLevel } from '../../src/scoreboards/reform/reform-result.js';
import { END, type Level, LEVELS } from '../../src/scoreboards/reform/reform-target.js';
import { rescorer } from '../../src/scoreboards/reform/rescore.js';
import { type AnswerValue } from '../../src/scoring/method.js';
import { ENGINE } from '../../src/settings/engine.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

const DDPS = 'ddps-western-balkans-2020';
const copy = copyData();
afterAll(() => copy.remove());

async function found(...args: readonly string[]): Promise<Reform> {
  const { stdout, stderr, exitCode } = await runMerilo(['reform', ...args, '--format', 'json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Reform;
}

function at({ levels }: Reform, level: Level): ReformLevel {
  return levels.find((each) => each.level === level) as ReformLevel;
}

/** The fewest changes under pillar T that reach a number, by trying all answers to all its five questions. */
function fewestOfAll(jurisdiction: string, level: Level, target: number): number {
  const data = readAssessment('assessments', DDPS);
  const rescore = rescorer(data, jurisdiction);
  const pillar = data.framework.root.children.find(({ code }) => code === 'T');
  const questions = questionsOf(pillar as NonNullable<typeof pillar>, rescore);
  let fewest = Infinity;
  const tryFrom = (place: number, changes: ReadonlyMap<string, AnswerValue>): void => {
    if (changes.size >= fewest) return;
    const question = questions[place];
    if (!question) {
      const value = rescore.own(changes).get('T')?.[END[level]] ?? null;
      if (value !== null && value >= target - 1e-12) fewest = changes.size;
      return;
    }
    tryFrom(place + 1, changes);
    for (const { value, score } of question.answers) {
      // Known law is not made worse to reach more.
      if (question.row.score !== null && score <= question.row.score) continue;
      if (level === 'possibly' && score <= (question.row.high ?? Infinity)) continue;
      tryFrom(place + 1, new Map([...changes, [question.criterion.code, value]]));
    }
  };
  tryFrom(0, new Map());
  return fewest;
}

describe('merilo reform', () => {
  it('lifts one sub-index of an arithmetic mean by three times what the index lacks', async () => {
    // United Nations, E-Government Survey 2024: Serbia 0.86181, of 0.85403, 0.80944 and 0.92206; 0.9 lacks 0.0382.
    const level = at(await found('egdi-2024', 'SRB', '--target', 'score:0.9'), 'score');
    expect(level).toMatchObject({ isReached: false, isProven: true, wants: 'number', threshold: 0.9, best: 1 });
    expect(level.paths.map(({ changes }) => changes.map(({ criterion }) => criterion))).toEqual([['OSI'], ['HCI']]);
    expect(level.paths[0]?.changes[0]?.to as number).toBeCloseTo(0.85403 + 3 * (0.9 - 0.86181), 3);
    for (const path of level.paths) expect(path.score).toBeGreaterThanOrEqual(0.9);
  });

  it('reaches the place that it was asked for', async () => {
    const level = at(await found('egdi-2024', 'SRB', '--target', 'rank:30'), 'score');
    const others = assess(readAssessment('assessments', 'egdi-2024'), ENGINE).scores.filter(
      (row) => row.element === 'egdi' && row.jurisdiction !== 'SRB',
    );
    for (const { score } of level.paths) {
      expect(others.filter((row) => (row.score ?? 0) > (score ?? 0)).length).toBeLessThanOrEqual(29);
    }
    expect(level.paths).toHaveLength(3);
  });

  it.each(
    LEVELS.flatMap((level) =>
      [
        { jurisdiction: 'ALB', target: 0.8 },
        { jurisdiction: 'SRB', target: 0.9 },
        { jurisdiction: 'BIH', target: 0.6 },
      ].map((each) => ({ ...each, level })),
    ),
  )(
    'changes no more than trying everything does: $jurisdiction to $target, $level',
    async ({ jurisdiction, target, level }) => {
      const args = [DDPS, jurisdiction, '--target', `score:${target}`, '--element', 'T'];
      const { isReached, paths, isProven } = at(await found(...args), level);
      const fewest = fewestOfAll(jurisdiction, level, target);
      expect(isProven).toBe(true);
      expect(isReached ? 0 : (paths[0]?.changes.length ?? Infinity)).toBe(fewest);
    },
  );

  it('tells finding out from reform, and when any answer will do', async () => {
    const { levels } = await found(DDPS, 'SRB', '--target', 'score:0.6');
    const changes = levels.flatMap(({ paths }) => paths.flatMap((path) => path.changes));
    for (const { kind, missing } of changes) expect(kind).toBe(missing === null ? 'reform' : 'find-out');
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['reform', 'find-out']));
    const enough = changes.filter(({ isAnyEnough }) => isAnyEnough);
    expect(enough.length).toBeGreaterThan(0);
    const { stdout } = await runMerilo(['reform', DDPS, 'SRB', '--target', 'score:0.6']);
    expect(stdout).toMatch(/find out S1 Duty to share data: whatever the answer is \(now [a-z-]+\)/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Possibly, should the open answers be the best (high end), to reach: 0.6000 reached already',
    );
  });

  it('gives sets of which none holds another', async () => {
    const { levels } = await found(DDPS, 'MNE', '--target', 'score:0.7', '--by', 'effort');
    for (const { paths } of levels) {
      const sets = paths.map(({ changes }) => changes.map(({ criterion }) => criterion));
      for (const a of sets) for (const b of sets) if (a !== b) expect(a.every((code) => b.includes(code))).toBe(false);
    }
  });

  it('counts declared effort, and brings what an answer requires', async () => {
    // T4 is made dear, and T5 requires T4: the cheapest way to the same low is then another.
    const before = at(await found(DDPS, 'ALB', '--target', 'score:0.8', '--element', 'T', '--by', 'effort'), 'surely');
    expect(before.paths[0]?.effort).toBe(2);
    copy.edit('frameworks/ddps/1.yaml', (text) => {
      const [head, tail] = text.split('        - code: T5\n') as [string, string];
      return `${head}        - code: T5\n          requires:\n            - T4\n${tail}`.replace(
        '        - code: T4\n',
        '        - code: T4\n          effort: 5\n',
      );
    });
    const args = [DDPS, 'ALB', '--target', 'score:0.8', '--element', 'T', '--by', 'effort', '--data', copy.dir];
    const dear = at(await found(...args), 'surely');
    expect(dear.isProven).toBe(true);
    for (const { changes, effort } of dear.paths) {
      const codes = changes.map(({ criterion }) => criterion);
      expect(effort).toBe(codes.reduce((sum, code) => sum + (code === 'T4' ? 5 : 1), 0));
      if (codes.includes('T5')) expect(codes).toContain('T4');
    }
    expect(dear.paths[0]?.effort).toBeGreaterThan(2);
  });

  it('says what can be reached at best where the target cannot, and that those to be reached have no score', async () => {
    const beyond = await runMerilo(['reform', 'egdi-2024', 'SRB', '--target', 'score:1.2']);
    expect(beyond).toMatchObject({ exitCode: 0 });
    expect(beyond.stdout).toContain('no set of changes reaches it: the best that can be reached is 1.0000');
    const none = await runMerilo(['reform', DDPS, 'ALB', '--target', 'comparator:SRB']);
    expect(none.stdout).toContain('By the score, to reach: those to be reached have none');
  });

  it('holds a member against the mean of the other members', async () => {
    const level = at(await found('egdi-2024', 'ALB', '--target', 'comparator:WB'), 'score');
    const rows = assess(readAssessment('assessments', 'egdi-2024'), ENGINE).scores.filter(
      ({ element, jurisdiction }) => element === 'egdi' && ['BIH', 'MNE', 'MKD', 'SRB'].includes(jurisdiction),
    );
    expect(level.threshold).toBeCloseTo(rows.reduce((sum, row) => sum + (row.score ?? NaN), 0) / 4, 12);
  });

  it('takes a comparator that is a mean of points', async () => {
    const comparators = readAssessment('assessments', DDPS).comparators.filter(({ kind }) => kind === 'composed');
    const [first] = comparators;
    const result = await found(DDPS, 'ALB', '--target', `comparator:${first?.code}`, '--element', first?.element ?? '');
    expect(at(result, 'surely')).toMatchObject({ wants: 'number' });
  });

  it.each([
    [['--target', 'scor:0.6'], 'Did you mean "score"? A target is one of: score:0.6'],
    [['--target', 'score:high'], '"high" is no score'],
    [['--target', 'rank:0'], '"0" is no rank'],
    [['--target', 'comparator:SRB'], '"SRB" is SRB itself'],
    [['--target', 'comparator:nobody'], 'has no scores of its own'],
    [['--target', 'score:1', '--by', 'money'], 'unknown way to count "money"'],
    [['--target', 'score:1', '--element', 'law-only'], 'is a roll-up'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr } = await runMerilo(['reform', DDPS, 'SRB', ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  it('refuses a rank for a memo row, and shares of members as a score', async () => {
    expect((await runMerilo(['reform', DDPS, 'BA-SRP', '--target', 'rank:1'])).stderr).toContain('has no rank');
    const computed = readAssessment('assessments', DDPS).comparators.find(({ kind }) => kind === 'computed');
    const args = [
      'reform',
      DDPS,
      'SRB',
      '--target',
      `comparator:${computed?.code}`,
      '--element',
      computed?.element ?? '',
    ];
    expect((await runMerilo(args)).stderr).toContain('is a share of members and no score');
  });
});

it('refuses where less is better, rather than lead to the worst place', async () => {
  const egdi = copyData();
  egdi.edit('frameworks/egdi/1.yaml', (text) =>
    text.replace('  bands:\n', '  rank:\n    order: ascending\n  bands:\n'),
  );
  const { stderr, exitCode } = await runMerilo([
    'reform',
    'egdi-2024',
    'SRB',
    '--target',
    'rank:1',
    '--data',
    egdi.dir,
  ]);
  egdi.remove();
  expect({ stderr, exitCode }).toMatchObject({
    stderr: expect.stringContaining('Less is better in egdi'),
    exitCode: 2,
  });
});
