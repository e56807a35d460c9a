import { addDays, type LegalDate, spanOf } from '../../common/legal-date.js';
import { shareOf, type Years } from '../../instruments/time/act-life.js';
import { type ForceInterval } from '../../instruments/time/force-intervals.js';
import { type Html, html } from '../html.js';

/** Room at both ends, in per cent of the width, so that what stands at an end is not cut. */
const ROOM = 4;

/** Labels of years that fit the narrowest window. */
const MOST_LABELS = 6;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** The place of a share of the years across the drawing, in per cent. */
export function placeAt(share: number): number {
  return ROOM + share * (100 - 2 * ROOM);
}

export function percent(value: number): string {
  return `${value.toFixed(2)}%`;
}

/** The years that are named on the axis: round ones, few enough to be read side by side. */
export function namedYears({ from, until }: Years): readonly number[] {
  const step = STEPS.find((each) => Math.floor(until / each) - Math.ceil(from / each) < MOST_LABELS) ?? 5000;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((until - first) / step) + 1 }, (_, index) => first + index * step);
}

export function placeOfYear(year: number, years: Years): number {
  return placeAt(shareOf(`${String(year).padStart(4, '0')}-01-01`, years));
}

/** What unknown days are filled with: they fade from or to those on which it holds. */
function fadeOf(before: ForceInterval | undefined, after: ForceInterval | undefined): string {
  const holds = (interval: ForceInterval | undefined): boolean =>
    interval?.force === 'yes' || interval?.force === 'partial';
  if (holds(after)) return 'url(#fade-in)';
  return holds(before) ? 'url(#fade-out)' : 'none';
}

function fillOf(interval: ForceInterval, before: ForceInterval | undefined, after: ForceInterval | undefined): Html {
  if (interval.force === 'yes') return html`class="force-yes"`;
  if (interval.force === 'partial') return html`class="force-partial" fill="url(#in-part)"`;
  return html`class="force-unknown" fill="${fadeOf(before, after)}"`;
}

/**
 * Force over time as a bar: solid where it holds, hatched where in part, dashed and fading where that is not known,
 * empty where it does not hold.
 */
export function forceBar(
  intervals: readonly ForceInterval[],
  years: Years,
  { y, height }: { readonly y: number; readonly height: number },
): Html {
  const rects = intervals.map((interval, place) => {
    if (interval.force === 'no') return null;
    const start = interval.from === null ? 0 : shareOf(interval.from, years);
    const end = interval.until === null ? 1 : shareOf(addDays(interval.until, 1), years);
    const width = percent(placeAt(end) - placeAt(start));
    const fill = fillOf(interval, intervals[place - 1], intervals[place + 1]);
    return html`<rect ${fill} x="${percent(placeAt(start))}" y="${y}" width="${width}" height="${height}" />`;
  });
  return html`<rect
      class="force-track"
      x="${percent(placeAt(0))}"
      y="${y}"
      width="${percent(100 - 2 * ROOM)}"
      height="${height}"
    />${rects}`;
}

/** The days asked about: a line for a day, a stretch for a month or a year; nothing where they lie outside the years. */
export function askedDays(on: LegalDate, years: Years, height: number): Html | null {
  const span = spanOf(on);
  if (!span) return null;
  const [first, last] = [Number(span.earliest.slice(0, 4)), Number(span.latest.slice(0, 4))];
  if (last < years.from || first > years.until) return null;
  const start = placeAt(shareOf(span.earliest, years));
  const end = placeAt(shareOf(addDays(span.latest, 1), years));
  if (span.earliest === span.latest)
    return html`<line class="asked" x1="${percent(start)}" x2="${percent(start)}" y1="0" y2="${height}" />`;
  return html`<rect
    class="asked-days"
    x="${percent(start)}"
    y="0"
    width="${percent(end - start)}"
    height="${height}"
  />`;
}

/** A line at each year that is named. */
export function yearLines(years: Years, height: number): readonly Html[] {
  return namedYears(years).map((year) => {
    const x = percent(placeOfYear(year, years));
    return html`<line class="tick" x1="${x}" x2="${x}" y1="0" y2="${height}" />`;
  });
}

/** The names of the years, under or over their lines. */
export function yearNames(years: Years, y: number): readonly Html[] {
  return namedYears(years).map(
    (year) => html`<text class="year" x="${percent(placeOfYear(year, years))}" y="${y}">${year}</text>`,
  );
}

/** The hatch and the fades that bars are filled with: once a page, before the bars. */
export function forceFills(): Html {
  const stops = (from: number, to: number): readonly Html[] => [
    html`<stop offset="0" stop-opacity="${from}" />`,
    html`<stop offset="1" stop-opacity="${to}" />`,
  ];
  return html`<svg class="fills" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="in-part" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-gap" width="6" height="6" />
        <rect class="hatch-line" width="3" height="6" />
      </pattern>
      <linearGradient id="fade-in">${stops(0, 0.7)}</linearGradient>
      <linearGradient id="fade-out">${stops(0.7, 0)}</linearGradient>
    </defs>
  </svg>`;
}
