import { type Cell, type Column, type LegendItem, type Row, type TableBlock } from '../../reports/blocks.js';
import { markDrawing } from '../drawing/mark.js';
import { scaleDrawing, scaleLabels } from '../drawing/scale.js';
import { type Html, html } from '../html.js';
import { table } from '../parts/table.js';
import { drawRuns } from './draw-runs.js';

const KINDS: Readonly<Record<Column['align'], string>> = { left: '', center: 'mark', right: 'number' };

function drawCell(cell: Cell, column: Column | undefined, isHead: boolean): Html {
  if (cell.kind === 'scale') {
    const { min, max } = column?.scale ?? { min: 0, max: 1 };
    const { alt, ...drawn } = cell;
    return html`<td class="drawing">${scaleDrawing(drawn, { min, max })}<span class="unseen">${alt}</span></td>`;
  }
  if (cell.kind === 'mark') {
    return html`<td class="mark-cell">${markDrawing(cell)}<span class="word">${cell.alt}</span></td>`;
  }
  return isHead
    ? html`<th scope="row">${drawRuns(cell.runs)}</th>`
    : html`<td class="${KINDS[column?.align ?? 'left']}">${drawRuns(cell.runs)}</td>`;
}

function drawRow(row: Row, columns: readonly Column[]): Html {
  if (row.kind === 'group') {
    return html`<tr class="group">
      <th scope="colgroup" colspan="${columns.length}">${row.title}</th>
    </tr>`;
  }
  return html`<tr class="${row.highlighted ? 'highlighted' : ''}">
    ${row.cells.map((cell, index) => drawCell(cell, columns[index], index === 0))}
  </tr>`;
}

function drawLegendShape({ shape, unverified = false }: LegendItem): Html {
  if (shape === 'interval') {
    return html`<svg width="26" height="14" aria-hidden="true" focusable="false">
      <rect class="bar" x="0" y="3" width="26" height="8" />
    </svg>`;
  }
  if (shape === 'point') {
    return html`<svg width="14" height="14" aria-hidden="true" focusable="false">
      <circle class="point" cx="7" cy="7" r="5" />
    </svg>`;
  }
  if (shape === 'diamond') {
    return html`<svg width="14" height="14" aria-hidden="true" focusable="false">
      <path class="diamond" d="M7 1.5 12.5 7 7 12.5 1.5 7Z" />
    </svg>`;
  }
  if (shape === 'reference') {
    return html`<svg width="8" height="16" aria-hidden="true" focusable="false">
      <path class="reference" d="M4 0V16" />
    </svg>`;
  }
  return markDrawing({ shape, unverified });
}

/** What the shapes of a table or drawing mean. */
export function drawLegend(items: readonly LegendItem[]): Html | null {
  if (items.length === 0) return null;
  return html`<ul class="legend" aria-label="Key">
    ${items.map((item) => html`<li>${drawLegendShape(item)}<span>${item.text}</span></li>`)}
  </ul>`;
}

/** A table of the report on a page: the same words, numbers and drawings. */
export function drawTable(block: TableBlock, id: string): Html {
  const { title, subtitle, legend = [], columns, rows, notes } = block;
  return html`<div class="figure">
    ${drawLegend(legend)}
    ${table({
      id,
      caption: title,
      head: html`<tr>
        ${columns.map(
          (column) =>
            html`<th scope="col" class="${column.scale ? 'drawing' : KINDS[column.align]}">
              ${column.title}${column.scale && scaleLabels(column.scale)}
            </th>`,
        )}
      </tr>`,
      body: html`<tbody>
        ${rows.map((row) => drawRow(row, columns))}
      </tbody>`,
    })}
    ${
      (notes.length > 0 || subtitle !== undefined) &&
      html`<div class="note">${subtitle}${notes.map((runs) => html`<p>${drawRuns(runs)}</p>`)}</div>`
    }
  </div>`;
}
