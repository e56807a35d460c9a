import { type Evidence } from '../../assessments/answer.js';
import { type LegalDate } from '../../common/legal-date.js';
import { textIn } from '../../common/localised-text.js';
import { type Confidence } from '../../common/source.js';
import { inForce } from '../../instruments/time/in-force.js';
import { type Instrument } from '../../instruments/instrument.js';
import { linkActs, type UsualOf } from '../../instruments/time/linked-acts.js';
import { wordingsOn } from '../../instruments/time/wording.js';
import { type NationalProvision } from './concordance-result.js';
import { citationOf } from '../explain.js';
import { type AssessmentData } from '../scoreboard.js';

/** The acts of an assessment, linked, and how law commences where they are from. */
export interface CitedLaw {
  readonly acts: ReadonlyMap<string, Instrument>;
  readonly usualOf: UsualOf;
  readonly asOf: LegalDate;
}

/** The law that the answers of an assessment cite, on its date. */
export function citedLaw(data: AssessmentData, asOf: LegalDate): CitedLaw {
  const usuals = new Map(data.jurisdictions.map(({ code, commencement }) => [code, commencement]));
  const usualOf: UsualOf = (code) => usuals.get(code);
  const linked = linkActs(data.instruments, usualOf);
  return { acts: new Map(linked.map((act) => [act.code, act])), usualOf, asOf };
}

/** What a piece of evidence points to, as it stands on the date: its wording there, and whether it was in force. */
export function nationalProvision(evidence: Evidence, data: AssessmentData, law: CitedLaw): NationalProvision {
  const { title, provision: pinpoint, text, confidence, href, note } = citationOf(evidence, data, 'en');
  const act = evidence.instrument === undefined ? undefined : law.acts.get(evidence.instrument);
  if (!act) {
    const { source } = evidence;
    return {
      ...{ instrument: null, gazette: null, texts: source?.quote === undefined ? [] : [`“${source.quote}”`] },
      ...{ title, pinpoint: pinpoint ?? source?.pinpoint ?? null, force: null, basis: '', confidence, href, note },
    };
  }
  const usual = law.usualOf(act.jurisdiction);
  const provision = act.provisions?.find((each) => each.pinpoint === pinpoint);
  const wordings = provision ? wordingsOn(act, provision, law.asOf, usual).map((wording) => wording.text) : [];
  const { force, basis } = inForce({ instrument: act, usual, ...(provision && { provision }) }, law.asOf);
  return {
    instrument: act.code,
    title: textIn(act.title, 'en'),
    gazette: act.gazette ?? act.number ?? null,
    pinpoint,
    texts: wordings.length > 0 ? wordings : text === null ? [] : [text],
    ...{ force, basis, confidence, href, note },
  };
}

/** Whether all law that is cited was surely not in force on the date. Without any law, it was not. */
export function hasLapsed(provisions: readonly NationalProvision[]): boolean {
  const law = provisions.filter(({ force }) => force !== null);
  return law.length > 0 && law.every(({ force }) => force === 'no');
}

const LEVELS: readonly Confidence[] = ['unverified', 'mixed', 'seen'];

/** The lesser of what an answer says of itself and what its citations bear; null where neither says anything. */
export function lessSure(own: Confidence | undefined, cited: Confidence | null): Confidence | null {
  return LEVELS.find((level) => level === own || level === cited) ?? null;
}

/** How sure citations are together: seen where all are, unverified where none is better, else mixed; null without any. */
export function sureness(provisions: readonly NationalProvision[]): Confidence | null {
  const levels = [...new Set(provisions.map(({ confidence }) => confidence))];
  return levels.length > 1 ? 'mixed' : (levels[0] ?? null);
}
