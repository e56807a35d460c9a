import { type Evidence } from '../assessments/answer.js';
import { type LegalDate } from '../common/legal-date.js';
import { type Condition, type InstrumentPattern, type ProvisionPattern } from '../frameworks/derive-rule.js';
import { pinpointText } from '../instruments/cite.js';
import { inForce } from '../instruments/in-force.js';
import { type Instrument, type Provision } from '../instruments/instrument.js';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';

/** The law of one jurisdiction, as a rule asks it on a date. */
export interface Register {
  readonly instruments: readonly Instrument[];
  readonly usual: UsualCommencement | undefined;
  readonly asOf: LegalDate;
  /** Codes of all acts at hand, of other jurisdictions too; left out: those above. */
  readonly holds?: ReadonlySet<string>;
  /** Whether a search is recorded for what the rule asks: only then does absence count as a no under `not`. */
  readonly searched?: boolean;
}

export type Truth = 'yes' | 'no' | 'unknown';

/** Whether a condition holds, what made it so, and what a reader must know of it. */
export interface Finding {
  readonly truth: Truth;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly string[];
}

const NOTHING: Finding = { truth: 'no', evidence: [], remarks: [] };

/** A tag that a pattern asks for: met, missed, or not coded in the register. */
function tag<T>(asked: readonly T[] | undefined, coded: T | undefined): Truth {
  if (asked === undefined) return 'yes';
  if (coded === undefined) return 'unknown';
  return asked.includes(coded) ? 'yes' : 'no';
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

function some(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

function negated(truth: Truth, searched: boolean): Truth {
  if (truth === 'no') return searched ? 'yes' : 'unknown';
  return truth === 'yes' ? 'no' : 'unknown';
}

function matches(instrument: Instrument, pattern: InstrumentPattern): boolean {
  return (
    (pattern.subject === undefined || pattern.subject.some((subject) => instrument.subjects.includes(subject))) &&
    tag(pattern.type, instrument.type) === 'yes' &&
    tag(pattern.binding, instrument.binding) === 'yes'
  );
}

/** How an act stands on the date, and a sentence where that needs one. */
function standing(
  instrument: Instrument,
  provision: Provision | undefined,
  pattern: InstrumentPattern,
  register: Register,
): { truth: Truth; remark: string } {
  const { stage = 'in-force' } = pattern;
  const { force, basis } = inForce(
    { instrument, stage, usual: register.usual, ...(provision && { provision }) },
    register.asOf,
  );
  const truth = force === 'partial' ? 'yes' : force;
  const name = provision ? `${instrument.code} ${pinpointText(provision.pinpoint)}` : instrument.code;
  const held = { adopted: 'adopted', 'in-force': 'in force', applied: 'applied' }[stage];
  const said = { yes: held, no: `not ${held}`, unknown: `not known to be ${held}` }[truth];
  return { truth, remark: truth === 'yes' && basis === '' ? '' : `${name}: ${said}${basis ? ` (${basis})` : ''}` };
}

/** What is believed only can never make a condition true. */
function trusted(truth: Truth, sure: boolean): Truth {
  return truth === 'yes' && !sure ? 'unknown' : truth;
}

function gather(found: readonly (Finding & { readonly truth: Truth })[]): Finding {
  const truth = some(found.map((finding) => finding.truth));
  const told = truth === 'no' ? found : found.filter((finding) => finding.truth === truth);
  return {
    truth,
    evidence: truth === 'no' ? [] : told.flatMap(({ evidence }) => evidence),
    remarks: told.flatMap(({ remarks }) => remarks),
  };
}

function findProvision(pattern: ProvisionPattern, register: Register): Finding {
  const asked = pattern.instrument ?? {};
  return gather(
    register.instruments
      .filter((instrument) => matches(instrument, asked))
      .flatMap((instrument) =>
        (instrument.provisions ?? [])
          .filter(({ subject }) => subject !== undefined && pattern.subject.includes(subject))
          .map((provision): Finding => {
            const tags = every([tag(pattern.modality, provision.modality), tag(pattern.reach, provision.reach)]);
            if (tags === 'no') return NOTHING;
            const stands = standing(instrument, provision, asked, register);
            const sure = (provision.confidence ?? instrument.confidence) !== 'unverified';
            const name = `${instrument.code} ${pinpointText(provision.pinpoint)}`;
            return {
              truth: every([tags, trusted(stands.truth, sure)]),
              evidence: [{ instrument: instrument.code, provision: provision.pinpoint }],
              remarks: [
                stands.remark,
                tags === 'unknown' ? `${name}: how far it reaches, or what it does, is not coded` : '',
                sure ? '' : `${name}: not verified`,
              ].filter(Boolean),
            };
          }),
      ),
  );
}

function findInstrument(pattern: InstrumentPattern, register: Register): Finding {
  return gather(
    register.instruments
      .filter((instrument) => matches(instrument, pattern))
      .map((instrument): Finding => {
        const stands = standing(instrument, undefined, pattern, register);
        const sure = instrument.confidence !== 'unverified';
        return {
          truth: trusted(stands.truth, sure),
          evidence: [{ instrument: instrument.code }],
          remarks: [stands.remark, sure ? '' : `${instrument.code}: not verified`].filter(Boolean),
        };
      }),
  );
}

function count(least: number, found: readonly Finding[]): Finding {
  const sure = found.filter(({ truth }) => truth === 'yes');
  const possible = found.filter(({ truth }) => truth !== 'no');
  const truth = sure.length >= least ? 'yes' : possible.length >= least ? 'unknown' : 'no';
  const told = truth === 'yes' ? sure : truth === 'unknown' ? possible : found;
  return {
    truth,
    evidence: truth === 'no' ? [] : told.flatMap(({ evidence }) => evidence),
    remarks: told.flatMap(({ remarks }) => remarks),
  };
}

/**
 * Whether a condition holds in the register on its date: yes, no, or unknown where a date, a tag or a source leaves
 * it open (Kleene's three values). What is not there is a no, but under `not` only where a search is recorded. The evidence is what made it true, or what might; for a no the remarks tell the
 * provisions on the subject that were not in force.
 */
export function find(condition: Condition, register: Register): Finding {
  if ('provision' in condition) return findProvision(condition.provision, register);
  if ('instrument' in condition) return findInstrument(condition.instrument, register);
  if ('not' in condition) {
    const inner = find(condition.not, register);
    return { ...inner, truth: negated(inner.truth, register.searched ?? false) };
  }
  if ('any' in condition) return gather(condition.any.map((inner) => find(inner, register)));
  if ('all' in condition) {
    return count(
      condition.all.length,
      condition.all.map((inner) => find(inner, register)),
    );
  }
  return count(
    condition.atLeast.count,
    condition.atLeast.of.map((inner) => find(inner, register)),
  );
}
