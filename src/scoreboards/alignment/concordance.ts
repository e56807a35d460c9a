import { type Answer } from '../../assessments/answer.js';
import { type Mapping } from '../../assessments/mapping.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { DomainError } from '../../common/domain-error.js';
import { type LegalDate, spanOf } from '../../common/legal-date.js';
import { textIn } from '../../common/localised-text.js';
import { type Criterion, type Framework, type FrameworkElement, isCriterion } from '../../frameworks/framework.js';
import { jurisdictionCalled } from '../../jurisdictions/jurisdiction.js';
import { ALIGNMENT_STATUSES, alignmentOf, type AlignmentStatus, assertAlignment, DEGREES } from './alignment.js';
import {
  type AlignmentCounts,
  type Commitment,
  type Concordance,
  type ConcordanceMatrix,
  type ConcordanceRow,
} from './concordance-result.js';
import { mappedQuestions } from './mapped-questions.js';
import { type CitedLaw, citedLaw, hasLapsed, lessSure, nationalProvision, sureness } from './national-provisions.js';
import { headOf } from '../scoreboard-view.js';
import { type AssessmentData, type Scoreboard, type SettledAnswer } from '../scoreboard.js';
import { holdsOn } from '../settle.js';
import { jurisdictionsOf } from '../subjects.js';
import { remarkTexts } from '../remark.js';

/** What questions have to do with each other, and the frameworks that they are of. */
export interface Mapped {
  readonly mappings: readonly Mapping[];
  readonly frameworks: readonly Framework[];
}

const UNMAPPED: Mapped = { mappings: [], frameworks: [] };

interface Obligation {
  readonly criterion: Criterion;
  readonly parts: readonly string[];
}

/** The obligations in the order of the tree, each with the titles above it. */
function obligationsUnder(element: FrameworkElement, parts: readonly string[] = []): readonly Obligation[] {
  return element.children.flatMap((child) =>
    isCriterion(child) ? [{ criterion: child, parts }] : obligationsUnder(child, [...parts, textIn(child.title, 'en')]),
  );
}

function commitmentOf({ commitment }: Answer, asOf: LegalDate): Commitment | null {
  if (!commitment) return null;
  const { text, until = null, source = null } = commitment;
  const [ends, asked] = [until === null ? null : spanOf(until), spanOf(asOf)];
  return { text, until, isPast: ends !== null && asked !== null && ends.latest < asked.earliest, source };
}

function obliges({ sources }: Criterion): Pick<ConcordanceRow, 'act' | 'article' | 'href'> {
  const [source] = sources;
  return { act: source?.title ?? '', article: source?.pinpoint ?? null, href: source?.href ?? null };
}

/** One obligation and what an answer says of it. */
function rowOf(
  { criterion, parts }: Obligation,
  answer: SettledAnswer,
  data: AssessmentData,
  law: CitedLaw,
  { mappings, frameworks }: Mapped,
): ConcordanceRow {
  const { jurisdiction, value, missing, origin, justification, evidence, unverified } = answer;
  const provisions = evidence.map((piece) => nationalProvision(piece, data, law));
  const isTyped = origin === 'typed' || origin === 'override';
  const needsLook = isTyped && value !== 'none' && hasLapsed(provisions);
  const { status, possible } = alignmentOf(answer);
  const believed = status === 'open' ? (DEGREES.find((degree) => degree === value) ?? null) : null;
  const typed = (data.answers[jurisdiction] ?? []).find(
    (each) => each.criterion === criterion.code && holdsOn(each, law.asOf),
  );
  const lapsed = `Look again: nothing that the answer cites was in force on ${law.asOf}.`;
  return {
    obligation: criterion.code,
    parts,
    title: textIn(criterion.title, 'en'),
    words: textIn(criterion.question, 'en'),
    ...obliges(criterion),
    ...{ status, possible, believed, missing, origin, needsLook, justification, provisions },
    confidence: unverified ? 'unverified' : lessSure(typed?.confidence, sureness(provisions)),
    gap: typed?.gap ?? null,
    commitment: typed ? commitmentOf(typed, law.asOf) : null,
    mapped: mappedQuestions(
      { framework: `${data.framework.id}@${data.framework.version}`, element: criterion.code },
      mappings,
      frameworks,
    ),
    remarks: [...remarkTexts(answer.remarks), ...(needsLook ? [lapsed] : [])],
  };
}

