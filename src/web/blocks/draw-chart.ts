import { type ChartBlock } from '../../reports/blocks.js';
import { type Html, html } from '../html.js';

/** The data of a chart as a table: what a page gives in its place. */
export function drawChart({ label, chart }: ChartBlock): Html {
  const { columns, rows } = chart.table;
  const shown = columns.flatMap(({ kind }, index) => (kind === 'text' ? [index] : []));
  return html`<table>
      <caption>
        ${label === '' ? chart.title : `${label}. ${chart.title}`}
      </caption>
      <thead>
        <tr>
          ${shown.map((index) => html`<th scope="col">${columns[index]?.title ?? ''}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${shown.map((index, place) =>
                place === 0
                  ? html`<th scope="row">${String(row[index] ?? '')}</th>`
                  : html`<td>${String(row[index] ?? '')}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="note">${chart.note} ${chart.designations?.join(' ')} ${chart.source}</p>`;
}
