import { type Coverage } from '../../instruments/coverage/coverage.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type Subject } from '../../instruments/subject.js';
import { type Template } from '../../reports/template.js';
import { counted, sentence } from '../../reports/words.js';
import { instrumentPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { dated, localised } from '../text.js';
import { confidenceTag, sourceItem } from './source.js';
import { headRow, table } from './table.js';

interface Searched {
  readonly coverage: readonly Coverage[];
  readonly subjects: readonly Subject[];
  /** The acts of the jurisdiction, to which what was found leads. */
  readonly instruments: readonly Instrument[];
  readonly template: Template;
}

/** The searches that were made of a jurisdiction: for what, over which period, where, and what was found. */
export function searches({ coverage, subjects, template, instruments }: Searched): Html | null {
  if (coverage.length === 0) return null;
  const known = new Set(instruments.map(({ code }) => code));
  const label = (code: string): Html => {
    const subject = subjects.find((candidate) => candidate.code === code);
    return subject ? localised(subject.label) : html`${code}`;
  };
  return html`<section aria-labelledby="searches-title">
    <h2 id="searches-title">Searches</h2>
    <p>A “no” that follows from the register needs the record of a search; without one, absence is not assessed.</p>
    ${table({
      id: 'searches',
      caption: `${counted(coverage.length, 'search', 'searches')}: for what, over which period, where, and what was found`,
      head: headRow([
        { text: 'Searched for', kind: 'stub' },
        { text: 'Period' },
        { text: 'Searched on, by' },
        { text: 'Where', kind: 'broad' },
        { text: 'Found', kind: 'stub' },
        { text: 'Confidence' },
      ]),
      body: html`<tbody>
        ${coverage.map(
          (record) =>
            html`<tr>
              <th scope="row">${record.subjects.map((code, index) => html`${index > 0 && '; '}${label(code)}`)}</th>
              <td>${dated(record.from)} to ${dated(record.until)}</td>
              <td>${dated(record.searched)}, ${record.by}</td>
              <td>
                <ul class="sources">
                  ${record.where.map((source) => html`<li>${sourceItem(source)}</li>`)}
                </ul>
                ${record.note !== undefined && html`<p class="quiet">${sentence(record.note)}</p>`}
              </td>
              <td>
                ${
                  record.found.length === 0
                    ? 'nothing'
                    : html`<ul class="codes">
                        ${record.found.map(
                          (code) =>
                            html`<li>
                              ${known.has(code) ? html`<a href="${instrumentPath(code)}">${code}</a>` : code}
                            </li>`,
                        )}
                      </ul>`
                }
              </td>
              <td>${confidenceTag(record.confidence, template.wording.confidence)}</td>
            </tr>`,
        )}
      </tbody>`,
    })}
  </section>`;
}
