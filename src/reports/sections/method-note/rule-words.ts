import { type Condition, type InstrumentPattern, type ProvisionPattern } from '../../../frameworks/derive-rule.js';
import { selectKey } from '../../language/select-key.js';
import { type Reading } from '../../reading.js';

/** Subjects of the vocabulary by their titles, in quotation marks. */
export function subjectNames(codes: readonly string[], { data, locale }: Reading): string {
  return locale.either(
    codes.map((code) => {
      const subject = data.subjects.find((known) => known.code === code);
      return locale.quote(subject ? locale.text(subject.label) : code);
    }),
  );
}

function actWords(pattern: InstrumentPattern, reading: Reading): string {
  const { say, either, date } = reading.locale;
  const { subject, narrower, type, binding, competence = [], adopted, rung, stage = 'in-force' } = pattern;
  const facts = [
    ...(subject ? [say('methodNote.rules.about', { subjects: subjectNames(subject, reading) })] : []),
    ...(narrower ? [say('methodNote.rules.narrower')] : []),
    ...(type
      ? [
          say('methodNote.rules.type', {
            types: either(type.map((each) => say(`laws.types.${each}`))),
          }),
        ]
      : []),
    ...(binding
      ? [
          say('methodNote.rules.binding', {
            forces: either(binding.map((each) => say(`laws.binding.${each}`))),
          }),
        ]
      : []),
    ...competence.map((each) => say('methodNote.rules.competence', { competence: each })),
    ...(adopted?.from === undefined ? [] : [say('methodNote.rules.adoptedFrom', { date: date(adopted.from) })]),
    ...(adopted?.until === undefined ? [] : [say('methodNote.rules.adoptedUntil', { date: date(adopted.until) })]),
    ...(rung === undefined ? [] : [say('methodNote.rules.rung', { rung: selectKey(rung) })]),
    say('methodNote.rules.stage', { stage: selectKey(stage) }),
  ];
  return say('methodNote.rules.act', { facts: facts.join('; ') });
}

function provisionWords(pattern: ProvisionPattern, reading: Reading): string {
  const { say, either } = reading.locale;
  const { subject, narrower, modality, addressee, reach, instrument = {} } = pattern;
  const facts = [
    say('methodNote.rules.about', { subjects: subjectNames(subject, reading) }),
    ...(narrower ? [say('methodNote.rules.narrower')] : []),
    ...(modality
      ? [
          say('methodNote.rules.modality', {
            modalities: either(modality.map((each) => say('methodNote.modality', { modality: each }))),
          }),
        ]
      : []),
    ...(addressee
      ? [
          say('methodNote.rules.addressee', {
            addressees: either(addressee.map((each) => say('methodNote.addressee', { addressee: selectKey(each) }))),
          }),
        ]
      : []),
    ...(reach
      ? [
          say('methodNote.rules.reach', {
            reaches: either(reach.map((each) => say('methodNote.reach', { reach: each }))),
          }),
        ]
      : []),
    say('methodNote.rules.inAct', { act: actWords(instrument, reading) }),
  ];
  return say('methodNote.rules.provision', { facts: facts.join('; ') });
}

/** What must hold of the register for an answer: the parts of a condition, each with its facts. */
export function ruleWords(condition: Condition, reading: Reading): string {
  const { say } = reading.locale;
  const numbered = (parts: readonly Condition[]): string =>
    parts
      .map((part, index) => say('methodNote.rules.part', { number: String(index + 1), part: ruleWords(part, reading) }))
      .join('; ');
  if ('provision' in condition) return provisionWords(condition.provision, reading);
  if ('instrument' in condition) return actWords(condition.instrument, reading);
  if ('not' in condition) return say('methodNote.rules.not', { part: ruleWords(condition.not, reading) });
  if ('all' in condition) return say('methodNote.rules.all', { parts: numbered(condition.all) });
  if ('any' in condition) return say('methodNote.rules.any', { parts: numbered(condition.any) });
  const { count, of } = condition.atLeast;
  return say('methodNote.rules.atLeast', { count: String(count), parts: numbered(of) });
}
