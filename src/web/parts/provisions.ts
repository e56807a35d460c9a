import { duringWords } from '../../reports/date-format.js';
import { provisionId } from '../../instruments/act-uri.js';
import { pinpointText } from '../../instruments/cite.js';
import { type Force, inForce } from '../../instruments/time/in-force.js';
import { type Addressee, type Instrument, type Provision, type Wording } from '../../instruments/instrument.js';
import { type Subject } from '../../instruments/subject.js';
import { datedWordings, type DatedWording, wordingsOn } from '../../instruments/time/wording.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { type Template } from '../../reports/template.js';
import { capitalised, counted, sentence } from '../../reports/words.js';
import { markDrawing } from '../drawing/mark.js';
import { type Html, html } from '../html.js';
import { localised } from '../text.js';
import { codeLink, type Titles } from './act-link.js';
import { FORCE_WORDS } from './force-words.js';
import { spanInWords } from './life-words.js';
import { confidenceTag, sourceItem } from './source.js';
import { headRow, table } from './table.js';

export interface Provided {
  /** The act, linked. */
  readonly instrument: Instrument;
  readonly usual: UsualCommencement | undefined;
  readonly on: string;
  readonly subjects: readonly Subject[];
  readonly titles: Titles;
  readonly template: Template;
}

const ADDRESSEE_WORDS: Readonly<Record<Addressee, string>> = {
  state: 'the state',
  'public-bodies': 'public bodies',
  'supervisory-body': 'a supervisory body',
  other: 'others',
};

const SHAPES: Readonly<Record<Force, 'full' | 'part' | 'none' | 'unsure'>> = {
  yes: 'full',
  partial: 'part',
  no: 'none',
  unknown: 'unsure',
};

/** A subject by its label, in its own language where there is no English one. */
export function subjectLabel(code: string | undefined, subjects: readonly Subject[]): Html | string {
  const subject = subjects.find((candidate) => candidate.code === code);
  return subject ? localised(subject.label) : (code ?? '–');
}

/** What a wording does and to whom: `mandates, all, to public bodies`; a dash where nothing is coded. */
export function doesWhat({ modality, reach, addressee }: Wording): string {
  const to = addressee === undefined ? undefined : `to ${ADDRESSEE_WORDS[addressee]}`;
  return [modality, reach, to].filter((each) => each !== undefined).join(', ') || '–';
}

function givenBy(wording: DatedWording, titles: Titles): Html | null {
  if (wording.by === null) return html`<span class="quiet small">first wording read:</span> `;
  const from = spanInWords(wording.from);
  return html`<span class="quiet small">as amended by ${codeLink(wording.by, titles)}, ${from}:</span> `;
}

/** The wordings that may hold on the date; where there are several it is open which of them does, and all are said. */
function wordingsOf(provision: Provision, { instrument, usual, on, titles }: Provided): readonly Html[] {
  const held = new Set(wordingsOn(instrument, provision, on, usual));
  const all = datedWordings(instrument, provision, usual).filter(({ wording }) => held.has(wording));
  const isAmended = provision.amended !== undefined;
  return all.map(
    (each, place) =>
      html`<p>
        ${place > 0 && html`<strong>or</strong> `}${isAmended && givenBy(each, titles)}${each.wording.text}${
          each.wording.note !== undefined && html` <span class="quiet small">${sentence(each.wording.note)}</span>`
        }
      </p>`,
  );
}

/** What is the same of all wordings once, else one after another. */
function eachOnce(wordings: readonly Wording[], say: (wording: Wording) => Html | string): readonly Html[] {
  const said = wordings.map((wording) => html`${say(wording)}`);
  return said
    .filter((words, place) => said.findIndex(({ text }) => text === words.text) === place)
    .map((words, place) => html`${place > 0 && ' or '}${words}`);
}

function provisionRow(provision: Provision, isFirst: boolean, content: Provided): Html {
  const { instrument, usual, on, subjects, titles, template } = content;
  const { pinpoint, since } = provision;
  const { force, basis } = inForce({ instrument, provision, usual }, on);
  const wordings = wordingsOn(instrument, provision, on, usual);
  const changed = provision.amended !== undefined || since !== undefined;
  return html`<tr ${isFirst && html`id="${provisionId(pinpoint)}"`}>
    <th scope="row">${pinpointText(pinpoint)}</th>
    <td>
      ${wordingsOf(provision, content)}
      ${since !== undefined && html`<p class="quiet small">Put in by ${codeLink(since, titles)}.</p>`}
      ${changed && html`<p class="small"><a href="#changes-title">What amendments changed</a></p>`}
    </td>
    <td>${eachOnce(wordings, ({ subject }) => subjectLabel(subject, subjects))}</td>
    <td>${eachOnce(wordings, doesWhat)}</td>
    <td>
      <span class="given-force">${markDrawing({ shape: SHAPES[force], unverified: false })} ${FORCE_WORDS[force]}</span>
      ${force !== 'yes' && basis !== '' && html`<span class="quiet small">${sentence(capitalised(basis))}</span>`}
    </td>
    <td class="small">
      ${eachOnce(
        wordings,
        ({ confidence, source }) =>
          html`${confidenceTag(confidence ?? instrument.confidence, template.wording.confidence)}${
            source && html`<br />${sourceItem(source)}`
          }`,
      )}
    </td>
  </tr>`;
}

/** What an act says on a date, provision by provision, in our own words, and whether each of them holds then. */
export function provisions(content: Provided): Html | null {
  const { provisions: all = [] } = content.instrument;
  if (all.length === 0) return null;
  const ids = all.map(({ pinpoint }) => provisionId(pinpoint));
  return html`<section aria-labelledby="provisions-title">
    <h2 id="provisions-title">Provisions ${duringWords(content.on)}</h2>
    <p class="quiet">In our own words, not the words of the law.</p>
    ${table({
      id: 'provisions',
      caption: `${counted(all.length, 'provision')} with subject, modality, and whether each holds`,
      captionIsHidden: true,
      head: headRow([
        { text: 'Provision' },
        { text: 'What it says', kind: 'broad' },
        { text: 'Subject' },
        { text: 'Modality, reach, addressee' },
        { text: 'Holds' },
        { text: 'Confidence, source', kind: 'stub' },
      ]),
      body: html`<tbody>
        ${all.map((provision, place) => provisionRow(provision, ids.indexOf(ids[place] ?? '') === place, content))}
      </tbody>`,
    })}
  </section>`;
}
