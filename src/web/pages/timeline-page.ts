import { textIn } from '../../common/localised-text.js';
import { type LegalDate } from '../../common/legal-date.js';
import { interval, score } from '../../reports/number-format.js';
import { timelineSvg } from '../../reports/timeline-svg.js';
import { timelineEventWords } from '../../reports/timeline-words.js';
import { type AssessmentData } from '../../scoreboards/scoreboard.js';
import {
  type Timeline,
  type TimelineEvent,
  type TimelineSeries,
  type TimelineStep,
} from '../../scoreboards/timeline-result.js';
import { anchorOf, assessmentPath, HOME, instrumentPath, REFERENCE_PAGES, timelinePath } from '../addresses.js';
import { Html, html } from '../html.js';
import { page } from '../page.js';
import { headRow, table } from '../parts/table.js';
import { dated, localised } from '../text.js';

export interface TimelineContent {
  readonly data: AssessmentData;
  readonly timeline: Timeline;
  /** What was asked, for the form: the place or group, the element and the days. */
  readonly asked: TimelineQuery;
}

/** What a reader may ask of a timeline. */
export interface TimelineQuery {
  readonly place?: string;
  readonly element?: string;
  readonly from?: LegalDate;
  readonly until?: LegalDate;
}

function eventItem(event: TimelineEvent): Html {
  const { act, title, criteria } = event;
  const name = act === null ? title : html`<a href="${instrumentPath(act)}">${title}</a>`;
  return html`<li>
    ${name}:
    ${timelineEventWords(event)}${criteria.length > 0 && html` <span class="code">${criteria.join(', ')}</span>`}
  </li>`;
}

function stepRow({ from, until, events, answered, of, ...held }: TimelineStep): Html {
  return html`<tr>
    <th scope="row">${dated(from)} to ${dated(until)}</th>
    <td class="number">${score(held.score)}</td>
    <td class="number">${interval(held.low, held.high)}</td>
    <td class="number">${answered} of ${of}</td>
    <td>
      ${
        events.length === 0
          ? html`<span class="quiet">as it stood on the first day</span>`
          : html`<ul>
              ${events.map(eventItem)}
            </ul>`
      }
    </td>
  </tr>`;
}

function series(one: TimelineSeries, { timeline, data }: TimelineContent, isMean: boolean): Html {
  const id = `timeline-${anchorOf(one.code)}`;
  const name = data.jurisdictions.find(({ code }) => code === one.code)?.name;
  const title = isMean ? html`${one.name}: mean` : name ? localised(name) : html`${one.name}`;
  const label = `${one.name}, ${timeline.title}: a step chart from ${timeline.from} to ${timeline.until}. The table below says the same.`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <div class="scroller" role="region" tabindex="0" aria-label="Chart of ${one.name}">
      ${new Html(timelineSvg(one, timeline, { label, standsAlone: false }))}
    </div>
    ${table({
      id: `${id}-steps`,
      caption: `Steps of ${one.name}, and what made each`,
      captionIsHidden: true,
      head: headRow([
        { text: 'From, to', kind: 'stub' },
        { text: 'Score', kind: 'number' },
        { text: 'Least to most', kind: 'number' },
        { text: isMean ? 'Members with a score' : 'Known', kind: 'number' },
        { text: 'What made it', kind: 'broad' },
      ]),
      body: html`<tbody>
        ${one.steps.map(stepRow)}
      </tbody>`,
    })}
  </section>`;
}

function choices({ data, asked }: TimelineContent): Html {
  const { subjects, memo = [], id } = data.assessment;
  const place = (code: string): string => {
    const name = data.jurisdictions.find((each) => each.code === code)?.name;
    return name ? textIn(name, 'en') : code;
  };
  const current = (code: string | undefined): Html | false => asked.place === code && html`aria-current="true"`;
  const { element, from, until } = asked;
  const rest = {
    ...(element !== undefined && { element }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
  return html`<nav aria-label="Places">
    <ul class="inline">
      <li><a href="${timelinePath(id, rest)}" ${current(undefined)}>All subjects</a></li>
      ${[...subjects, ...memo].map(
        (code) =>
          html`<li><a href="${timelinePath(id, { ...rest, place: code })}" ${current(code)}>${place(code)}</a></li>`,
      )}
    </ul>
  </nav>`;
}

/** How the scores of an assessment moved with the law: a chart, and a table with what made each step. */
export function timelinePage(content: TimelineContent): string {
  const { data, timeline } = content;
  const { id, title } = data.assessment;
  return page({
    title: `Timeline: ${textIn(title, 'en')}`,
    part: 'assessments',
    trail: [
      { text: 'Merilo', href: HOME },
      { text: 'Assessments', href: REFERENCE_PAGES.assessments },
      { text: textIn(title, 'en'), href: assessmentPath(id) },
    ],
    head: html`<p class="kicker">Timeline</p>
      <h1>${timeline.title}, day by day</h1>
      <p>
        ${localised(title)}: what the assessment gives as of any day from ${dated(timeline.from)} to
        ${dated(timeline.until)}.
      </p>`,
    body: html`${choices(content)}
      <p>
        The band is what the score can be; the line, the score where enough is known; dashed slopes, changes on days
        that are not known.
      </p>
      ${timeline.mean && series(timeline.mean, content, true)}
      ${timeline.members.map((one) => series(one, content, false))}
      <section aria-labelledby="known-title">
        <h2 id="known-title">To be known</h2>
        <ul>
          ${timeline.remarks.map((remark) => html`<li>${remark}</li>`)}
        </ul>
      </section>`,
  });
}
