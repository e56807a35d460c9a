import { type LegalDate } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { type Force, inForce } from './in-force.js';
import { type Instrument } from '../instrument.js';

/** How far an act has come from paper to effect, the lowest rung first. */
export const RUNGS = ['exists', 'binding', 'in-force', 'implementing-act', 'applied'] as const;
export type Rung = (typeof RUNGS)[number];

/** Whether an act stands on a rung, how that was found, and the acts that show it. */
export interface RungFound {
  readonly rung: Rung;
  readonly truth: 'yes' | 'no' | 'unknown';
  /** What a reader must know of it; empty where the act's own events say it. */
  readonly basis: string;
  /** Codes of acts: the act itself, or those that implement it. */
  readonly evidence: readonly string[];
}

/** An act among the others of its register (linked), on a date. */
export interface LadderQuestion {
  readonly act: Instrument;
  readonly acts: readonly Instrument[];
  readonly usual: UsualCommencement | undefined;
  readonly date: LegalDate;
}

const TRUTH: Readonly<Record<Force, RungFound['truth']>> = { yes: 'yes', partial: 'yes', no: 'no', unknown: 'unknown' };

function staged({ act, usual, date }: LadderQuestion, stage: 'adopted' | 'in-force' | 'applied'): RungFound {
  const { force, basis } = inForce({ instrument: act, usual, stage }, date);
  const rung = stage === 'adopted' ? 'exists' : stage;
  return { rung, truth: TRUTH[force], basis, evidence: force === 'no' ? [] : [act.code] };
}

function implementing({ act, acts, usual, date }: LadderQuestion): RungFound {
  const rung: Rung = 'implementing-act';
  const found = acts
    .filter(
      ({ relations = [], code }) =>
        code !== act.code &&
        relations.some(({ type, act: other }) => (type === 'implements' || type === 'based-on') && other === act.code),
    )
    .map(({ code, ...rest }) => ({
      code,
      ...inForce({ instrument: { code, ...rest }, usual, stage: 'in-force' }, date),
    }));
  const standing = found.filter(({ force }) => TRUTH[force] === 'yes');
  if (standing.length > 0) return { rung, truth: 'yes', basis: '', evidence: standing.map(({ code }) => code) };
  const basis =
    found.length === 0
      ? 'no implementing act is recorded'
      : `none of those recorded is known to be in force (${found.map(({ code }) => code).join(', ')})`;
  return { rung, truth: 'unknown', basis, evidence: [] };
}

/**
 * The ladder of an act on a date, every rung with what shows it: whether it exists (was adopted), can be enforced, is in
 * force, has an implementing act in force, and applies by its own date. That no implementing act is recorded is no proof
 * that there is none, so that rung is never a no. Whether a law is followed in practice is not the register's to say.
 */
export function ladderOf(question: LadderQuestion): readonly RungFound[] {
  const { act } = question;
  const binds: RungFound = {
    rung: 'binding',
    truth: act.binding === 'binding' ? 'yes' : 'no',
    basis: act.binding === 'policy' ? 'a policy commits its maker' : '',
    evidence: act.binding === 'binding' ? [act.code] : [],
  };
  return [
    staged(question, 'adopted'),
    binds,
    staged(question, 'in-force'),
    implementing(question),
    staged(question, 'applied'),
  ];
}

/** Whether an act stands on a rung and on all below it: no where one of them is a no, unknown where one is. */
export function hasRung(question: LadderQuestion, rung: Rung): RungFound['truth'] {
  const below = ladderOf(question).slice(0, RUNGS.indexOf(rung) + 1);
  if (below.some(({ truth }) => truth === 'no')) return 'no';
  return below.every(({ truth }) => truth === 'yes') ? 'yes' : 'unknown';
}
