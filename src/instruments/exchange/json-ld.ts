import { type Day, spanOf } from '../../common/legal-date.js';
import { type LocalisedText } from '../../common/localised-text.js';
import { type Source } from '../../common/source.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { provisionUri, uriOf } from '../act-uri.js';
import { type ForceInterval, forceIntervals } from '../time/force-intervals.js';
import { type Force } from '../time/in-force.js';
import { type EventType, type Instrument, type Provision } from '../instrument.js';
import { type Subject } from '../subject.js';
import { CONTEXT, RELATION_TERMS } from './json-ld-terms.js';

/** What a node of JSON-LD may hold. */
export type JsonValue = string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonNode = Readonly<Record<string, JsonValue>>;

/** What the codes in an act stand for. */
export interface Meanings {
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  /** All acts of the register by code, for the addresses of those that an act refers to. */
  readonly acts: ReadonlyMap<string, Instrument>;
  /** The day for which it is said whether an act is in force; left out, nothing is said of it. */
  readonly on?: Day;
}

const SCHEME = '/subjects';

/** The address of a subject as a concept: `/subjects/open-data`. */
export function subjectUri(code: string): string {
  return `${SCHEME}/${code}`;
}

/** Leaves out what has no value, an empty list or text included. */
function said(entries: Readonly<Record<string, JsonValue | undefined | null>>): JsonNode {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) =>
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
        ? []
        : [[key, value]],
    ),
  );
}

/** A text whose language is not recorded, where texts are listed by language. */
function unmarked(text: string): JsonNode {
  return { '@none': text };
}

/** The day of the first event of a kind that concerns the whole act, where one day is recorded and was seen. */
function dayOf({ events, confidence: whole }: Instrument, type: EventType): Day | undefined {
  const date = events.find(
    ({ confidence = whole, provisions, ...event }) =>
      event.type === type && provisions === undefined && confidence !== 'unverified',
  )?.date;
  const span = typeof date === 'string' ? spanOf(date) : null;
  return span && span.earliest === span.latest ? span.earliest : undefined;
}

function holds({ force }: ForceInterval): boolean {
  return force === 'yes' || force === 'partial';
}

/** The first and the last day in force, where they are known to the day. */
function daysInForce(intervals: readonly ForceInterval[]): { readonly first?: Day; readonly last?: Day } {
  const start = intervals.findIndex(holds);
  const end = intervals.findLastIndex(holds);
  const first = intervals[start - 1]?.force === 'no' ? intervals[start]?.from : undefined;
  const last = intervals[end + 1]?.force === 'no' ? intervals[end]?.until : undefined;
  return { ...(first && { first }), ...(last && { last }) };
}

const STATUS: Readonly<Record<Force, string | undefined>> = {
  yes: 'InForce',
  no: 'NotInForce',
  partial: 'PartiallyInForce',
  unknown: undefined,
};

function forceOn(intervals: readonly ForceInterval[], on: Day): string | undefined {
  const now = intervals.find(({ from, until }) => (from === null || from <= on) && (until === null || on <= until));
  return now && STATUS[now.force];
}

function passedBy(name: string | undefined): JsonNode | undefined {
  return name === undefined ? undefined : { '@type': 'Organization', name: unmarked(name) };
}

function place(code: string, { jurisdictions }: Meanings): JsonNode {
  const name: LocalisedText | undefined = jurisdictions.get(code)?.name;
  return said({ '@id': `/jurisdictions/${code}`, '@type': 'AdministrativeArea', identifier: code, name });
}

function relationsOf({ relations = [] }: Instrument, { acts }: Meanings): JsonNode {
  const by: Record<string, JsonNode[]> = {};
  for (const { type, act } of relations) {
    const known = acts.get(act);
    const target: JsonNode = known ? { '@id': uriOf(known) } : { '@type': 'Legislation', name: unmarked(act) };
    const term = RELATION_TERMS[type];
    by[term] = [...(by[term] ?? []), target];
  }
  return by;
}

function part(act: Instrument, provision: Provision): JsonNode {
  return said({
    '@id': provisionUri(act, provision.pinpoint),
    '@type': ['Legislation', 'eli:LegalResourceSubdivision'],
    legislationIdentifier: provision.pinpoint,
    abstract: provision.text,
    about: provision.subject === undefined ? undefined : { '@id': subjectUri(provision.subject) },
    isPartOf: { '@id': uriOf(act) },
  });
}

