import { duringWords } from '../../reports/date-format.js';
import { type Instrument } from '../../instruments/instrument.js';
import { lawOn } from '../../instruments/time/law-on.js';
import { type UsualOf } from '../../instruments/time/linked-acts.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type Designations } from '../../reports/designations.js';
import { counted } from '../../reports/words.js';
import { instrumentPath, jurisdictionPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { localised } from '../text.js';
import { FORCE_WORDS } from './force-words.js';

export interface MemoContent {
  readonly entities: readonly Jurisdiction[];
  /** All acts of the register, linked. */
  readonly register: readonly Instrument[];
  readonly usualOf: UsualOf;
  readonly on: string;
  readonly designations: Designations;
}

/** The law of the entities of a state on a date: beside its own, never counted with it. Null where it has none. */
export function memoLaw({ entities, register, usualOf, on, designations }: MemoContent): Html | null {
  if (entities.length === 0) return null;
  return html`<section aria-labelledby="memo-title">
    <h2 id="memo-title">Memo: law of its entities ${duringWords(on)}</h2>
    <p>It stands beside the law of the state and is not counted with it.</p>
    <div class="columns">
      ${entities.map(({ code, name }) => {
        const found = lawOn({ acts: register, usualOf, date: on, jurisdiction: code });
        return html`<div>
          <h3><a href="${jurisdictionPath(code, on)}">${designations.marked(code) ?? localised(name)}</a></h3>
          <p class="quiet">
            ${found.length === 0 ? 'No act of the register is in force, as far as is known.' : `${counted(found.length, 'act')}:`}
          </p>
          ${
            found.length > 0 &&
            html`<ul>
              ${found.map(
                ({ act, force }) =>
                  html`<li>
                    <a href="${instrumentPath(act.code, on)}">${localised(act.title)}</a>${
                      force !== 'yes' && html` <span class="quiet">(in force: ${FORCE_WORDS[force]})</span>`
                    }
                  </li>`,
              )}
            </ul>`
          }
        </div>`;
      })}
    </div>
  </section>`;
}
