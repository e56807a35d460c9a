import { describe, expect, it } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { citationOf, type Cited } from '../../src/releases/citation.js';

const CITED: Cited = {
  assessment: 'sample-2020',
  name: '2026-11-30-2',
  title: { en: 'Law & practice, 100 %', sq: 'Ligji' },
  framework: 'sample@1',
  asOf: '2019-12-31',
  engine: '0.1.0',
  digest: `sha256:0123456789abcdef${'0'.repeat(48)}`,
  licence: 'CC BY 4.0',
};
const CREDITED: Cited = {
  ...CITED,
  credit: {
    authors: [{ family: 'Hoxha', given: 'Ana' }, { name: 'Institute of {Law}' }],
    publisher: 'The Institute',
    doi: '10.5281/zenodo.1234',
  },
};
const SITE = 'https://merilo.example';
const URL = `${SITE}/releases/sample-2020/2026-11-30-2`;

describe('the text of a citation', () => {
  it('says title, release, method, date and digest, and names nobody who is not recorded', () => {
    expect(citationOf(CITED, null).text).toBe(
      'Law & practice, 100 %. Release 2026-11-30-2 (method sample@1, law of 2019-12-31). Data set, SHA-256 0123456789ab.',
    );
  });

  it('names authors, publisher, DOI and address where there are any', () => {
    expect(citationOf(CREDITED, SITE).text).toBe(
      'Hoxha, Ana; Institute of {Law}. Law & practice, 100 %. Release 2026-11-30-2 (method sample@1, law of ' +
        `2019-12-31). The Institute. Data set, SHA-256 0123456789ab. https://doi.org/10.5281/zenodo.1234 ${URL}`,
    );
  });

  it('has the title in another language where there is none in English', () => {
    expect(citationOf({ ...CITED, title: { sq: 'Ligji' } as unknown as Cited['title'] }, null).text).toMatch(
      /^Ligji\./,
    );
  });
});

describe('the BibTeX of a citation', () => {
  it('has an entry with what TeX reads otherwise escaped, bodies in braces, names with the family first', () => {
    expect(citationOf(CREDITED, SITE).bibtex).toBe(
      [
        '@misc{sample-2020-2026-11-30-2,',
        '  author = {Hoxha, Ana and {Institute of \\{Law\\}}},',
        '  title = {{Law \\& practice, 100 \\%}},',
        '  year = {2026},',
        '  month = nov,',
        '  version = {2026-11-30-2},',
        '  publisher = {The Institute},',
        '  doi = {10.5281/zenodo.1234},',
        `  howpublished = {\\url{${URL}}},`,
        '  note = {Data set. Method sample@1, law of 2019-12-31. SHA-256 0123456789ab}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    expect(citationOf(CITED, null).bibtex).not.toMatch(/author|publisher|doi|howpublished/);
  });
});

describe('the CITATION.cff of a release', () => {
  const read = (cited: Cited, site: string | null): unknown =>
    load(citationOf(cited, site).cff, { schema: CORE_SCHEMA });

  it('has what the format needs, and what is known', () => {
    expect(read(CREDITED, SITE)).toEqual({
      'cff-version': '1.2.0',
      message: 'If you use these data, please cite them as below.',
      type: 'dataset',
      title: 'Law & practice, 100 %',
      authors: [{ 'family-names': 'Hoxha', 'given-names': 'Ana' }, { name: 'Institute of {Law}' }],
      version: '2026-11-30-2',
      'date-released': '2026-11-30',
      abstract: 'Method sample@1, law of 2019-12-31, engine 0.1.0.',
      doi: '10.5281/zenodo.1234',
      license: 'CC-BY-4.0',
      url: URL,
      identifiers: [
        { type: 'other', value: CITED.digest, description: 'The digest of all that the scores follow from.' },
      ],
    });
  });

  it('names the project where no author is recorded, and no licence that SPDX does not know', () => {
    const cff = read({ ...CITED, licence: 'With attribution' }, null);
    expect(cff).toMatchObject({
      authors: [{ name: 'The project “Law & practice, 100 %”' }],
      abstract: 'Method sample@1, law of 2019-12-31, engine 0.1.0. Terms: With attribution.',
    });
    expect(cff).not.toHaveProperty('license');
    expect(cff).not.toHaveProperty('url');
    expect(cff).not.toHaveProperty('doi');
  });
});
