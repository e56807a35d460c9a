import { DomainError } from '../../common/domain-error.js';
import { type Criterion, criteriaOf, type Framework } from '../../frameworks/framework.js';
import { isClosed } from '../answer-shape.js';
import { type SettledAnswer } from '../scoreboard.js';

/** How far national law is aligned with an obligation: the options of every criterion of a framework of obligations. */
export const DEGREES = ['full', 'partial', 'none'] as const;
export type Degree = (typeof DEGREES)[number];

/**
 * What a table of concordance says of an obligation: a degree, or that several stay possible (`open`), that the
 * obligation does not apply, or that nobody has assessed it.
 */
export const ALIGNMENT_STATUSES = [...DEGREES, 'open', 'not-applicable', 'not-assessed'] as const;
export type AlignmentStatus = (typeof ALIGNMENT_STATUSES)[number];

/** A status, and the degrees that stay possible where it is open: two or three, from full to none. */
export interface Alignment {
  readonly status: AlignmentStatus;
  readonly possible: readonly Degree[];
}

function isObligation({ scale }: Criterion): boolean {
  if (scale.type !== 'choice') return false;
  const options = Object.keys(scale.options);
  return options.length === DEGREES.length && DEGREES.every((degree) => options.includes(degree));
}

/** Whether a framework is one of obligations: each of its criteria is answered with full, partial or none. */
export function isAlignment({ root }: Framework): boolean {
  return criteriaOf(root).every(isObligation);
}

/** Throws CALL_INVALID unless the framework is one of obligations. */
export function assertAlignment(framework: Framework): void {
  const stray = criteriaOf(framework.root).find((criterion) => !isObligation(criterion));
  if (!stray) return;
  const name = `${framework.id}@${framework.version}`;
  throw new DomainError(
    'CALL_INVALID',
    `${name} is no framework of obligations: its criterion ${stray.code} is not answered with full, partial or none. Name an assessment of alignment.`,
  );
}

function isDegree(value: unknown): value is Degree {
  return (DEGREES as readonly unknown[]).includes(value);
}

/**
 * What an answer says of alignment, as its score counts it. An answer that rests on unverified evidence alone leaves every
 * degree open. Without an answer it is not assessed, whatever the reason, but where the obligation does not apply.
 */
export function alignmentOf(answer: SettledAnswer): Alignment {
  const { value, candidates, unverified } = answer;
  if (answer.otherwise !== undefined || answer.missing === 'not-applicable')
    return { status: 'not-applicable', possible: [] };
  if (isClosed(answer)) return { status: 'not-assessed', possible: [] };
  if (value !== null && unverified) return { status: 'open', possible: DEGREES };
  if (isDegree(value)) return { status: value, possible: [] };
  const possible = DEGREES.filter((degree) => candidates.includes(degree));
  if (possible.length === 0) return { status: 'not-assessed', possible: [] };
  return { status: 'open', possible: unverified ? DEGREES : possible };
}
