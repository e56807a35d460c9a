import { type EventImpact } from '../../scoreboards/follow/impact-result.js';
import { answerPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { dated } from '../text.js';

const KINDS = { moved: 'moved', 'look-again': 'needs another look', unchanged: 'unchanged' } as const;

/** What the events of an act did to assessments: those answers that moved, or need another look. */
export function impactPart(events: readonly EventImpact[]): Html {
  const felt = events
    .map((event) => ({ ...event, touches: event.touches.filter(({ kind }) => kind !== 'unchanged') }))
    .filter(({ touches }) => touches.length > 0);
  return html`<section aria-labelledby="impact-title">
    <h2 id="impact-title">Assessments that rest on it</h2>
    ${
      felt.length === 0
        ? html`<p>No event of it on a known day moved an answer, or marks one for another look.</p>`
        : html`<ul>
            ${felt.map(
              ({ type, date, isDerived, touches }) =>
                html`<li>
                  ${type}, ${dated(date)}${isDerived && ' (derived)'}:
                  <ul>
                    ${touches.map(
                      ({ assessment, jurisdiction, criterion, title, kind, before, after, countsOnDate }) =>
                        html`<li>
                          <a href="${answerPath(assessment, jurisdiction, criterion)}"
                            >${jurisdiction} ${criterion} ${title}</a
                          >
                          of ${assessment}
                          ${KINDS[kind]}${
                            kind === 'moved' &&
                            before &&
                            after &&
                            html`: ${before.label ?? before.missing} → ${after.label ?? after.missing}`
                          }${!countsOnDate && html` <span class="quiet">(after its reference date)</span>`}
                        </li>`,
                    )}
                  </ul>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
