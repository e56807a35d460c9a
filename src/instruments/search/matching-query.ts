import { type PageOfPlaceAsked } from '../instrument-page.js';
import { daysOf } from '../page-query.js';
import { type AskedWord } from './asked-words.js';

/** A word with the stems that stand for it: its own, and similar ones of the register. */
export interface MatchedWord extends AskedWord {
  readonly similar: readonly string[];
}

/** What is matched: the words, and the text as a phrase of stems and as folded words. */
export interface Matching {
  readonly words: readonly MatchedWord[];
  readonly phrase: string;
  readonly citation: string;
  /** Of the required words so many suffice; left out: all. */
  readonly least?: number;
}

/** What is asked of those that match. `subjects` are the wanted one with its narrower ones. */
export interface MatchingFilter extends PageOfPlaceAsked {
  readonly jurisdiction: string | null;
  readonly subjects: readonly string[] | null;
}

/** What the query gives, in one row. */
export interface MatchesFound {
  /** Acts that match the words, whatever the filters. */
  readonly matching: number;
  readonly totalCount: number;
  readonly unknownCount: number;
  /** The place of the act after which the page begins; null where it is not among those found, or none is named. */
  readonly cursor: number | null;
  readonly rows: readonly { readonly row: number; readonly score: number }[];
  readonly jurisdiction: Readonly<Record<string, number>>;
  readonly type: Readonly<Record<string, number>>;
  readonly binding: Readonly<Record<string, number>>;
  /** How many acts there are with just these subjects. */
  readonly subject: readonly { readonly subjects: readonly string[]; readonly count: number }[];
}

/** What a word counts in a title by a similar stem, and elsewhere in the act, beside 1 by its own in a title. */
const BY_SIMILAR = 0.7;
const ELSEWHERE = 0.25;

/** What the title's being about little else counts, its holding the text as it stands, its being it, the citation's. */
const BY_FIT = 0.5;
const BY_PHRASE = 0.5;
const BY_WHOLE = 2;
const BY_CITATION = 2;

