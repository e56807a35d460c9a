import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { spanOf } from '../common/legal-date.js';
import { textIn } from '../common/localised-text.js';
import { membersOn } from '../jurisdictions/group.js';
import { jurisdictionCalled } from '../jurisdictions/jurisdiction.js';
import { isTied } from '../scoring/tie.js';
import { type AssessmentData, type Scoreboard, type ScoreRow } from './scoreboard.js';

/** Who a score is held against: one place, or the mean of several. */
export interface Against {
  /** As it is asked for. */
  readonly code: string;
  readonly title: string;
  readonly kind: 'jurisdiction' | 'group' | 'best' | 'full';
  /** The places whose mean it is; itself, for the full scale. */
  readonly members: readonly string[];
}

/** The words that name no place: the best score, the mean of all that are scored, the full scale. */
const BEST = 'best';
const MEAN = 'mean';
const FULL = 'full';

function groupAgainst(data: AssessmentData, code: string): Against | null {
  const group = data.groups.find((each) => each.code === code);
  const day = spanOf(data.assessment.asOf)?.latest;
  if (!group || day === undefined) return null;
  const members = membersOn(group, day).filter((member) => data.assessment.subjects.includes(member));
  return members.length === 0 ? null : { code, title: textIn(group.name, 'en'), kind: 'group', members };
}

/** Those who share the best score of an element. */
function bestAgainst(rows: readonly ScoreRow[]): Against | null {
  const scores = rows.flatMap(({ score }) => score ?? []);
  const top = Math.max(...scores);
  const members = rows.filter(({ score }) => score !== null && isTied(score, top)).map((row) => row.jurisdiction);
  return members.length === 0 ? null : { code: BEST, title: 'the best score', kind: 'best', members };
}

function offered(data: AssessmentData): readonly string[] {
  const groups = data.groups.filter(({ code }) => groupAgainst(data, code) !== null).map(({ code }) => code);
  return [BEST, MEAN, FULL, ...groups, ...data.assessment.subjects, ...(data.assessment.memo ?? [])];
}

/**
 * Who is meant by a code: a subject or memo row (by an alias, too), a group with members among the subjects, a comparator
 * that is a group's mean, `best` (whoever has the best score of the element), `mean` (all subjects), or `full` (the best answer to every question). Throws
 * `CALL_INVALID` for anything else, and for `best` where nobody has a score.
 */
export function againstCalled(data: AssessmentData, board: Scoreboard, element: string, called: string): Against {
  const { subjects, memo = [] } = data.assessment;
  if (called === FULL) return { code: FULL, title: 'the full scale', kind: 'full', members: [FULL] };
  if (called === MEAN) return { code: MEAN, title: 'the mean of all subjects', kind: 'group', members: subjects };
  if (called === BEST) {
    const best = bestAgainst(board.scores.filter((row) => row.element === element));
    if (best) return best;
    throw new DomainError('CALL_INVALID', `nobody has a score of ${element}, so there is no best.`);
  }
  const place = jurisdictionCalled(data.jurisdictions, called);
  if (place && [...subjects, ...memo].includes(place.code)) {
    return { code: place.code, title: textIn(place.name, 'en'), kind: 'jurisdiction', members: [place.code] };
  }
  const comparator = data.comparators.find(({ code }) => code === called);
  const group = groupAgainst(data, comparator?.kind === 'group' ? comparator.group : called);
  if (group) return { ...group, code: called };
  const known = offered(data);
  throw new DomainError(
    'CALL_INVALID',
    `"${called}" has no scores of its own in ${board.assessment}, so nothing can be held against it.${didYouMean(called, known) || ` There are: ${known.slice(0, 40).join(', ')}.`}`,
  );
}

/** Who a score is held against where nobody is named: the first group of the assessment, else the mean of all. */
export function usualAgainst(data: AssessmentData, board: Scoreboard, element: string): Against {
  const group = (data.assessment.groups ?? []).map((code) => groupAgainst(data, code)).find((each) => each !== null);
  return group ?? againstCalled(data, board, element, MEAN);
}
