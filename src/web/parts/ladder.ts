import { type Rung, type RungFound } from '../../instruments/ladder.js';
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

/** The rungs of an act in a few words: on which it stands, and of which that is not known. */
export function ladderWords(rungs: readonly RungFound[]): string {
  const of = (wanted: RungFound['truth']): string =>
    rungs.flatMap(({ rung, truth }) => (truth === wanted ? [RUNG_WORDS[rung]] : [])).join(', ');
  const [standing, open] = [of('yes'), of('unknown')];
  return [standing === '' ? [] : [standing], open === '' ? [] : [`not known: ${open}`]].flat().join('; ');
}
