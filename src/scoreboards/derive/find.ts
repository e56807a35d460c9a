import { type Evidence } from '../../assessments/answer.js';
import { either } from '../../common/either.js';
import { type Condition, type InstrumentPattern } from '../../frameworks/derive-rule.js';
import { type Candidate, instrumentCandidates, provisionCandidates } from './candidates.js';
import { distance, type Miss, nearest, ofMissingParts, ofNearestPart } from './near-miss.js';
import { type Register } from './register.js';
import { atLeast, negated, some, type Truth } from './truth.js';
import { type Remark } from '../remark.js';

/** Whether a condition holds, what made it so, what a reader must know of it, and what came nearest where it does not. */
export interface Finding {
  readonly truth: Truth;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
  /** Empty for a yes. */
  readonly misses: readonly Miss[];
}

function told(truth: Truth, found: readonly Omit<Finding, 'misses'>[]): Omit<Finding, 'misses'> {
  return {
    truth,
    evidence: truth === 'no' ? [] : found.flatMap(({ evidence }) => evidence),
    remarks: found.flatMap(({ remarks }) => remarks),
  };
}

/** One of several is enough: told of those that decide it, of all where none does. */
function oneOf(found: readonly Omit<Finding, 'misses'>[]): Omit<Finding, 'misses'> {
  const truth = some(found.map((each) => each.truth));
  return told(truth, truth === 'no' ? found : found.filter((each) => each.truth === truth));
}

function soMany(count: number, found: readonly Finding[]): Finding {
  const truth = atLeast(
    count,
    found.map((each) => each.truth),
  );
  const decides = (each: Finding): boolean =>
    truth === 'no' || each.truth === 'yes' || (truth === 'unknown' && each.truth === 'unknown');
  return { ...told(truth, found.filter(decides)), misses: truth === 'yes' ? [] : ofMissingParts(count, found) };
}

function nothingOn(what: string, subject: readonly string[]): Miss {
  const words = `the register holds no ${what} on ${either(subject)}`;
  return {
    act: null,
    provision: null,
    does: null,
    lacks: [{ asked: 'subject', truth: 'no', wanted: subject, found: null, words }],
  };
}

function leaf(candidates: readonly Candidate[], none: Miss): Finding {
  const found = oneOf(candidates);
  if (found.truth === 'yes') return { ...found, misses: [] };
  const best = nearest(candidates, ({ miss }) => distance(miss));
  return { ...found, misses: [best?.miss ?? none] };
}

/** What stands in the way of a condition that asks for nothing to be there. */
function inTheWay(truth: Truth, inner: Finding): readonly Miss[] {
  if (truth === 'yes') return [];
  const [{ instrument = null, provision = null } = {}] = inner.evidence;
  const words =
    inner.truth === 'yes'
      ? 'is there, and must not be'
      : inner.truth === 'no'
        ? 'nobody has searched whether there is one that must not be'
        : 'may hold, and must not';
  return [
    { act: instrument, provision, does: null, lacks: [{ asked: 'absence', truth, wanted: [], found: null, words }] },
  ];
}

/**
 * Whether a condition holds in the register on its date: yes, no, or unknown where a date, a tag or a source leaves
 * it open (Kleene's three values). What is not there is a no, but under `not` only where a search is recorded. The
 * evidence is what made it true, or what might; for a no the remarks tell the provisions on the subject that were not
 * in force, and `misses` what came nearest: of alternatives the nearest alone, of what must hold together each part
 * that does not.
 */
export function find(condition: Condition, register: Register): Finding {
  if ('provision' in condition) {
    const { provision } = condition;
    return leaf(provisionCandidates(provision, register), nothingOn('provision', provision.subject));
  }
  if ('instrument' in condition) {
    const pattern: InstrumentPattern = condition.instrument;
    return leaf(instrumentCandidates(pattern, register), nothingOn('act', pattern.subject ?? []));
  }
  if ('not' in condition) {
    const inner = find(condition.not, register);
    const truth = negated(inner.truth, register.searched ?? false);
    return { ...inner, truth, misses: inTheWay(truth, inner) };
  }
  if ('any' in condition) {
    const parts = condition.any.map((inner) => find(inner, register));
    const found = oneOf(parts);
    return { ...found, misses: found.truth === 'yes' ? [] : ofNearestPart(parts.map(({ misses }) => misses)) };
  }
  const { count, of } = 'all' in condition ? { count: condition.all.length, of: condition.all } : condition.atLeast;
  return soMany(
    count,
    of.map((inner) => find(inner, register)),
  );
}
