import { type Assessment } from '../../assessments/assessment.js';
import { type AssessedPlaces } from '../../assessments/assessed-places.js';
import { DATA_FORMS } from '../../assessments/data-formats.js';
import { dataLinks, reportLinks } from '../../assessments/links.js';
import { spanOf } from '../../common/legal-date.js';
import { type LocalisedText, textIn } from '../../common/localised-text.js';
import { type Framework } from '../../frameworks/framework.js';
import { licenceAddress } from '../tables/licence-address.js';
import {
  countryAddress,
  fileTypeAddress,
  GOVERNMENT_THEME,
  languageAddress,
  mediaTypeAddress,
  PUBLIC_ACCESS,
} from './authority-addresses.js';

/** What the catalogue says of one assessment. */
export interface Catalogued {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly places: Pick<AssessedPlaces, 'subjects' | 'memo'>;
  /** Its releases, the oldest first; none: it is a draft. */
  readonly releases: readonly { readonly name: string; readonly date: string }[];
}

/** Every term that is used, as the vocabularies of DCAT-AP 3 have it: the document is read without asking anyone. */
const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const PUBLISHER = 'Merilo contributors';

type Node = Readonly<Record<string, unknown>>;

const address = (id: string): Node => ({ '@id': id });
const date = (value: string): Node => ({ '@type': 'xsd:date', '@value': value });
const inEnglish = (value: string): Node => ({ '@language': 'en', '@value': value });

function inAllLanguages(text: LocalisedText): readonly Node[] {
  return Object.entries(text).map(([language, value]) => ({ '@language': language, '@value': value }));
}

/** A class of which DCAT-AP wants an address of its own, typed, with a label: a licence, a media type. */
function typed(type: string, id: string): Node {
  return { '@id': id, '@type': type };
}

function licence(words: string): Node {
  const id = licenceAddress(words);
  return { ...(id !== null && { '@id': id }), '@type': 'dct:LicenseDocument', 'rdfs:label': words };
}

function spatial({ subjects, memo }: Catalogued['places']): readonly Node[] {
  return [...subjects, ...memo].map(({ code, name }) => {
    const country = countryAddress(code);
    return country === null
      ? { '@type': 'dct:Location', 'dct:identifier': code, 'skos:prefLabel': inAllLanguages(name) }
      : typed('dct:Location', country);
  });
}

function temporal({ asOf, window }: Assessment): Node {
  const [first, last] = [spanOf(window?.from ?? asOf), spanOf(window?.until ?? asOf)];
  return {
    '@type': 'dct:PeriodOfTime',
    ...(first && { 'dcat:startDate': date(first.earliest) }),
    ...(last && { 'dcat:endDate': date(last.latest) }),
  };
}

interface File {
  readonly href: string;
  readonly title: string;
  readonly format: string;
  readonly mediaType: string;
  readonly language: string;
}

function distribution({ href, title, format, mediaType, language }: File, words: string): Node {
  const [type, spoken] = [fileTypeAddress(format), languageAddress(language)];
  return {
    '@id': `${href}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': inEnglish(title),
    'dcat:accessURL': address(href),
    'dcat:downloadURL': address(href),
    'dcat:mediaType': typed('dct:MediaType', mediaTypeAddress(mediaType)),
    ...(type !== null && { 'dct:format': typed('dct:MediaTypeOrExtent', type) }),
    ...(spoken !== null && { 'dct:language': typed('dct:LinguisticSystem', spoken) }),
    'dct:license': licence(words),
    'dcatap:availability': address('http://publications.europa.eu/resource/authority/planned-availability/STABLE'),
  };
}

/** The data of an assessment, or of a release of it (`egdi-2024@2026-11-30`). */
function dataFiles(called: string, base: string): readonly File[] {
  const holds = new Map<string, string>(DATA_FORMS.map((form) => [form.format, form.holds]));
  return dataLinks(called, base).map(({ format, mediaType, href }) => ({
    ...{ href, format, mediaType },
    title: `${called} as ${format}: ${holds.get(format) ?? format}`,
    language: 'en',
  }));
}

/** The reports of an assessment, or of a release of it. */
function reportFiles(called: string, base: string): readonly File[] {
  return reportLinks(called, base).map(({ template, language, format, href }) => ({
    ...{ href, format, language },
    mediaType: 'application/pdf',
    title: `Report on ${called} (${template}, ${language})`,
  }));
}

/** The files of an assessment and of its releases: data and reports. */
function filesOf({ assessment: { id }, releases }: Catalogued, base: string): readonly File[] {
  const all = [id, ...releases.map(({ name }) => `${id}@${name}`)];
  return all.flatMap((called) => [...dataFiles(called, base), ...reportFiles(called, base)]);
}

function dataset(catalogued: Catalogued, base: string, publisher: Node): Node {
  const { assessment, framework, places, releases } = catalogued;
  const { id, title, subtitle, comparableWith = [] } = assessment;
  const [first, newest] = [releases[0], releases.at(-1)];
  const description = [subtitle ? textIn(subtitle, 'en') : '', textIn(framework.description, 'en')];
  return {
    '@id': `${base}/assessments/${encodeURIComponent(id)}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': inAllLanguages(title),
    'dct:description': inEnglish(description.filter(Boolean).join('. ')),
    'dct:publisher': publisher,
    'dct:accessRights': typed('dct:RightsStatement', PUBLIC_ACCESS),
    'dcat:theme': address(GOVERNMENT_THEME),
    'dct:temporal': temporal(assessment),
    'dct:spatial': spatial(places),
    'dcat:landingPage': typed('foaf:Document', `${base}/assessments/${encodeURIComponent(id)}`),
    'dct:conformsTo': typed('dct:Standard', `${base}/frameworks/${assessment.framework.replace('@', '/')}`),
    'dct:source': assessment.sources.flatMap(({ href }) => (href === undefined ? [] : [address(href)])),
    'dct:relation': comparableWith.map((other) => address(`${base}/assessments/${encodeURIComponent(other)}#dataset`)),
    ...(first && { 'dct:issued': date(first.date) }),
    ...(newest && { 'dct:modified': date(newest.date), 'dcat:version': newest.name }),
    ...(!newest && { 'adms:versionNotes': inEnglish('A draft: it changes with its data.') }),
    'dcat:distribution': filesOf(catalogued, base).map((file) => distribution(file, assessment.licence)),
  };
}

/**
 * All assessments as a catalogue that an open data portal can harvest: DCAT-AP 3.0 as JSON-LD 1.1, one dataset an
 * assessment, one distribution a file. `base` is the site's address without a slash at the end; all addresses are whole.
 * Sizes and checksums are left out, for a file is made when it is asked for.
 */
export function catalogueDocument(all: readonly Catalogued[], base: string): Node {
  const publisher: Node = { '@id': `${base}/#publisher`, '@type': 'foaf:Agent', 'foaf:name': PUBLISHER };
  return {
    '@context': CONTEXT,
    '@id': `${base}/catalogue.jsonld#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': inEnglish('Merilo: governments measured on their laws and policies'),
    'dct:description': inEnglish(
      'Assessments of law and policy: scores with their intervals, answers, evidence and method, as data and as reports.',
    ),
    'dct:publisher': publisher,
    'dct:language': typed('dct:LinguisticSystem', languageAddress('en') ?? ''),
    'foaf:homepage': typed('foaf:Document', `${base}/`),
    'dcat:themeTaxonomy': address('http://publications.europa.eu/resource/authority/data-theme'),
    'dcat:dataset': all.map((each) => dataset(each, base, address(String(publisher['@id'])))),
  };
}
