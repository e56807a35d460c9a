import { textIn } from '../../common/localised-text.js';
import { criteriaOf } from '../../frameworks/framework.js';
import { dateInWords } from '../../reports/date-format.js';
import { countRange, interval, ordinal, plainNumber } from '../../reports/number-format.js';
import { placeWords, standingLegend } from '../../reports/sections/standing.js';
import { endsInWords } from '../../reports/scale.js';
import { counted, ofSet } from '../../reports/words.js';
import { type Derivation, explain } from '../../scoreboards/explain.js';
import { isAlignment } from '../../scoreboards/alignment/alignment.js';
import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import {
  anchorOf,
  assessmentPath,
  concordancePath,
  frameworkPath,
  HOME,
  jurisdictionPath,
  reportPath,
  scorecardPath,
} from '../addresses.js';
import { type AssessmentView, isOther } from '../assessment-view.js';
import { drawLegend } from '../blocks/draw-table.js';
import { scaleLabels } from '../drawing/scale.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { answerCard, besideItem } from '../parts/answer.js';
import { designationNotes } from '../parts/notes.js';
import { intervalFigure, rowDrawing } from '../parts/scoreboard.js';
import { headRow, table } from '../parts/table.js';
import { figure, LANGUAGE } from '../text.js';
import { factsOf } from './assessment-page.js';
import { REPORTS_OF_ONE, reportList } from '../parts/reports.js';

/** Whether the place has a rank: a subject, not an entity beside them. */
function isSubject({ reading }: AssessmentView, code: string): boolean {
  return reading.subjects.includes(code);
}

function placeSentence({ reading, template }: AssessmentView, row: ScoreRow): string {
  const { rankLow, rankHigh } = row;
  const n = reading.subjects.length;
  if (rankLow === null || rankHigh === null) return 'Without a place: never ranked or averaged.';
  if (rankLow === rankHigh) return `Place ${rankLow} of ${n}.`;
  return `Place: ${template.wording.notRobust}; anything from ${ordinal(rankLow)} to ${ordinal(rankHigh)} of ${n}.`;
}

function standing(view: AssessmentView, row: ScoreRow): Html {
  const point = row.score === null ? 'no point is earned' : `score ${view.say(row.score)}`;
  return html`<p class="lead-figure">
      ${row.score !== null && !view.reading.hasMarks ? figure(row.score, view.say) : intervalFigure(row)}
    </p>
    <p>
      ${view.reading.hasMarks ? `Composite, 0 to 1: worst and best case; ${point}.` : 'Composite, 0 to 1.'}
      ${placeSentence(view, row)} ${ofSet(row.answered, row.of)} answers assessed.
    </p>`;
}

function elementRow(view: AssessmentView, code: string, element: string, isRoot = false): Html {
  const { reading, say } = view;
  const row = reading.row(code, element);
  if (!row) return html``;
  const isRanked = isSubject(view, code);
  const isPillar =
    !isRoot && row.of > 1 && reading.data.framework.root.children.some((child) => child.code === element);
  const title = reading.title(element);
  return html`<tr class="${isRoot ? 'highlighted' : ''}">
    <th scope="row">${isPillar ? html`<a href="#${anchorOf(element)}">${title}</a>` : title}</th>
    <td class="drawing">${rowDrawing(row, reading.scale)}</td>
    <td class="number strong">
      ${reading.hasMarks ? intervalFigure(row) : row.low === row.high ? say(row.low) : interval(row.low, row.high)}
    </td>
    <td class="number">${figure(row.score, say)}</td>
    ${
      isRanked &&
      html`<td class="number quiet">${placeWords(row, view.template.wording.notRobust)}</td>
        <td class="number">
          ${row.rankLow === null || row.rankHigh === null ? '–' : countRange(row.rankLow, row.rankHigh)}
        </td>`
    }
    <td class="number">${ofSet(row.answered, row.of)}</td>
  </tr>`;
}

function elementsTable(view: AssessmentView, code: string): Html {
  const { reading } = view;
  const { root, rollUps = [] } = reading.data.framework;
  return html`${drawLegend(standingLegend(reading.locale))}${table({
    id: 'elements',
    caption: 'Every element of the method, from the worst to the best case',
    head: headRow([
      { text: 'Element', kind: 'stub' },
      { text: html`${endsInWords(reading.scale, reading.locale)} ${scaleLabels(reading.scale)}`, kind: 'drawing' },
      { text: 'Interval', kind: 'number' },
      { text: 'Score', kind: 'number' },
      ...(isSubject(view, code)
        ? ([
            { text: 'Place', kind: 'number' },
            { text: 'Place could be', kind: 'number' },
          ] as const)
        : []),
      { text: 'Answers assessed', kind: 'number' },
    ]),
    body: html`<tbody>
      ${elementRow(view, code, root.code, true)} ${root.children.map((child) => elementRow(view, code, child.code))}
      ${rollUps.map((rollUp) => elementRow(view, code, rollUp.code))}
    </tbody>`,
  })}`;
}

