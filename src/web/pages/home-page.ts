import { newestFirst } from '../../assessments/newest-first.js';
import { textIn } from '../../common/localised-text.js';
import { type Framework } from '../../frameworks/framework.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { interval } from '../../reports/number-format.js';
import { byStanding } from '../../reports/sections/standing.js';
import { type Reading } from '../../reports/reading.js';
import { counted, ofSet } from '../../reports/words.js';
import {
  API,
  assessmentPath,
  coveragePath,
  dataPath,
  frameworkPath,
  instrumentsPath,
  JURISDICTIONS,
  registerPath,
  reportPath,
  scorecardPath,
} from '../addresses.js';
import { type AssessmentView } from '../assessment-view.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { designationNotes, designationsOf } from '../parts/notes.js';
import { rowDrawing } from '../parts/scoreboard.js';
import { dated, localised } from '../text.js';
import { jurisdictionLink, withActs } from './jurisdictions-page.js';

export interface HomeContent {
  readonly assessments: readonly AssessmentView[];
  readonly frameworks: readonly Framework[];
  readonly jurisdictions: readonly Jurisdiction[];
  /** Number of acts of the register by jurisdiction. */
  readonly acts: ReadonlyMap<string, number>;
}

/** A ranking is shown whole up to so many rows; of a longer one a card shows the first. */
const MOST_WHOLE = 12;
const MOST_ROWS = 6;

function byNewest(views: readonly AssessmentView[]): readonly AssessmentView[] {
  return [...views].sort((a, b) => newestFirst(a.reading.data.assessment, b.reading.data.assessment));
}

function stands({ reading, say, isLarge, id }: AssessmentView): Html {
  const rows = byStanding(reading.rowsOf(reading.root));
  const isCut = rows.length > MOST_WHOLE;
  return html`<ul class="stands">
      ${rows.slice(0, isCut ? MOST_ROWS : rows.length).map((row) => {
        const words = row.score !== null ? say(row.score) : interval(row.low, row.high);
        const drawn =
          isLarge && row.score !== null ? { ...row, low: reading.scale.min, high: row.score, score: null } : row;
        return html`<li>
          <a href="${scorecardPath(id, row.jurisdiction)}">${reading.name(row.jurisdiction)}</a>
          ${rowDrawing(drawn, reading.scale)}<span class="value">${words}</span>
        </li>`;
      })}
    </ul>
    ${isCut && html`<p class="quiet small">The first ${MOST_ROWS} of ${rows.length}</p>`}`;
}

function answersAssessed(reading: Reading): string {
  const rows = reading.board.answers.filter(({ jurisdiction }) => reading.subjects.includes(jurisdiction));
  return ofSet(rows.filter(({ points }) => points.score !== null).length, rows.length);
}

function card(view: AssessmentView): Html {
  const { reading, template, id } = view;
  const { assessment } = reading.data;
  return html`<li class="card">
    <h3><a href="${assessmentPath(id)}">${localised(assessment.title)}</a></h3>
    <p>
      ${reading.board.release === null && html`<span class="tag draft">${template.wording.draft}</span> `}<span
        class="quiet"
        >${dated(assessment.asOf)} · ${counted(reading.subjects.length, 'subject')} · ${answersAssessed(reading)}
        answers assessed</span
      >
    </p>
    ${stands(view)}
    <ul class="links">
      <li>
        <a href="${reportPath(id)}">Report, PDF<span class="unseen"> of ${textIn(assessment.title, 'en')}</span></a>
      </li>
      <li>
        <a href="${dataPath(id, 'xlsx')}">XLSX<span class="unseen"> of ${textIn(assessment.title, 'en')}</span></a>
      </li>
      <li>
        <a href="${dataPath(id, 'json')}">JSON<span class="unseen"> of ${textIn(assessment.title, 'en')}</span></a>
      </li>
      <li>
        <a href="${dataPath(id, 'csv')}">CSV<span class="unseen"> of ${textIn(assessment.title, 'en')}</span></a>
      </li>
    </ul>
  </li>`;
}

