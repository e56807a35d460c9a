import { type Author } from '../common/credit.js';
import { releaseDay, type Release } from './release.js';

/** How to cite a release: as a sentence, for BibTeX, and as the text of a CITATION.cff. */
export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  readonly cff: string;
}

/** What of a release a citation says. */
export type Cited = Pick<
  Release,
  'assessment' | 'name' | 'title' | 'framework' | 'asOf' | 'engine' | 'digest' | 'licence' | 'credit'
>;

/** The address at which a release says what it is. */
export function releasePath({ assessment, name }: Pick<Release, 'assessment' | 'name'>): string {
  return `/releases/${encodeURIComponent(assessment)}/${name}`;
}

/** Licences that SPDX has an identifier for, as data name them. */
const SPDX: Readonly<Record<string, string>> = {
  'CC0 1.0': 'CC0-1.0',
  'CC BY 4.0': 'CC-BY-4.0',
  'CC BY-SA 4.0': 'CC-BY-SA-4.0',
  'CC BY-NC 4.0': 'CC-BY-NC-4.0',
  'CC BY-NC-SA 4.0': 'CC-BY-NC-SA-4.0',
  'CC BY-ND 4.0': 'CC-BY-ND-4.0',
  'ODbL 1.0': 'ODbL-1.0',
  'ODC-BY 1.0': 'ODC-By-1.0',
};

function spdxOf(licence: string): string | undefined {
  return SPDX[licence] ?? Object.values(SPDX).find((identifier) => identifier === licence);
}

function titleOf({ title, assessment }: Cited): string {
  return title.en ?? Object.values(title)[0] ?? assessment;
}

function digits(digest: string): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}

function sentenceName(author: Author): string {
  return 'name' in author ? author.name : `${author.family}, ${author.given}`;
}

function ended(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

function textOf(cited: Cited, url: string | null): string {
  const { name, framework, asOf, digest, credit = {} } = cited;
  const authors = (credit.authors ?? []).map(sentenceName).join('; ');
  return [
    authors,
    titleOf(cited),
    `Release ${name} (method ${framework}, law of ${asOf})`,
    credit.publisher ?? '',
    `Data set, SHA-256 ${digits(digest)}`,
    credit.doi === undefined ? '' : `https://doi.org/${credit.doi}`,
    url ?? '',
  ]
    .filter((words) => words !== '')
    .map((words) => (words.startsWith('http') ? words : ended(words)))
    .join(' ');
}

/** What TeX reads as something else than itself. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(words: string): string {
  return words.replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

function texName(author: Author): string {
  return 'name' in author ? `{${tex(author.name)}}` : `${tex(author.family)}, ${tex(author.given)}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtexOf(cited: Cited, url: string | null): string {
  const { assessment, name, framework, asOf, digest, credit = {} } = cited;
  const [year = '', month = ''] = name.split('-');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', credit.authors && `{${credit.authors.map(texName).join(' and ')}}`],
    ['title', `{{${tex(titleOf(cited))}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1]],
    ['version', `{${name}}`],
    ['publisher', credit.publisher && `{${tex(credit.publisher)}}`],
    ['doi', credit.doi && `{${credit.doi}}`],
    ['howpublished', url === null ? undefined : `{\\url{${url}}}`],
    ['note', `{Data set. Method ${tex(framework)}, law of ${asOf}. SHA-256 ${digits(digest)}}`],
  ];
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = ${value}`]));
  return `@misc{${assessment}-${name},\n${lines.join(',\n')}\n}\n`;
}

/** A text in YAML: one of JSON is one of YAML 1.2 too. */
function quoted(words: string): string {
  return JSON.stringify(words);
}

function cffAuthor(author: Author): string {
  return 'name' in author
    ? `  - name: ${quoted(author.name)}`
    : `  - family-names: ${quoted(author.family)}\n    given-names: ${quoted(author.given)}`;
}

/**
 * The text of a CITATION.cff (Citation File Format 1.2.0, https://doi.org/10.5281/zenodo.5171937). It must name an
 * author; where none is recorded, it names the project, as its guide says.
 */
function cffOf(cited: Cited, url: string | null): string {
  const { name, framework, asOf, engine, digest, licence, credit = {} } = cited;
  const title = titleOf(cited);
  const authors = credit.authors ?? [{ name: credit.publisher ?? `The project “${title}”` }];
  const spdx = spdxOf(licence);
  const abstract = `Method ${framework}, law of ${asOf}, engine ${engine}.${spdx ? '' : ` Terms: ${licence}.`}`;
  return [
    'cff-version: 1.2.0',
    'message: "If you use these data, please cite them as below."',
    'type: dataset',
    `title: ${quoted(title)}`,
    'authors:',
    ...authors.map(cffAuthor),
    `version: ${quoted(name)}`,
    `date-released: ${quoted(releaseDay(name)?.day ?? name)}`,
    `abstract: ${quoted(abstract)}`,
    ...(credit.doi === undefined ? [] : [`doi: ${quoted(credit.doi)}`]),
    ...(spdx === undefined ? [] : [`license: ${spdx}`]),
    ...(url === null ? [] : [`url: ${quoted(url)}`]),
    'identifiers:',
    '  - type: other',
    `    value: ${quoted(digest)}`,
    '    description: "The digest of all that the scores follow from."',
    '',
  ].join('\n');
}

/**
 * How to cite a release: its title in English, else in the first language that it has, its name, method, date and the
 * first digits of its digest; authors, publisher and DOI where they are recorded. `publicUrl` is the address of the
 * site, without a slash at the end; without it no address is given.
 */
export function citationOf(cited: Cited, publicUrl: string | null): Citation {
  const url = publicUrl === null ? null : `${publicUrl}${releasePath(cited)}`;
  return { text: textOf(cited, url), bibtex: bibtexOf(cited, url), cff: cffOf(cited, url) };
}
