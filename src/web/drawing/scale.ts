import { type Html, html } from '../html.js';

/** What is drawn on a scale: an interval, points that are earned, figures of others as hollow diamonds. */
export interface OnScale {
  readonly low: number | null;
  readonly high: number | null;
  readonly points?: readonly number[];
  readonly diamonds?: readonly number[];
  readonly reference?: number;
}

interface Ends {
  readonly min: number;
  readonly max: number;
}

const UNIT: Ends = { min: 0, max: 1 };

/** Room at both ends, in per cent of the width, so that what stands at an end is not cut. */
const ROOM = 4;

/** The place of a value across the drawing, in per cent. */
function at(value: number, { min, max }: Ends): string {
  const share = max === min ? 0 : (value - min) / (max - min);
  return `${(ROOM + Math.min(1, Math.max(0, share)) * (100 - 2 * ROOM)).toFixed(2)}%`;
}

function width(low: number, high: number, ends: Ends): string {
  const share = Math.max(0, (high - low) / (ends.max - ends.min));
  return `${(share * (100 - 2 * ROOM)).toFixed(2)}%`;
}

/**
 * An interval on a scale as inline SVG, as wide as its place. Hidden from readers of the screen, for the numbers stand
 * as text beside it. No inline styles: the policy of the site forbids them.
 */
export function scaleDrawing({ low, high, points = [], diamonds = [], reference }: OnScale, ends = UNIT): Html {
  const ticks = [ends.min, (ends.min + ends.max) / 2, ends.max];
  return html`<svg class="scale" width="100%" height="22" aria-hidden="true" focusable="false">
    ${ticks.map((tick) => html`<line class="tick" x1="${at(tick, ends)}" x2="${at(tick, ends)}" y1="0" y2="22" />`)}
    ${
      low !== null &&
      high !== null &&
      html`<rect class="bar" x="${at(low, ends)}" y="7" width="${width(low, high, ends)}" height="8" />`
    }
    ${low !== null && low === high && html`<rect class="bar" x="${at(low, ends)}" y="6" width="2" height="10" />`}
    ${
      reference !== undefined &&
      html`<line class="reference" x1="${at(reference, ends)}" x2="${at(reference, ends)}" y1="2" y2="20" />`
    }
    ${points.map((value) => html`<circle class="point" cx="${at(value, ends)}" cy="11" r="5" />`)}
    ${diamonds.map(
      (value) =>
        html`<svg class="place" x="${at(value, ends)}" y="11">
          <path class="diamond" d="M0-5.5 5.5 0 0 5.5-5.5 0Z" />
        </svg>`,
    )}
  </svg>`;
}

/** The labels of a scale, at the head of its column. */
export function scaleLabels({ min, max }: Ends = UNIT): Html {
  return html`<span class="scale-labels" aria-hidden="true"
    ><span>${min}</span><span>${(min + max) / 2}</span><span>${max}</span></span
  >`;
}
