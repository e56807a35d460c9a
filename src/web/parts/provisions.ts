import { pinpointText } from '../../instruments/cite.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type Subject } from '../../instruments/subject.js';
import { type Template } from '../../reports/template.js';
import { counted, sentence } from '../../reports/words.js';
import { type Html, html } from '../html.js';
import { localised } from '../text.js';
import { confidenceTag, sourceItem } from './source.js';
import { headRow, table } from './table.js';

interface Provided {
  readonly instrument: Instrument;
  readonly subjects: readonly Subject[];
  readonly template: Template;
}

/** What an act says, article by article, in our own words. */
export function provisions({ instrument, subjects, template }: Provided): Html | null {
  const { provisions: all = [] } = instrument;
  if (all.length === 0) return null;
  const label = (code: string | undefined): Html | string => {
    const subject = subjects.find((candidate) => candidate.code === code);
    return subject ? localised(subject.label) : (code ?? '–');
  };
  return html`<section aria-labelledby="provisions-title">
    <h2 id="provisions-title">Provisions</h2>
    <p class="quiet">In our own words, not the words of the law.</p>
    ${table({
      id: 'provisions',
      caption: `${counted(all.length, 'provision')} with subject and modality`,
      captionIsHidden: true,
      head: headRow([
        { text: 'Provision' },
        { text: 'What it says', kind: 'broad' },
        { text: 'Subject' },
        { text: 'Modality, reach' },
        { text: 'Confidence, source', kind: 'stub' },
      ]),
      body: html`<tbody>
        ${all.map(
          ({ pinpoint, text, subject, modality, reach, confidence, source, note }) =>
            html`<tr>
              <th scope="row">${pinpointText(pinpoint)}</th>
              <td>${text}${note !== undefined && html`<br /><span class="quiet small">${sentence(note)}</span>`}</td>
              <td>${label(subject)}</td>
              <td>${[modality, reach].filter((each) => each !== undefined).join(', ') || '–'}</td>
              <td class="small">
                ${confidenceTag(confidence ?? instrument.confidence, template.wording.confidence)}${
                  source && html`<br />${sourceItem(source)}`
                }
              </td>
            </tr>`,
        )}
      </tbody>`,
    })}
  </section>`;
}
