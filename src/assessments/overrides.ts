import { dateFault } from '../common/date-fault.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type LegalDate } from '../common/legal-date.js';
import { type Assessment } from './assessment.js';

/** What a call may put in the place of what an assessment says of itself. */
export interface AssessmentOverrides {
  readonly asOf?: LegalDate;
  /** `id@version`. */
  readonly framework?: string;
  /** An instant, or a day for its end: what the database knew then. Only where there is one. */
  readonly knownAt?: string;
}

function callInvalid(message: string): DomainError {
  return new DomainError('CALL_INVALID', message);
}

/** What to tell a call that names no assessment there is. */
export function unknownAssessment(id: string, ids: readonly string[]): string {
  return `unknown assessment "${id}".${didYouMean(id, ids) || ` There are: ${ids.join(', ') || 'none'}.`}`;
}

/** Another version of a method can be tried on an assessment; another method asks other questions. */
function assertSameMethod({ id, framework }: Assessment, called: string): void {
  const [own = ''] = framework.split('@');
  if (called.split('@')[0] === own) return;
  throw callInvalid(`${id} answers the questions of ${own}, and ${called} asks others. Name a version of ${own}`);
}

function assertFramework(assessment: Assessment, called: string, known: readonly string[]): void {
  if (!known.includes(called)) {
    const guess = didYouMean(called, known) || ` There are: ${known.join(', ')}.`;
    throw callInvalid(`unknown framework "${called}".${guess} Frameworks are named id@version`);
  }
  assertSameMethod(assessment, called);
}

/**
 * An assessment as a call asks for it, with another date or another version of its method. Throws CALL_INVALID for
 * what is no date, for a framework that is not among the known ones, and for one that asks other questions.
 */
export function withOverrides(
  assessment: Assessment,
  { asOf, framework }: AssessmentOverrides,
  frameworks: readonly string[],
): Assessment {
  const fault = asOf === undefined ? null : dateFault(asOf);
  if (fault !== null) throw callInvalid(`the date "${asOf}" ${fault}`);
  if (framework !== undefined) assertFramework(assessment, framework, frameworks);
  return {
    ...assessment,
    ...(asOf === undefined ? {} : { asOf }),
    ...(framework === undefined ? {} : { framework }),
  };
}
