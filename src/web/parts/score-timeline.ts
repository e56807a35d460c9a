import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { english } from '../../reports/language/english.js';
import { interval, score } from '../../reports/number-format.js';
import { timelineSvg } from '../../reports/timeline-svg.js';
import { timelineEventWords } from '../../reports/timeline-words.js';
import {
  type Timeline,
  type TimelineEvent,
  type TimelineSeries,
  type TimelineStep,
} from '../../scoreboards/timeline/timeline-result.js';
import { anchorOf, instrumentPath } from '../addresses.js';
import { Html, html } from '../html.js';
import { dated, localised } from '../text.js';
import { headRow, table } from './table.js';

function eventItem(event: TimelineEvent): Html {
  const { act, title, criteria } = event;
  const name = act === null ? title : html`<a href="${instrumentPath(act)}">${title}</a>`;
  return html`<li>
    ${name}:
    ${timelineEventWords(event, english())}${criteria.length > 0 && html` <span class="code">${criteria.join(', ')}</span>`}
  </li>`;
}

function stepRow({ from, until, events, answered, of, ...held }: TimelineStep): Html {
  return html`<tr>
    <th scope="row">${dated(from)} to ${dated(until)}</th>
    <td class="number">${score(held.score)}</td>
    <td class="number">${interval(held.low, held.high)}</td>
    <td class="number">${answered} of ${of}</td>
    <td>
      ${
        events.length === 0
          ? html`<span class="quiet">as it stood on the first day</span>`
          : html`<ul>
              ${events.map(eventItem)}
            </ul>`
      }
    </td>
  </tr>`;
}

/** One series: its chart, and a table with what made each step, which says the same. */
export function scoreTimeline(
  one: TimelineSeries,
  { timeline, jurisdictions }: { readonly timeline: Timeline; readonly jurisdictions: readonly Jurisdiction[] },
  isMean = false,
): Html {
  const id = `timeline-${anchorOf(one.code)}`;
  const name = jurisdictions.find(({ code }) => code === one.code)?.name;
  const title = isMean ? html`${one.name}: mean` : name ? localised(name) : html`${one.name}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <div class="scroller" role="region" tabindex="0" aria-label="Chart of ${one.name}">
      ${new Html(timelineSvg(one, timeline, null))}
    </div>
    ${table({
      id: `${id}-steps`,
      caption: `Steps of ${one.name}, and what made each`,
      captionIsHidden: true,
      head: headRow([
        { text: 'From, to', kind: 'stub' },
        { text: 'Score', kind: 'number' },
        { text: 'Least to most', kind: 'number' },
        { text: isMean ? 'Members with a score' : 'Known', kind: 'number' },
        { text: 'What made it', kind: 'broad' },
      ]),
      body: html`<tbody>
        ${one.steps.map(stepRow)}
      </tbody>`,
    })}
  </section>`;
}
