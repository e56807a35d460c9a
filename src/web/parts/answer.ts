import { type GovernmentReply } from '../../assessments/reply.js';
import { type Run } from '../../reports/blocks.js';
import { textIn } from '../../common/localised-text.js';
import { type Source } from '../../common/source.js';
import { type Criterion } from '../../frameworks/framework.js';
import { pinpointText } from '../../instruments/cite.js';
import { answerLabel, confidenceOf, markOf } from '../../reports/answer-words.js';
import { spaced } from '../../reports/comparator-words.js';
import { countRange, earnedWords } from '../../reports/number-format.js';
import { POSITION_KEYS, responseRuns, saidRuns } from '../../reports/reply-words.js';
import { remarkWords } from '../../reports/remark-words.js';
import { capitalised, ofSet, sentence } from '../../reports/words.js';
import { type Beside, type Citation, type Derivation } from '../../scoreboards/explain.js';
import { type SettledAnswer } from '../../scoreboards/scoreboard.js';
import { anchorOf, assessmentPath, evidencePath, frameworkPath, instrumentPath } from '../addresses.js';
import { type AssessmentView } from '../assessment-view.js';
import { markDrawing } from '../drawing/mark.js';
import { type Html, html } from '../html.js';
import { figure, LANGUAGE } from '../text.js';
import { confidenceTag, outwardLink } from './source.js';
import { whyNotList } from './why-not.js';

const ORIGINS: Readonly<Record<SettledAnswer['origin'], string>> = {
  typed: 'answered by an analyst',
  derived: 'derived from the acts in force',
  override: 'answered in place of the register',
  none: '',
};

/**
 * One thing that an answer rests on: the act with its article, or the source with the place in it, the words that are
 * quoted and the file that was uploaded; where it can be read, how sure it is.
 */
function citation({ template }: AssessmentView, cited: Citation, source: Source | undefined): Html {
  const { instrument, title, gazette, provision, text, confidence, href, note } = cited;
  const { pinpoint, quote, hash, archived } = source ?? {};
  const act =
    instrument === null
      ? outwardLink(title, href ?? undefined)
      : html`<a href="${instrumentPath(instrument)}">${title}</a>`;
  return html`<li>
    ${act}${provision !== null && html`, <strong>${pinpointText(provision)}</strong>`}${
      gazette !== null && html`<span class="quiet"> (${gazette})</span>`
    }${provision === null && pinpoint !== undefined && html`, <strong>${pinpoint}</strong>`}${
      text !== null && html`: ${sentence(text)}`
    }${quote !== undefined && html`: <q>${quote}</q>`}
    <span class="small"
      >${confidenceTag(confidence, template.wording.confidence)}${
        instrument !== null && href !== null && html` · ${outwardLink('read the source', href)}`
      }${hash !== undefined && archived === undefined && html` · <a href="${evidencePath(hash)}">the file</a>`}</span
    >${note !== null && html`<br /><span class="quiet small">${sentence(note)}</span>`}
  </li>`;
}

/** What stands beside a score, with the place among the members where there is one. */
export function besideItem(view: AssessmentView, beside: Beside): Html {
  const { id, template, asked } = view;
  const { comparator, title, kind, vintage, relation, label, place } = beside;
  const { kinds, relations } = template.wording;
  return html`<li>
    <a href="${assessmentPath(id, asked)}#comparator-${anchorOf(comparator)}">${title}</a>:
    <strong>${kind === 'group' && 'mean '}${spaced(label)}</strong>
    <span class="quiet">(${kinds[kind]}, ${vintage}${relation !== 'equal' && `, ${relations[relation]}`})</span>${
      place &&
      html`; ${ofSet(countRange(place.higherLow, place.higherHigh), place.of)} score
      higher${
        place.gap !== null && html`, gap ${figure(place.gap, (value) => (value === null ? '–' : view.say(value)))}`
      }`
    }
  </li>`;
}

function given(view: AssessmentView, criterion: Criterion, answer: SettledAnswer): Html {
  const { reading, template } = view;
  const mark = markOf(criterion, answer, template);
  const sure = answer.value !== null || answer.candidates.length > 0 ? confidenceOf(answer, reading) : null;
  const origin = reading.hasMarks ? ORIGINS[answer.origin] : '';
  return html`<p class="given">
      ${reading.hasMarks && markDrawing(mark)}
      <span
        ><strong>${answerLabel(criterion, answer, { reading, template })}</strong>
        <span class="quiet">· ${earnedWords(answer.points)} points</span></span
      >
    </p>
    <p class="small quiet">
      ${[
        origin === '' ? '' : capitalised(origin),
        mark.unverified ? 'rests on unverified sources: widens the interval, sets no point' : '',
      ]
        .filter((words) => words !== '')
        .join(
          '; ',
        )}${sure !== null && html`${origin !== '' && ' · '}confidence: ${confidenceTag(sure, template.wording.confidence)}`}
    </p>`;
}

function runsIn(runs: readonly Run[]): readonly Html[] {
  return runs.map(({ text, bold = false }) => (bold ? html`<strong>${text}</strong>` : html`${text}`));
}

/** What the government says to the answer, which stands beside it, and what was said to that. */
function governmentReply({ reading, template }: AssessmentView, criterion: Criterion, reply: GovernmentReply): Html {
  const { locale } = reading;
  const context = { reading, locale, template };
  const [said, response] = [saidRuns(context, criterion, reply), responseRuns(context, reply)];
  return html`<h4>The government’s reply: ${locale.say(POSITION_KEYS[reply.position]).toLowerCase()}</h4>
    ${said.length > 0 && html`<p>${runsIn(said)}</p>`}
    <p class="small quiet">
      ${reply.position === 'silent' ? 'Nothing was signed by' : 'Signed on'} ${locale.date(reply.signed)}
    </p>
    ${response.length > 0 && html`<p>Response of the assessors: ${runsIn(response)}</p>`}`;
}

/** One criterion on a scorecard: the question, the answer, what it earns, why, and all that it rests on. */
export function answerCard(view: AssessmentView, derivation: Derivation, criterion: Criterion): Html {
  const { reading } = view;
  const { answer, citations, beside, title, element } = derivation;
  const reply = reading.data.replies?.[derivation.row.jurisdiction]?.find((each) => each.criterion === element);
  const words = answer ? reading.designations.in(remarkWords(criterion, answer, reading)) : '';
  return html`<article class="answer" id="${anchorOf(element)}" aria-labelledby="${anchorOf(element)}-title">
    <div>
      <h3 id="${anchorOf(element)}-title">
        <a href="${frameworkPath(reading.board.framework, element)}"><span class="code">${element}</span> ${title}</a>
      </h3>
      <p class="small quiet">${textIn(criterion.question, LANGUAGE)}</p>
      ${answer && given(view, criterion, answer)}
    </div>
    <div>
      ${words !== '' && html`<p>${words}</p>`}
      ${
        citations.length > 0 &&
        html`<h4>Rests on</h4>
          <ul class="evidence">
            ${citations.map((cited, place) => citation(view, cited, answer?.evidence[place]?.source))}
          </ul>`
      }
      ${reply && governmentReply(view, criterion, reply)}
      ${answer?.nearMisses !== undefined && whyNotList(answer.nearMisses, criterion, reading)}
      ${
        beside.length > 0 &&
        html`<h4>Beside it</h4>
          <ul>
            ${beside.map((each) => besideItem(view, each))}
          </ul>`
      }
    </div>
  </article>`;
}
