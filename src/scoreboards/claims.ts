import { type AnswerValue } from '../scoring/method.js';
import { inForce } from '../instruments/time/in-force.js';
import { type AssessmentData, type Scoreboard, type SettledAnswer } from './scoreboard.js';

/** What answers a claim: a count of subjects with one of these answers, a comparator's figure, or an act in force. */
export type ClaimQuery =
  | {
      readonly count: {
        readonly criterion: string;
        readonly values: readonly AnswerValue[];
        readonly of?: readonly string[];
      };
    }
  | { readonly comparator: { readonly code: string; readonly figure: 'count' | 'value' } }
  | { readonly inForce: { readonly instrument: string } };

/** A factual sentence of a publication, with the query that answers it and what it claims. */
export interface PublishedClaim {
  readonly code: string;
  readonly quote: string;
  readonly says: string;
  readonly query: ClaimQuery;
  /** For a count: the least and greatest number that the sentence admits. For a comparator: the figure, 0–1 or a count. */
  readonly claimed: { readonly atLeast?: number; readonly atMost?: number; readonly yes?: boolean };
  readonly note?: string;
}

/** Whether our data agree: surely, surely not, or leave it open (the claim is among what is possible). */
export type Agreement = 'agrees' | 'open' | 'disagrees';

export interface ClaimResult {
  readonly claim: PublishedClaim;
  readonly agreement: Agreement;
  /** What our data give, in words and numbers. */
  readonly ours: string;
  /** Jurisdictions whose answer quotes the very source of the claim: then agreement proves nothing. */
  readonly quoting: readonly string[];
}

/** Whether an answer is one of the values: surely, surely not, or possibly. */
function standsFor(answer: SettledAnswer, values: readonly AnswerValue[]): 'yes' | 'no' | 'possible' {
  if (answer.unverified) return 'possible';
  if (answer.value !== null) return values.includes(answer.value) ? 'yes' : 'no';
  if (answer.candidates.length === 0) return answer.points.low === null ? 'no' : 'possible';
  const among = answer.candidates.filter((candidate) => values.includes(candidate)).length;
  return among === 0 ? 'no' : among === answer.candidates.length ? 'yes' : 'possible';
}

function within(
  least: number,
  greatest: number,
  { atLeast = -Infinity, atMost = Infinity }: PublishedClaim['claimed'],
): Agreement {
  if (least > atMost || greatest < atLeast) return 'disagrees';
  return least >= atLeast && greatest <= atMost ? 'agrees' : 'open';
}

function counted(
  claim: PublishedClaim,
  query: Extract<ClaimQuery, { count: unknown }>['count'],
  data: AssessmentData,
  scoreboard: Scoreboard,
  source: string,
): Omit<ClaimResult, 'claim'> {
  const of = query.of ?? data.assessment.subjects;
  const answers = scoreboard.answers.filter(
    ({ criterion, jurisdiction }) => criterion === query.criterion && of.includes(jurisdiction),
  );
  const sure = answers
    .filter((answer) => standsFor(answer, query.values) === 'yes')
    .map(({ jurisdiction }) => jurisdiction);
  const possible = answers
    .filter((answer) => standsFor(answer, query.values) === 'possible')
    .map(({ jurisdiction }) => jurisdiction);
  const [least, greatest] = [sure.length, sure.length + possible.length];
  const named = [
    sure.length > 0 ? `sure: ${sure.join(', ')}` : '',
    possible.length > 0 ? `possible: ${possible.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
  const range = least === greatest ? String(least) : `${least}–${greatest}`;
  return {
    agreement: within(least, greatest, claim.claimed),
    quoting: answers
      .filter(({ evidence }) => evidence.some((piece) => piece.source?.href === source))
      .map(({ jurisdiction }) => jurisdiction),
    ours: `${range} of ${of.length}${named ? ` (${named})` : ''}`,
  };
}

/**
 * Holds one published sentence against an assessment; `source` is the address of its publication. Throws a RangeError for a
 * comparator or an act that the assessment has not.
 */
export function judgeClaim(
  claim: PublishedClaim,
  data: AssessmentData,
  scoreboard: Scoreboard,
  source: string,
): ClaimResult {
  const { query } = claim;
  if ('count' in query) return { claim, ...counted(claim, query.count, data, scoreboard, source) };
  if ('comparator' in query) {
    const result = scoreboard.comparators.find(({ comparator }) => comparator.code === query.comparator.code);
    if (!result) throw new RangeError(`claim ${claim.code}: no comparator ${query.comparator.code}`);
    const { kind, vintage, publication } = result.comparator;
    const figure = result[query.comparator.figure];
    const agreement = figure === null ? 'open' : within(figure, figure, claim.claimed);
    return { claim, agreement, quoting: [], ours: `${result.label} (${kind}, ${publication.title}, ${vintage})` };
  }
  const instrument = data.instruments.find(({ code }) => code === query.inForce.instrument);
  if (!instrument) throw new RangeError(`claim ${claim.code}: no instrument ${query.inForce.instrument}`);
  const usual = data.jurisdictions.find(({ code }) => code === instrument.jurisdiction)?.commencement;
  const { force, basis } = inForce({ instrument, usual }, data.assessment.asOf);
  const wanted = claim.claimed.yes ?? true;
  const agreement = force === 'unknown' ? 'open' : (force !== 'no') === wanted ? 'agrees' : 'disagrees';
  return {
    claim,
    agreement,
    quoting: [],
    ours: `${instrument.code} in force on ${data.assessment.asOf}: ${force}${basis ? ` (${basis})` : ''}`,
  };
}
