import { didYouMean } from '../../common/did-you-mean.js';
import { DomainError } from '../../common/domain-error.js';
import { LANGUAGES } from '../../common/localised-text.js';

type Query = Readonly<Record<string, unknown>>;

/** The language that an address asks for, English where it names none. CALL_INVALID where it is none of ours. */
export function languageIn({ lang = 'en' }: Query): string {
  const language = LANGUAGES.find((tag) => tag === lang);
  if (language) return language;
  const guess = didYouMean(String(lang), LANGUAGES);
  throw new DomainError('CALL_INVALID', `lang: "${String(lang)}" is none of ${LANGUAGES.join(', ')}.${guess}`);
}

/** Whether an address asks only to try. CALL_INVALID where it says neither true nor false. */
export function isDryRun({ dryRun = 'false' }: Query): boolean {
  if (dryRun === 'true' || dryRun === 'false') return dryRun === 'true';
  throw new DomainError('CALL_INVALID', 'dryRun: write true or false');
}

/** The jurisdiction that an address names. CALL_INVALID where it names none, or two. */
export function jurisdictionIn({ jurisdiction }: Query): string {
  if (typeof jurisdiction === 'string' && jurisdiction !== '') return jurisdiction;
  throw new DomainError('CALL_INVALID', 'jurisdiction: write it once, as ?jurisdiction=ALB');
}
