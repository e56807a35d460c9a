import { type LegalDate } from '../common/legal-date.js';
import { type LocalisedText, textIn } from '../common/localised-text.js';
import { elementsOf, type Framework } from '../frameworks/framework.js';
import { type ComparatorView, comparatorView } from './comparator-view.js';
import { type DesignationNote, designationNotes } from './designation-notes.js';
import { type AssessmentData, type GroupBounds, type Scoreboard, type ScoreRow } from './scoreboard.js';
import { jurisdictionsOf } from './subjects.js';

/** A row with the names that a reader needs beside its codes. */
export interface NamedRow extends ScoreRow {
  readonly jurisdictionName: string;
  readonly elementTitle: string;
}

/** What every answer that rests on a scoreboard says of it. */
export interface ScoreboardHead {
  readonly assessment: string;
  readonly framework: string;
  readonly asOf: LegalDate;
  readonly knownAt: string | null;
  readonly release: string | null;
  readonly engine: string;
  readonly digest: string;
  readonly resultDigest: string;
  /** Whether it is not a release: then its numbers may still change. */
  readonly draft: boolean;
  /** What the publisher requires to be printed wherever one of these names stands. */
  readonly designations: readonly DesignationNote[];
}

/** A scoreboard as it is shown in one language, made once for all who ask. */
export interface ScoreboardView extends ScoreboardHead {
  readonly scores: readonly NamedRow[];
  readonly memo: readonly NamedRow[];
  readonly comparators: readonly ComparatorView[];
  readonly groupBounds: readonly GroupBounds[];
  /** The codes of jurisdictions by their aliases. */
  readonly aliases: ReadonlyMap<string, string>;
}

function titlesOf({ root, rollUps = [] }: Framework): ReadonlyMap<string, LocalisedText> {
  return new Map([...elementsOf(root), ...rollUps].map(({ code, title }) => [code, title]));
}

/** What a scoreboard says of itself, in one language. */
export function headOf(data: AssessmentData, board: Scoreboard, language: string): ScoreboardHead {
  const { assessment, framework, asOf, knownAt, release, engine, digest, resultDigest } = board;
  return {
    assessment,
    framework,
    asOf,
    knownAt,
    release,
    engine,
    digest,
    resultDigest,
    draft: release === null,
    designations: designationNotes(
      data.jurisdictions,
      data.assessment.publisher,
      jurisdictionsOf(data.assessment),
      language,
    ),
  };
}

/** A scoreboard with names and titles in one language; a code stands for itself where it has none. */
export function scoreboardView(data: AssessmentData, board: Scoreboard, language: string): ScoreboardView {
  const names = new Map(data.jurisdictions.map(({ code, name }) => [code, textIn(name, language)]));
  const titles = new Map([...titlesOf(data.framework)].map(([code, title]) => [code, textIn(title, language)]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const named = (row: ScoreRow): NamedRow => ({
    ...row,
    jurisdictionName: nameOf(row.jurisdiction),
    elementTitle: titles.get(row.element) ?? row.element,
  });
  return {
    ...headOf(data, board, language),
    scores: board.scores.map(named),
    memo: board.memo.map(named),
    comparators: board.comparators.map((result) => comparatorView(result, nameOf)),
    groupBounds: board.groupBounds,
    aliases: new Map(
      data.jurisdictions.flatMap(({ code, aliases = [] }) => aliases.map((alias) => [alias, code] as const)),
    ),
  };
}
