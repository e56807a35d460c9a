import { type MarkCell } from '../../reports/blocks.js';
import { type Html, html } from '../html.js';

type Shape = MarkCell['shape'];

const HALF = 'M9 2.5A6.5 6.5 0 0 0 9 15.5Z';

/** Lines across a disc: what rests on an unverified source. */
const HATCH = 'M3.4 12.2 12.2 3.4M5 14.4 14.4 5M8.2 15.2 15.2 8.2M2.8 8.9 8.9 2.8';
const HALF_HATCH = 'M3.4 12.2 9 6.6M5 14.4 9 10.4M2.8 8.9 8.9 2.8';

function inside(shape: Shape, unverified: boolean): Html {
  if (shape === 'not-assessed') return html`<circle class="dot" cx="9" cy="9" r="1.7" />`;
  if (shape === 'not-applicable') return html`<path class="dash" d="M5 9H13" />`;
  const ring = html`<circle class="ring" cx="9" cy="9" r="6.5" />`;
  if (shape === 'none') return ring;
  if (shape === 'unsure') return html`<circle class="ring open" cx="9" cy="9" r="6.5" />`;
  if (unverified) return html`<path class="hatch" d="${shape === 'full' ? HATCH : HALF_HATCH}" />${ring}`;
  return shape === 'full'
    ? html`<circle class="disc" cx="9" cy="9" r="7" />`
    : html`<path class="disc" d="${HALF}" />${ring}`;
}

/** An answer as a shape, the same as in the report: disc, half disc, ring, dashed ring, dot or dash. The words stand beside it. */
export function markDrawing({ shape, unverified }: Pick<MarkCell, 'shape' | 'unverified'>): Html {
  const doubt = unverified ? ' unverified' : '';
  return html`<svg
    class="mark${doubt}"
    width="20"
    height="22"
    viewBox="-1 -1 20 22"
    aria-hidden="true"
    focusable="false"
  >
    ${inside(shape, unverified)}${unverified && html`<path class="under" d="M2.5 19H15.5" />`}
  </svg>`;
}
