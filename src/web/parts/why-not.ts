import { textIn } from '../../common/localised-text.js';
import { type Criterion } from '../../frameworks/framework.js';
import { pinpointText } from '../../instruments/cite.js';
import { valueLabel } from '../../reports/answer-words.js';
import { english } from '../../reports/language/english.js';
import { type Reading } from '../../reports/reading.js';
import { type NearMiss } from '../../scoreboards/derive/near-miss.js';
import { instrumentPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { LANGUAGE } from '../text.js';

/** The act that came nearest, by its title, with the provision and what it does. */
function nearestAct({ act, provision, does }: NearMiss, reading: Reading): Html | false {
  if (act === null) return false;
  const title = textIn(reading.instrument(act)?.title ?? { en: act }, LANGUAGE);
  return html`<a href="${instrumentPath(act)}">${title}</a>${provision !== null && html`, ${pinpointText(provision)}`}${
      does === null ? ': ' : html` ${does}, but `
    }`;
}

/** Why an answer was not derived: what came nearest to it, what that lacked, and whether someone searched. */
function missItem(miss: NearMiss, criterion: Criterion, reading: Reading): Html {
  const { answer, lacks, truth, coverage } = miss;
  const search = truth === 'no' && coverage.length === 0 ? ' (not searched enough for a no)' : '';
  return html`<li>
    ${valueLabel(criterion, answer, english())}:
    ${nearestAct(miss, reading)}${lacks.map(({ words }) => words).join('; ')}${search}
  </li>`;
}

/** The better answers that a rule could give and did not, each with its nearest miss; nothing where there is none. */
export function whyNotList(nearMisses: readonly NearMiss[], criterion: Criterion, reading: Reading): Html | false {
  return (
    nearMisses.length > 0 &&
    html`<h4>Why not a better answer</h4>
      <ul class="small">
        ${nearMisses.map((miss) => missItem(miss, criterion, reading))}
      </ul>`
  );
}