function page({ title, href }: Source): JsonNode {
  return said({ '@type': 'CreativeWork', name: unmarked(title), url: href });
}

/** The languages of the act itself: those of its titles that are no translations. An English title is one, as a rule. */
function languagesOf({ title, translations = {} }: Instrument): readonly string[] {
  return Object.keys(title).filter((language) => language !== 'en' && !Object.hasOwn(translations, language));
}

/**
 * An act as schema.org's and ELI's Legislation: its work, with its provisions as parts. Dates are there where they are
 * known to the day. What it does not say (events in all their doubt, modality, reach, confidence) is in YAML and CSV.
 */
export function legislationNode(act: Instrument, meanings: Meanings): JsonNode {
  const { code, jurisdiction, title, type, number, gazette, issuedBy, subjects, provisions = [], sources } = act;
  const intervals = forceIntervals(act, meanings.jurisdictions.get(jurisdiction)?.commencement);
  const { first, last } = daysInForce(intervals);
  const status = meanings.on === undefined ? undefined : forceOn(intervals, meanings.on);
  return said({
    '@id': uriOf(act),
    '@type': ['Legislation', 'eli:LegalResource'],
    legislationIdentifier: code,
    name: title,
    inLanguage: languagesOf(act),
    legislationType: type,
    creativeWorkStatus: act.draft === true ? 'Draft' : undefined,
    legislationJurisdiction: place(jurisdiction, meanings),
    'eli:number': number,
    'eli:published_in': gazette,
    legislationPassedBy: passedBy(issuedBy),
    legislationDate: dayOf(act, 'adopted'),
    datePublished: dayOf(act, 'published'),
    'eli:first_date_entry_in_force': first,
    legislationDateOfApplicability: dayOf(act, 'applies'),
    'eli:date_no_longer_in_force': last,
    temporalCoverage: first === undefined ? undefined : `${first}/${last ?? '..'}`,
    ...(status === undefined ? {} : { legislationLegalForce: status, legislationDateVersion: meanings.on }),
    about: subjects.map((subject) => ({ '@id': subjectUri(subject) })),
    ...relationsOf(act, meanings),
    hasPart: provisions.map((provision) => part(act, provision)),
    subjectOf: sources.map(page),
  });
}

/** A subject as a concept of SKOS. */
export function conceptNode({ code, label, definition, broader, related = [] }: Subject): JsonNode {
  return said({
    '@id': subjectUri(code),
    '@type': 'skos:Concept',
    'skos:notation': code,
    'skos:prefLabel': label,
    'skos:definition': definition,
    'skos:broader': broader === undefined ? undefined : { '@id': subjectUri(broader) },
    'skos:related': related.map((each) => ({ '@id': subjectUri(each) })),
    'skos:inScheme': { '@id': SCHEME },
  });
}

function schemeNode(subjects: readonly Subject[]): JsonNode {
  return {
    '@id': SCHEME,
    '@type': 'skos:ConceptScheme',
    'skos:prefLabel': { en: 'Subjects of the register of law' },
    'skos:hasTopConcept': subjects
      .filter(({ broader }) => broader === undefined)
      .map(({ code }) => ({ '@id': subjectUri(code) })),
  };
}

/** A document of one act. Addresses are relative to where it is read from, or to `base` where that is given. */
export function actDocument(act: Instrument, meanings: Meanings, base?: string): JsonNode {
  return {
    '@context': { ...CONTEXT, ...(base !== undefined && { '@base': base }) },
    ...legislationNode(act, meanings),
  };
}

/** A document of the whole register: each act, and the vocabulary of subjects as a concept scheme of SKOS. */
export function registerDocument(
  acts: readonly Instrument[],
  subjects: readonly Subject[],
  meanings: Meanings,
  base?: string,
): JsonNode {
  return {
    '@context': { ...CONTEXT, ...(base !== undefined && { '@base': base }) },
    '@graph': [
      ...acts.map((act) => legislationNode(act, meanings)),
      schemeNode(subjects),
      ...subjects.map(conceptNode),
    ],
  };
}
