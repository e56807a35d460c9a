import { type PlacedEvent } from '../../instruments/time/act-life.js';
import { pinpoints } from '../../reports/answer-words.js';
import { eventName } from '../../reports/event-words.js';
import { english } from '../../reports/language/english.js';
import { capitalised, sentence } from '../../reports/words.js';
import { type Html, html } from '../html.js';
import { dated } from '../text.js';
import { codeLink, type Titles } from './act-link.js';
import { hangsOn, spanInWords } from './life-words.js';
import { sourceItem } from './source.js';
import { headRow, table } from './table.js';

function when({ event, span, basis }: PlacedEvent): Html {
  const { date } = event;
  const reason = hangsOn({ event });
  const isOpen = date !== null && span !== null && (span.earliest === null || span.latest === null);
  const days =
    date !== null && !isOpen && !date.includes('/') ? dated(date) : html`${capitalised(spanInWords(span ?? NO_DAY))}`;
  if (span === null && reason !== '') return html`${capitalised(reason)}`;
  const why = reason === '' ? basis : reason;
  return html`${days}${why !== '' && html` <span class="quiet small">${sentence(capitalised(why))}</span>`}`;
}

const NO_DAY = { earliest: null, latest: null };

function eventRow(placed: PlacedEvent, titles: Titles): Html {
  const { number, event } = placed;
  const { type, by, provisions = [], confidence, source, note } = event;
  return html`<tr>
    <td class="number">${number}</td>
    <td>${when(placed)}</td>
    <th scope="row">${capitalised(eventName(type, english()))}</th>
    <td>${by !== undefined && codeLink(by, titles)}</td>
    <td>${provisions.length === 0 ? 'the act as a whole' : pinpoints(provisions, english())}</td>
    <td>
      ${confidence === 'unverified' && html`<span class="confidence unverified">unverified</span> `}${
        source && sourceItem(source)
      }${note !== undefined && html` <span class="quiet">${sentence(note)}</span>`}
    </td>
  </tr>`;
}

/**
 * What happened to an act, in the order of the days: as it is recorded, or as it follows from another event or another
 * act, and then how.
 */
export function timeline(events: readonly PlacedEvent[], titles: Titles): Html {
  return table({
    id: 'events',
    caption: 'What happened to it, and when',
    head: headRow([
      { text: 'No.', kind: 'number' },
      { text: 'When' },
      { text: 'What' },
      { text: 'By' },
      { text: 'Concerns' },
      { text: 'Source, notes', kind: 'broad' },
    ]),
    body: html`<tbody>
      ${events.map((placed) => eventRow(placed, titles))}
    </tbody>`,
  });
}
