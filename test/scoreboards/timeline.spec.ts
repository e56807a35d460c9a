import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/common/legal-date.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { lawTurns } from '../../src/scoreboards/timeline/law-turns.js';
import { knowledgeIn } from '../../src/scoreboards/derive/knowledge.js';
import { type AssessmentData, type ScoreRow } from '../../src/scoreboards/scoreboard.js';
import { timeline } from '../../src/scoreboards/timeline/timeline.js';
import { type TimelineStep } from '../../src/scoreboards/timeline/timeline-result.js';
import { ENGINE } from '../../src/settings/engine.js';

const DATA = 'assessments';
const WINDOW = { from: '2000-01-01', until: '2026-12-31' };

/** The rows of one element as of another day, by place. */
function rowsOn(data: AssessmentData, asOf: string, element: string): ReadonlyMap<string, ScoreRow> {
  const board = assess({ ...data, assessment: { ...data.assessment, asOf } }, ENGINE);
  const rows = [...board.scores, ...board.memo].filter((row) => row.element === element);
  return new Map(rows.map((row) => [row.jurisdiction, row]));
}

function stepOn(steps: readonly TimelineStep[], day: string): TimelineStep | undefined {
  return steps.find(({ from, until }) => from <= day && day <= until);
}

describe('the timeline of the law alone', () => {
  const data = readAssessment(DATA, 'ddps-western-balkans-2025', { everyYear: true });
  const made = timeline(data, WINDOW, ENGINE);

  it('gives what the assessment gives as of the first day of every step of every place', () => {
    expect(made.element).toBe('law-only');
    const days = new Set(made.members.flatMap(({ steps }) => steps.map(({ from }) => from)));
    expect(days.size).toBeGreaterThan(40);
    for (const day of days) {
      const rows = rowsOn(data, day, 'law-only');
      for (const { code, steps } of made.members) {
        const { score, low, high, answered, of } = stepOn(steps, day)!;
        const row = rows.get(code)!;
        expect({ code, day, score, low, high, answered, of }).toEqual({
          ...{ code, day, score: row.score, low: row.low, high: row.high, answered: row.answered, of: row.of },
        });
      }
    }
  });

  it('gives what the assessment gives when its files are read anew for another day', () => {
    const board = assess(readAssessment(DATA, 'ddps-western-balkans-2025', { asOf: '2019-12-31' }), ENGINE);
    for (const { code, steps } of made.members) {
      const row = board.scores.find(({ jurisdiction, element }) => jurisdiction === code && element === 'law-only')!;
      const { score, low, high } = stepOn(steps, '2019-12-31')!;
      expect([code, score, low, high]).toEqual([code, row.score, row.low, row.high]);
    }
  });

  it('misses no day on which anything is recorded to have happened to any act', () => {
    const known = knowledgeIn(data);
    const turns = data.assessment.subjects.flatMap((code) => {
      const { instruments, usual } = known(code, '2025-12-31').register;
      return instruments.flatMap((act) => lawTurns(act, usual).flatMap(({ earliest, latest }) => [earliest, latest]));
    });
    const near = turns.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
    const days = [...new Set(near)].filter((day) => WINDOW.from <= day && day <= WINDOW.until);
    const asked = days.filter((_, place) => place % 8 === 0);
    expect(asked.length).toBeGreaterThan(20);
    for (const day of asked) {
      const rows = rowsOn(data, day, 'law-only');
      for (const { code, steps } of made.members) {
        const step = stepOn(steps, day)!;
        expect([code, day, step.low, step.high]).toEqual([code, day, rows.get(code)!.low, rows.get(code)!.high]);
      }
    }
  });

  it('covers every day once, names what made each step, and lets neighbours differ', () => {
    for (const { steps } of [...made.members, made.mean!]) {
      expect([steps[0]?.from, steps.at(-1)?.until]).toEqual([WINDOW.from, WINDOW.until]);
      steps.slice(1).forEach((step, place) => {
        const before = steps[place]!;
        expect(step.from).toBe(addDays(before.until, 1));
        expect(step.events.length).toBeGreaterThan(0);
        const known = ({ score, low, high, answered, of }: TimelineStep): unknown => [score, low, high, answered, of];
        expect(known(step)).not.toEqual(known(before));
      });
    }
  });

  it('tells a law of data protection that commenced on a day that is known', () => {
    const { steps } = made.members.find(({ code }) => code === 'SRB')!;
    const step = steps.find(({ from }) => from === '2018-11-21')!;
    expect(step.events).toContainEqual({
      ...{ kind: 'law', jurisdiction: 'SRB', act: 'SRB-PDP-2018', type: 'commences', provisions: [] },
      ...{ date: '2018-11-21', isDerived: false, title: 'Personal Data Protection Law', criteria: ['T1'] },
    });
  });
});
