import { type Register as DatabaseRegister } from '../assessments/register.service.js';
import { type Lookup, type Register } from '../files/register.js';
import { type Instrument } from '../instruments/instrument.js';

function lookup<T extends { readonly code: string }>(records: readonly T[]): Lookup<T> {
  const byCode = new Map(records.map((record) => [record.code, record]));
  return { has: (code) => byCode.has(code), get: (code) => byCode.get(code), codes: [...byCode.keys()] };
}

/** The records of the database as the rules of data files ask for them. */
export function ruleRegister(
  register: DatabaseRegister,
  acts: readonly Instrument[],
  assessments: readonly string[],
): Register {
  const frameworks = new Map(register.frameworks.map((each) => [`${each.id}@${each.version}`, each]));
  const instruments = lookup(acts);
  return {
    jurisdictions: lookup(register.jurisdictions),
    groups: lookup(register.groups),
    subjects: lookup(register.subjects),
    framework: (version) => frameworks.get(version),
    frameworks: () => [...frameworks.keys()],
    hasInstrument: instruments.has,
    instrument: instruments.get,
    instrumentCodes: () => instruments.codes,
    assessments: () => assessments,
  };
}
