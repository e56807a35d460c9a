import { type LegalDate } from '../../common/legal-date.js';
import { type Force, inForce } from './in-force.js';
import { type Instrument, type Provision, type Wording } from '../instrument.js';
import { ladderOf, type Rung, type RungFound, RUNGS } from './ladder.js';
import { type UsualOf } from './linked-acts.js';
import { wordingsOn } from './wording.js';

/** A provision on a date: whether it holds, and what it says: one wording, or all that may hold. */
export interface ProvisionOn {
  readonly provision: Provision;
  readonly force: Force;
  readonly basis: string;
  readonly wordings: readonly Wording[];
}

/** An act on a date. */
export interface ActOn {
  readonly act: Instrument;
  readonly force: Force;
  readonly basis: string;
  readonly ladder: readonly RungFound[];
  /** The highest rung that it surely stands on, with all below it; null: not even adopted, as far as is known. */
  readonly reached: Rung | null;
  /** In the order of the act. */
  readonly provisions: readonly ProvisionOn[];
}

/** What is asked of a register: acts that are linked, and how law commences. */
export interface LawAsked {
  readonly acts: readonly Instrument[];
  readonly usualOf: UsualOf;
  readonly date: LegalDate;
}

/** The highest rung of a ladder that is surely reached with all below it. */
export function rungReached(ladder: readonly RungFound[]): Rung | null {
  const missing = ladder.findIndex(({ truth }) => truth !== 'yes');
  return RUNGS[(missing < 0 ? RUNGS.length : missing) - 1] ?? null;
}

/** An act on a date, article by article, and how far it had come. */
export function actOn(act: Instrument, { acts, usualOf, date }: LawAsked): ActOn {
  const usual = usualOf(act.jurisdiction);
  const ladder = ladderOf({ act, acts, usual, date });
  const provisions = (act.provisions ?? []).map((provision) => ({
    provision,
    ...inForce({ instrument: act, provision, usual }, date),
    wordings: wordingsOn(act, provision, date, usual),
  }));
  return { act, ...inForce({ instrument: act, usual }, date), ladder, reached: rungReached(ladder), provisions };
}

/**
 * The law of a jurisdiction on a date, which may be a month or a year: its acts that were in force on it, in whole or in
 * part, and those of which that is not known, in their order. Of a subject only the acts that have it, or a provision on
 * it, and of those only such provisions. Acts that surely did not hold are left out.
 */
export function lawOn(
  asked: LawAsked & { readonly jurisdiction: string; readonly subjects?: ReadonlySet<string> | undefined },
): readonly ActOn[] {
  const { acts, jurisdiction, subjects } = asked;
  const isOn = (subject: string | undefined): boolean => subject !== undefined && (subjects?.has(subject) ?? false);
  return acts
    .filter((act) => act.jurisdiction === jurisdiction)
    .filter(
      (act) =>
        subjects === undefined ||
        act.subjects.some(isOn) ||
        (act.provisions ?? []).some(({ subject }) => isOn(subject)),
    )
    .map((act) => actOn(act, asked))
    .filter(({ force }) => force !== 'no')
    .map((found) => ({
      ...found,
      provisions: found.provisions.filter(
        ({ provision, wordings, force }) =>
          force !== 'no' && (subjects === undefined || [provision, ...wordings].some(({ subject }) => isOn(subject))),
      ),
    }));
}
