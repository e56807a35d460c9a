import { type Evidence } from '../assessments/answer.js';
import { type LegalDate, spanOf } from '../common/legal-date.js';
import { type DeriveRule } from '../frameworks/derive-rule.js';
import { type Coverage } from '../instruments/coverage.js';
import { find, type Register } from './register.js';

/** An answer that the register gives: a value, or those that stay possible, or none. */
export interface Derived {
  readonly value: string | null;
  /** Values that stay possible where there is not one: two or more, or none where nothing is known. */
  readonly candidates: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly string[];
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
function shortfall(record: Coverage, holds: ReadonlySet<string>): string {
  const missing = lost(record, holds);
  if (missing.length > 0) return `it found ${missing.join(', ')}, which the register does not hold`;
  return record.confidence === 'unverified' ? 'it was too thin' : 'it was for a part of the subjects';
}

/**
 * The answer that a rule gives. Tried from the best down: the first that holds is the answer, unless a better one is
 * unknown or was never searched for; then both stay possible. When none holds, a search makes it `otherwise`; without
 * a search nothing is said, and where something is unknown the possible answers are.
 */
export function derive(rule: DeriveRule, register: Register, coverage: readonly Coverage[]): Derived {
  const { value, candidates, evidence, remarks } = tryAnswers(rule, register, coverage);
  const cited = new Map(evidence.map((piece) => [JSON.stringify(piece), piece]));
  return { value, candidates, evidence: [...cited.values()], remarks: [...new Set(remarks)] };
}

function tryAnswers(rule: DeriveRule, register: Register, coverage: readonly Coverage[]): Derived {
  const { holds = new Set(register.instruments.map(({ code }) => code)) } = register;
  const searches = searchesOf(
    rule.coverage,
    coverage.filter((record) => lost(record, holds).length === 0),
    register.asOf,
  );
  const uncounted =
    searches.length > 0
      ? []
      : recordedOver(rule.coverage, coverage, register.asOf).map(
          (record) => `Search recorded, but not enough for a no: ${record.code} (${shortfall(record, holds)}).`,
        );
  const searched = searches.map(({ code }) => `Search recorded: ${code}.`);
  const open: string[] = [];
  const unknown: { evidence: readonly Evidence[]; remarks: readonly string[] }[] = [];
  const missed: string[] = [];
  for (const { value, when } of rule.answers) {
    const found = find(when, { ...register, searched: searches.length > 0 });
    if (found.truth === 'yes') {
      const closed = open.length === 0;
      const unsearched = uncounted.length > 0 ? uncounted : [`Nobody has searched whether ${open.join(' or ')} holds.`];
      const beside = unknown.length > 0 || closed ? [] : unsearched;
      return {
        value: closed ? value : null,
        candidates: closed ? [] : [...open, value],
        evidence: [...found.evidence, ...unknown.flatMap(({ evidence }) => evidence)],
        remarks: [
          ...found.remarks,
          ...unknown.flatMap(({ remarks }) => remarks),
          ...beside,
          ...(closed ? searched : []),
        ],
      };
    }
    if (found.truth === 'unknown') unknown.push(found);
    else missed.push(...found.remarks);
    if (found.truth === 'unknown' || searches.length === 0) open.push(value);
  }
  if (unknown.length > 0) {
    return {
      value: null,
      candidates: [...open, rule.otherwise],
      evidence: unknown.flatMap(({ evidence }) => evidence),
      remarks: unknown.flatMap(({ remarks }) => remarks),
    };
  }
  if (searches.length > 0) {
    const evidence = searches.flatMap(({ where }) => where.map((source) => ({ source })));
    return { value: rule.otherwise, candidates: [], evidence, remarks: [...searched, ...missed] };
  }
  const nothing = 'The register holds nothing that answers it';
  const why =
    uncounted.length > 0
      ? [`${nothing}.`, ...uncounted]
      : [`${nothing}, and no search is recorded (${rule.coverage.join(', ')}).`];
  return { value: null, candidates: [], evidence: [], remarks: [...missed, ...why] };
}
