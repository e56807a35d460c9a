import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type OtherBasis } from './report-address.js';

const KNOWN = ['asOf', 'framework', 'knownAt'];

/**
 * `asOf`, `framework` and `knownAt` of a query. An unknown parameter is CALL_INVALID: left unread, a misspelt date would give the
 * numbers of another day without a word. An empty one is one that is not given.
 */
export function askedBasis(query: Readonly<Record<string, unknown>>): OtherBasis {
  for (const name of Object.keys(query)) {
    if (KNOWN.includes(name)) continue;
    const guess = didYouMean(name, KNOWN) || ` There are: ${KNOWN.join(', ')}.`;
    throw new DomainError('CALL_INVALID', `unknown parameter "${name}".${guess}`);
  }
  const { asOf, framework, knownAt } = query;
  return { ...only('asOf', asOf), ...only('framework', framework), ...only('knownAt', knownAt) };
}

function only<K extends keyof OtherBasis>(name: K, value: unknown): OtherBasis {
  if (value === undefined || value === '') return {};
  if (typeof value !== 'string') throw new DomainError('CALL_INVALID', `${name} is given more than once.`);
  return { [name]: value };
}
