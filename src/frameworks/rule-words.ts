import { either } from '../common/either.js';
import { type Condition, type DeriveRule, type InstrumentPattern, type ProvisionPattern } from './derive-rule.js';

const STAGE_WORDS = {
  adopted: 'that has been adopted',
  'in-force': 'in force',
  applied: 'that already applies',
} as const;

function actWords({ subject, type, binding, stage = 'in-force' }: InstrumentPattern): string {
  const kind = type ? either(type) : 'act';
  return [
    binding ? `a ${either(binding)} ${kind}` : type ? `a ${kind}` : 'an act',
    subject ? `on ${either(subject)}` : '',
    STAGE_WORDS[stage],
  ]
    .filter(Boolean)
    .join(' ');
}

function provisionWords({ subject, modality, reach, instrument = {} }: ProvisionPattern): string {
  const does = [modality ? either(modality) : '', reach ? `reaches ${either(reach)}` : '']
    .filter(Boolean)
    .join(' and ');
  return `a provision on ${either(subject)}${does === '' ? '' : ` that ${does}`}, of ${actWords(instrument)}`;
}

function within(conditions: readonly Condition[], joint: string): string {
  const parts = conditions.map(conditionWords);
  return parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(joint);
}

function conditionWords(condition: Condition): string {
  if ('all' in condition) return within(condition.all, ' and ');
  if ('any' in condition) return within(condition.any, ' or ');
  if ('not' in condition) return `no (${conditionWords(condition.not)})`;
  if ('atLeast' in condition) {
    const { count, of } = condition.atLeast;
    return `at least ${count} of: ${within(of, '; ')}`;
  }
  return 'provision' in condition ? provisionWords(condition.provision) : actWords(condition.instrument);
}

/**
 * A rule as an English sentence in the codes of the data: each answer, from the best down, with what the register must
 * hold for it; what is answered when it holds none; and the search that this takes.
 */
export function ruleWords({ answers, otherwise, coverage }: DeriveRule): string {
  const tried = answers.map(({ value, when }) => `"${value}" when the register has ${conditionWords(when)}`);
  return `${tried.join('; else ')}; else "${otherwise}", where the register has the record of a search for ${either(coverage)}.`;
}
