import { type Finding } from '../../common/finding.js';
import { type Register } from '../register.js';
import { unknownCode } from './unknown-code.js';

/** A record of law stands in the file of its jurisdiction, an entity's in the file of its state. */
export function belongsInFile(
  record: { readonly jurisdiction: string },
  register: Register,
  names: readonly string[],
): readonly Finding[] {
  const { jurisdiction } = record;
  const [file = ''] = names;
  const unknown = unknownCode('jurisdiction', jurisdiction, register.jurisdictions, ['jurisdiction']);
  const place = register.jurisdictions.get(jurisdiction);
  if (!place || !register.jurisdictions.has(file)) return unknown;
  const home = place.partOf ?? jurisdiction;
  if (home === file || jurisdiction === file) return [];
  return [
    { path: ['jurisdiction'], message: `"${jurisdiction}" does not belong in ${file}.yaml: move it to ${home}.yaml` },
  ];
}
