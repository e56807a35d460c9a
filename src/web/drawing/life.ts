import { type LegalDate } from '../../common/legal-date.js';
import { type ActLife, type PlacedEvent, shareOf, type Years } from '../../instruments/time/act-life.js';
import { pinpointText } from '../../instruments/cite.js';
import { type EventType } from '../../instruments/instrument.js';
import { type Html, html } from '../html.js';
import { askedDays, forceBar, percent, placeAt, yearLines, yearNames } from './force-bar.js';

/** Provisions with a row of their own; the words beside the drawing have all of them. */
export const MOST_ROWS = 12;

const LANE = 24;
const ROW = 34;
const AXIS = 22;

/** Half the width of a mark in the narrowest window, in per cent, with room to its neighbour. */
const HALF_MARK = 4;

const ENDS: ReadonlySet<EventType> = new Set(['suspended', 'annulled', 'repealed', 'expired']);
const CHANGES: ReadonlySet<EventType> = new Set(['amended', 'corrected', 'consolidated', 'interpreted']);

interface Mark {
  readonly placed: PlacedEvent;
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}

function markOf(placed: PlacedEvent, years: Years): Mark | null {
  if (!placed.span) return null;
  const { earliest, latest } = placed.span;
  const start = placeAt(earliest === null ? 0 : shareOf(earliest, years));
  const end = placeAt(latest === null ? 1 : shareOf(latest, years));
  return { placed, start, end, middle: (start + end) / 2 };
}

/** In which row each mark stands, so that none lies on another: the first row in which there is room. */
export function lanesOf(
  marks: readonly { readonly start: number; readonly end: number; readonly middle: number }[],
): readonly number[] {
  const ends: number[] = [];
  return marks.map(({ start, end, middle }) => {
    const left = Math.min(start, middle - HALF_MARK);
    const free = ends.findIndex((last) => last <= left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(end, middle + HALF_MARK);
    return lane;
  });
}

function shapeOf(type: EventType, isSure: boolean): Html {
  const doubt = isSure ? '' : ' doubtful';
  if (ENDS.has(type)) return html`<rect class="event-end${doubt}" x="-9" y="-9" width="18" height="18" />`;
  return html`<circle class="${CHANGES.has(type) ? 'event-change' : 'event-start'}${doubt}" r="9" />`;
}

/** A point for a day; for days of which it is one, all of them, with its number in their midst. */
function markDrawing({ placed: { number, event, span }, start, end, middle }: Mark, y: number, foot: number): Html {
  const isDay = span !== null && span.earliest !== null && span.earliest === span.latest;
  const isSure = isDay && event.confidence !== 'unverified';
  const filled = isSure && !ENDS.has(event.type) && !CHANGES.has(event.type);
  return html`${
      isDay
        ? html`<line class="stem" x1="${percent(middle)}" x2="${percent(middle)}" y1="${y}" y2="${foot}" />`
        : html`<rect class="spread" x="${percent(start)}" y="${y - 4}" width="${percent(end - start)}" height="8" />`
    }<svg class="place" x="${percent(middle)}" y="${y}">
      ${shapeOf(event.type, isSure)}
      <text class="${filled ? 'event-number on-dark' : 'event-number'}" dy=".36em">${number}</text>
    </svg>`;
}

/**
 * The life of an act as inline SVG, as wide as its place: years below, its events as numbered marks above the bar of its
 * force, under it a bar for each provision with a life of its own. Hidden from readers of the screen, for the same
 * stands in words below it. Null where no day of the act is known.
 */
export function lifeDrawing({ years, events, rows }: ActLife, on: LegalDate): Html | null {
  if (!years) return null;
  const marks = events.flatMap((placed) => markOf(placed, years) ?? []);
  const lanes = lanesOf(marks);
  const top = (Math.max(-1, ...lanes) + 1) * LANE + 6;
  const shown = rows.slice(0, MOST_ROWS + 1);
  const foot = top + 20 + (shown.length - 1) * ROW + 6;
  const whole = foot + AXIS;
  return html`<svg class="life-drawing" width="100%" height="${whole}" aria-hidden="true" focusable="false">
    ${yearLines(years, foot)}
    ${shown.map(({ pinpoint, intervals }, place) =>
      pinpoint === null
        ? forceBar(intervals, years, { y: top, height: 18 })
        : html`<text class="row-name" x="${percent(placeAt(0))}" y="${top + 20 + (place - 1) * ROW + 16}">
              ${pinpointText(pinpoint)}</text
            >${forceBar(intervals, years, { y: top + 20 + (place - 1) * ROW + 21, height: 10 })}`,
    )}
    ${askedDays(on, years, foot)} ${marks.map((mark, place) => markDrawing(mark, (lanes[place] ?? 0) * LANE + 13, top))}
    ${yearNames(years, foot + 17)}
  </svg>`;
}