const METHOD = html`<section id="method" aria-labelledby="method-title">
  <h2 id="method-title">How a number is made, and how to check it</h2>
  <div class="columns">
    <div>
      <h3>From the article of law to the rank</h3>
      <p>
        A question is answered for a jurisdiction on a date, from the acts in force on that day or by an analyst with
        evidence. The answer earns points, points become scores by a published method, and every score can be followed
        back to the article that it rests on.
      </p>
    </div>
    <div>
      <h3>Missing is not zero</h3>
      <p>
        What is not known stands as anything between the worst and the best. The interval is the result; a point is
        given only where enough is assessed, and a place only where no other is possible.
      </p>
    </div>
    <div>
      <h3>Quoted stays quoted</h3>
      <p>
        Figures of the OECD and others keep their own population, year and question. Where one cannot be reproduced from
        answers, both stand side by side.
      </p>
    </div>
    <div>
      <h3>Anyone can recompute it</h3>
      <p>
        Each report carries its data. <code>npx merilo verify FILE</code> computes every number again and says what
        agrees; digests name the data and the results.
      </p>
    </div>
  </div>
</section>`;

const LICENCE = html`<section id="licence" aria-labelledby="licence-title">
  <h2 id="licence-title">Licences</h2>
  <p>
    Code: MIT. Our own coding, the answers, tags and mappings: CC BY 4.0, “Merilo” with assessment, version and date.
    Titles, dates and articles of laws are facts about official texts. Figures of the OECD, the United Nations, the
    European Union and the World Bank stay under their publishers’ terms, which each comparator and source names; the
    publishers have neither reviewed nor endorsed what is calculated here.
  </p>
</section>`;

/** The first page: what this is, what there is, how to get it, how it is checked. */
export function homePage({ assessments, frameworks, jurisdictions, acts }: HomeContent): string {
  const designations = designationsOf(jurisdictions);
  const withLaw = withActs(jurisdictions, acts);
  const actCount = [...acts.values()].reduce((sum, count) => sum + count, 0);
  return page({
    title: 'Merilo',
    description:
      'Governments measured on the laws and policies that they have, against the benchmark of their peers, from the article of law up to the rank.',
    head: html`<h1>A yardstick for the law that governments have</h1>
      <p class="subtitle">
        Merilo (<span lang="mk">мерило</span>, a yardstick) measures governments on their laws and policies against the
        benchmark of their peers, from the article of law up to the rank, and shows how sure each number is.
      </p>`,
    body: html`<section id="assessments" aria-labelledby="assessments-title">
        <h2 id="assessments-title">Assessments</h2>
        <ul class="cards">
          ${byNewest(assessments).map(card)}
        </ul>
      </section>
      <section aria-labelledby="law-title">
        <h2 id="law-title">Jurisdictions and their law</h2>
        <p>
          The register holds <a href="${instrumentsPath()}">${counted(actCount, 'act')}</a> of
          ${counted(withLaw.length, 'jurisdiction')};
          <a href="${JURISDICTIONS}">all ${jurisdictions.length} jurisdictions</a>
          are listed with their names and groups. <a href="${coveragePath()}">What was searched</a>, and what nobody has
          looked at.
        </p>
        <ul class="names">
          ${withLaw.map(
            (jurisdiction) =>
              html`<li>
                ${jurisdictionLink(jurisdiction, designations)}
                <span class="quiet small">${counted(acts.get(jurisdiction.code) ?? 0, 'act')}</span>
              </li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="get-title">
        <h2 id="get-title">Get the data</h2>
        <div class="columns">
          <div>
            <h3>Reports and downloads</h3>
            <p>
              Each assessment has a report as a PDF, tagged for screen readers, and its data as JSON and CSV: see above.
              The register of law: <a href="${registerPath('jsonld')}">JSON-LD</a> and
              <a href="${registerPath('csv')}">CSV</a>.
            </p>
          </div>
          <div>
            <h3>API</h3>
            <p>
              Everything here can be asked for over GraphQL, with stable codes. The <a href="${API}">explorer</a> has
              examples.
            </p>
          </div>
          <div>
            <h3>Methods</h3>
            <ul>
              ${frameworks.map(
                ({ id, version, title }) =>
                  html`<li>
                    <a href="${frameworkPath(`${id}@${version}`)}">${localised(title)}</a>
                    <span class="code">${id}@${version}</span>
                  </li>`,
              )}
            </ul>
          </div>
        </div>
      </section>
      ${METHOD} ${LICENCE} ${designationNotes(designations.all)}`,
  });
}
