import { either } from '../common/either.js';
import { type Condition, type DeriveRule, type InstrumentPattern, type ProvisionPattern } from './derive-rule.js';

const STAGE_WORDS = {
  adopted: 'that has been adopted',
  'in-force': 'in force',
  applied: 'that already applies',
} as const;

const RUNG_WORDS = {
  exists: '',
  binding: '',
  'in-force': '',
  'implementing-act': 'that has an implementing act in force',
  applied: 'that has an implementing act in force and already applies',
} as const;

const COMPETENCE_WORDS = { own: 'on a matter of its own', other: 'on a matter of another' } as const;

function subjectWords(subject: readonly string[], narrower = false): string {
  return `${either(subject)}${narrower ? ' (or what is under it)' : ''}`;
}

function adoptedWords({ from, until }: NonNullable<InstrumentPattern['adopted']>): string {
  return ['adopted', from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
}

/** The rungs up to `in-force` say no more than the words of force and stage, but that the act must bind. */
function rungWords(rung: NonNullable<InstrumentPattern['rung']>): string {
  return [rung === 'exists' ? '' : 'that binds', RUNG_WORDS[rung]].filter(Boolean).join(' and ');
}

function actWords(pattern: InstrumentPattern): string {
  const { subject, narrower, type, binding, competence, adopted, rung, stage = 'in-force' } = pattern;
  const kind = type ? either(type) : 'act';
  return [
    binding ? `a ${either(binding)} ${kind}` : type ? `a ${kind}` : 'an act',
    subject ? `on ${subjectWords(subject, narrower)}` : '',
    competence ? either(competence.map((each) => COMPETENCE_WORDS[each])) : '',
    adopted ? adoptedWords(adopted) : '',
    STAGE_WORDS[stage],
    rung ? rungWords(rung) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function provisionWords({ subject, narrower, modality, addressee, reach, instrument = {} }: ProvisionPattern): string {
  const does = [
    modality ? either(modality) : '',
    addressee ? `addresses ${either(addressee)}` : '',
    reach ? `reaches ${either(reach)}` : '',
  ]
    .filter(Boolean)
    .join(' and ');
  return `a provision on ${subjectWords(subject, narrower)}${does === '' ? '' : ` that ${does}`}, of ${actWords(instrument)}`;
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
