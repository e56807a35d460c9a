import { type Rung, type RungFound } from '../../instruments/time/ladder.js';
import { capitalised, sentence } from '../../reports/words.js';
import { markDrawing } from '../drawing/mark.js';
import { type Html, html } from '../html.js';
import { actLink, type Titles } from './act-link.js';

/** The rungs as they are named to readers. */
export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  exists: 'exists',
  binding: 'is binding',
  'in-force': 'is in force',
  'implementing-act': 'has an implementing act',
  applied: 'applies',
};

const TRUTHS: Readonly<
  Record<RungFound['truth'], { readonly word: string; readonly shape: 'full' | 'none' | 'unsure' }>
> = {
  yes: { word: 'yes', shape: 'full' },
  no: { word: 'no', shape: 'none' },
  unknown: { word: 'not known', shape: 'unsure' },
};

/** How far an act has come on a date, rung by rung: a word and a mark each, why, and the acts that show it. */
export function ladder(rungs: readonly RungFound[], own: string, titles: Titles, on: string): Html {
  return html`<ol class="ladder">
    ${rungs.map(({ rung, truth, basis, evidence }) => {
      const others = evidence.filter((code) => code !== own);
      return html`<li>
        ${markDrawing({ shape: TRUTHS[truth].shape, unverified: false })}
        <span><strong>${capitalised(RUNG_WORDS[rung])}:</strong> ${TRUTHS[truth].word}</span>
        ${basis !== '' && html`<span class="quiet small">${sentence(capitalised(basis))}</span>`}
        ${
          others.length > 0 &&
          html`<span class="small"
            >${others.map((code, index) => html`${index > 0 && ', '}${actLink(code, titles, on)}`)}</span
          >`
        }
        ${
          evidence.includes(own) &&
          rung !== 'binding' &&
          html`<span class="small"><a href="#events-title">Events</a></span>`
        }
      </li>`;
    })}
  </ol>`;
}

/** The rungs as they are named in a table. */
const SHORT: Readonly<Record<Rung, string>> = {
  exists: 'exists',
  binding: 'binding',
  'in-force': 'in force',
  'implementing-act': 'implementing act',
  applied: 'applied',
};

/**
 * How far an act has surely come, and beside it what is known of the other rungs: `in force` (applied; not known:
 * implementing act). A rung that it does not stand on is a `not`.
 */
export function ladderWords(rungs: readonly RungFound[], reached: Rung | null): Html {
  const rest = rungs.slice(rungs.findIndex(({ rung }) => rung === reached) + 1);
  const of = (wanted: RungFound['truth']): string =>
    rest.flatMap(({ rung, truth }) => (truth === wanted ? [SHORT[rung]] : [])).join(', ');
  const [yes, no, open] = [of('yes'), of('no'), of('unknown')];
  const others = [yes, no === '' ? '' : `not ${no}`, open === '' ? '' : `not known: ${open}`].filter(Boolean);
  return html`${reached === null ? '–' : SHORT[reached]}${
    others.length > 0 && html` <span class="quiet small">(${others.join('; ')})</span>`
  }`;
}
