import { type Finding } from '../../common/finding.js';
import { type Subject } from '../../instruments/subject.js';
import { type Register } from '../register.js';
import { unknownCode } from './unknown-code.js';

/** The wider subject is there, and following it upwards does not lead back. */
export function subjectBroader(subject: Subject, register: Register): readonly Finding[] {
  const { code, broader } = subject;
  if (broader === undefined) return [];
  const seen = new Set<string>();
  let above: string | undefined = broader;
  while (above !== undefined && above !== code && !seen.has(above)) {
    seen.add(above);
    above = register.subjects.get(above)?.broader;
  }
  if (above === code)
    return [{ path: ['broader'], message: `"${code}" is broader than itself by way of "${broader}"` }];
  return unknownCode('subject', broader, register.subjects, ['broader']);
}
