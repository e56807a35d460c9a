import { type Assessment } from '../../assessments/assessment.js';
import { type Ruling } from '../../assessments/ruling.js';
import { textIn } from '../../common/localised-text.js';
import {
  type Criterion,
  criteriaOf,
  type Framework,
  type FrameworkElement,
  isCriterion,
} from '../../frameworks/framework.js';
import { aggregateWords, stepWords } from '../../frameworks/method-words.js';
import { type Subject } from '../../instruments/subject.js';
import { valueLabel } from '../../reports/answer-words.js';
import { english } from '../../reports/language/english.js';
import { plainNumber } from '../../reports/number-format.js';
import { capitalised, counted, sentence } from '../../reports/words.js';
import { anchorOf, assessmentPath, HOME, REFERENCE_PAGES } from '../addresses.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { conditionWords } from '../parts/rule-words.js';
import { sourceList } from '../parts/source.js';
import { headRow, table } from '../parts/table.js';
import { dated, LANGUAGE, localised } from '../text.js';

export interface FrameworkContent {
  readonly framework: Framework;
  readonly subjects: readonly Subject[];
  /** The decisions on how its questions are to be read. */
  readonly rulings: readonly Ruling[];
  /** The assessments that apply it. */
  readonly assessments: readonly Assessment[];
}

function tree(elements: readonly (FrameworkElement | Criterion)[]): Html {
  return html`<ul>
    ${elements.map(
      (element) =>
        html`<li>
          <a href="#${anchorOf(element.code)}"
            >${isCriterion(element) && html`<span class="code">${element.code}</span> `}${localised(element.title)}</a
          >
          <span class="quiet">weight ${plainNumber(element.weight ?? 1)}</span>
          ${!isCriterion(element) && tree(element.children)}
        </li>`,
    )}
  </ul>`;
}

/** What happens to the numbers of an element or criterion, as a sentence; nothing where nothing does. */
function stepsOf(node: FrameworkElement | Criterion): string {
  const words = stepWords(node);
  return words.length === 0 ? '' : ` Then: ${words.join('; ')}.`;
}

function answersOf(criterion: Criterion): Html {
  const { scale } = criterion;
  if (scale.type === 'number') {
    const [least, most] = scale.range;
    return html`<p>
      A number from ${plainNumber(least)} to
      ${plainNumber(most)}${scale.unit !== undefined && ` ${scale.unit}`}.${stepsOf(criterion)}
    </p>`;
  }
  if (scale.type === 'date') return html`<p>A date from ${scale.range[0]} to ${scale.range[1]}.</p>`;
  const rows =
    scale.type === 'boolean'
      ? [
          { label: html`Yes`, points: scale.points.yes, note: undefined },
          { label: html`No`, points: scale.points.no, note: undefined },
        ]
      : Object.values(scale.options).map(({ label, points, note }) => ({ label: localised(label), points, note }));
  return table({
    id: `${anchorOf(criterion.code)}-answers`,
    caption: `Answers to ${criterion.code} and the points that they earn`,
    captionIsHidden: true,
    head: headRow([{ text: 'Answer' }, { text: 'Points', kind: 'number' }]),
    body: html`<tbody>
      ${rows.map(
        ({ label, points, note }) =>
          html`<tr>
            <td>${label}${note !== undefined && html`<br /><span class="quiet small">${note}</span>`}</td>
            <td class="number strong">${plainNumber(points)}</td>
          </tr>`,
      )}
    </tbody>`,
  });
}

function ruleOf(criterion: Criterion, subjects: readonly Subject[]): Html | null {
  const { derive } = criterion;
  if (!derive) return null;
  const covered = derive.coverage.map((code) => {
    const subject = subjects.find((candidate) => candidate.code === code);
    return `“${subject ? textIn(subject.label, LANGUAGE) : code}”`;
  });
  return html`<h4>How the register gives the answer</h4>
    <ol>
      ${derive.answers.map(
        ({ value, when }) =>
          html`<li>
            <strong>${valueLabel(criterion, value, english())}</strong> where
            ${sentence(conditionWords(when, subjects))}
          </li>`,
      )}
      <li>
        <strong>${valueLabel(criterion, derive.otherwise, english())}</strong> where none of these holds and a search is
        recorded for one of ${covered.join(', ')}; without a search it is not assessed.
      </li>
    </ol>`;
}

