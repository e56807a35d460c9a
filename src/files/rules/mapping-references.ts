import { isMappedElement, type MappedElement, type Mapping, questionName } from '../../assessments/mapping.js';
import { type Finding } from '../../common/finding.js';
import { elementsOf } from '../../frameworks/framework.js';
import { type Register } from '../register.js';
import { unknownCode } from './unknown-code.js';

function unknownElement(
  { framework: version, element }: MappedElement,
  register: Register,
  side: 'from' | 'to',
): readonly Finding[] {
  const versions = register.frameworks();
  const known = { has: (code: string) => versions.includes(code), codes: versions };
  const unknown = unknownCode('framework', version, known, [side, 'framework']);
  const framework = unknown.length > 0 ? undefined : register.framework(version);
  if (!framework) return unknown;
  const codes = elementsOf(framework.root).map(({ code }) => code);
  return unknownCode('element', element, { has: (code) => codes.includes(code), codes }, [side, 'element']);
}

/** A mapping joins elements of frameworks that are there, and never one with itself. */
export function mappingReferences({ from, to }: Mapping, register: Register): readonly Finding[] {
  const findings = unknownElement(from, register, 'from');
  if (!isMappedElement(to)) return findings;
  const itself =
    questionName(from) === questionName(to)
      ? [{ path: ['to'], message: `${questionName(to)} is mapped to itself: name another question, or leave it out` }]
      : [];
  return [...findings, ...unknownElement(to, register, 'to'), ...itself];
}
