import { joined, placedEvents, type Years, yearsOfLives } from '../../instruments/time/act-life.js';
import { type ForceInterval, forceIntervals } from '../../instruments/time/force-intervals.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { counted, sentence } from '../../reports/words.js';
import { instrumentPath } from '../addresses.js';
import { barYears, rowBar } from '../drawing/bars.js';
import { forceFills } from '../drawing/force-bar.js';
import { type Html, html } from '../html.js';
import { localised } from '../text.js';
import { forceInWords } from './life-words.js';
import { forceLegend } from './life.js';
import { headRow, table } from './table.js';

interface Bar {
  readonly act: Instrument;
  readonly intervals: readonly ForceInterval[];
}

/** The first day on which an act holds or may hold; what never does comes last. */
function beginning({ intervals }: Bar): string {
  const first = intervals.find(({ force }) => force !== 'no');
  return first ? (first.from ?? '') : '9999';
}

function rows(bars: readonly Bar[], years: Years | null, on: string): readonly Html[] {
  return bars.map(
    ({ act, intervals }) =>
      html`<tr>
        <th scope="row">
          <a href="${instrumentPath(act.code)}">${localised(act.title)}</a>
          <span class="quiet small">${act.draft === true && 'draft '}${act.type}, ${act.binding}</span>
        </th>
        <td class="drawing">${years && rowBar(intervals, years, on)}</td>
        <td class="small">${sentence(forceInWords(intervals, { isShort: true }))}</td>
      </tr>`,
  );
}

/** All acts of a jurisdiction over the years, a bar each and the same in words, in the order in which they began. */
export function actsOverTime(
  acts: readonly Instrument[],
  usual: UsualCommencement | undefined,
  { on, today }: { readonly on: string; readonly today: string },
): Html | null {
  if (acts.length === 0) return null;
  const bars = acts.map((act) => ({ act, intervals: joined(forceIntervals(act, usual)) }));
  const ordered = bars
    .map((bar) => ({ bar, key: beginning(bar) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ bar }) => bar);
  const lives = ordered.map(({ act, intervals }) => ({
    events: placedEvents(act, usual),
    rows: [{ pinpoint: null, intervals }],
  }));
  const years = yearsOfLives(lives, today);
  return html`${years && html`${forceFills()}${forceLegend(on)}`}
  ${table({
    id: 'over-time',
    caption: `${counted(acts.length, 'act')} over the years${years ? `, ${years.from} to ${years.until}` : ''}`,
    kind: 'acts',
    head: headRow([
      { text: 'Act', kind: 'broad' },
      { text: html`<span class="unseen">Drawn over the years</span>${years && barYears(years)}`, kind: 'bars' },
      { text: 'In words', kind: 'broad' },
    ]),
    body: html`<tbody>
      ${rows(ordered, years, on)}
    </tbody>`,
  })}`;
}
