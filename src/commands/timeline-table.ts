import { english } from '../reports/language/english.js';
import { interval, score } from '../reports/number-format.js';
import { timelineEventLine } from '../reports/timeline-words.js';
import { type Held, type Timeline, type TimelineSeries } from '../scoreboards/timeline/timeline-result.js';
import { wrap } from './wrap.js';

function known({ score: point, low, high }: Held): string {
  return point === null ? `no score (${interval(low, high)})` : `${score(point)} (${interval(low, high)})`;
}

function seriesLines(series: TimelineSeries, name: string, of: string, width: number): readonly string[] {
  return [
    name,
    ...series.steps.flatMap((step) => [
      `  ${step.from} to ${step.until}  ${known(step)}, ${step.answered} of ${step.of} ${of}`,
      ...step.events.map((event) => wrap(timelineEventLine(event, english()), '    ', '      ', width)),
    ]),
    ...(series.edges.length > 0 ? ['  Days not known:'] : []),
    ...series.edges.flatMap((edge) => [
      `  ${edge.from} / ${edge.until}  ${known(edge.before)} → ${known(edge.after)}`,
      ...edge.events.map((event) => wrap(timelineEventLine(event, english()), '    ', '      ', width)),
    ]),
  ];
}

/** Timelines as text for a terminal: step by step, each with what made it. */
export function timelineTable(
  { element, title, members, mean, remarks }: Timeline,
  nameOf: (code: string) => string,
  width: number,
): string {
  return [
    `${element} ${title}`,
    ...members.flatMap((series) => ['', ...seriesLines(series, nameOf(series.code), 'known', width)]),
    ...(mean ? ['', ...seriesLines(mean, `${mean.name}: mean`, 'members have a score', width)] : []),
    '',
    ...remarks.map((remark) => wrap(remark, '', '  ', width)),
  ].join('\n');
}
