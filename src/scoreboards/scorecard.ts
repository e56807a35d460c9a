import { type Ruling } from '../assessments/ruling.js';
import { type LocalisedText } from '../common/localised-text.js';
import { jurisdictionCalled } from '../jurisdictions/jurisdiction.js';
import { type NamedPlace } from './comparator-view.js';
import { type Beside, type Citation, type Derivation, explain } from './explain.js';
import { type NearMiss } from './derive/near-miss.js';
import { headOf, type NamedRow, type ScoreboardHead, type ScoreboardView } from './scoreboard-view.js';
import { type AssessmentData, type Scoreboard, type SettledAnswer } from './scoreboard.js';
import { remarkTexts } from './remark.js';

/** An answer with its words and its citations. */
export interface ScorecardAnswer extends Omit<
  SettledAnswer,
  'evidence' | 'jurisdiction' | 'criterion' | 'nearMisses' | 'remarks'
> {
  readonly remarks: readonly string[];
  readonly answerLabel: string | null;
  readonly evidence: readonly Citation[];
  readonly nearMisses: readonly NearMiss[];
}

/** A comparator beside an element, with the place and the name of the jurisdiction. */
export interface NamedBeside extends Beside {
  readonly place: NamedPlace | null;
}

/** One element of a derivation, with the way to its place in the tree. */
export interface ScorecardNode {
  readonly element: string;
  /** The element above; null at the top. */
  readonly parent: string | null;
  /** Elements above it, 0 at the top. */
  readonly depth: number;
  readonly title: string;
  readonly weight: number;
  readonly method: string;
  readonly row: NamedRow;
  readonly question: string | null;
  readonly answer: ScorecardAnswer | null;
  readonly rulings: readonly Ruling[];
  readonly comparators: readonly NamedBeside[];
}

/** All scores of one jurisdiction, and the derivation of one of them: of the index, where no element is asked for. */
export interface Scorecard extends ScoreboardHead {
  readonly jurisdiction: string;
  readonly name: LocalisedText;
  readonly scores: readonly NamedRow[];
  readonly nodes: readonly ScorecardNode[];
}

function answerOf({ answer, answerLabel, citations }: Derivation): ScorecardAnswer | null {
  if (!answer) return null;
  const { origin, value, missing, candidates, points, unverified, justification } = answer;
  const remarks = remarkTexts(answer.remarks);
  const settled = { origin, value, missing, candidates, points, unverified, justification, remarks };
  return { ...settled, answerLabel, evidence: citations, nearMisses: answer.nearMisses ?? [] };
}

function named({ place, ...beside }: Beside, jurisdictionName: string): NamedBeside {
  return { ...beside, place: place && { ...place, jurisdictionName } };
}

function flat(
  derivation: Derivation,
  rows: ReadonlyMap<string, NamedRow>,
  parent: string | null = null,
  depth = 0,
): readonly ScorecardNode[] {
  const { element, title, weight, method, question, rulings, beside, children } = derivation;
  const row = rows.get(element);
  if (!row) throw new RangeError(`no score of ${element}`);
  const own = { element, parent, depth, title, weight, method, row, question, rulings };
  return [
    {
      ...own,
      answer: answerOf(derivation),
      comparators: beside.map((each) => named(each, row.jurisdictionName)),
    },
    ...children.flatMap((child) => flat(child, rows, element, depth + 1)),
  ];
}

/**
 * The scorecard of a jurisdiction, named by its code or an alias; memo rows have one too. Derivations are in English.
 * Throws as `explain` does.
 */
export function scorecard(
  data: AssessmentData,
  board: Scoreboard,
  view: ScoreboardView,
  asked: { readonly jurisdiction: string; readonly element?: string },
): Scorecard {
  const called = jurisdictionCalled(data.jurisdictions, asked.jurisdiction);
  const code = called?.code ?? asked.jurisdiction;
  const derivation = explain(data, board, code, asked.element);
  const scores = [...view.scores, ...view.memo].filter(({ jurisdiction }) => jurisdiction === code);
  const head = headOf(data, board, 'en');
  return {
    ...head,
    designations: head.designations.filter(({ jurisdiction }) => jurisdiction === code),
    jurisdiction: code,
    name: called?.name ?? { en: code },
    scores,
    nodes: flat(derivation, new Map(scores.map((row) => [row.element, row]))),
  };
}
