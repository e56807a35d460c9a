import { textIn } from '../../common/localised-text.js';
import { dateInWords } from '../../reports/date-format.js';
import { comparisonBlocks } from '../../reports/sections/comparisons.js';
import { findingsOf, howSure } from '../../reports/sections/findings.js';
import { limitsBlocks } from '../../reports/sections/limits.js';
import { capitalised, counted } from '../../reports/words.js';
import { evidenceHorizon } from '../../scoreboards/evidence-horizon.js';
import { assessmentPath, frameworkPath, HOME, reportPath, timelinePath } from '../addresses.js';
import { type AssessmentView, isOther, reportContext } from '../assessment-view.js';
import { drawBlocks } from '../blocks/draw-blocks.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { answerMatrix } from '../parts/answer-matrix.js';
import { comparatorsTable } from '../parts/comparators.js';
import { askDate, getData } from '../parts/get-data.js';
import { designationNotes } from '../parts/notes.js';
import { partsTable } from '../parts/part-scores.js';
import { rankingTable } from '../parts/ranking.js';
import { memoTable, scoreboardTable } from '../parts/scoreboard.js';
import { sourceList } from '../parts/source.js';
import { dated, LANGUAGE, localised, shortDigest } from '../text.js';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** Of what day it is, and which release, or the mark of what is none. */
function kicker({ reading, template }: AssessmentView): Html {
  const { board } = reading;
  return html`<p class="kicker">
    Assessment ·
    ${dated(board.asOf)}${
      board.release === null
        ? html` · <strong class="draft">${template.wording.draft}</strong>`
        : html` · Release ${board.release}`
    }
  </p>`;
}

/** What a reader must know before the first number: method, digest, cut-off, newest source, who has seen it. */
export function factsOf(view: AssessmentView, { page = '', report }: { page?: string; report: string | null }): Html {
  const { reading, template } = view;
  const { board, data } = reading;
  const horizon = evidenceHorizon(reading);
  const { wording } = template;
  return html`<dl class="facts">
    <div>
      <dt>${data.instruments.length > 0 ? 'Legal cut-off' : 'Reference date'}</dt>
      <dd>${dated(board.asOf)}</dd>
    </div>
    ${
      horizon !== null &&
      html`<div>
        <dt>Newest source</dt>
        <dd>${dated(horizon)}</dd>
      </div>`
    }
    <div>
      <dt>Method</dt>
      <dd><a href="${frameworkPath(board.framework)}">${board.framework}, ${localised(data.framework.title)}</a></dd>
    </div>
    <div>
      <dt>Data</dt>
      <dd><a href="${page}#data">${shortDigest(board.digest)}</a></dd>
    </div>
    <div>
      <dt>Governments</dt>
      <dd>${data.assessment.submittedToGovernments ? wording.submitted : wording.notSubmitted}</dd>
    </div>
    ${
      data.instruments.length > 0 &&
      html`<div>
        <dt>Over time</dt>
        <dd><a href="${timelinePath(view.id)}">Timeline</a></dd>
      </div>`
    }
    ${
      report !== null &&
      !isOther(view) &&
      html`<div>
        <dt>Report</dt>
        <dd><a href="${report}">PDF, in English</a></dd>
      </div>`
    }
  </dl>`;
}

function head(view: AssessmentView): Html {
  const { reading, asked, id } = view;
  const { assessment, framework } = reading.data;
  return html`${kicker(view)}
    <h1>${localised(assessment.title)}</h1>
    <p class="subtitle">${localised(assessment.subtitle ?? framework.title)}</p>
    ${
      isOther(view) &&
      html`<p class="other-date">
        You asked for
        ${asked.asOf !== undefined && dateInWords(asked.asOf)}${
          asked.asOf !== undefined && asked.framework !== undefined && ' and '
        }${asked.framework},
        which is not the assessment’s own.
        <a href="${assessmentPath(id)}">Show the assessment as it stands</a>
      </p>`
    }
    ${factsOf(view, { report: reportPath(id) })}`;
}

function findings(view: AssessmentView): Html {
  const { reading } = view;
  return html`<ul class="findings">
      ${findingsOf(reportContext(view)).map(
        ({ claim, evidence }) => html`<li><strong>${claim}</strong> ${evidence}</li>`,
      )}
    </ul>
    <div class="callout">
      <p><strong>How sure is this?</strong> ${howSure(reading)}</p>
    </div>`;
}

