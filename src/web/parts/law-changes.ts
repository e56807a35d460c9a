import { addDays, spanOf } from '../../common/legal-date.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type ActChange, actsToCome, changesBetween, yearBefore } from '../../instruments/time/law-in-motion.js';
import { type UsualOf } from '../../instruments/time/linked-acts.js';
import { pinpoints } from '../../reports/answer-words.js';
import { dateInWords } from '../../reports/date-format.js';
import { english } from '../../reports/language/english.js';
import { capitalised, counted, sentence } from '../../reports/words.js';
import { instrumentPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { localised } from '../text.js';
import { spanInWords } from './life-words.js';

export interface LawInMotion {
  readonly code: string;
  /** Acts of the jurisdiction alone, linked. */
  readonly instruments: readonly Instrument[];
  readonly usualOf: UsualOf;
  readonly on: string;
}

function changeItem({ act, event, earliest, latest, isCertain, basis }: ActChange, on: string): Html {
  const { type, by, provisions = [], confidence } = event;
  return html`<li>
    ${capitalised(spanInWords({ earliest, latest }))}:
    <a href="${instrumentPath(act.code, on)}">${localised(act.title)}</a>${
      provisions.length > 0 && `, ${pinpoints(provisions, english())}`
    }
    ${type}${by !== undefined && ` by ${by}`}${!isCertain && html` <em>(possibly in these months)</em>`}${
      basis !== '' && html` <span class="quiet small">${sentence(capitalised(basis))}</span>`
    }${confidence === 'unverified' && html` <span class="confidence unverified">unverified</span>`}
  </li>`;
}

/** What happened to the acts of a place in the twelve months before the end of a date. */
export function lawChanges({ instruments, usualOf, code, on }: LawInMotion): Html | null {
  const span = spanOf(on);
  if (!span) return null;
  const from = addDays(yearBefore(span.latest), 1);
  const found = changesBetween(instruments, usualOf(code), from, span.latest);
  return html`<h3>What changed in the twelve months before</h3>
    ${
      found.length === 0
        ? html`<p>Nothing that is recorded, from ${dateInWords(from)} to ${dateInWords(span.latest)}.</p>`
        : html`<ul>
            ${found.map((change) => changeItem(change, on))}
          </ul>`
    }`;
}

/** Acts that were adopted and not yet in force on a date, drafts, and how many came later; null where there are none. */
export function lawToCome({ instruments, usualOf, code, on }: LawInMotion): Html | null {
  const { adopted, drafts, later } = actsToCome(instruments, usualOf(code), on);
  if (adopted.length + drafts.length + later === 0) return null;
  const item =
    (word: string): ((act: Instrument) => Html) =>
    (act) =>
      html`<li>
        <a href="${instrumentPath(act.code)}">${localised(act.title)}</a> <span class="quiet">${word}</span>
      </li>`;
  return html`<h3>Acts to come</h3>
    ${
      adopted.length + drafts.length > 0 &&
      html`<ul>
        ${adopted.map(item('adopted, not yet in force'))}${drafts.map(item('draft'))}
      </ul>`
    }
    ${later > 0 && html`<p>The register has ${counted(later, 'act')} adopted after that date.</p>`}`;
}