/** Collects parameters and gives each its name in the statement. */
class Parameters {
  readonly values: unknown[] = [];
  take(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

function alternatives({ stems, similar }: MatchedWord): string {
  return `(${[...stems, ...similar].map((stem) => `'${stem}'`).join(' | ')})`;
}

/** What PostgreSQL writes for any string in LIKE, but for the signs that stand for others. */
function contains(column: string, parameter: string): string {
  return `position(${parameter} IN ${column}) > 0`;
}

function scoreOf({ words, phrase, citation }: Matching, parameters: Parameters): string {
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  const telling = words.filter(({ isRequired }) => isRequired);
  const own = words.map(({ stems }) => parameters.take(stems, 'text[]'));
  const any = words.map(({ stems, similar }) => parameters.take([...stems, ...similar], 'text[]'));
  const query = words.map((word) => parameters.take(alternatives(word), 'tsquery'));
  const shares = words.map(
    (word, place) => `CASE WHEN d."titleStems" && ${own[place]} THEN ${word.weight}
      WHEN d."titleStems" && ${any[place]} THEN ${word.weight * BY_SIMILAR}
      WHEN d."words" @@ ${query[place]} THEN ${word.weight * ELSEWHERE} ELSE 0 END`,
  );
  const inTitle = words.flatMap(({ isRequired }, place) =>
    isRequired ? [`(d."titleStems" && ${any[place]})::int`] : [],
  );
  const isPhrase = contains('d."titles"', parameters.take(` ${phrase} `, 'text'));
  const isWhole = contains('d."titles"', parameters.take(`| ${phrase} |`, 'text'));
  const isCited = /\p{N}/u.test(citation)
    ? contains('d."citation"', parameters.take(` ${citation} `, 'text'))
    : 'false';
  return `round((d."standing" * (
    (${shares.join(' + ')}) / ${weight}
    + ${BY_FIT} * (${inTitle.join(' + ')}) / greatest(${telling.length}, d."titleLength")::float8
    + CASE WHEN ${isWhole} THEN ${BY_WHOLE + BY_PHRASE} WHEN ${isPhrase} THEN ${BY_PHRASE} ELSE 0 END
    + CASE WHEN ${isCited} THEN ${BY_CITATION} ELSE 0 END
  ))::numeric, 4)::float8`;
}

/** Which documents have the words: all that are required, or at least so many of them. */
function matches({ words, least }: Matching, parameters: Parameters): string {
  const required = words.filter(({ isRequired }) => isRequired).map(alternatives);
  if (least === undefined) return `d."words" @@ ${parameters.take(required.join(' & '), 'tsquery')}`;
  const each = required.map((query) => `(d."words" @@ ${parameters.take(query, 'tsquery')})::int`);
  return `d."words" @@ ${parameters.take(required.join(' | '), 'tsquery')} AND ${each.join(' + ')} >= ${least}`;
}

function heldOn(from: string, until: string): string {
  return `(SELECT CASE
      WHEN bool_or(f."force" = 'no') THEN 'no'
      WHEN bool_and(f."force" IN ('yes', 'partial')) THEN 'yes'
      ELSE 'unknown' END
    FROM "force_intervals" f
    WHERE f."instrumentRow" = i."row" AND f."provision" = ''
      AND (f."from" IS NULL OR f."from" <= ${until}) AND (f."until" IS NULL OR f."until" >= ${from}))`;
}

/** Counts by a column of those that pass all filters but its own, as one JSON object. */
function countsBy(column: string, filters: readonly string[]): string {
  return `(SELECT coalesce(json_object_agg(c."value", c."count"), '{}') FROM (
      SELECT "${column}" AS "value", count(*)::int AS "count" FROM "found"
      WHERE "held" = 'yes' AND ${filters.map((filter) => `"${filter}"`).join(' AND ')} GROUP BY "${column}") c)`;
}

/**
 * Finds the acts that match, scores them, counts them by filter and gives those of one page: by score, then by the
 * place of the jurisdiction in its file and of the act in its own. Whether an act was in force on a date is what
 * `PAGE_QUERY` says of it.
 */
export function matchingQuery(
  matching: Matching,
  { jurisdiction, type, binding, subjects, inForceOn, first, after }: MatchingFilter,
): { readonly statement: string; readonly parameters: readonly unknown[] } {
  const parameters = new Parameters();
  const [from, until] = daysOf(inForceOn);
  const is = (column: string, value: string | null | undefined): string =>
    value === null || value === undefined ? 'true' : `${column} = ${parameters.take(value, 'text')}`;
  const held = from === null ? `'yes'` : heldOn(parameters.take(from, 'date'), parameters.take(until, 'date'));
  const ofSubject = subjects === null ? 'true' : `d."subjects" && ${parameters.take(subjects, 'text[]')}`;
  const cursor =
    after === undefined
      ? 'NULL::int'
      : `(SELECT "place" FROM "placed" WHERE "code" = ${parameters.take(after, 'text')})::int`;
  const statement = `
WITH "found" AS MATERIALIZED (
  SELECT i."row", i."code", i."jurisdiction", i."type", i."binding", i."position", d."subjects",
    ${is('i."jurisdiction"', jurisdiction)} AS "isThere", ${is('i."type"', type)} AS "isOfType",
    ${is('i."binding"', binding)} AS "isOfForce", ${ofSubject} AS "isOnSubject",
    ${held} AS "held", ${scoreOf(matching, parameters)} AS "score"
  FROM "search_documents" d JOIN "instruments" i ON i."row" = d."instrumentRow"
  WHERE i."knownUntil" IS NULL AND ${matches(matching, parameters)}
), "right" AS (
  SELECT * FROM "found" WHERE "isThere" AND "isOfType" AND "isOfForce" AND "isOnSubject"
), "placed" AS (
  SELECT r."row", r."code", r."score",
    row_number() OVER (ORDER BY r."score" DESC, j."position", r."position", r."code" COLLATE "C") AS "place"
  FROM "right" r JOIN "jurisdictions" j ON j."code" = r."jurisdiction" AND j."knownUntil" IS NULL
  WHERE r."held" = 'yes'
), "start" AS (SELECT ${cursor} AS "cursor")
SELECT (SELECT count(*)::int FROM "found") AS "matching",
  (SELECT count(*)::int FROM "right" WHERE "held" = 'yes') AS "totalCount",
  (SELECT count(*)::int FROM "right" WHERE "held" = 'unknown') AS "unknownCount",
  s."cursor",
  (SELECT coalesce(json_agg(json_build_object('row', p."row", 'score', p."score") ORDER BY p."place"), '[]')
    FROM "placed" p WHERE p."place" > coalesce(s."cursor", 0)
      AND p."place" <= coalesce(s."cursor", 0) + ${parameters.take(first, 'int')}) AS "rows",
  ${countsBy('jurisdiction', ['isOfType', 'isOfForce', 'isOnSubject'])} AS "jurisdiction",
  ${countsBy('type', ['isThere', 'isOfForce', 'isOnSubject'])} AS "type",
  ${countsBy('binding', ['isThere', 'isOfType', 'isOnSubject'])} AS "binding",
  (SELECT coalesce(json_agg(json_build_object('subjects', c."subjects", 'count', c."count")), '[]') FROM (
    SELECT "subjects", count(*)::int AS "count" FROM "found"
    WHERE "held" = 'yes' AND "isThere" AND "isOfType" AND "isOfForce" GROUP BY "subjects") c) AS "subject"
FROM "start" s`;
  return { statement, parameters: parameters.values };
}
