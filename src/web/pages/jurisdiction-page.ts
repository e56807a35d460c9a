import { type Assessment } from '../../assessments/assessment.js';
import { type LegalDate } from '../../common/legal-date.js';
import { type LocalisedText, textIn } from '../../common/localised-text.js';
import { type Coverage } from '../../instruments/coverage/coverage.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type UsualOf } from '../../instruments/time/linked-acts.js';
import { type Subject } from '../../instruments/subject.js';
import { type Group } from '../../jurisdictions/group.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type Designations } from '../../reports/designations.js';
import { type Template } from '../../reports/template.js';
import { counted, sentence } from '../../reports/words.js';
import { type Scale } from '../../reports/scale.js';
import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { type Timeline } from '../../scoreboards/timeline/timeline-result.js';
import { coveragePath, HOME, instrumentsPath, JURISDICTIONS, scorecardPath, timelinePath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { actsOverTime } from '../parts/acts-over-time.js';
import { lawOnADay } from '../parts/law-on-a-day.js';
import { memoLaw } from '../parts/memo-law.js';
import { rowDrawing } from '../parts/scoreboard.js';
import { designationNotes, designationsOf } from '../parts/notes.js';
import { scoreTimeline } from '../parts/score-timeline.js';
import { searches } from '../parts/searches.js';
import { confidenceTag, sourceList, TRANSLATION_WORDS } from '../parts/source.js';
import { headRow, table } from '../parts/table.js';
import { dated, LANGUAGE, languageName, localised } from '../text.js';
import { jurisdictionLink } from './jurisdictions-page.js';

/** How a jurisdiction stands in one assessment. */
export interface Standing {
  readonly assessment: Assessment;
  /** Its row of the composite. */
  readonly row: ScoreRow;
  /** The interval or score in words. */
  readonly words: string;
  /** What its assessment's scores are drawn on. */
  readonly scale: Pick<Scale, 'min' | 'max'>;
}

export interface JurisdictionContent {
  readonly jurisdiction: Jurisdiction;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly groups: readonly Group[];
  /** All acts of the register, linked. */
  readonly register: readonly Instrument[];
  /** The date of which its law is asked. */
  readonly on: string;
  /** The day on which it is asked. */
  readonly today: string;
  readonly coverage: readonly Coverage[];
  readonly subjects: readonly Subject[];
  readonly standings: readonly Standing[];
  /** How the law alone moved, in the newest assessment of it; null, or left out, where none has such a roll-up. */
  readonly lawTimeline?: Timeline | null;
  readonly template: Template;
}

/** `from 1 May 2004 until 31 January 2020`; empty for what has no ends. */
function between(from: LegalDate | undefined, until: LegalDate | undefined): Html {
  return html`${from !== undefined && html`from ${dated(from)}`}${from !== undefined && until !== undefined && ' '}${
    until !== undefined && html`until ${dated(until)}`
  }`;
}

/** A name in each language, each once, with the language of its words, and whose translation it is. */
export function namesByLanguage(name: LocalisedText, translations: Instrument['translations'] = {}): Html {
  return html`<dl class="facts-list">
    ${Object.entries(name).map(([language, words]) => {
      const translation = translations[language];
      return html`<dt>
          ${languageName(language)}${translation !== undefined && `, ${TRANSLATION_WORDS[translation]}`}
        </dt>
        <dd lang="${language}">${words}</dd>`;
    })}
  </dl>`;
}

function names({ jurisdiction, jurisdictions }: JurisdictionContent): Html {
  const { name, aliases = [], formerNames = [], predecessors = [], note } = jurisdiction;
  return html`<section aria-labelledby="names-title">
    <h2 id="names-title">Names</h2>
    <div class="columns">
      <div>${namesByLanguage(name)}</div>
      <div>
        ${
          formerNames.length > 0 &&
          html`<h3>Former names</h3>
            <ul>
              ${formerNames.map((former) => html`<li>${localised(former.name)}, ${between(former.from, former.until)}</li>`)}
            </ul>`
        }
        ${
          predecessors.length > 0 &&
          html`<h3>States whose law it took over</h3>
            <ul>
              ${predecessors.map(({ name: was, code, until }) => {
                const known = jurisdictions.find((candidate) => candidate.code === code);
                return html`<li>
                  ${known ? jurisdictionLink(known, designationsOf(jurisdictions)) : localised(was)},
                  ${between(undefined, until)}
                </li>`;
              })}
            </ul>`
        }
        ${
          aliases.length > 0 &&
          html`<h3>Also listed as</h3>
            <p>${aliases.join(', ')}</p>`
        }
        ${note !== undefined && html`<p class="quiet">${sentence(note)}</p>`}
      </div>
    </div>
  </section>`;
}

function groupsOf({ jurisdiction, groups }: JurisdictionContent): Html | null {
  const rows = groups.flatMap((group) =>
    group.members
      .filter((member) => member.jurisdiction === jurisdiction.code)
      .map(
        ({ from, until }) =>
          html`<li>
            ${localised(group.name)} <span class="code">${group.code}</span>${
              (from !== undefined || until !== undefined) && html`, ${between(from, until)}`
            }
          </li>`,
      ),
  );
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="groups-title">
    <h2 id="groups-title">Groups</h2>
    <ul>
      ${rows}
    </ul>
  </section>`;
}

function scorecards({ jurisdiction, standings }: JurisdictionContent): Html | null {
  if (standings.length === 0) return null;
  return html`<section aria-labelledby="scorecards-title">
    <h2 id="scorecards-title">Scorecards</h2>
    ${table({
      id: 'scorecards',
      caption: 'Assessments of it, with the composite of each',
      captionIsHidden: true,
      head: headRow([
        { text: 'Assessment', kind: 'stub' },
        { text: 'As of' },
        { text: 'From least to most', kind: 'drawing' },
        { text: 'Composite', kind: 'number' },
      ]),
      body: html`<tbody>
        ${standings.map(
          ({ assessment, row, words, scale }) =>
            html`<tr>
              <th scope="row">
                <a href="${scorecardPath(assessment.id, jurisdiction.code)}">${localised(assessment.title)}</a>
              </th>
              <td>${dated(assessment.asOf)}</td>
              <td class="drawing">${rowDrawing(row, scale)}</td>
              <td class="number strong">${words}</td>
            </tr>`,
        )}
      </tbody>`,
    })}
  </section>`;
}

function lawOverTime({ jurisdictions, jurisdiction, lawTimeline }: JurisdictionContent): Html | null {
  const [one] = lawTimeline?.members ?? [];
  if (!lawTimeline || !one) return null;
  const path = timelinePath(lawTimeline.assessment, { place: jurisdiction.code });
  return html`<p>
      ${lawTimeline.title}, as <a href="${path}">the timeline of ${lawTimeline.assessment}</a> shows it with other
      places.
    </p>
    ${scoreTimeline(one, { timeline: lawTimeline, jurisdictions })}`;
}

function acts(
  { jurisdiction, on, today }: JurisdictionContent,
  own: readonly Instrument[],
  designations: Designations,
): Html | null {
  if (own.length === 0) return null;
  return html`<section aria-labelledby="acts-title">
    <h2 id="acts-title">Its law and policy over time</h2>
    <p>
      <a href="${instrumentsPath({ jurisdiction: jurisdiction.code })}"
        >Filter the ${counted(own.length, 'act')} of
        ${designations.marked(jurisdiction.code) ?? localised(jurisdiction.name)}</a
      >
      · <a href="${coveragePath({ jurisdiction: jurisdiction.code })}">what was searched, and what nobody looked at</a>
    </p>
    ${actsOverTime(own, jurisdiction.commencement, { on, today })}
  </section>`;
}

function law(content: JurisdictionContent, own: readonly Instrument[], designations: Designations): Html {
  const { jurisdiction, jurisdictions, register, coverage, subjects, on, template } = content;
  const { code } = jurisdiction;
  const usual = new Map(jurisdictions.map((each) => [each.code, each.commencement]));
  const usualOf: UsualOf = (place) => usual.get(place);
  const entities = jurisdictions.filter(({ partOf }) => partOf === code);
  return html`${lawOnADay({ code, instruments: own, register, usualOf, coverage, subjects, on, template })}
  ${memoLaw({ entities, register, usualOf, on, designations })} ${acts(content, own, designations)}`;
}

/** All that is known of one jurisdiction: names, groups, scorecards, law, searches, sources. */
export function jurisdictionPage(content: JurisdictionContent): string {
  const { jurisdiction, jurisdictions, register } = content;
  const { code, name, partOf, commencement, sources = [], footnotes = [] } = jurisdiction;
  const designations = designationsOf(jurisdictions);
  const whole = jurisdictions.find((candidate) => candidate.code === partOf);
  const entities = jurisdictions.filter((candidate) => candidate.partOf === code);
  const title = textIn(name, LANGUAGE);
  const own = register.filter((act) => act.jurisdiction === code);
  return page({
    title,
    description: `${title}: names, groups, law and policy, searches and scorecards.`,
    part: 'jurisdictions',
    trail: [
      { text: 'Merilo', href: HOME },
      { text: 'Jurisdictions', href: JURISDICTIONS },
    ],
    head: html`<p class="kicker">Jurisdiction · ${code}</p>
      <h1>${designations.marked(code) ?? localised(name)}</h1>
      ${whole && html`<p class="subtitle">Part of ${jurisdictionLink(whole, designations)}</p>`}
      ${
        entities.length > 0 &&
        html`<p class="subtitle">
          With law of their own:
          ${entities.map((entity, index) => html`${index > 0 && ', '}${jurisdictionLink(entity, designations)}`)}
        </p>`
      }`,
    body: html`${scorecards(content)} ${lawOverTime(content)} ${law(content, own, designations)}
    ${searches({ ...content, instruments: own })} ${names(content)} ${groupsOf(content)}
    ${
      commencement &&
      html`<section aria-labelledby="commencement-title">
        <h2 id="commencement-title">When its acts usually commence</h2>
        <p>
          ${counted(commencement.daysAfterPublication, 'day')} after publication, which follows adoption within
          ${counted(commencement.publishedWithinDays, 'day')} at the latest. Where an act’s own day is not known, it is
          derived from this as an interval, and said to be.
          ${confidenceTag(commencement.confidence, content.template.wording.confidence)}
        </p>
        ${sourceList(commencement.sources)}
      </section>`
    }
    ${
      sources.length > 0 &&
      html`<section aria-labelledby="sources-title">
        <h2 id="sources-title">Sources</h2>
        ${sourceList(sources)}
      </section>`
    }
    ${
      footnotes.length > 0 &&
      html`<section aria-labelledby="designation-title">
        <h2 id="designation-title">Designation</h2>
        ${footnotes.map(({ publisher, text }) => html`<p><strong>${publisher}:</strong> ${localised(text)}</p>`)}
      </section>`
    }
    ${designationNotes(designations.all)}`,
  });
}
