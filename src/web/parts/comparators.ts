import { textIn } from '../../common/localised-text.js';
import { isCriterion, elementsOf } from '../../frameworks/framework.js';
import { spaced } from '../../reports/comparator-words.js';
import { decimal } from '../../reports/number-format.js';
import { counted, sentence } from '../../reports/words.js';
import { type ComparatorResult } from '../../scoreboards/scoreboard.js';
import { anchorOf, frameworkPath } from '../addresses.js';
import { type AssessmentView } from '../assessment-view.js';
import { type Html, html } from '../html.js';
import { LANGUAGE, localised } from '../text.js';
import { outwardLink } from './source.js';
import { headRow, table } from './table.js';

/** A wording between quotation marks, unless it stands in them already. */
function quotation(wording: string): string {
  return /^[“"]/.test(wording) ? wording : `“${wording}”`;
}

function population({ reading }: AssessmentView, { comparator, of, statistics }: ComparatorResult): Html {
  if (comparator.kind === 'group') {
    const group = reading.data.groups.find(({ code }) => code === comparator.group);
    return html`${group ? localised(group.name) : comparator.group}: ${statistics?.n ?? 0} with a score of
    ${counted(of, 'member')} on the reference date`;
  }
  return html`${comparator.population.description} (n = ${comparator.population.n})`;
}

function doubts({ reading }: AssessmentView, { comparator, range }: ComparatorResult): readonly Html[] {
  const said: string[] = [];
  if ((comparator.kind === 'quoted' || comparator.kind === 'composed') && comparator.granularity) {
    said.push(`No count of this population gives the printed share: ${sentence(comparator.granularity.reason)}`);
  }
  if (range && range.high - range.low > 0.004) {
    said.push(
      `Printed shares are rounded, so the mean lies between ${decimal(range.low, 2)} and ${decimal(range.high, 2)}.`,
    );
  }
  if (comparator.note !== undefined) said.push(sentence(comparator.note));
  return said.map((words) => html`<p class="quiet">${spaced(reading.designations.in(words))}</p>`);
}

function comparatorRow(view: AssessmentView, result: ComparatorResult): Html {
  const { reading, template } = view;
  const { comparator, label, statistics } = result;
  const { kinds, relations } = template.wording;
  const element = elementsOf(reading.data.framework.root).find(({ code }) => code === comparator.element);
  const place =
    element && isCriterion(element)
      ? html`<a href="${frameworkPath(reading.board.framework, element.code)}"
          >${element.code}<span class="unseen"> ${textIn(element.title, LANGUAGE)}</span></a
        >`
      : html`${comparator.element}`;
  return html`<tr id="comparator-${anchorOf(comparator.code)}">
    <td>${place}</td>
    <th scope="row">${localised(comparator.title)}</th>
    <td class="strong">
      ${comparator.kind === 'group' && 'mean '}${spaced(label)}${
        comparator.kind === 'group' &&
        statistics &&
        html`<br /><span class="quiet small">median ${view.say(statistics.median)}</span>`
      }
    </td>
    <td>${kinds[comparator.kind]}, ${comparator.vintage}</td>
    <td>${population(view, result)}</td>
    <td class="stack">
      <p>
        ${quotation(comparator.wording)} <strong>${relations[comparator.relation]}</strong>.
        ${outwardLink(comparator.publication.title, comparator.publication.href)}.
      </p>
      ${doubts(view, result)}
    </td>
  </tr>`;
}

/** Every comparator with whose it is, of what year, what exactly was asked, and how that maps to our question. */
export function comparatorsTable(view: AssessmentView): Html {
  const { comparators } = view.reading.board;
  return table({
    id: 'comparators-table',
    caption: `${counted(comparators.length, 'comparator')}: what was asked, of whom, and how it maps to our question`,
    head: headRow([
      { text: 'Beside' },
      { text: 'Comparator', kind: 'stub' },
      { text: 'Figure' },
      { text: 'Kind, year' },
      { text: 'Population', kind: 'stub' },
      { text: 'Exact wording, relation to our question, publication, doubts', kind: 'broad' },
    ]),
    body: html`<tbody>
      ${comparators.map((result) => comparatorRow(view, result))}
    </tbody>`,
  });
}
