import { eventWords } from '../../reports/event-words.js';
import { pinpoints } from '../../reports/answer-words.js';
import { capitalised, sentence } from '../../reports/words.js';
import { type Instrument, type LegalEvent } from '../../instruments/instrument.js';
import { instrumentPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { dated } from '../text.js';
import { sourceItem } from './source.js';
import { headRow, table } from './table.js';

function eventRow(
  { type, date, by, provisions = [], confidence, source, note }: LegalEvent,
  known: ReadonlySet<string>,
): Html {
  return html`<tr>
    <td>${date === null ? 'day not known' : dated(date)}</td>
    <th scope="row">${capitalised(eventWords({ type, date: null }).replace(/ (on )?a day not known$/, ''))}</th>
    <td>${by !== undefined && (known.has(by) ? html`<a href="${instrumentPath(by)}">${by}</a>` : by)}</td>
    <td>${provisions.length === 0 ? 'the act as a whole' : pinpoints(provisions)}</td>
    <td>
      ${confidence === 'unverified' && html`<span class="confidence unverified">unverified</span> `}${
        source && sourceItem(source)
      }${note !== undefined && html` <span class="quiet">${sentence(note)}</span>`}
    </td>
  </tr>`;
}

/** What happened to an act, as it is recorded: a day, month or year, or that the day is not known. */
export function timeline({ events }: Instrument, known: ReadonlySet<string>): Html {
  return table({
    id: 'events',
    caption: 'What happened to it, and when',
    captionIsHidden: true,
    head: headRow([
      { text: 'When' },
      { text: 'What' },
      { text: 'By' },
      { text: 'Concerns' },
      { text: 'Source, notes', kind: 'broad' },
    ]),
    body: html`<tbody>
      ${events.map((event) => eventRow(event, known))}
    </tbody>`,
  });
}
