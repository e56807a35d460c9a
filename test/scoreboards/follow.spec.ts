import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type Derivation, explain } from '../../src/scoreboards/explain.js';
import { impactOf } from '../../src/scoreboards/follow/impact.js';
import { timeline } from '../../src/scoreboards/timeline/timeline.js';
import { ENGINE } from '../../src/settings/engine.js';
import { copyData, type DataCopy } from '../support/data-copy.js';

/**
 * What an event of law does to scores, on copies of the data in which one event is another: the law of Serbia on personal
 * data commenced on 21 November 2018. T1 asks for such a law and T2 for the authority that it sets up; T3 to T5, their
 * siblings, ask for other laws.
 */
const ASSESSMENT = 'ddps-western-balkans-2025';
const ACT = 'SRB-PDP-2018';
const FILE = 'instruments/SRB.yaml';
const EVENT = "    - type: commences\n      date: '2018-11-21'";

let moved: DataCopy;
let repealed: DataCopy;

/** Changes the events of the one act, and nothing else of the file. */
function changeEvent(copy: DataCopy, to: string): void {
  copy.edit(FILE, (text) => {
    const start = text.indexOf(`- code: ${ACT}\n`);
    const end = text.indexOf('\n- code: ', start);
    return text.slice(0, start) + text.slice(start, end).replace(EVENT, to) + text.slice(end);
  });
}

beforeAll(() => {
  moved = copyData();
  changeEvent(moved, "    - type: commences\n      date: '2019-03-01'");
  repealed = copyData();
  changeEvent(repealed, `${EVENT}\n    - type: repealed\n      date: '2022-05-01'`);
});
afterAll(() => {
  moved.remove();
  repealed.remove();
});

/** The answers of Serbia as of a day, by criterion: what they say and the acts that they cite. */
function answersOn(dir: string, asOf: string): ReadonlyMap<string, { readonly says: string; readonly cites: boolean }> {
  const board = assess(readAssessment(dir, ASSESSMENT, { asOf }), ENGINE);
  const own = board.answers.filter(({ jurisdiction }) => jurisdiction === 'SRB');
  return new Map(
    own.map(({ criterion, value, candidates, missing, evidence }) => [
      criterion,
      {
        says: JSON.stringify([value, candidates, missing]),
        cites: evidence.some(({ instrument }) => instrument === ACT),
      },
    ]),
  );
}

/** The criteria of Serbia whose answers differ between the record and a copy, as of a day. */
function differing(dir: string, asOf: string): readonly string[] {
  const [record, copy] = [answersOn('assessments', asOf), answersOn(dir, asOf)];
  return [...record.keys()].filter((code) => record.get(code)?.says !== copy.get(code)?.says);
}

function node(derivation: Derivation, code: string): Derivation | undefined {
  if (derivation.element === code) return derivation;
  return derivation.children.map((child) => node(child, code)).find((found) => found !== undefined);
}

describe('an event that is moved', () => {
  it.each([
    { asOf: '2018-11-20', criteria: [], because: 'the day before either day' },
    { asOf: '2018-11-21', criteria: ['T1', 'T2'], because: 'in force on record, not yet in the copy' },
    { asOf: '2019-02-28', criteria: ['T1', 'T2'], because: 'the last day before the later day' },
    { asOf: '2019-03-01', criteria: [], because: 'in force in both' },
  ])('moves its criteria on that day, and none of their siblings ($asOf: $because)', ({ asOf, criteria }) => {
    expect(differing(moved.dir, asOf)).toEqual(criteria);
  });

  it('is the step of the timeline on its day', () => {
    const data = readAssessment(moved.dir, ASSESSMENT, { everyYear: true });
    const { members } = timeline(data, { jurisdiction: 'SRB', element: 'T1', from: '2018', until: '2019-06' }, ENGINE);
    const step = members[0]?.steps.find(({ from }) => from === '2019-03-01');
    expect(step?.events).toMatchObject([{ kind: 'law', act: ACT, type: 'commences', criteria: ['T1'] }]);
  });
});

describe('a repeal', () => {
  it.each([
    { asOf: '2022-04-30', criteria: [] },
    { asOf: '2022-05-01', criteria: ['T1', 'T2'] },
    { asOf: '2025-12-31', criteria: ['T1', 'T2'] },
  ])('moves its criteria from its day on, and no other: $asOf', ({ asOf, criteria }) => {
    expect(differing(repealed.dir, asOf)).toEqual(criteria);
  });

  it('is told by the impact of the act, with the answers and provisions of both sides', () => {
    const events = impactOf([readAssessment(repealed.dir, ASSESSMENT, { everyYear: true })], { act: ACT });
    const repeal = events.find(({ type }) => type === 'repealed');
    const found = repeal?.touches.filter(({ kind }) => kind === 'moved') ?? [];
    expect(found.map(({ jurisdiction, criterion }) => [jurisdiction, criterion])).toEqual([
      ['SRB', 'T1'],
      ['SRB', 'T2'],
    ]);
    expect(found[0]?.before?.provisions.every((each) => each.startsWith(ACT))).toBe(true);
    expect(found[0]?.before?.provisions.length).toBeGreaterThan(0);
    expect(found[0]?.after?.provisions.some((each) => each.startsWith(ACT))).toBe(false);
  });

  it('is cited where the law stood, and no longer where it did not', () => {
    const cited = (asOf: string): boolean | undefined => {
      const data = readAssessment(repealed.dir, ASSESSMENT, { asOf });
      const found = node(explain(data, assess(data, ENGINE), 'SRB'), 'T1');
      return found?.citations.some(({ instrument }) => instrument === ACT);
    };
    expect(cited('2022-04-30')).toBe(true);
    expect(cited('2022-05-01')).toBe(false);
  });

  it('is named by explain on the day after it', () => {
    const data = readAssessment(repealed.dir, ASSESSMENT, { asOf: '2022-05-01' });
    const found = node(explain(data, assess(data, ENGINE), 'SRB'), 'T1');
    const told = JSON.stringify([found?.answer?.remarks, found?.whyNot]);
    expect(told).toContain(ACT);
  });
});
