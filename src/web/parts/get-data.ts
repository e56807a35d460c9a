import { type Asked, assessmentPath, dataPath, explorerPath } from '../addresses.js';
import { type AssessmentView, isOther } from '../assessment-view.js';
import { type Html, html } from '../html.js';
import { REPORTS, reportList } from './reports.js';

/** A query that a reader can paste into the explorer: for what the page shows. */
export function exampleQuery(id: string, { asOf, framework }: Asked = {}): string {
  const said = Object.entries({ assessment: id, asOf, framework }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return `query Scoreboard {
  scoreboard(${said.join(', ')}) {
    asOf
    digest
    scores {
      jurisdiction
      element
      score
      low
      high
      rankLow
      rankHigh
    }
  }
}`;
}

/** Where the report, the data and the API of an assessment are. */
export function getData(view: AssessmentView): Html {
  const { id, reading, asked } = view;
  const { board } = reading;
  return html`<div class="columns">
    <div>
      <h3>Report and data</h3>
      ${isOther(view) && html`<p>Of the assessment as it stands, not of what you asked for:</p>`}
      ${reportList(REPORTS, id)}
      <ul>
        <li><a href="${dataPath(id, 'json')}">All data that the scores rest on, as JSON</a></li>
        <li><a href="${dataPath(id, 'csv')}">The scores as a table, CSV</a></li>
      </ul>
      <h3>Check it</h3>
      <p>
        <code>npx merilo verify FILE</code> recomputes every number of the report or of the data and says what agrees.
        The digests below name the data and the results; engine ${board.engine}.
      </p>
      <dl>
        <dt>Digest of the data</dt>
        <dd><code>${board.digest}</code></dd>
        <dt>Digest of the results</dt>
        <dd><code>${board.resultDigest}</code></dd>
      </dl>
    </div>
    <div>
      <h3>Over the API</h3>
      <p><a href="${explorerPath(exampleQuery(id, asked))}">Open this in the API explorer</a>, or send it yourself:</p>
      <pre tabindex="0" aria-label="Example query"><code>${exampleQuery(id, asked)}</code></pre>
    </div>
  </div>`;
}

/** Asks for the same assessment by the law of another date, or by another version of the method. */
export function askDate({ id, asked, reading }: AssessmentView, versions: readonly string[]): Html {
  return html`<form class="fields" method="get" action="${assessmentPath(id)}">
    <div>
      <label for="as-of">As of (a day, a month or a year)</label>
      <input
        id="as-of"
        name="asOf"
        type="text"
        inputmode="numeric"
        maxlength="21"
        pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
        title="2018-04-06, 2018-04 or 2018"
        value="${reading.board.asOf}"
        aria-describedby="as-of-hint"
      />
      <p class="hint" id="as-of-hint">Such as 2018-04-06, 2018-04 or 2018</p>
    </div>
    ${
      versions.length > 1 &&
      html`<div>
        <label for="framework">Method</label>
        <select id="framework" name="framework">
          ${versions.map(
            (version) => html`<option ${version === reading.board.framework && html`selected`}>${version}</option>`,
          )}
        </select>
      </div>`
    }
    ${asked.order !== undefined && html`<input type="hidden" name="order" value="${asked.order}" />`}
    <div><button type="submit">Show as of this date</button></div>
  </form>`;
}
