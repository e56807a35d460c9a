import { textIn } from '../../common/localised-text.js';
import {
  ALIGNMENT_NOTE,
  commitmentLine,
  countsInWords,
  deadlineWords,
  forceLine,
  mappedLine,
  provisionName,
  STATUS_MEANINGS,
  STATUS_WORDS,
  statusInWords,
} from '../../reports/concordance-words.js';
import { type MarkCell } from '../../reports/blocks.js';
import { dateInWords } from '../../reports/date-format.js';
import { ALIGNMENT_STATUSES, type AlignmentStatus } from '../../scoreboards/alignment/alignment.js';
import {
  type Concordance,
  type ConcordanceRow,
  type NationalProvision,
} from '../../scoreboards/alignment/concordance-result.js';
import { anchorOf, assessmentPath, concordancePath, HOME, instrumentPath, scorecardPath } from '../addresses.js';
import { type AssessmentView, isOther } from '../assessment-view.js';
import { markDrawing } from '../drawing/mark.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { designationNotes } from '../parts/notes.js';
import { headRow, table } from '../parts/table.js';
import { LANGUAGE } from '../text.js';

const SHAPES: Readonly<Record<AlignmentStatus, MarkCell['shape']>> = {
  full: 'full',
  partial: 'part',
  none: 'none',
  open: 'unsure',
  'not-applicable': 'not-applicable',
  'not-assessed': 'not-assessed',
};

function statusMark(status: AlignmentStatus): Html {
  return markDrawing({ shape: SHAPES[status], unverified: false });
}

/** Links that narrow the table to a status, as plain addresses. */
function filters(view: AssessmentView, made: Concordance, chosen: AlignmentStatus | undefined): Html {
  const link = (status: AlignmentStatus | undefined, words: Html | string): Html =>
    status === chosen
      ? html`<li><strong aria-current="page">${words}</strong></li>`
      : html`<li><a href="${concordancePath(view.id, made.jurisdiction, { ...view.asked, status })}">${words}</a></li>`;
  return html`<nav class="contents" aria-label="Obligations by alignment">
    <ul>
      ${link(undefined, `All ${made.rows.length}`)}
      ${ALIGNMENT_STATUSES.filter((status) => made.counts[status] > 0).map((status) =>
        link(status, html`${statusMark(status)} ${STATUS_WORDS[status]} ${made.counts[status]}`),
      )}
    </ul>
  </nav>`;
}

function provisionItem(provision: NationalProvision, asOf: string): Html {
  const { instrument, texts, confidence } = provision;
  const name = provisionName(provision);
  const said = [forceLine(provision), confidence].filter(Boolean).join('; ');
  return html`<li>
    ${instrument === null ? name : html`<a href="${instrumentPath(instrument, asOf)}">${name}</a>`}${
      texts.length > 0 && html`: ${texts.join(' / or: ')}`
    }
    <span class="quiet">(${said})</span>
  </li>`;
}

function obligationRow(row: ConcordanceRow, asOf: string): Html {
  const { obligation, article, title, words, status, justification, provisions, remarks, gap, commitment, mapped } =
    row;
  const deadline = commitment ? deadlineWords(commitment) : '';
  return html`<tr id="${anchorOf(obligation)}">
    <th scope="row">${article ?? obligation}<br /><span class="quiet">${title}</span></th>
    <td>${words}</td>
    <td>${statusMark(status)} ${statusInWords(row)}</td>
    <td>
      ${justification}
      ${
        provisions.length > 0 &&
        html`<ul>
          ${provisions.map((provision) => provisionItem(provision, asOf))}
        </ul>`
      }
      ${remarks.map((remark) => html`<p class="quiet">${remark}</p>`)}
    </td>
    <td>
      ${gap ?? ''}
      ${commitment && html`<p>Commitment${deadline === '' ? '' : `, ${deadline}`}: ${commitmentLine(commitment)}</p>`}
    </td>
    <td>
      ${
        mapped.length > 0 &&
        html`<ul>
          ${mapped.map((question) => html`<li>${mappedLine(question)}</li>`)}
        </ul>`
      }
    </td>
  </tr>`;
}

function obligationsTable(made: Concordance, chosen: AlignmentStatus | undefined): Html {
  const rows = chosen === undefined ? made.rows : made.rows.filter(({ status }) => status === chosen);
  return table({
    id: 'concordance',
    caption: `Obligations beside national law, as of ${dateInWords(made.asOf)}${
      chosen === undefined ? '' : `: ${STATUS_WORDS[chosen]}`
    }`,
    head: headRow([
      { text: 'Obligation', kind: 'stub' },
      { text: 'What it asks' },
      { text: 'Alignment' },
      { text: 'National provisions', kind: 'broad' },
      { text: 'Gap and commitment' },
      { text: 'Questions of others' },
    ]),
    body: html`<tbody>
      ${rows.map((row) => obligationRow(row, made.asOf))}
    </tbody>`,
  });
}

function legend(): Html {
  return html`<dl>
    ${ALIGNMENT_STATUSES.map(
      (status) =>
        html`<dt>${statusMark(status)} ${STATUS_WORDS[status]}</dt>
          <dd>${STATUS_MEANINGS[status]}</dd>`,
    )}
  </dl>`;
}

/** The table of concordance of one jurisdiction, or its obligations of one status. */
export function concordancePage(view: AssessmentView, made: Concordance, chosen?: AlignmentStatus): string {
  const { reading, id, asked } = view;
  const { jurisdiction: code } = made;
  const title = textIn(reading.data.assessment.title, LANGUAGE);
  const acts = [...new Set(made.rows.map(({ act }) => act))].filter(Boolean);
  return page({
    title: `${reading.plainName(code)}: table of concordance, ${title}`,
    description: `What the law of ${reading.plainName(code)} makes of ${made.rows.length} obligations, article by article.`,
    part: 'assessments',
    trail: [
      { text: 'Merilo', href: HOME },
      { text: title, href: assessmentPath(id, asked) },
      { text: reading.plainName(code), href: scorecardPath(id, code, asked) },
    ],
    head: html`<p class="kicker">
        Table of concordance ·
        ${dateInWords(made.asOf)}${made.draft && html` · <strong class="draft">${view.template.wording.draft}</strong>`}
      </p>
      <h1>${reading.name(code)} <span class="own">${title}</span></h1>
      ${
        isOther(view) &&
        html`<p class="other-date">
          As of ${dateInWords(made.asOf)} by ${made.framework}, which is not the assessment’s own.
          <a href="${concordancePath(id, code)}">Show the table as it stands</a>
        </p>`
      }
      <p>${acts.join('; ')}: ${countsInWords(made.counts)}.</p>`,
    body: html`${filters(view, made, chosen)}
      <section aria-labelledby="obligations-title">
        <h2 id="obligations-title">Obligation by obligation</h2>
        <p>${ALIGNMENT_NOTE}</p>
        ${obligationsTable(made, chosen)}
      </section>
      <section aria-labelledby="words-title">
        <h2 id="words-title">What the words mean</h2>
        ${legend()}
      </section>
      ${designationNotes(reading.designations.all)}`,
  });
}
