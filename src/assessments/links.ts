import { LANGUAGES } from '../common/localised-text.js';
import { DATA_FORMS } from './data-formats.js';

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
  readonly mediaType: string;
  readonly href: string;
}

/** Templates of reports that every assessment has and that name no subject. */
const TEMPLATES = ['comparative', 'brief', 'method'] as const;

/** What reports there are of every assessment. */
const REPORTS = TEMPLATES.flatMap((template) => LANGUAGES.map((language) => ({ template, language })));

/** An id, or a release of it (`egdi-2024@2026-11-30`): a path has nothing against an `@`. */
function inPath(assessment: string): string {
  return encodeURIComponent(assessment).replaceAll('%40', '@');
}

/** The reports of an assessment: as whole addresses where the site's own is given, else as paths. */
export function reportLinks(assessment: string, publicUrl: string | null): readonly ReportLink[] {
  const folder = `${publicUrl ?? ''}/reports/${inPath(assessment)}`;
  return REPORTS.map(({ template, language }) => ({
    template,
    language,
    format: 'pdf',
    href: `${folder}/${template}.${language}.pdf`,
  }));
}

/** The files of data of an assessment: as whole addresses where the site's own is given, else as paths. */
export function dataLinks(assessment: string, publicUrl: string | null): readonly DataLink[] {
  const name = `${publicUrl ?? ''}/data/${inPath(assessment)}`;
  return DATA_FORMS.map(({ format, mediaType, suffix }) => ({ format, mediaType, href: `${name}${suffix}` }));
}
