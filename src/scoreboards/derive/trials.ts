import { spanOf } from '../../common/legal-date.js';
import { type InstrumentPattern, type ProvisionPattern } from '../../frameworks/derive-rule.js';
import { adoptionOf } from '../../instruments/time/commencement.js';
import { type Instrument, type Reach, type Wording } from '../../instruments/instrument.js';
import { hasRung } from '../../instruments/time/ladder.js';
import { type Asked } from './near-miss.js';
import { type Register } from './register.js';
import { subjectsTaken } from '../subjects.js';
import { type Truth } from './truth.js';

/** One thing that a pattern asks of an act or a provision, and how that turned out. */
export interface Trial {
  readonly asked: Asked;
  readonly truth: Truth;
  readonly wanted: readonly string[];
  readonly found: string | null;
}

/** A code that a pattern asks for: met, missed, or not coded in the register. */
function coded(asked: Asked, wanted: readonly string[] | undefined, found: string | undefined): readonly Trial[] {
  if (wanted === undefined) return [];
  const truth = found === undefined ? 'unknown' : wanted.includes(found) ? 'yes' : 'no';
  return [{ asked, truth, wanted, found: found ?? null }];
}

function ofSubjects(pattern: InstrumentPattern, act: Instrument, { vocabulary = [] }: Register): readonly Trial[] {
  if (pattern.subject === undefined) return [];
  const wanted = subjectsTaken(pattern, vocabulary);
  const isMet = wanted.some((subject) => act.subjects.includes(subject));
  return [{ asked: 'subject', truth: isMet ? 'yes' : 'no', wanted: pattern.subject, found: act.subjects.join(', ') }];
}

function ofAdoption({ adopted }: InstrumentPattern, act: Instrument, { usual }: Register): readonly Trial[] {
  if (adopted === undefined) return [];
  const { earliest, latest } = adoptionOf(act, usual);
  const [first, last] = [adopted.from, adopted.until].map((date) => (date === undefined ? null : spanOf(date)));
  const isAfter = first
    ? [earliest !== null && earliest >= first.earliest, latest !== null && latest < first.earliest]
    : [true, false];
  const isBefore = last
    ? [latest !== null && latest <= last.latest, earliest !== null && earliest > last.latest]
    : [true, false];
  const truth = isAfter[1] || isBefore[1] ? 'no' : isAfter[0] && isBefore[0] ? 'yes' : 'unknown';
  const wanted = [
    adopted.from === undefined ? '' : `from ${adopted.from}`,
    adopted.until === undefined ? '' : `until ${adopted.until}`,
  ];
  const found = earliest === null || latest === null ? null : earliest === latest ? earliest : `${earliest}/${latest}`;
  return [{ asked: 'adopted', truth, wanted: [wanted.filter(Boolean).join(' ')], found }];
}

function ofRung({ rung }: InstrumentPattern, act: Instrument, register: Register): readonly Trial[] {
  if (rung === undefined) return [];
  const { instruments: acts, usual, asOf: date } = register;
  return [{ asked: 'rung', truth: hasRung({ act, acts, usual, date }, rung), wanted: [rung], found: null }];
}

/** What a pattern asks of an act, but for how it stands on the date. */
export function trialsOfAct(pattern: InstrumentPattern, act: Instrument, register: Register): readonly Trial[] {
  const { competence = act.jurisdiction, jurisdiction } = act;
  return [
    ...ofSubjects(pattern, act, register),
    ...coded('type', pattern.type, act.type),
    ...coded('binding', pattern.binding, act.binding),
    ...coded('competence', pattern.competence, competence === jurisdiction ? 'own' : 'other'),
    ...ofAdoption(pattern, act, register),
    ...ofRung(pattern, act, register),
  ];
}

/**
 * How far a wording reaches. What an act of a state with entities says of `all` reaches the institutions of the state,
 * for the rest is the entities' matter, unless the act's competence names the state itself.
 */
export function reachOf(wording: Wording, act: Instrument, { hasEntities = false }: Register): Reach | undefined {
  return wording.reach === 'all' && hasEntities && act.competence !== act.jurisdiction ? 'state' : wording.reach;
}

/** What a pattern asks of one wording of a provision. */
export function trialsOfWording(
  pattern: ProvisionPattern,
  wording: Wording,
  act: Instrument,
  register: Register,
): readonly Trial[] {
  const subjects = subjectsTaken(pattern, register.vocabulary ?? []);
  const isOn = wording.subject !== undefined && subjects.includes(wording.subject);
  const isSure = (wording.confidence ?? act.confidence) !== 'unverified';
  return [
    { asked: 'subject', truth: isOn ? 'yes' : 'no', wanted: pattern.subject, found: wording.subject ?? null },
    ...coded('modality', pattern.modality, wording.modality),
    ...coded('addressee', pattern.addressee, wording.addressee),
    ...coded('reach', pattern.reach, reachOf(wording, act, register)),
    {
      asked: 'confidence',
      truth: isSure ? 'yes' : 'unknown',
      wanted: ['seen', 'mixed'],
      found: isSure ? null : 'unverified',
    },
  ];
}