function criterionCard(criterion: Criterion, { subjects, rulings }: FrameworkContent): Html {
  const { code, title, question, why, facets, weight = 1, sources, note } = criterion;
  const own = rulings.filter((ruling) => ruling.criterion === code);
  return html`<article class="answer" id="${anchorOf(code)}" aria-labelledby="${anchorOf(code)}-title">
    <div>
      <h3 id="${anchorOf(code)}-title"><span class="code">${code}</span> ${localised(title)}</h3>
      <p><strong>${localised(question)}</strong></p>
      <p>${localised(why)}</p>
      <p class="quiet small">
        Weight ${plainNumber(weight)} among its siblings · ${facets.join(', ')} ·
        ${criterion.derive ? 'answered by the register' : 'answered by an analyst or a published value'}
      </p>
      ${note !== undefined && html`<p class="quiet small">${sentence(note)}</p>`}
    </div>
    <div>
      ${answersOf(criterion)} ${ruleOf(criterion, subjects)}
      ${
        own.length > 0 &&
        html`<h4>Rulings</h4>
          <ul class="evidence">
            ${own.map(
              ({ question: asked, decision, reason, date }) =>
                html`<li>
                  ${asked} <strong>${sentence(decision)}</strong> ${sentence(reason)}
                  <span class="quiet">${dated(date)}</span>
                </li>`,
            )}
          </ul>`
      }
      ${
        sources.length > 0 &&
        html`<h4>Where the question comes from</h4>
          ${sourceList(sources)}`
      }
    </div>
  </article>`;
}

function pillar(element: FrameworkElement, content: FrameworkContent): Html {
  const { code, title, aggregate, missing, weight = 1, note } = element;
  const all = String(missing.atLeast) === '1';
  return html`<section aria-labelledby="${anchorOf(code)}-title">
    <div class="pillar" id="${anchorOf(code)}">
      <h2 id="${anchorOf(code)}-title">${localised(title)}</h2>
      <span class="quiet">weight ${plainNumber(weight)}</span>
    </div>
    <p class="small quiet">
      ${capitalised(aggregateWords(aggregate))}, by weight; a score where
      ${all ? 'all' : `at least ${String(missing.atLeast)}`} of the weight is
      assessed.${stepsOf(element)}${note !== undefined && ` ${sentence(note)}`}
    </p>
    ${criteriaOf(element).map((criterion) => criterionCard(criterion, content))}
  </section>`;
}

/** A versioned method: the tree with its weights, every question with its answers and points, and the rules in words. */
export function frameworkPage(content: FrameworkContent): string {
  const { framework, assessments } = content;
  const { id, version, root, rollUps = [], title, description } = framework;
  const name = `${id}@${version}`;
  const direct = root.children.filter(isCriterion);
  return page({
    title: `${textIn(title, LANGUAGE)}, method ${name}`,
    description: textIn(description, LANGUAGE),
    trail: [
      { text: 'Merilo', href: HOME },
      { text: 'Assessments', href: REFERENCE_PAGES.assessments },
    ],
    head: html`<p class="kicker">Method · ${name}</p>
      <h1>${localised(title)}</h1>
      <p class="subtitle">
        ${counted(criteriaOf(root).length, 'question')}, what each answer earns, and what it weighs
      </p>`,
    body: html`<section aria-labelledby="about-title">
        <h2 id="about-title">About this method</h2>
        <p class="lead">${localised(description)}</p>
        ${framework.note !== undefined && html`<p>${sentence(framework.note)}</p>`}
        <p>
          The composite is the ${aggregateWords(root.aggregate)}, by
          weight.${stepsOf(root)}${root.note !== undefined && ` ${sentence(root.note)}`}
        </p>
        <p>
          Applied in:
          ${assessments.map((assessment, index) => html`${index > 0 && ', '}<a href="${assessmentPath(assessment.id)}">${localised(assessment.title)}</a>`)}.
          Licence: ${framework.licence}.
        </p>
      </section>
      <section aria-labelledby="tree-title">
        <h2 id="tree-title">The tree</h2>
        <div class="columns">
          <div>${tree(root.children)}</div>
          ${
            rollUps.length > 0 &&
            html`<div>
              <h3>A second way to add the criteria up</h3>
              <p>Never blended with the first.</p>
              <ul>
                ${rollUps.map(
                  ({ title: roll, facets, match }) =>
                    html`<li>
                      ${localised(roll)}
                      <span class="quiet"
                        >criteria of
                        ${match === 'any' ? facets.join(' or ') : `${facets.join(' and ')} and nothing else`}</span
                      >
                    </li>`,
                )}
              </ul>
            </div>`
          }
        </div>
      </section>
      ${
        direct.length > 0 &&
        html`<section aria-labelledby="criteria-title">
          <h2 id="criteria-title">Criteria</h2>
          ${direct.map((criterion) => criterionCard(criterion, content))}
        </section>`
      }
      ${root.children.map((child) => (isCriterion(child) ? null : pillar(child, content)))}
      <section aria-labelledby="sources-title">
        <h2 id="sources-title">Sources</h2>
        ${sourceList(framework.sources)}
      </section>`,
  });
}
