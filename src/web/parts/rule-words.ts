import { either } from '../../common/either.js';
import { textIn } from '../../common/localised-text.js';
import { type Condition, type InstrumentPattern, type ProvisionPattern } from '../../frameworks/derive-rule.js';
import { type Reach } from '../../instruments/instrument.js';
import { type Subject } from '../../instruments/subject.js';
import { numberWord } from '../../reports/words.js';
import { LANGUAGE } from '../text.js';

const STAGES: Readonly<Record<string, string>> = {
  adopted: 'adopted',
  'in-force': 'in force',
  applied: 'that applies already',
};

const REACHES: Readonly<Record<Reach, string>> = {
  all: 'all public bodies or all data',
  sector: 'a sector or some bodies',
  state: 'institutions of the state',
};

function labels(codes: readonly string[], subjects: readonly Subject[]): string {
  return either(
    codes.map((code) => {
      const subject = subjects.find((candidate) => candidate.code === code);
      return `“${subject ? textIn(subject.label, LANGUAGE) : code}”`;
    }),
  );
}

function actWords(
  { type, binding, subject, stage = 'in-force' }: InstrumentPattern,
  subjects: readonly Subject[],
): string {
  const kinds = either(type ?? ['act']);
  const force = binding === undefined ? '' : `${either(binding)} `;
  const about = subject === undefined ? '' : ` on ${labels(subject, subjects)}`;
  const noun = `${force}${kinds}`;
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}${about} ${STAGES[stage] ?? stage}`;
}

function provisionWords(pattern: ProvisionPattern, subjects: readonly Subject[]): string {
  const { subject, modality, reach, instrument = {} } = pattern;
  const does = modality === undefined ? '' : ` that ${either(modality)}`;
  const whom = reach === undefined ? '' : `, for ${either(reach.map((each) => REACHES[each]))}`;
  return `a provision on ${labels(subject, subjects)}${does}${whom}, in ${actWords(instrument, subjects)}`;
}

/** What must hold of the register for an answer, as a reader says it. */
export function conditionWords(condition: Condition, subjects: readonly Subject[]): string {
  const say = (inner: Condition): string => conditionWords(inner, subjects);
  if ('provision' in condition) return `there is ${provisionWords(condition.provision, subjects)}`;
  if ('instrument' in condition) return `there is ${actWords(condition.instrument, subjects)}`;
  if ('not' in condition) return `it is not so that ${say(condition.not)}`;
  if ('all' in condition) return condition.all.map(say).join('; and ');
  if ('any' in condition) return condition.any.map(say).join('; or ');
  const { count, of } = condition.atLeast;
  return `at least ${numberWord(count)} of these hold: ${of.map(say).join('; ')}`;
}
