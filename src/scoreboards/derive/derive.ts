import { type Evidence } from '../../assessments/answer.js';
import { type LegalDate, spanOf } from '../../common/legal-date.js';
import { type DeriveRule } from '../../frameworks/derive-rule.js';
import { type Coverage } from '../../instruments/coverage/coverage.js';
import { find, type Finding } from './find.js';
import { type NearMiss } from './near-miss.js';
import { type Register } from './register.js';
import { type Remark } from '../remark.js';

/** An answer that the register gives: a value, or those that stay possible, or none. */
export interface Derived {
  readonly value: string | null;
  /** Values that stay possible where there is not one: two or more, or none where nothing is known. */
  readonly candidates: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
  /** For each answer better than the one given: what came nearest to it. Empty where the best is given. */
  readonly nearMisses: readonly NearMiss[];
}

/** The searches over a date for any of the subjects, whether they count or not. */
function recordedOver(
  subjects: readonly string[],
  coverage: readonly Coverage[],
  asOf: LegalDate,
): readonly Coverage[] {
  const asked = spanOf(asOf);
  if (!asked) throw new RangeError(`not a date: ${asOf}`);
  return coverage.filter((record) => {
    const [first, last] = [spanOf(record.from), spanOf(record.until)];
    const isOver = first && last && first.earliest <= asked.earliest && asked.latest <= last.latest;
    return isOver && subjects.some((subject) => record.subjects.includes(subject));
  });
}

/** The coverage records that together search every subject over a date, or an empty list. What is unverified does not count. */
export function searchesOf(
  subjects: readonly string[],
  coverage: readonly Coverage[],
  asOf: LegalDate,
): readonly Coverage[] {
  const records = recordedOver(subjects, coverage, asOf).filter(({ confidence }) => confidence !== 'unverified');
  const covered = subjects.every((subject) => records.some((record) => record.subjects.includes(subject)));
  return covered ? records : [];
}

/** What a search found that the register does not hold. */
function lost({ found }: Coverage, holds: ReadonlySet<string>): readonly string[] {
  return found.filter((code) => !holds.has(code));
}

/** Why a search that was made does not count. */
function shortfall(record: Coverage, holds: ReadonlySet<string>): Remark {
  const acts = lost(record, holds);
  const why = acts.length > 0 ? 'lost' : record.confidence === 'unverified' ? 'thin' : 'part';
  return { code: 'search-not-enough', search: record.code, why, acts };
}

/** An answer that was tried, and what was found of it. */
interface Tried {
  readonly value: string;
  readonly found: Finding;
}

function nearMissesOf(tried: readonly Tried[], searches: readonly Coverage[]): readonly NearMiss[] {
  const coverage = searches.map(({ code }) => code);
  return tried.flatMap(({ value: answer, found: { truth, misses } }) =>
    truth === 'yes' ? [] : misses.map((miss): NearMiss => ({ answer, truth, ...miss, coverage })),
  );
}

/**
 * The answer that a rule gives. Tried from the best down: the first that holds is the answer, unless a better one is
 * unknown or was never searched for; then both stay possible. When none holds, a search makes it `otherwise`; without
 * a search nothing is said, and where something is unknown the possible answers are. Each answer that was tried and
 * not given has its nearest miss.
 */
export function derive(rule: DeriveRule, register: Register, coverage: readonly Coverage[]): Derived {
  const { value, candidates, evidence, remarks, nearMisses } = tryAnswers(rule, register, coverage);
  return { value, candidates, evidence: eachOnce(evidence), remarks: eachOnce(remarks), nearMisses };
}

/** What is the same is there once. */
function eachOnce<T>(pieces: readonly T[]): readonly T[] {
  return [...new Map(pieces.map((piece) => [JSON.stringify(piece), piece])).values()];
}

/** The answers from the best down to the first that holds; all where none does. */
function tried(rule: DeriveRule, register: Register): readonly Tried[] {
  const all: Tried[] = [];
  for (const { value, when } of rule.answers) {
    const found = find(when, register);
    all.push({ value, found });
    if (found.truth === 'yes') break;
  }
  return all;
}

/** Why the searches that are recorded do not count; empty where they do. */
function uncountedOf(
  rule: DeriveRule,
  register: Register,
  coverage: readonly Coverage[],
  holds: ReadonlySet<string>,
): readonly Remark[] {
  return recordedOver(rule.coverage, coverage, register.asOf).map((record) => shortfall(record, holds));
}

function tryAnswers(rule: DeriveRule, register: Register, coverage: readonly Coverage[]): Derived {
  const { holds = new Set(register.instruments.map(({ code }) => code)) } = register;
  const whole = coverage.filter((record) => lost(record, holds).length === 0);
  const searches = searchesOf(rule.coverage, whole, register.asOf);
  const isSearched = searches.length > 0;
  const uncounted = isSearched ? [] : uncountedOf(rule, register, coverage, holds);
  const searched = searches.map(({ code }): Remark => ({ code: 'searched', search: code }));
  const all = tried(rule, { ...register, searched: isSearched });
  const held = all.find(({ found }) => found.truth === 'yes');
  const unknown = all.filter(({ found }) => found.truth === 'unknown').map(({ found }) => found);
  const missed = all.filter(({ found }) => found.truth === 'no').flatMap(({ found }) => found.remarks);
  const open = all
    .filter(({ found: { truth } }) => truth === 'unknown' || (truth === 'no' && !isSearched))
    .map(({ value }) => value);
  const nearMisses = nearMissesOf(all, searches);
  if (held) {
    const { value, found } = held;
    const isClosed = open.length === 0;
    const unsearched: readonly Remark[] = uncounted.length > 0 ? uncounted : [{ code: 'not-searched', answers: open }];
    const beside = unknown.length > 0 || isClosed ? [] : unsearched;
    return {
      value: isClosed ? value : null,
      candidates: isClosed ? [] : [...open, value],
      evidence: [found, ...unknown].flatMap(({ evidence }) => evidence),
      remarks: [...[found, ...unknown].flatMap(({ remarks }) => remarks), ...beside, ...(isClosed ? searched : [])],
      nearMisses,
    };
  }
  if (unknown.length > 0) {
    return {
      value: null,
      candidates: [...open, rule.otherwise],
      evidence: unknown.flatMap(({ evidence }) => evidence),
      remarks: unknown.flatMap(({ remarks }) => remarks),
      nearMisses,
    };
  }
  if (isSearched) {
    const evidence = searches.flatMap(({ where }) => where.map((source) => ({ source })));
    return { value: rule.otherwise, candidates: [], evidence, remarks: [...searched, ...missed], nearMisses };
  }
  return { value: null, candidates: [], evidence: [], remarks: [...missed, ...nothing(rule, uncounted)], nearMisses };
}

/** Why nothing is said where nothing was found and no search counts. */
function nothing({ coverage }: DeriveRule, uncounted: readonly Remark[]): readonly Remark[] {
  return [{ code: 'nothing', subjects: uncounted.length > 0 ? [] : coverage }, ...uncounted];
}
