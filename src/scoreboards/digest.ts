import { canonicalJson } from '../common/canonical-json.js';
import { type Instrument } from '../instruments/instrument.js';
import { type Engine } from './engine.js';
import { type AssessmentData, type ScoreRow } from './scoreboard.js';
import { jurisdictionsOf, subjectsRead } from './subjects.js';

/** `sha256:` and the hexadecimal SHA-256 of the RFC 8785 form of a value. */
export function digestOf(value: unknown, { sha256 }: Engine): string {
  return `sha256:${sha256(canonicalJson(value))}`;
}

function byCode<T extends { readonly code: string }>(records: readonly T[]): readonly T[] {
  return [...records].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The acts that the framework's rules read: those of the places assessed, tagged or with provisions on a subject that a rule names. */
export function instrumentsRead(data: AssessmentData): readonly Instrument[] {
  const read = subjectsRead(data.framework);
  const places = jurisdictionsOf(data.assessment);
  return data.instruments.filter(
    ({ jurisdiction, subjects, provisions = [] }) =>
      places.includes(jurisdiction) &&
      (subjects.some((subject) => read.has(subject)) ||
        provisions.some(({ subject }) => subject !== undefined && read.has(subject))),
  );
}

/**
 * The digest of all that a scoreboard follows from: framework, typed answers, the acts and searches that rules read,
 * usual commencement, groups and dates. The same from files and from a database, whatever the order of records.
 */
export function dataDigest(data: AssessmentData, knownAt: string | null, engine: Engine): string {
  const places = jurisdictionsOf(data.assessment);
  const derives = subjectsRead(data.framework).size > 0;
  return digestOf(
    {
      framework: data.framework,
      answers: Object.fromEntries(
        places.map((place) => [
          place,
          [...(data.answers[place] ?? [])].sort((a, b) => (a.criterion < b.criterion ? -1 : 1)),
        ]),
      ),
      instruments: byCode(instrumentsRead(data)),
      coverage: derives ? byCode(data.coverage.filter(({ jurisdiction }) => places.includes(jurisdiction))) : [],
      commencement: derives
        ? Object.fromEntries(
            data.jurisdictions
              .filter(({ code }) => places.includes(code))
              .map(({ code, commencement }) => [code, commencement ?? null]),
          )
        : {},
      groups: byCode(data.groups),
      asOf: data.assessment.asOf,
      knownAt,
    },
    engine,
  );
}

function significant(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}

/** The digest of the scores at 12 significant digits. */
export function resultDigest(rows: readonly ScoreRow[], engine: Engine): string {
  return digestOf(
    rows.map((row) => ({
      ...row,
      score: significant(row.score),
      low: significant(row.low),
      high: significant(row.high),
    })),
    engine,
  );
}
