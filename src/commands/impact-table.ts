import { dateInWords } from '../reports/date-format.js';
import { pinpoints } from '../reports/answer-words.js';
import { english } from '../reports/language/english.js';
import { type AnswerThen, type CriterionImpact, type EventImpact } from '../scoreboards/follow/impact-result.js';
import { wrap } from './wrap.js';

function answerWords({ label, missing, provisions }: AnswerThen): string {
  return `${label ?? missing ?? 'nothing known'}${provisions.length > 0 ? ` (${provisions.join(', ')})` : ''}`;
}

function touchLine({ assessment, jurisdiction, criterion, title, ...touch }: CriterionImpact): string {
  const { kind, before, after, isSure, countsOnDate } = touch;
  const what = kind === 'moved' ? 'moved' : isSure ? 'look again' : 'perhaps look again';
  const where = `${assessment}, ${jurisdiction} ${criterion} ${title}`;
  const change = before && after && kind === 'moved' ? `: ${answerWords(before)} → ${answerWords(after)}` : '';
  return `${what}: ${where}${change}${countsOnDate ? '' : ' [after its reference date]'}`;
}

/** The criteria that stay, by assessment: `unchanged: ddps-… SRB S1, S2`. */
function unchangedLines(touches: readonly CriterionImpact[]): readonly string[] {
  const byPlace = new Map<string, string[]>();
  for (const { kind, assessment, jurisdiction, criterion } of touches) {
    if (kind !== 'unchanged') continue;
    const key = `${assessment}, ${jurisdiction}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), criterion]);
  }
  return [...byPlace].map(([place, criteria]) => `unchanged: ${place} ${criteria.join(', ')}`);
}

function whenWords({ date, isDerived }: EventImpact): string {
  const [from = '', until] = date.split('/');
  const day = until === undefined ? dateInWords(date) : `between ${dateInWords(from)} and ${dateInWords(until)}`;
  return isDerived ? `${day} (derived)` : day;
}

function isFelt({ touches }: EventImpact): boolean {
  return touches.some(({ kind }) => kind !== 'unchanged');
}

/**
 * What events did to assessments, as text for a terminal. Of one act all events; of many those by which something moved
 * or needs another look.
 */
export function impactTable(all: readonly EventImpact[], width: number): string {
  if (all.length === 0) return 'No event with a known day.';
  const isOne = new Set(all.map(({ act }) => act)).size === 1;
  const events = isOne ? all : all.filter(isFelt);
  const left = all.length - events.length;
  const more = left === 0 ? [] : [`${left} other ${left === 1 ? 'event' : 'events'} moved nothing.`];
  const told = events.map((event) => {
    const part = event.provisions.length === 0 ? '' : `, ${pinpoints(event.provisions, english())}`;
    const head = `${event.act} ${event.title}${part}: ${event.type}, ${whenWords(event)}`;
    const touched = event.touches.filter(({ kind }) => kind !== 'unchanged').map(touchLine);
    const lines = [...touched, ...unchangedLines(event.touches)];
    const body = lines.length === 0 ? ['no assessment rests on it'] : lines;
    return [wrap(head, '', '  ', width), ...body.map((line) => wrap(line, '  ', '    ', width))].join('\n');
  });
  return [...told, ...more].join('\n\n');
}
