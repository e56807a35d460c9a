import { type Answer } from '../../assessments/answer.js';
import { type Instrument, type LegalEvent } from '../../instruments/instrument.js';
import { type AssessmentData } from '../scoreboard.js';

/** A draft of law to be laid over the record: acts, events of acts, answers that would then be given. */
export interface Draft {
  readonly title?: string;
  /** Whole acts, as in `instruments/<CODE>.yaml`: new ones, or in the place of those with the same code. */
  readonly acts?: readonly Instrument[];
  /** Events to be added to acts, by their codes. */
  readonly events?: readonly { readonly act: string; readonly event: LegalEvent }[];
  /** Typed answers that would stand in the place of those that there are. */
  readonly answers?: readonly (Answer & { readonly jurisdiction: string })[];
  readonly note?: string;
}

function withEvents(act: Instrument, events: NonNullable<Draft['events']>): Instrument {
  const added = events.filter((each) => each.act === act.code).map(({ event }) => event);
  return added.length === 0 ? act : { ...act, events: [...act.events, ...added] };
}

/** The acts of a record with a draft laid over them: replaced in their places, new ones at the end. */
export function actsWith(
  acts: readonly Instrument[],
  { acts: drafted = [], events = [] }: Draft,
): readonly Instrument[] {
  const known = new Set(acts.map(({ code }) => code));
  const byCode = new Map(drafted.map((act) => [act.code, act]));
  const all = [...acts.map((act) => byCode.get(act.code) ?? act), ...drafted.filter(({ code }) => !known.has(code))];
  return all.map((act) => withEvents(act, events));
}

/** The data of an assessment with a draft laid over them. The data themselves stay as they are. */
export function layOver(data: AssessmentData, draft: Draft): AssessmentData {
  const answers = { ...data.answers };
  for (const { jurisdiction, ...answer } of draft.answers ?? []) {
    answers[jurisdiction] = [answer, ...(answers[jurisdiction] ?? [])];
  }
  return { ...data, instruments: actsWith(data.instruments, draft), answers };
}