const READING = html`<div class="reading">
  <p>
    <strong>How to read it.</strong> The bar runs from the worst to the best score that the answers still open allow; it
    is the result. A point stands only where enough is assessed. What is missing is never a zero. “Place could be”
    counts from one more than the number that surely score higher to one more than the number that possibly do; a place
    is printed only where the two agree. The order of the rows is by the middle of the interval and is not a ranking.
  </p>
</div>`;

/** Those that hold of the file alone stand elsewhere on a page. */
function limits(view: AssessmentView): readonly Html[] {
  const blocks = limitsBlocks(reportContext(view), ['check', 'draft']);
  return drawBlocks(
    blocks.flatMap((block) => (block.kind === 'columns' ? [...block.left, ...block.right] : [block])),
    'limits',
  );
}

function sectionsOf(view: AssessmentView, versions: readonly string[]): readonly Section[] {
  const { reading, isLarge } = view;
  const { assessment, framework } = reading.data;
  const hasMatrix = !isLarge && reading.hasMarks;
  const comparisons = hasMatrix ? comparisonBlocks(reportContext(view)) : [];
  const sections: (Section | null)[] = [
    { id: 'findings', title: 'Key findings', body: findings(view) },
    hasMatrix
      ? {
          id: 'standing',
          title: 'Where each stands',
          body: html`${READING}${scoreboardTable(view)}${memoTable(view)}${partsTable(view)}`,
        }
      : { id: 'standing', title: 'The ranking', body: rankingTable(view) },
    hasMatrix
      ? { id: 'answers-section', title: 'What the law requires and what exists', body: answerMatrix(view) }
      : null,
    comparisons.length > 0
      ? {
          id: 'against',
          title: 'Criteria against their comparators',
          body: html`${drawBlocks(comparisons, 'against')}`,
        }
      : null,
    reading.board.comparators.length > 0
      ? { id: 'comparators', title: 'Comparators', body: comparatorsTable(view) }
      : null,
    { id: 'limits', title: 'What to know before you quote a number', body: html`${limits(view)}` },
    { id: 'data', title: 'Report, data and API', body: getData(view) },
    {
      id: 'other-date',
      title: 'Another date',
      body: html`<p>
          The law, the members of groups and the answers derived from the register move with the date. Typed answers
          hold for their own interval; quoted figures stay, with their year.
        </p>
        ${askDate(view, versions)}`,
    },
    {
      id: 'sources',
      title: 'Sources and licence',
      body: html`${sourceList(assessment.sources)}
        <p class="note">
          Assessment: ${assessment.licence}. Framework: ${framework.licence}. Quoted figures stay under the terms of
          their sources.
        </p>`,
    },
  ];
  return sections.flatMap((section) => section ?? []);
}

/** The page of an assessment: findings, scoreboard, answers, comparators, limits, and where the data are. */
export function assessmentPage(view: AssessmentView, versions: readonly string[] = []): string {
  const { reading } = view;
  const { assessment } = reading.data;
  const sections = sectionsOf(view, versions);
  const title = textIn(assessment.title, LANGUAGE);
  return page({
    title: view.asked.asOf === undefined ? title : `${title}, as of ${dateInWords(view.asked.asOf)}`,
    description: capitalised(
      `${textIn(assessment.subtitle ?? assessment.title, LANGUAGE)}. ${counted(reading.subjects.length, 'subject')}, ${counted(reading.criteria.length, 'criterion', 'criteria')}.`,
    ),
    part: 'assessments',
    trail: [{ text: 'Merilo', href: HOME }],
    head: head(view),
    body: html`<nav class="contents" aria-label="On this page">
        <ul>
          ${sections.map(({ id, title: text }) => html`<li><a href="#${id}">${text}</a></li>`)}
        </ul>
      </nav>
      ${sections.map(
        ({ id, title: text, body }) =>
          html`<section id="${id}" aria-labelledby="${id}-title">
            <h2 id="${id}-title">${text}</h2>
            ${body}
          </section>`,
      )}
      ${designationNotes(reading.designations.all)}`,
  });
}