function criteriaCards(view: AssessmentView, derivation: Derivation): readonly Html[] {
  const criteria = new Map(
    criteriaOf(view.reading.data.framework.root).map((criterion) => [criterion.code, criterion]),
  );
  const cards = (children: readonly Derivation[]): readonly Html[] =>
    children.flatMap((child) => {
      const criterion = criteria.get(child.element);
      return criterion ? [answerCard(view, child, criterion)] : cards(child.children);
    });
  return derivation.children.map((child) =>
    criteria.has(child.element)
      ? html`${cards([child])}`
      : html`<section aria-labelledby="${anchorOf(child.element)}-title">
          <div class="pillar" id="${anchorOf(child.element)}">
            <h2 id="${anchorOf(child.element)}-title">${child.title}</h2>
            ${rowDrawing(child.row, view.reading.scale)}<span class="value">${intervalFigure(child.row)}</span>
          </div>
          ${cards(child.children)}
        </section>`,
  );
}

function neighbours(view: AssessmentView, code: string): Html {
  const { reading, asked, id } = view;
  const places = [...reading.subjects, ...(reading.data.assessment.memo ?? [])];
  if (view.isLarge) return html``;
  return html`<nav class="contents" aria-label="Other scorecards">
    <ul>
      ${places.map((other) =>
        other === code
          ? html`<li><strong aria-current="page">${reading.name(other)}</strong></li>`
          : html`<li><a href="${scorecardPath(id, other, asked)}">${reading.name(other)}</a></li>`,
      )}
    </ul>
  </nav>`;
}

function head(view: AssessmentView, code: string): Html {
  const { reading, template, asked, id } = view;
  const { board, data } = reading;
  return html`<p class="kicker">
      Scorecard ·
      ${dateInWords(board.asOf)}${
        board.release === null
          ? html` · <strong class="draft">${template.wording.draft}</strong>`
          : html` · Release ${board.release}`
      }
    </p>
    <h1>${reading.name(code)} <span class="own">${textIn(data.assessment.title, LANGUAGE)}</span></h1>
    ${
      isOther(view) &&
      html`<p class="other-date">
        As of ${dateInWords(board.asOf)} by ${board.framework}, which is not the assessment’s own.
        <a href="${scorecardPath(id, code)}">Show the scorecard as it stands</a>
      </p>`
    }
    ${factsOf(view, { page: assessmentPath(id, asked), report: isSubject(view, code) ? reportPath(id, code) : null })}`;
}

/**
 * The scorecard of one jurisdiction: each element with its interval, then each question with the answer and all that
 * it rests on. Throws `CALL_INVALID` for a jurisdiction that the assessment does not have.
 */
export function scorecardPage(view: AssessmentView, code: string): string {
  const { reading, id, asked } = view;
  const derivation = explain(reading.data, reading.board, code);
  const name = reading.name(code);
  const title = textIn(reading.data.assessment.title, LANGUAGE);
  return page({
    title: `${reading.plainName(code)}: ${title}${asked.asOf === undefined ? '' : `, as of ${dateInWords(asked.asOf)}`}`,
    description: `${reading.plainName(code)} on ${counted(reading.criteria.length, 'question')}: the answers, their evidence, and how sure they are.`,
    part: 'assessments',
    trail: [
      { text: 'Merilo', href: HOME },
      { text: title, href: assessmentPath(id, asked) },
    ],
    head: head(view, code),
    body: html`${neighbours(view, code)}
      <section aria-labelledby="standing-title">
        <h2 id="standing-title">Where ${name} stands</h2>
        ${standing(view, derivation.row)} ${elementsTable(view, code)}
        ${
          derivation.beside.length > 0 &&
          html`<h3>Beside the composite</h3>
            <ul>
              ${derivation.beside.map((each) => besideItem(view, each))}
            </ul>`
        }
        <p>
          The composite is the ${derivation.made}, by weight (${counted(derivation.children.length, 'part')} of
          ${derivation.children.map(({ weight }) => plainNumber(weight)).join(', ')}):
          <a href="${frameworkPath(reading.board.framework)}">the method in full</a>.
          <a href="${jurisdictionPath(code)}">All that is known of ${name}</a>.
          ${
            isAlignment(reading.data.framework) &&
            html`<a href="${concordancePath(id, code, asked)}">The table of concordance, obligation by obligation</a>.`
          }
        </p>
        ${
          isSubject(view, code) &&
          html`<h3>Reports on ${name}${isOther(view) && ', of the assessment as it stands'}</h3>
            ${reportList(REPORTS_OF_ONE, id, code)}`
        }
      </section>
      ${criteriaCards(view, derivation)} ${designationNotes(reading.designations.all)}`,
  });
}
