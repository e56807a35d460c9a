import { type Day } from '../common/legal-date.js';
import {
  type Timeline,
  type TimelineEdge,
  type TimelineSeries,
  type TimelineStep,
} from '../scoreboards/timeline/timeline-result.js';

/** The size of the drawing, and of the room within it, in its own units. */
const WIDTH = 760;
const HEIGHT = 230;
const BOX = { left: 36, right: 748, top: 10, bottom: 200 } as const;

/** How the drawing looks where no stylesheet says it. */
const STYLE =
  '.axis{stroke:#9aa0a6;stroke-width:1}.grid{stroke:#e0e3e7;stroke-width:1}.band{fill:#c9dcea}' +
  '.edge{stroke:#7a4a00;stroke-width:1.5;stroke-dasharray:5 3;fill:none}.held{stroke:#0b4f7a;stroke-width:2.5;fill:none}' +
  'text{font:12px sans-serif;fill:#2b2f33}';

interface Scale {
  readonly x: (day: Day) => string;
  readonly y: (value: number) => string;
}

/** Days since the year 0, near enough to place a day on a line: each month has as many as February has not. */
function place(day: Day): number {
  const [year = '0', month = '1', date = '1'] = day.split('-');
  return Number(year) + (Number(month) - 1 + (Number(date) - 1) / 31) / 12;
}

function scaleOf(from: Day, until: Day): Scale {
  const [first, last] = [place(from), place(until)];
  const span = last === first ? 1 : last - first;
  return {
    x: (day) => (BOX.left + ((place(day) - first) / span) * (BOX.right - BOX.left)).toFixed(1),
    y: (value) => (BOX.bottom - value * (BOX.bottom - BOX.top)).toFixed(1),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function axes({ x, y }: Scale, from: Day, until: Day): readonly string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  const every = last - first > 12 ? 5 : last - first > 5 ? 2 : 1;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => year % every === 0);
  return [
    ...[0, 0.5, 1].flatMap((value) => [
      `<line class="${value === 0 ? 'axis' : 'grid'}" x1="${BOX.left}" x2="${BOX.right}" y1="${y(value)}" y2="${y(value)}"/>`,
      `<text x="${BOX.left - 6}" y="${Number(y(value)) + 4}" text-anchor="end">${value}</text>`,
    ]),
    ...years
      .map((year) => `${year}-01-01`)
      .filter((day) => day >= from)
      .map((day) => `<text x="${x(day)}" y="${BOX.bottom + 20}" text-anchor="middle">${day.slice(0, 4)}</text>`),
  ];
}

function band({ x, y }: Scale, { from, low, high }: TimelineStep, next: Day): readonly string[] {
  if (low === null || high === null) return [];
  const width = Math.max(Number(x(next)) - Number(x(from)), 0.5).toFixed(1);
  const height = Math.max(Number(y(low)) - Number(y(high)), 1.5).toFixed(1);
  return [`<rect class="band" x="${x(from)}" y="${y(high)}" width="${width}" height="${height}"/>`];
}

function held({ x, y }: Scale, { from, score }: TimelineStep, next: Day): readonly string[] {
  if (score === null) return [];
  return [`<line class="held" x1="${x(from)}" x2="${x(next)}" y1="${y(score)}" y2="${y(score)}"/>`];
}

/** The slope of a change on a day not known: of the score where it is known on both sides, and of both bounds. */
function edge({ x, y }: Scale, { from, until, before, after }: TimelineEdge): readonly string[] {
  const ends: readonly (readonly [number | null, number | null])[] = [
    [before.score, after.score],
    [before.low, after.low],
    [before.high, after.high],
  ];
  return ends.flatMap(([start, end]) =>
    start === null || end === null || start === end
      ? []
      : [`<line class="edge" x1="${x(from)}" x2="${x(until)}" y1="${y(start)}" y2="${y(end)}"/>`],
  );
}

/**
 * One series as a step chart, as the text of an SVG: a band from the least to the greatest that the score can be, a line
 * where there is a score, dashed slopes where the day of a change is not known. Scores are drawn between 0 and 1. With
 * a `label`, which is read out in its place, it stands alone and has its own colours; without, words stand beside it and a
 * stylesheet gives colours to its classes.
 */
export function timelineSvg(
  { steps, edges }: TimelineSeries,
  { from, until }: Pick<Timeline, 'from' | 'until'>,
  label: string | null,
): string {
  const scale = scaleOf(from, until);
  const heard = label === null ? 'aria-hidden="true" focusable="false"' : `role="img" aria-label="${escaped(label)}"`;
  const nextOf = (index: number): Day => steps[index + 1]?.from ?? until;
  return [
    `<svg class="timeline-chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" ${heard}>`,
    ...(label === null ? [] : [`<style>${STYLE}</style>`, `<title>${escaped(label)}</title>`]),
    ...steps.flatMap((step, index) => band(scale, step, nextOf(index))),
    ...axes(scale, from, until),
    ...edges.flatMap((each) => edge(scale, each)),
    ...steps.flatMap((step, index) => held(scale, step, nextOf(index))),
    '</svg>',
  ].join('\n');
}
