import { DomainError } from '../../common/domain-error.js';
import { type Criterion, criteriaOf, elementsOf, type Framework } from '../../frameworks/framework.js';
import { type AnswerValue, type Normalise } from '../../scoring/method.js';
import { rawPointsOf } from '../../scoring/points.js';
import { settleAll } from '../assess.js';
import { rowsOf, scoreUnits } from '../score-units.js';
import { type AssessmentData, type ScoreRow, type SettledAnswer } from '../scoreboard.js';
import { type Unit, unitsOf } from '../units.js';

/** Answers in the place of those that there are, by criterion. */
export type Changes = ReadonlyMap<string, AnswerValue>;

/** One place scored again with other answers. */
export interface Rescorer {
  /** The answers as they stand, by criterion. */
  readonly answers: ReadonlyMap<string, SettledAnswer>;
  /** Whether the scores of a place rest on its own answers alone. */
  readonly isLocal: boolean;
  /**
   * The rows of the place, by element. Without ranks where the scores rest on its own answers alone. None where the
   * method cannot take the numbers that the changes leave, as where a column is left without a difference.
   */
  readonly own: (changes: Changes) => ReadonlyMap<string, ScoreRow>;
  /** The rows of all places on one element; none where the method cannot take what the changes leave. */
  readonly all: (changes: Changes, element: string) => readonly ScoreRow[];
}

/** Normalisations whose parameters no unit's numbers decide. */
const LOCAL: ReadonlySet<Normalise['method']> = new Set(['none', 'goalposts']);

/** Whether what a place scores rests on nothing but its own answers. */
export function isLocal({ root }: Framework): boolean {
  return elementsOf(root).every(
    ({ impute, treat, normalise, transform = [] }) =>
      impute === undefined &&
      treat === undefined &&
      (normalise === undefined || LOCAL.has(normalise.method)) &&
      transform.every(({ method }) => method !== 'divide'),
  );
}

function changed(criterion: Criterion, answer: SettledAnswer, value: AnswerValue): SettledAnswer {
  const given = { value, missing: null, candidates: [], unverified: false } as const;
  return { ...answer, ...given, points: rawPointsOf(criterion, given) };
}

/** Rows with some changes; none where the method cannot take them. Without changes that is a fault of the data. */
function orNone(changes: Changes, rows: (changes: Changes) => readonly ScoreRow[]): readonly ScoreRow[] {
  try {
    return rows(changes);
  } catch (error) {
    if (error instanceof DomainError && changes.size > 0) return [];
    throw error;
  }
}

/**
 * A place of an assessment, a subject or a memo row, to be scored again and again with other answers: by the very
 * functions that score the assessment, so that without changes it has the scores that it has.
 */
export function rescorer(data: AssessmentData, jurisdiction: string): Rescorer {
  const units = unitsOf(data);
  const settled = settleAll(data, units);
  const criteria = criteriaOf(data.framework.root);
  const place = units.findIndex((unit) => unit.jurisdiction === jurisdiction && unit.role !== 'other-year');
  const unit = units[place] as Unit;
  const own = new Map(criteria.map(({ code }) => [code, settled.get(code)?.[place] as SettledAnswer]));
  const local = isLocal(data.framework);
  const given = (criterion: Criterion, changes: Changes): SettledAnswer => {
    const answer = own.get(criterion.code) as SettledAnswer;
    const value = changes.get(criterion.code);
    return value === undefined ? answer : changed(criterion, answer, value);
  };
  const whole = (changes: Changes): readonly ScoreRow[] => {
    const answers = new Map(
      criteria.map((criterion): [string, readonly SettledAnswer[]] => {
        const { code } = criterion;
        const column = settled.get(code) as readonly SettledAnswer[];
        return [code, changes.has(code) ? column.with(place, given(criterion, changes)) : column];
      }),
    );
    const scored = scoreUnits(data, units, answers);
    return [...rowsOf(scored, 'subject'), ...rowsOf(scored, 'memo')];
  };
  const alone = (changes: Changes): readonly ScoreRow[] => {
    const answers = new Map(criteria.map((criterion) => [criterion.code, [given(criterion, changes)]]));
    return rowsOf(scoreUnits(data, [unit], answers), unit.role);
  };
  return {
    answers: own,
    isLocal: local,
    own: (changes) => {
      const rows = orNone(changes, local ? alone : whole);
      return new Map(rows.filter((row) => row.jurisdiction === jurisdiction).map((row) => [row.element, row]));
    },
    all: (changes, element) => orNone(changes, whole).filter((row) => row.element === element),
  };
}
