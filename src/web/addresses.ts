/** The addresses of pages, reports and data: public contracts, made of codes. Nothing else writes an address. */

/** What a reader may ask of an assessment's page. */
export interface Asked {
  /** Another date than the assessment's own. */
  readonly asOf?: string;
  /** Another version of the method: `id@version`. */
  readonly framework?: string;
  readonly order?: string;
}

/** What a reader may ask of the list of instruments. */
export interface InstrumentsAsked {
  /** Words to search for. */
  readonly text?: string;
  readonly jurisdiction?: string;
  readonly subject?: string;
  readonly type?: string;
  readonly binding?: string;
  readonly inForceOn?: string;
  readonly after?: string;
}

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return said.length === 0 ? path : `${path}?${said.join('&')}`;
}

/** An element's code as the name of a place on a page. */
export function anchorOf(code: string): string {
  return code.replace(/[^A-Za-z0-9_-]/g, '-');
}

/** A file that was uploaded as evidence, by its hash: for anyone once a published answer cites it. */
export function evidencePath(hash: string): string {
  return `/evidence/${hash}`;
}

export const HOME = '/';
export const JURISDICTIONS = '/jurisdictions';
export const API = '/graphql';
export const REFERENCE_PAGES = { assessments: '/#assessments', method: '/#method', licence: '/#licence' } as const;

/** The explorer with a query in it. */
export function explorerPath(query: string): string {
  return withQuery(API, { query });
}

export function assessmentPath(id: string, { asOf, framework, order }: Asked = {}): string {
  return withQuery(`/assessments/${encodeURIComponent(id)}`, { asOf, framework, order });
}

export function scorecardPath(id: string, jurisdiction: string, { asOf, framework }: Asked = {}): string {
  return withQuery(`/assessments/${encodeURIComponent(id)}/${encodeURIComponent(jurisdiction)}`, { asOf, framework });
}

/** The timeline of an assessment: of all its subjects, or of one place or group. */
export function timelinePath(
  id: string,
  asked: { readonly place?: string; readonly element?: string; readonly from?: string; readonly until?: string } = {},
): string {
  const { place, element, from, until } = asked;
  return withQuery(`/assessments/${encodeURIComponent(id)}/timeline`, { place, element, from, until });
}

/** The table of concordance of an assessment of alignment, or its obligations of one status. */
export function concordancePath(
  id: string,
  jurisdiction: string,
  { asOf, framework, status }: Asked & { readonly status?: string | undefined } = {},
): string {
  const path = `/assessments/${encodeURIComponent(id)}/${encodeURIComponent(jurisdiction)}/concordance`;
  return withQuery(path, { asOf, framework, status });
}

/** The place of one criterion on a scorecard. */
export function answerPath(id: string, jurisdiction: string, criterion: string, asked: Asked = {}): string {
  return `${scorecardPath(id, jurisdiction, asked)}#${anchorOf(criterion)}`;
}

/** The page of a jurisdiction; with a date, its law on it. */
export function jurisdictionPath(code: string, on?: string): string {
  return withQuery(`${JURISDICTIONS}/${encodeURIComponent(code)}`, { on });
}

export function instrumentsPath(asked: InstrumentsAsked = {}): string {
  const { text, jurisdiction, subject, type, binding, inForceOn, after } = asked;
  return withQuery('/instruments', { text, jurisdiction, subject, type, binding, inForceOn, after });
}

/** What was searched: of all places, or of one, or of one subject. */
export function coveragePath(asked: { readonly jurisdiction?: string; readonly subject?: string } = {}): string {
  return withQuery('/coverage', { jurisdiction: asked.jurisdiction, subject: asked.subject });
}

export function instrumentPath(code: string, on?: string): string {
  return withQuery(`/instruments/${encodeURIComponent(code)}`, { on });
}

/** The page of a method, from `id@version`; with a criterion, its place on the page. */
export function frameworkPath(called: string, criterion?: string): string {
  const [id = '', version = ''] = called.split('@');
  const path = `/frameworks/${encodeURIComponent(id)}/${encodeURIComponent(version)}`;
  return criterion === undefined ? path : `${path}#${anchorOf(criterion)}`;
}

/** The report of an assessment in English, or the profile of one of its subjects. */
export function reportPath(assessment: string, jurisdiction?: string): string {
  const part = jurisdiction === undefined ? 'comparative' : `profile.${encodeURIComponent(jurisdiction)}`;
  return `/reports/${encodeURIComponent(assessment)}/${part}.en.pdf`;
}

/** The register of law as a file. */
export function registerPath(format: 'jsonld' | 'csv'): string {
  return `/data/register.${format}`;
}

export function dataPath(assessment: string, format: 'json' | 'csv' | 'xlsx'): string {
  return `/data/${encodeURIComponent(assessment)}.${format}`;
}
