import { type Criterion } from '../frameworks/framework.js';
import { rescorer } from '../scoreboards/reform/rescore.js';
import { type AnswerValue } from '../scoring/method.js';
import { type Reading } from './reading.js';

/** A criterion whose best answer surely raises the score, and by how much. */
export interface SingleChange {
  readonly criterion: Criterion;
  /** Whether the answer is known, so that the law or the practice must change; else it is to be found out first. */
  readonly isKnown: boolean;
  readonly to: AnswerValue;
  /** Who has the best value, where the scale has no best answer of its own. */
  readonly asIn: string | null;
  /** By how much the low end of the composite rises when this alone changes. */
  readonly gain: number;
  /** The low end of the composite after this and all before it. */
  readonly reached: number;
}

/** Below this a gain is a difference of rounding. */
const LEAST_GAIN = 1e-9;

/** The best answer that a scale has; of a number the best that a subject has. Null where there is none to name. */
function bestAnswer(criterion: Criterion, reading: Reading): { to: AnswerValue; asIn: string | null } | null {
  const { scale } = criterion;
  if (scale.type === 'choice') {
    const [best] = Object.entries(scale.options).sort(([, a], [, b]) => b.points - a.points);
    return best ? { to: best[0], asIn: null } : null;
  }
  if (scale.type === 'boolean') return { to: scale.points.yes >= scale.points.no, asIn: null };
  if (scale.type === 'checklist') {
    const codes = Object.keys(scale.options).filter((code) => (scale.options[code]?.points ?? 0) > 0);
    return codes.length > 0 ? { to: codes.join(' '), asIn: null } : null;
  }
  if (scale.type === 'date') return null;
  const [best] = reading
    .rowsOf(criterion.code)
    .flatMap(({ jurisdiction, score }) => (score === null ? [] : [{ jurisdiction, score }]))
    .sort((a, b) => b.score - a.score);
  const value = best && reading.answer(best.jurisdiction, criterion.code)?.value;
  return best && value !== null && value !== undefined ? { to: value, asIn: best.jurisdiction } : null;
}

/**
 * What would surely move the score of one subject: for each criterion whose best answer raises the low end of the
 * composite, by how much, the largest gain first, and what is known before what is to be found out; and where all down to each lead together. Null where scores depend
 * on all places and there are many criteria: no single change can then be told.
 */
export function singleChanges(reading: Reading, code: string): readonly SingleChange[] | null {
  const { data, root, criteria } = reading;
  const rescore = rescorer(data, code);
  if (!rescore.isLocal && criteria.length > 12) return null;
  const lowWith = (changes: ReadonlyMap<string, AnswerValue>): number => rescore.own(changes).get(root)?.low ?? 0;
  const now = lowWith(new Map());
  const single = criteria.flatMap((criterion) => {
    const best = bestAnswer(criterion, reading);
    if (!best) return [];
    const gain = lowWith(new Map([[criterion.code, best.to]])) - now;
    const answer = reading.answer(code, criterion.code);
    const isKnown = answer !== undefined && answer.points.score !== null;
    return gain > LEAST_GAIN ? [{ criterion, isKnown, ...best, gain }] : [];
  });
  const sorted = single
    .map((change, index) => ({ change, index }))
    .sort(
      (a, b) =>
        Number(b.change.isKnown) - Number(a.change.isKnown) || b.change.gain - a.change.gain || a.index - b.index,
    );
  const made = new Map<string, AnswerValue>();
  return sorted.map(({ change }) => {
    made.set(change.criterion.code, change.to);
    return { ...change, reached: lowWith(made) };
  });
}
