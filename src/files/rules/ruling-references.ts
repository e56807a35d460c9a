import { type Ruling } from '../../assessments/ruling.js';
import { type Finding } from '../../common/finding.js';
import { criteriaOf } from '../../frameworks/framework.js';
import { type Register } from '../register.js';
import { unknownCode } from './unknown-code.js';

/** A ruling is on a criterion of a framework that is there. */
export function rulingReferences(ruling: Ruling, register: Register): readonly Finding[] {
  const versions = register.frameworks();
  const known = { has: (code: string) => versions.includes(code), codes: versions };
  const unknown = unknownCode('framework', ruling.framework, known, ['framework']);
  const framework = unknown.length > 0 ? undefined : register.framework(ruling.framework);
  if (!framework) return unknown;
  const codes = criteriaOf(framework.root).map(({ code }) => code);
  return unknownCode('criterion', ruling.criterion, { has: (code) => codes.includes(code), codes }, ['criterion']);
}
