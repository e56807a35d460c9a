import { type RelationType } from '../instrument.js';

/** The vocabularies that the register is written in for others, and how its terms are read. */
export const VOCABULARIES = {
  schema: 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const inLanguages = (term: string) => ({ '@id': term, '@container': '@language' });
const date = (term: string) => ({ '@id': term, '@type': 'xsd:date' });

/**
 * The context of our JSON-LD, written into each document so that nothing need be fetched to read it: terms of
 * schema.org without a prefix, those of the ELI ontology and of SKOS with theirs.
 */
export const CONTEXT = {
  ...VOCABULARIES,
  '@vocab': VOCABULARIES.schema,
  name: inLanguages('schema:name'),
  legislationDate: date('schema:legislationDate'),
  datePublished: date('schema:datePublished'),
  legislationDateOfApplicability: date('schema:legislationDateOfApplicability'),
  legislationDateVersion: date('schema:legislationDateVersion'),
  legislationLegalForce: { '@id': 'schema:legislationLegalForce', '@type': '@vocab' },
  url: { '@id': 'schema:url', '@type': '@id' },
  'eli:first_date_entry_in_force': date('eli:first_date_entry_in_force'),
  'eli:date_no_longer_in_force': date('eli:date_no_longer_in_force'),
  'skos:prefLabel': inLanguages('skos:prefLabel'),
  'skos:definition': inLanguages('skos:definition'),
} as const;

/** The property that says each relation. schema.org has no word for replacing: `legislationChanges` encompasses it. */
export const RELATION_TERMS: Readonly<Record<RelationType, string>> = {
  amends: 'legislationAmends',
  implements: 'legislationApplies',
  'based-on': 'eli:based_on',
  repeals: 'legislationRepeals',
  replaces: 'legislationChanges',
  transposes: 'legislationTransposes',
  cites: 'eli:cites',
};
