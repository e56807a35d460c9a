import { type Block } from '../../reports/blocks.js';
import { type Html, html } from '../html.js';
import { drawChart } from './draw-chart.js';
import { drawRuns } from './draw-runs.js';
import { drawTable } from './draw-table.js';

function drawBlock(block: Block, id: string): Html {
  switch (block.kind) {
    case 'table':
      return drawTable(block, id);
    case 'heading':
      return html`<h3>${block.text}</h3>`;
    case 'text':
      return html`<p class="${block.style === 'small' ? 'note' : ''}">${drawRuns(block.runs)}</p>`;
    case 'list': {
      const items = block.items.map((runs) => html`<li>${drawRuns(runs)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'callout':
      return html`<div class="callout"><p>${drawRuns(block.runs)}</p></div>`;
    case 'figure':
      return html`<p class="lead-figure">${block.value}</p>
        <p>${block.label}</p>`;
    case 'chart':
      return drawChart(block);
    case 'space':
      return html`<p class="note">${block.label}</p>`;
    case 'columns':
      return html`<div class="columns">
        <div>${drawBlocks(block.left, `${id}-l`)}</div>
        <div>${drawBlocks(block.right, `${id}-r`)}</div>
      </div>`;
  }
}

/** Blocks of the report as they stand on a page. `id` begins the names of its tables. */
export function drawBlocks(blocks: readonly Block[], id: string): readonly Html[] {
  return blocks.map((block, index) => drawBlock(block, `${id}-${index + 1}`));
}
