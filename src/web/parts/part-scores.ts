import { type LocalisedText } from '../../common/localised-text.js';
import { scorecardPath } from '../addresses.js';
import { type AssessmentView } from '../assessment-view.js';
import { type Html, html } from '../html.js';
import { figure, localised } from '../text.js';
import { score } from '../../reports/number-format.js';
import { intervalFigure } from './scoreboard.js';
import { headRow, table } from './table.js';

interface ScoredPart {
  readonly code: string;
  readonly title: LocalisedText;
}

function rowsOf(view: AssessmentView, parts: readonly ScoredPart[]): readonly Html[] {
  const { reading } = view;
  return parts.map(
    ({ code, title }) =>
      html`<tr>
        <th scope="row">${localised(title)}</th>
        ${reading.subjects.map((subject) => {
          const row = reading.row(subject, code) ?? { score: null, low: null, high: null };
          return html`<td class="number">
            ${row.score !== null && html`<strong>${figure(row.score, score)}</strong> `}<span
              class="${row.score === null ? '' : 'quiet'}"
              >${intervalFigure(row)}</span
            >
          </td>`;
        })}
      </tr>`,
  );
}

function groupRow(title: string, columns: number): Html {
  return html`<tr class="group">
    <th scope="colgroup" colspan="${columns}">${title}</th>
  </tr>`;
}

/** Pillars, and law, policy, institutions and practice apart, of each subject. */
export function partsTable(view: AssessmentView): Html | null {
  const { reading, asked, id } = view;
  const { root, rollUps = [] } = reading.data.framework;
  const pillars = root.children.filter((child) => 'children' in child);
  if (pillars.length === 0) return null;
  const columns = reading.subjects.length + 1;
  return html`${table({
      id: 'parts',
      caption: 'The parts of the composite, and law, policy, institutions and practice apart',
      kind: 'even',
      head: headRow([
        { text: 'Part', kind: 'stub' },
        ...reading.subjects.map((code) => ({
          text: html`<a href="${scorecardPath(id, code, asked)}">${reading.name(code)}</a>`,
          kind: 'number' as const,
        })),
      ]),
      body: html`<tbody>
          ${groupRow('Pillars', columns)} ${rowsOf(view, pillars)}
        </tbody>
        ${
          rollUps.length > 0 &&
          html`<tbody>
            ${groupRow('A second way to add the criteria up, never blended with the first', columns)}
            ${rowsOf(view, rollUps)}
          </tbody>`
        }`,
    })}
    <div class="note"><p>A score, in bold, stands before the interval where enough is assessed.</p></div>`;
}
