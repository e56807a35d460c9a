import { type Day, type LegalDate } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Translation } from '../common/source.js';
import { type Jurisdiction, type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { provisionUri, uriOf } from './act-uri.js';
import { changesOf } from './time/changes.js';
import { citationOf } from './cite.js';
import { type Coverage } from './coverage/coverage.js';
import { type Instrument, type LinkedEvent, type Provision, type RelationType, type Wording } from './instrument.js';
import { type Subject } from './subject.js';
import { wordingsOn } from './time/wording.js';

/** What an amendment made of a provision, with its subject in words. */
export interface ListedWording extends Omit<NonNullable<Provision['amended']>[number], 'subject'> {
  readonly subject: Subject | null;
}

/** What a provision says at a time, with its subject in words. */
export interface ListedWordingOn extends Omit<Wording, 'subject'> {
  readonly subject: Subject | null;
}

/** What an amendment made of a provision, with subjects in words. */
export interface ListedChange {
  readonly by: string;
  readonly pinpoint: string;
  readonly before: ListedWordingOn | null;
  readonly after: ListedWordingOn | null;
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** A provision with its subject in words, and the act that it stands in. */
export interface ListedProvision extends Omit<Provision, 'subject' | 'amended'> {
  readonly uri: string;
  readonly subject: Subject | null;
  readonly amended: readonly ListedWording[];
  readonly act: Instrument;
  readonly provision: Provision;
  readonly usual: UsualCommencement | undefined;
}

/** What one act has to do with another; the other's title where it is in the register. */
export interface ListedRelation {
  readonly type: RelationType;
  readonly act: string;
  readonly actTitle: LocalisedText | null;
  readonly note?: string;
}

/** Something that happened to an act, with the title of the act by which it did, where that is in the register. */
export interface ListedEvent extends LinkedEvent {
  readonly byTitle: LocalisedText | null;
}

/** An act with the names of all that it refers to, and what is needed to say whether it is in force. */
export interface ListedInstrument extends Omit<
  Instrument,
  'subjects' | 'draft' | 'provisions' | 'relations' | 'events' | 'translations'
> {
  readonly uri: string;
  readonly translations: readonly { readonly language: string; readonly translation: Translation }[];
  readonly jurisdictionName: LocalisedText;
  readonly citation: LocalisedText;
  readonly draft: boolean;
  readonly subjects: readonly Subject[];
  readonly events: readonly ListedEvent[];
  readonly provisions: readonly ListedProvision[];
  readonly relations: readonly ListedRelation[];
  readonly act: Instrument;
  readonly usual: UsualCommencement | undefined;
}

/** A search with its subjects in words. */
export interface ListedCoverage extends Omit<Coverage, 'subjects'> {
  readonly subjects: readonly Subject[];
}

/** What codes stand for. */
export interface Names {
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly titles: ReadonlyMap<string, LocalisedText>;
}

function subjectOf({ subjects }: Pick<Names, 'subjects'>, code: string): Subject {
  return subjects.get(code) ?? { code, label: { en: code } };
}

function optionalSubject(names: Pick<Names, 'subjects'>, code: string | undefined): Subject | null {
  return code === undefined ? null : subjectOf(names, code);
}

/** The codes of the acts that an act refers to; what names no act of the register is a text as well. */
export function actsNamedIn({ relations = [], events }: Instrument): readonly string[] {
  return [...relations.map((relation) => relation.act), ...events.flatMap(({ by }) => by ?? [])];
}

/** An act with the names of what it refers to. */
export function listInstrument(act: Instrument, names: Names): ListedInstrument {
  const place = names.jurisdictions.get(act.jurisdiction);
  const usual = place?.commencement;
  return {
    ...act,
    uri: uriOf(act),
    translations: Object.entries(act.translations ?? {}).map(([language, translation]) => ({ language, translation })),
    draft: act.draft ?? false,
    jurisdictionName: place?.name ?? { en: act.jurisdiction },
    citation: citationOf(act),
    subjects: act.subjects.map((code) => subjectOf(names, code)),
    events: act.events.map((event) => ({
      ...event,
      byTitle: (event.by === undefined ? undefined : names.titles.get(event.by)) ?? null,
    })),
    provisions: (act.provisions ?? []).map((provision) => ({
      ...provision,
      uri: provisionUri(act, provision.pinpoint),
      subject: optionalSubject(names, provision.subject),
      amended: (provision.amended ?? []).map((each) => ({ ...each, subject: optionalSubject(names, each.subject) })),
      act,
      provision,
      usual,
    })),
    relations: (act.relations ?? []).map((relation) => ({
      ...relation,
      actTitle: names.titles.get(relation.act) ?? null,
    })),
    act,
    usual,
  };
}

/** What amendments made of the provisions of an act. */
export function listChanges({ act, usual }: ListedInstrument, names: Pick<Names, 'subjects'>): readonly ListedChange[] {
  const worded = (wording: Wording | null): ListedWordingOn | null =>
    wording && { ...wording, subject: optionalSubject(names, wording.subject) };
  return changesOf(act, usual).map(({ by, pinpoint, before, after, from }) => ({
    by,
    pinpoint,
    before: worded(before),
    after: worded(after),
    ...from,
  }));
}

/** The wordings of a provision that may hold on a date. */
export function listWordings(
  { act, provision, usual }: ListedProvision,
  date: LegalDate,
  names: Pick<Names, 'subjects'>,
): readonly ListedWordingOn[] {
  return wordingsOn(act, provision, date, usual).map((wording) => ({
    ...wording,
    subject: optionalSubject(names, wording.subject),
  }));
}

/** A search with its subjects in words. */
export function listCoverage(coverage: Coverage, names: Pick<Names, 'subjects'>): ListedCoverage {
  return { ...coverage, subjects: coverage.subjects.map((code) => subjectOf(names, code)) };
}
