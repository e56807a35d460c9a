import { canonicalJson } from '../common/canonical-json.js';
import { type Coverage } from '../instruments/coverage/coverage.js';
import { type Instrument, type RelationType, type Wording } from '../instruments/instrument.js';
import { type Engine } from './engine.js';
import { type AssessmentData, type ScoreRow } from './scoreboard.js';
import { jurisdictionsOf, readsLadder, subjectsRead } from './subjects.js';

/** `sha256:` and the hexadecimal SHA-256 of the RFC 8785 form of a value. */
export function digestOf(value: unknown, { sha256 }: Engine): string {
  return `sha256:${sha256(canonicalJson(value))}`;
}

function sortedBy<T>(records: readonly T[], key: (record: T) => string): readonly T[] {
  return records
    .map((record) => ({ record, place: key(record) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ record }) => record);
}

function byCode<T extends { readonly code: string }>(records: readonly T[]): readonly T[] {
  return sortedBy(records, ({ code }) => code);
}

function searchesIn({ coverage }: AssessmentData, places: readonly string[]): readonly Coverage[] {
  return coverage.filter(({ jurisdiction }) => places.includes(jurisdiction));
}

/** Relations by which one act ends another. */
const ENDING: readonly RelationType[] = ['replaces', 'repeals'];

/**
 * The acts that scores rest on. Rules read those of the places assessed that are tagged, or have provisions, on a
 * subject that a rule names, those that end or change them, and, where a rule asks how far an act has come, all that
 * stand in a relation to them; a search counts only while the acts that it found are there; a typed answer rests on the acts that it cites, wherever
 * they are from, for how sure they are decides whether it sets a point.
 */
function instrumentsRead(data: AssessmentData, places: readonly string[]): readonly Instrument[] {
  const read = subjectsRead(data.framework, data.subjects);
  const cited = new Set(
    places.flatMap((place) =>
      (data.answers[place] ?? []).flatMap(({ evidence = [] }) =>
        evidence.flatMap(({ instrument }) => instrument ?? []),
      ),
    ),
  );
  const found = new Set(read.size === 0 ? [] : searchesIn(data, places).flatMap((search) => search.found));
  const isOn = ({ subject }: Wording): boolean => subject !== undefined && read.has(subject);
  const direct = data.instruments.filter(
    ({ code, jurisdiction, subjects, provisions = [] }) =>
      cited.has(code) ||
      found.has(code) ||
      (places.includes(jurisdiction) &&
        (subjects.some((subject) => read.has(subject)) ||
          provisions.some((provision) => isOn(provision) || (provision.amended?.some(isOn) ?? false)))),
  );
  const codes = new Set(direct.map(({ code }) => code));
  const by = new Set(direct.flatMap(({ events }) => events.flatMap((event) => event.by ?? [])));
  const any = readsLadder(data.framework);
  const moving = data.instruments.filter(
    ({ code, relations = [] }) =>
      !codes.has(code) &&
      (by.has(code) || relations.some(({ type, act }) => codes.has(act) && (any || ENDING.includes(type)))),
  );
  return [...direct, ...moving];
}

/** What rules read beside acts and searches: usual commencement, which places have entities, subjects taken in by others. */
function aroundRules(data: AssessmentData, places: readonly string[]): Readonly<Record<string, unknown>> {
  const own = data.jurisdictions.filter(({ code }) => places.includes(code));
  const states = new Set(data.jurisdictions.flatMap(({ partOf }) => partOf ?? []));
  const [named, read] = [subjectsRead(data.framework), subjectsRead(data.framework, data.subjects)];
  return {
    commencement: Object.fromEntries(own.map(({ code, commencement }) => [code, commencement ?? null])),
    withEntities: places.filter((code) => states.has(code)).sort(),
    ...(read.size > named.size && { narrower: [...read].sort() }),
  };
}

/**
 * The digest of all that scores follow from: who is scored, framework, typed answers, the acts and searches that rules
 * read, the acts that answers cite, usual commencement and entities, groups and dates. The same from files and from a database,
 * whatever the order of records.
 */
export function dataDigest(data: AssessmentData, engine: Engine): string {
  const places = jurisdictionsOf(data.assessment);
  const derives = subjectsRead(data.framework).size > 0;
  return digestOf(
    {
      subjects: [...data.assessment.subjects].sort(),
      framework: data.framework,
      answers: Object.fromEntries(
        places.map((place) => [
          place,
          sortedBy(data.answers[place] ?? [], (answer) => `${answer.criterion} ${canonicalJson(answer)}`),
        ]),
      ),
      instruments: byCode(instrumentsRead(data, places)),
      coverage: derives ? byCode(searchesIn(data, places)) : [],
      ...(derives ? aroundRules(data, places) : { commencement: {} }),
      groups: byCode(data.groups),
      asOf: data.assessment.asOf,
      knownAt: data.knownAt ?? null,
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
