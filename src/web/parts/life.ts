import { duringWords } from '../../reports/date-format.js';
import { type LegalDate } from '../../common/legal-date.js';
import { type ActLife } from '../../instruments/time/act-life.js';
import { pinpointText } from '../../instruments/cite.js';
import { counted, sentence } from '../../reports/words.js';
import { forceFills } from '../drawing/force-bar.js';
import { lifeDrawing, MOST_ROWS } from '../drawing/life.js';
import { type Html, html } from '../html.js';
import { forceInWords, undrawn } from './life-words.js';

function sample(inside: Html): Html {
  return html`<svg width="30" height="20" viewBox="0 0 30 20" aria-hidden="true" focusable="false">${inside}</svg>`;
}

/** What the fills of bars mean, and the line at the date asked about. */
export function forceLegend(on: LegalDate): Html {
  const bar = (attributes: Html): Html => sample(html`<rect ${attributes} x="1" y="4" width="28" height="12" />`);
  return html`<ul class="legend">
    <li>${bar(html`class="force-yes"`)} in force</li>
    <li>${bar(html`class="force-partial" fill="url(#in-part)"`)} in part</li>
    <li>${bar(html`class="force-unknown" fill="url(#fade-in)"`)} not known</li>
    <li>${bar(html`class="force-track"`)} not in force</li>
    <li>${sample(html`<line class="asked" x1="15" x2="15" y1="1" y2="19" />`)} ${duringWords(on)}</li>
  </ul>`;
}

function marksLegend(): Html {
  return html`<ul class="legend">
    <li>${sample(html`<circle class="event-start" cx="15" cy="10" r="8" />`)} begins</li>
    <li>${sample(html`<circle class="event-change" cx="15" cy="10" r="8" />`)} changes</li>
    <li>${sample(html`<rect class="event-end" x="7" y="2" width="16" height="16" />`)} ends, or is suspended</li>
    <li>
      ${sample(
        html`<rect class="spread" x="0" y="6" width="30" height="8" /><circle
            class="event-change doubtful"
            cx="15"
            cy="10"
            r="8"
          />`,
      )}
      on one of these days
    </li>
  </ul>`;
}

function inWords({ rows, events, years }: ActLife): Html {
  const [whole, ...parts] = rows;
  const missing = undrawn(events);
  return html`<dl class="facts-list">
      <dt>The act</dt>
      <dd>${whole && sentence(forceInWords(whole.intervals))}</dd>
      ${parts.map(
        ({ pinpoint, intervals }) =>
          html`<dt>${pinpointText(pinpoint ?? '')}</dt>
            <dd>${sentence(forceInWords(intervals))}</dd>`,
      )}
    </dl>
    ${years && missing !== '' && html`<p class="quiet">Not drawn, for no day is known: ${missing}.</p>`}`;
}

/** The life of an act: a picture of it, what its signs mean, and the same in words. */
export function lifeOf(life: ActLife, on: LegalDate): Html {
  const drawing = lifeDrawing(life, on);
  const more = life.rows.length - 1 - MOST_ROWS;
  return html`<figure class="life" aria-labelledby="life-caption">
    <figcaption id="life-caption">
      ${
        drawing && life.years
          ? `When it held, ${life.years.from} to ${life.years.until}; the numbers are those of the events below`
          : 'When it held: no day of it is known, so there is nothing to draw'
      }
    </figcaption>
    ${drawing && html`${forceFills()}${drawing}${forceLegend(on)}${marksLegend()}`}
    ${drawing && more > 0 && html`<p class="quiet">${counted(more, 'more provision')} with days of their own: see below.</p>`}
    ${inWords(life)}
  </figure>`;
}