function rowsOf(data: AssessmentData, board: Scoreboard, mapped: Mapped): (place: string) => readonly ConcordanceRow[] {
  const law = citedLaw(data, board.asOf);
  const obligations = obligationsUnder(data.framework.root);
  const answers = new Map(board.answers.map((answer) => [`${answer.jurisdiction} ${answer.criterion}`, answer]));
  return (place) =>
    obligations.flatMap((obligation) => {
      const answer = answers.get(`${place} ${obligation.criterion.code}`);
      return answer ? [rowOf(obligation, answer, data, law, mapped)] : [];
    });
}

/** How many there are of each status; 0 where there are none. */
export function countStatuses(rows: readonly { readonly status: AlignmentStatus }[]): AlignmentCounts {
  const counts = Object.fromEntries(ALIGNMENT_STATUSES.map((status) => [status, 0])) as Record<AlignmentStatus, number>;
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

function placeCalled(data: AssessmentData, called: string): string {
  const code = jurisdictionCalled(data.jurisdictions, called)?.code ?? called;
  const places = jurisdictionsOf(data.assessment);
  if (places.includes(code)) return code;
  throw new DomainError(
    'CALL_INVALID',
    `"${called}" is not assessed in ${data.assessment.id}.${didYouMean(called, places)} It has: ${places.join(', ')}.`,
  );
}

function nameOf({ jurisdictions }: AssessmentData, place: string): string {
  const found = jurisdictions.find(({ code }) => code === place);
  return found ? textIn(found.name, 'en') : place;
}

/**
 * The table of concordance of a jurisdiction, named by its code or an alias: each obligation of the framework, in the
 * order of the tree, beside what national law makes of it on the date of the scoreboard. Words are in English. Throws
 * CALL_INVALID where the framework is none of obligations or the place is not assessed.
 */
export function concordance(
  data: AssessmentData,
  board: Scoreboard,
  jurisdiction: string,
  mapped: Mapped = UNMAPPED,
): Concordance {
  assertAlignment(data.framework);
  const place = placeCalled(data, jurisdiction);
  const rows = rowsOf(data, board, mapped)(place);
  const head = headOf(data, board, 'en');
  return {
    ...head,
    designations: head.designations.filter((note) => note.jurisdiction === place),
    jurisdiction: place,
    jurisdictionName: nameOf(data, place),
    rows,
    counts: countStatuses(rows),
  };
}

/** Obligations × jurisdictions, memo rows last. Throws CALL_INVALID where the framework is none of obligations. */
export function concordanceMatrix(data: AssessmentData, board: Scoreboard): ConcordanceMatrix {
  assertAlignment(data.framework);
  const own = rowsOf(data, board, UNMAPPED);
  const places = jurisdictionsOf(data.assessment).map((place) => ({ place, rows: own(place) }));
  return {
    ...headOf(data, board, 'en'),
    jurisdictions: places.map(({ place, rows }) => ({
      jurisdiction: place,
      jurisdictionName: nameOf(data, place),
      isMemo: !data.assessment.subjects.includes(place),
      counts: countStatuses(rows),
    })),
    rows: obligationsUnder(data.framework.root).map(({ criterion }, index) => ({
      obligation: criterion.code,
      title: textIn(criterion.title, 'en'),
      act: obliges(criterion).act,
      article: obliges(criterion).article,
      cells: places.flatMap(({ place, rows }) => {
        const row = rows[index];
        return row
          ? [{ jurisdiction: place, status: row.status, possible: row.possible, needsLook: row.needsLook }]
          : [];
      }),
    })),
  };
}
