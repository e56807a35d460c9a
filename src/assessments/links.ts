/** Where the site is reached from outside, without a slash at the end; null: paths alone are given. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');

/** A report, one link away. */
export interface ReportLink {
  readonly template: string;
  readonly language: string;
  readonly format: string;
  readonly href: string;
}

/** A file of data, one link away. */
export interface DataLink {
  readonly format: string;
  readonly href: string;
}

/** What reports there are of every assessment. */
const REPORTS = [{ template: 'comparative', language: 'en' }] as const;

/** The forms in which an assessment's data can be had. */
const DATA_FORMATS = ['csv', 'json'] as const;

/** The reports of an assessment: as whole addresses where the site's own is given, else as paths. */
export function reportLinks(assessment: string, publicUrl: string | null): readonly ReportLink[] {
  const folder = `${publicUrl ?? ''}/reports/${encodeURIComponent(assessment)}`;
  return REPORTS.map(({ template, language }) => ({
    template,
    language,
    format: 'pdf',
    href: `${folder}/${template}.${language}.pdf`,
  }));
}

/** The files of data of an assessment: as whole addresses where the site's own is given, else as paths. */
export function dataLinks(assessment: string, publicUrl: string | null): readonly DataLink[] {
  const name = `${publicUrl ?? ''}/data/${encodeURIComponent(assessment)}`;
  return DATA_FORMATS.map((format) => ({ format, href: `${name}.${format}` }));
}
