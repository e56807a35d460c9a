import { LANGUAGES } from '../../common/localised-text.js';
import { readLanguages } from '../../reports/language/read-catalogue.js';
import { reportPath } from '../../reports/report-path.js';
import { type Html, html } from '../html.js';

/** A report that can be had in every language, and what it is called on the page. */
interface OfferedReport {
  readonly template: string;
  readonly title: string;
}

/** Of all subjects together. */
export const REPORTS: readonly OfferedReport[] = [
  { template: 'comparative', title: 'The report as a PDF' },
  { template: 'brief', title: 'In brief, on one page' },
  { template: 'method', title: 'The method' },
];

/** Of one subject. */
export const REPORTS_OF_ONE: readonly OfferedReport[] = [
  { template: 'profile', title: 'Country profile' },
  { template: 'brief', title: 'In brief, on one page' },
  { template: 'worksheet', title: 'Working sheet' },
];

/** Reports in each language, by the language's own name. */
export function reportList(reports: readonly OfferedReport[], assessment: string, jurisdiction?: string): Html {
  const names = readLanguages();
  const of = { assessment, ...(jurisdiction !== undefined && { jurisdiction }) };
  return html`<ul>
    ${reports.map(
      ({ template, title }) =>
        html`<li>
          ${title}:
          ${LANGUAGES.map(
            (language, index) =>
              html`${index > 0 && ', '}<a
                  href="${reportPath({ ...of, template, language })}"
                  hreflang="${language}"
                  lang="${language}"
                  >${names[language]?.name ?? language}</a
                >`,
          )}
        </li>`,
    )}
  </ul>`;
}
