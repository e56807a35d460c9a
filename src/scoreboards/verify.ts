import { type AssessmentData, type ComparatorResult, type Scoreboard, type ScoreRow } from './scoreboard.js';

/** What a report or an export claims. */
export interface Claim {
  readonly assessment: string;
  readonly framework: string;
  readonly asOf: string;
  /** The instant of which it says that it is what was known; null: of when it was made. */
  readonly knownAt?: string | null;
  /** The release that it says it is; null: a draft. */
  readonly release?: string | null;
  readonly engine: string;
  readonly digest: string;
  readonly resultDigest: string;
  readonly scores: readonly ScoreRow[];
  readonly memo?: readonly ScoreRow[];
  readonly comparators?: readonly ClaimedComparator[];
}

/** A comparator's figures as a document prints them. */
export type ClaimedComparator = Pick<ComparatorResult, 'value' | 'count' | 'of' | 'label'> & { readonly code: string };

export interface Verification {
  /** Numbers compared. */
  readonly compared: number;
  /** What does not agree, a sentence each. */
  readonly differences: readonly string[];
}

const COMPARED = ['value', 'count', 'of', 'label'] as const;
const NUMBERS = ['score', 'low', 'high', 'rank', 'rankLow', 'rankHigh', 'answered', 'of'] as const;

function agree(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}

function compareRows(claimed: readonly ScoreRow[], computed: readonly ScoreRow[], differences: string[]): number {
  const rows = new Map(computed.map((row) => [`${row.jurisdiction} ${row.element}`, row]));
  let compared = 0;
  for (const row of claimed) {
    const place = `${row.jurisdiction} ${row.element}`;
    const own = rows.get(place);
    rows.delete(place);
    if (!own) {
      differences.push(`${place}: stands in the file, but does not follow from the data`);
      continue;
    }
    for (const key of NUMBERS) {
      compared += 1;
      if (!agree(row[key], own[key]))
        differences.push(`${place}: ${key} is ${row[key]} in the file, ${own[key]} computed`);
    }
    for (const key of ['missing', 'band'] as const) {
      if (row[key] !== own[key]) differences.push(`${place}: ${key} is ${row[key]} in the file, ${own[key]} computed`);
    }
  }
  for (const place of rows.keys()) differences.push(`${place}: follows from the data, but does not stand in the file`);
  return compared;
}

function compareComparators(
  claimed: readonly ClaimedComparator[],
  computed: readonly ComparatorResult[],
  differences: string[],
): number {
  const own = new Map(computed.map((result) => [result.comparator.code, result]));
  for (const { code, ...figures } of claimed) {
    const result = own.get(code);
    own.delete(code);
    if (!result) differences.push(`comparator ${code}: stands in the file, but not in the data`);
    for (const key of result ? COMPARED : []) {
      const [said, found] = [figures[key], result?.[key] ?? null];
      const isSame = typeof said === 'string' || typeof found === 'string' ? said === found : agree(said, found);
      if (!isSame) differences.push(`comparator ${code}: ${key} is ${said} in the file, ${found} computed`);
    }
  }
  for (const code of own.keys()) differences.push(`comparator ${code}: stands in the data, but not in the file`);
  return claimed.length * COMPARED.length;
}

/** Holds a claim against the scoreboard that its data gives: every number and both digests. */
export function verify(claim: Claim, scoreboard: Scoreboard): Verification {
  const differences: string[] = [];
  const compared =
    compareRows(claim.scores, scoreboard.scores, differences) +
    compareRows(claim.memo ?? [], scoreboard.memo, differences) +
    (claim.comparators ? compareComparators(claim.comparators, scoreboard.comparators, differences) : 0);
  for (const key of ['assessment', 'framework', 'asOf', 'digest', 'resultDigest'] as const) {
    if (claim[key] !== scoreboard[key]) {
      differences.push(`${key} is ${claim[key]} in the file, ${scoreboard[key]} computed`);
    }
  }
  // A release is what was published, whenever it is asked for; else the data say of which instant they are.
  const said = claim.knownAt ?? null;
  if (!claim.release && said !== scoreboard.knownAt) {
    differences.push(`knownAt is ${said} in the file, ${scoreboard.knownAt} in its data`);
  }
  return { compared, differences };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a part of a document is a list of records, each with a text under these keys. */
function isListOf(value: unknown, keys: readonly string[]): boolean {
  return (
    Array.isArray(value) && value.every((each) => isObject(each) && keys.every((key) => typeof each[key] === 'string'))
  );
}

/** Whether a parsed file is a scoreboard document. */
export function isClaim(value: unknown): value is Claim {
  return (
    isObject(value) &&
    isListOf(value['scores'], ['jurisdiction', 'element']) &&
    isListOf(value['memo'] ?? [], ['jurisdiction', 'element']) &&
    isListOf(value['comparators'] ?? [], ['code']) &&
    ['assessment', 'framework', 'asOf', 'digest', 'resultDigest'].every((key) => typeof value[key] === 'string') &&
    (typeof value['release'] === 'string' || (value['release'] ?? null) === null)
  );
}

/** Whether a parsed file is the data of an assessment. Its parts may still be anything. */
export function isAssessmentData(value: unknown): value is AssessmentData {
  return (
    isObject(value) &&
    isObject(value['assessment']) &&
    isObject(value['framework']) &&
    isObject(value['answers']) &&
    ['jurisdictions', 'groups', 'subjects', 'instruments', 'coverage', 'comparators'].every((key) =>
      Array.isArray(value[key]),
    )
  );
}
