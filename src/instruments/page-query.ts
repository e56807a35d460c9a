import { type LegalDate, spanOf } from '../common/legal-date.js';
import { type PageOfPlaceAsked } from './instrument-page.js';

/** A page that the query found: of one jurisdiction, or of all when none is named. */
export interface PageFound {
  /** Code of the jurisdiction; '' where none is named. */
  readonly of: string;
  readonly totalCount: number;
  readonly unknownCount: number;
  /** How many matching acts lie before the page. */
  readonly before: number;
  /** Whether the register has the act after which the page begins; yes when none is named. */
  readonly hasCursor: boolean;
  /** The rows of the page, in order. */
  readonly rows: readonly number[];
}

/**
 * Counts the acts that match, and finds those of one page: by the place of the jurisdiction in its file, then of the
 * act in its own. Where jurisdictions are named, each has a page of its own. An act counts as in force on a time when
 * each of its intervals that touch the time says yes or partial; as unknown when none says no. Parameters:
 * `pageParameters`; `known` is the condition of rows that are known, by the table's name in the statement.
 */
export const pageQuery = (known: (alias: string) => string): string => `
WITH "matching" AS (
  SELECT i."row", j."position" AS "place", i."position", i."code",
    CASE WHEN $1::text[] IS NULL THEN '' ELSE i."jurisdiction" END AS "of",
    CASE WHEN $6::date IS NULL THEN 'yes' ELSE (
      SELECT CASE
        WHEN bool_or(f."force" = 'no') THEN 'no'
        WHEN bool_and(f."force" IN ('yes', 'partial')) THEN 'yes'
        ELSE 'unknown' END
      FROM "force_intervals" f
      WHERE f."instrumentRow" = i."row" AND f."provision" = ''
        AND (f."from" IS NULL OR f."from" <= $7::date) AND (f."until" IS NULL OR f."until" >= $6::date)
    ) END AS "held"
  FROM "instruments" i
  JOIN "jurisdictions" j ON j."code" = i."jurisdiction" AND ${known('j')}
  WHERE ${known('i')}
    AND ($1::text[] IS NULL OR i."jurisdiction" = ANY ($1))
    AND ($2::text IS NULL OR i."type" = $2)
    AND ($3::text IS NULL OR i."binding" = $3)
    AND ($4::text[] IS NULL OR i."subjects" && $4 OR EXISTS (
      SELECT 1 FROM "provisions" p WHERE p."instrumentRow" = i."row" AND p."subject" = ANY ($4)))
), "cursor" AS (
  SELECT j."position" AS "place", i."position", i."code"
  FROM "instruments" i
  JOIN "jurisdictions" j ON j."code" = i."jurisdiction" AND ${known('j')}
  WHERE ${known('i')} AND i."code" = $5
), "placed" AS (
  SELECT m.*, c."code" IS NULL OR (m."place", m."position", m."code") > (c."place", c."position", c."code") AS "isAfter"
  FROM "matching" m LEFT JOIN "cursor" c ON true
)
SELECT w."of",
  count(*) FILTER (WHERE p."held" = 'yes')::int AS "totalCount",
  count(*) FILTER (WHERE p."held" = 'unknown')::int AS "unknownCount",
  count(*) FILTER (WHERE p."held" = 'yes' AND NOT p."isAfter")::int AS "before",
  ($5::text IS NULL OR EXISTS (SELECT 1 FROM "cursor")) AS "hasCursor",
  coalesce((array_agg(p."row" ORDER BY p."place", p."position", p."code")
    FILTER (WHERE p."held" = 'yes' AND p."isAfter"))[1:$8::int], '{}') AS "rows"
FROM unnest(coalesce($1::text[], ARRAY[''])) AS w("of")
LEFT JOIN "placed" p ON p."of" = w."of"
GROUP BY w."of"`;

/** The first year that a database can write is 1; before it nothing was in force. */
const FIRST_DAY = '0001-01-01';

/** The first and the last day of a date as a database writes them; nulls where there is none. */
export function daysOf(date: LegalDate | undefined): readonly [string | null, string | null] {
  if (date === undefined) return [null, null];
  const span = spanOf(date);
  if (span === null) throw new RangeError(`not a date: ${date}`);
  const writable = (day: string): string => (day < FIRST_DAY ? FIRST_DAY : day);
  return [writable(span.earliest), writable(span.latest)];
}

/** The parameters of `pageQuery`; `subjects` are the wanted one with its narrower ones. */
export function pageParameters(
  { type, binding, after, inForceOn, first }: PageOfPlaceAsked,
  jurisdictions: readonly string[] | null,
  subjects: readonly string[] | null,
): unknown[] {
  return [jurisdictions, type ?? null, binding ?? null, subjects, after ?? null, ...daysOf(inForceOn), first];
}
