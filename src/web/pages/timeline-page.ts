import { textIn } from '../../common/localised-text.js';
import { type LegalDate } from '../../common/legal-date.js';
import { type AssessmentData } from '../../scoreboards/scoreboard.js';
import { type Timeline } from '../../scoreboards/timeline/timeline-result.js';
import { assessmentPath, HOME, REFERENCE_PAGES, timelinePath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { scoreTimeline } from '../parts/score-timeline.js';
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
  const shown = { timeline, jurisdictions: data.jurisdictions };
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
      ${timeline.mean && scoreTimeline(timeline.mean, shown, true)}
      ${timeline.members.map((one) => scoreTimeline(one, shown))}
      <section aria-labelledby="known-title">
        <h2 id="known-title">To be known</h2>
        <ul>
          ${timeline.remarks.map((remark) => html`<li>${remark}</li>`)}
        </ul>
      </section>`,
  });
}
