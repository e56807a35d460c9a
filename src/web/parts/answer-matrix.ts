import { constraintsHolding } from '../../assessments/assessment.js';
import { textIn } from '../../common/localised-text.js';
import { criteriaOf, type Criterion, isCriterion } from '../../frameworks/framework.js';
import { answerLabel, markOf, valueLabel } from '../../reports/answer-words.js';
import { spaced } from '../../reports/comparator-words.js';
import { english } from '../../reports/language/english.js';
import { countRange, earnedWords } from '../../reports/number-format.js';
import { matrixLegend } from '../../reports/sections/matrix.js';
import { agree, numberWord, ofSet } from '../../reports/words.js';
import { anchorOf, answerPath, frameworkPath, scorecardPath } from '../addresses.js';
import { type AssessmentView } from '../assessment-view.js';
import { drawLegend } from '../blocks/draw-table.js';
import { markDrawing } from '../drawing/mark.js';
import { type Html, html } from '../html.js';
import { LANGUAGE, localised } from '../text.js';
import { headRow, table } from './table.js';

function answerCell(view: AssessmentView, criterion: Criterion, subject: string): Html {
  const { reading, template, asked, id } = view;
  const answer = reading.answer(subject, criterion.code);
  const mark = markOf(criterion, answer, template);
  const points = mark.shape === 'part' && answer ? ` ${earnedWords(answer.points)}` : '';
  return html`<td class="mark-cell">
    <a href="${answerPath(id, subject, criterion.code, asked)}"
      ><span class="unseen">${reading.plainName(subject)}, ${criterion.code}: </span>${markDrawing(mark)}<span
        class="word"
        >${mark.alt}${points}</span
      ><span class="unseen">, ${answerLabel(criterion, answer, { reading, template })}</span></a
    >
  </td>`;
}

/** How many have it in full, between the bounds that doubt leaves; published facts about the set are pointed to. */
function inFull({ reading }: AssessmentView, criterion: Criterion): Html {
  const bounds = reading.boundsOf(criterion.code);
  if (!bounds) return html`–`;
  const count = ofSet(countRange(bounds.fullLow, bounds.fullHigh), bounds.n);
  const facts = constraintsHolding(reading.data.assessment).filter(({ criterion: code }) => code === criterion.code);
  return html`${count}${facts.map(
    ({ code }) => html` <a href="#fact-${anchorOf(code)}"><span class="small">published fact</span></a>`,
  )}`;
}

function comparators({ reading, template }: AssessmentView, criterion: string): Html {
  const results = reading.comparatorsOf(criterion);
  if (results.length === 0) return html`<span class="quiet">none</span>`;
  const { kinds, relations } = template.wording;
  return html`${results.map(
    ({ comparator, label }, index) =>
      html`${index > 0 && html`<br />`}<a href="#comparator-${anchorOf(comparator.code)}"
          ><strong>${spaced(label)}</strong><span class="unseen">, ${textIn(comparator.title, LANGUAGE)}</span></a
        >
        <span class="quiet small"
          >${kinds[comparator.kind]},
          ${comparator.vintage}${comparator.relation !== 'equal' && `, ${relations[comparator.relation]}`}</span
        >`,
  )}`;
}

function facts({ reading }: AssessmentView): readonly Html[] {
  return constraintsHolding(reading.data.assessment).flatMap((fact) => {
    const criterion = reading.criteria.find(({ code }) => code === fact.criterion);
    if (!criterion) return [];
    const isAgainst = reading.boundsOf(criterion.code)?.contradicted.includes(fact.code);
    return [
      html`<p id="fact-${anchorOf(fact.code)}">
        <strong>Published fact on ${criterion.code}:</strong> at least ${ofSet(fact.atLeast, fact.of.length)}
        ${agree(fact.atLeast, 'has', 'have')} “${valueLabel(criterion, fact.value, english())}”; which ones is not said.
        “${fact.wording}”
        ${fact.source.title}.${isAgainst && ' The answers here contradict it, so it is shown and not used.'}
      </p>`,
    ];
  });
}

/** Every answer of every subject on every criterion, as a shape and in words, with the comparators as printed. */
export function answerMatrix(view: AssessmentView): Html {
  const { reading, template, asked, id } = view;
  const { root } = reading.data.framework;
  const width = reading.subjects.length + 3;
  return html`<p class="small"><a href="#after-answers">Skip the table of answers</a></p>
    ${drawLegend(matrixLegend(reading, template))}
    ${table({
      id: 'answers',
      caption: 'Every answer, with the published figures that ask most nearly the same',
      captionIsHidden: true,
      kind: 'matrix',
      head: headRow([
        { text: 'Criterion', kind: 'stub' },
        ...reading.subjects.map((code) => ({
          text: html`<a href="${scorecardPath(id, code, asked)}">${reading.name(code)}</a>`,
          kind: 'mark' as const,
        })),
        { text: `In full, of ${numberWord(reading.subjects.length)}`, kind: 'number' },
        { text: 'OECD and others, as printed', kind: 'broad' },
      ]),
      body: root.children.map(
        (pillar) =>
          html`<tbody>
            ${
              !isCriterion(pillar) &&
              html`<tr class="group">
                <th scope="colgroup" colspan="${width}">${localised(pillar.title)}</th>
              </tr>`
            }
            ${criteriaOf(pillar).map(
              (criterion) =>
                html`<tr>
                  <th scope="row">
                    <a href="${frameworkPath(reading.board.framework, criterion.code)}"
                      ><span class="code">${criterion.code}</span> ${localised(criterion.title)}</a
                    >
                  </th>
                  ${reading.subjects.map((subject) => answerCell(view, criterion, subject))}
                  <td class="number">${inFull(view, criterion)}</td>
                  <td class="small">${comparators(view, criterion.code)}</td>
                </tr>`,
            )}
          </tbody>`,
      ),
    })}
    <div class="note" id="after-answers" tabindex="-1">
      ${facts(view)}
      <p>
        Each mark leads to the answer with its evidence. “In full” gives the least and the greatest number that can have
        full points, given what is not known. A figure of another publication keeps its own population, year and
        question: follow it to the <a href="#comparators">table of comparators</a>.
      </p>
    </div>`;
}
