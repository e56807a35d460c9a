import { type ReportAddress } from './report-address.js';

/** Where a report is: what is said in words in its file's name. */
export function reportPath({
  assessment,
  template,
  jurisdiction,
  language,
  asOf,
  framework,
  knownAt,
}: ReportAddress): string {
  const file = [template, jurisdiction, language, 'pdf'].filter((part) => part !== undefined).join('.');
  const basis = {
    ...(asOf !== undefined && { asOf }),
    ...(framework !== undefined && { framework }),
    ...(knownAt !== undefined && { knownAt }),
  };
  const query = new URLSearchParams(basis).toString();
  return `/reports/${encodeURIComponent(assessment)}/${encodeURIComponent(file)}${query === '' ? '' : `?${query}`}`;
}
