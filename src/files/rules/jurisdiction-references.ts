import { type Finding } from '../../common/finding.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type Register } from '../register.js';
import { reversedInterval } from './reversed-interval.js';
import { unknownCode } from './unknown-code.js';

/** The state that an entity belongs to is there and is another; dated names do not end before they start. */
export function jurisdictionReferences(jurisdiction: Jurisdiction, register: Register): readonly Finding[] {
  const { code, partOf, formerNames } = jurisdiction;
  const state = partOf === undefined ? [] : unknownCode('jurisdiction', partOf, register.jurisdictions, ['partOf']);
  const itself = partOf === code ? [{ path: ['partOf'], message: `${code} cannot be part of itself` }] : [];
  const names = (formerNames ?? []).flatMap((name, index) => reversedInterval(name, ['formerNames', index]));
  return [...state, ...itself, ...names];
}
