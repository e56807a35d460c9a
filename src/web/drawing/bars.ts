import { type LegalDate } from '../../common/legal-date.js';
import { type Years } from '../../instruments/time/act-life.js';
import { type ForceInterval } from '../../instruments/time/force-intervals.js';
import { type Html, html } from '../html.js';
import { askedDays, forceBar, yearLines, yearNames } from './force-bar.js';

const HEIGHT = 24;

/** The force of one act over time, for a row of a table of acts. The words stand beside it. */
export function rowBar(intervals: readonly ForceInterval[], years: Years, on: LegalDate): Html {
  return html`<svg class="row-bar" width="100%" height="${HEIGHT}" aria-hidden="true" focusable="false">
    ${yearLines(years, HEIGHT)}${forceBar(intervals, years, { y: 6, height: 12 })}${askedDays(on, years, HEIGHT)}
  </svg>`;
}

/** The years over such bars, for the head of their column. */
export function barYears(years: Years): Html {
  return html`<svg class="row-bar" width="100%" height="16" aria-hidden="true" focusable="false">
    ${yearNames(years, 12)}
  </svg>`;
}
