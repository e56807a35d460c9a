import { duringWords } from '../../reports/date-format.js';
import { type Assessment } from '../../assessments/assessment.js';
import { textIn } from '../../common/localised-text.js';
import { lifeOfAct } from '../../instruments/time/act-life.js';
import { uriOf } from '../../instruments/act-uri.js';
import { inForce } from '../../instruments/time/in-force.js';
import { type Instrument } from '../../instruments/instrument.js';
import { ladderOf } from '../../instruments/time/ladder.js';
import { type Subject } from '../../instruments/subject.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type Template } from '../../reports/template.js';
import { capitalised, listed, sentence } from '../../reports/words.js';
import { answerPath, assessmentPath, HOME, instrumentPath, instrumentsPath } from '../addresses.js';
import { type EventImpact } from '../../scoreboards/follow/impact-result.js';
import { type Html, html } from '../html.js';
import { impactPart } from '../parts/impact.js';
import { page } from '../page.js';
import { actLink, titlesOf } from '../parts/act-link.js';
import { amendments } from '../parts/amendments.js';
import { dateForm } from '../parts/date-form.js';
import { FORCE_WORDS } from '../parts/force-words.js';
import { ladder } from '../parts/ladder.js';
import { lifeOf } from '../parts/life.js';
import { designationNotes, designationsOf } from '../parts/notes.js';
import { provisions, type Provided } from '../parts/provisions.js';
import { confidenceTag, sourceList } from '../parts/source.js';
import { timeline } from '../parts/timeline.js';
import { LANGUAGE, localised } from '../text.js';
import { namesByLanguage } from './jurisdiction-page.js';
import { jurisdictionLink } from './jurisdictions-page.js';

/** The answers of one assessment that rest on an act. */
export interface CitedBy {
  readonly assessment: Assessment;
  readonly answers: readonly { readonly jurisdiction: string; readonly criterion: string }[];
}

export interface InstrumentContent {
  /** The act, linked. */
  readonly instrument: Instrument;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly subjects: readonly Subject[];
  /** All acts of the register, linked: those that it speaks of, and those that implement it. */
  readonly register: readonly Instrument[];
  /** The date that is asked about. */
  readonly on: string;
  /** The day on which it is asked. */
  readonly today: string;
  /** What its events did to assessments; left out, nothing is said of it. */
  readonly impact?: readonly EventImpact[];
  readonly citedBy: readonly CitedBy[];
  readonly template: Template;
}

const RELATIONS: Readonly<Record<string, string>> = { 'based-on': 'is based on' };

function facts(content: InstrumentContent): Html {
  const { instrument, jurisdictions, subjects, template } = content;
  const {
    type,
    binding,
    draft,
    number,
    gazette,
    issuedBy,
    binds,
    competence,
    confidence,
    unverified = [],
  } = instrument;
  const designations = designationsOf(jurisdictions);
  const placed = (code: string): Html => {
    const place = jurisdictions.find((candidate) => candidate.code === code);
    return place ? jurisdictionLink(place, designations) : html`${code}`;
  };
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    ['Jurisdiction', placed(instrument.jurisdiction)],
    ['Type, binding force', `${draft === true ? 'draft of a ' : ''}${type}, ${binding}`],
    ['Number', number],
    ['Gazette', gazette],
    ['Issued by', issuedBy],
    ['Whose matter it is', placed(competence ?? instrument.jurisdiction)],
    ['Whom it binds', binds],
    [
      'Subjects',
      html`${instrument.subjects.map((code, index) => {
        const subject = subjects.find((candidate) => candidate.code === code);
        return html`${index > 0 && ', '}<a href="${instrumentsPath({ subject: code })}"
            >${subject ? localised(subject.label) : code}</a
          >`;
      })}`,
    ],
    ['Permanent address', html`<a class="code" href="${uriOf(instrument)}">${uriOf(instrument)}</a>`],
    [
      'Confidence',
      html`${confidenceTag(confidence, template.wording.confidence)}${
        unverified.length > 0 && html`; believed only: ${listed(unverified)}`
      }`,
    ],
  ];
  return html`<dl class="facts-list">
    ${rows.map(
      ([name, value]) =>
        value !== undefined &&
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function usualOf({ instrument, jurisdictions }: InstrumentContent): Jurisdiction['commencement'] {
  return jurisdictions.find(({ code }) => code === instrument.jurisdiction)?.commencement;
}

function onADate(content: InstrumentContent): Html {
  const { instrument, register, on } = content;
  const usual = usualOf(content);
  const { force, basis } = inForce({ instrument, usual }, on);
  return html`<section aria-labelledby="on-title">
    <h2 id="on-title">How far it had come ${duringWords(on)}</h2>
    <div class="reading">
      <p>
        <strong>In force ${duringWords(on)}: ${FORCE_WORDS[force]}.</strong>
        ${basis !== '' && sentence(capitalised(basis))}
      </p>
      ${
        instrument.presumed &&
        html`<p class="quiet">An analyst recorded a presumption: ${sentence(instrument.presumed.reason)}</p>`
      }
    </div>
    ${dateForm(instrumentPath(instrument.code), on, 'On another date (a day, month or year)')}
    ${ladder(ladderOf({ act: instrument, acts: register, usual, date: on }), instrument.code, titlesOf(register), on)}
    <p class="quiet small">
      The register says what the law says. Whether it is followed in practice is not for it to say.
    </p>
  </section>`;
}

function relations({ instrument, register }: InstrumentContent): Html | null {
  const titles = titlesOf(register);
  const own = (instrument.relations ?? []).map(
    ({ type, act, note }) =>
      html`<li>
        ${RELATIONS[type] ?? type}
        ${actLink(act, titles)}${note !== undefined && html` <span class="quiet">${sentence(note)}</span>`}
      </li>`,
  );
  const others = register.flatMap((other) =>
    (other.relations ?? [])
      .filter(({ act }) => act === instrument.code)
      .map(
        ({ type }) =>
          html`<li>
            <a href="${instrumentPath(other.code)}">${localised(other.title)}</a> ${RELATIONS[type] ?? type} this act
          </li>`,
      ),
  );
  if (own.length + others.length === 0) return null;
  return html`<section aria-labelledby="relations-title">
    <h2 id="relations-title">Relations to other acts</h2>
    <ul>
      ${own}${others}
    </ul>
  </section>`;
}

function citations({ citedBy }: InstrumentContent): Html {
  return html`<section aria-labelledby="cited-title">
    <h2 id="cited-title">Where it is cited</h2>
    ${
      citedBy.length === 0
        ? html`<p>No answer of an assessment rests on it.</p>`
        : html`<ul>
            ${citedBy.map(
              ({ assessment, answers }) =>
                html`<li>
                  <a href="${assessmentPath(assessment.id)}">${localised(assessment.title)}</a>:
                  ${answers.map(
                    ({ jurisdiction, criterion }, index) =>
                      html`${index > 0 && ', '}<a href="${answerPath(assessment.id, jurisdiction, criterion)}"
                          >${jurisdiction} ${criterion}</a
                        >`,
                  )}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** One act: what it is, its life, how far it had come on a date, what it said then, and how we know. */
export function instrumentPage(content: InstrumentContent): string {
  const { instrument, jurisdictions, register, subjects, template, on, today } = content;
  const title = textIn(instrument.title, LANGUAGE);
  const original = Object.entries(instrument.title).find(([language]) => language !== LANGUAGE);
  const usual = usualOf(content);
  const life = lifeOfAct(instrument, usual, today);
  const titles = titlesOf(register);
  const provided: Provided = { instrument, usual, on, subjects, titles, template };
  return page({
    title,
    description: `${title} (${instrument.code}): events, provisions, relations, and what was seen of it.`,
    part: 'instruments',
    trail: [
      { text: 'Merilo', href: HOME },
      { text: 'Instruments', href: instrumentsPath({ jurisdiction: instrument.jurisdiction }) },
    ],
    head: html`<p class="kicker">
        Instrument · ${instrument.code}${instrument.draft === true && html` · <strong class="draft">draft act</strong>`}
      </p>
      <h1>
        ${localised(instrument.title)}${original && html` <span class="own" lang="${original[0]}">${original[1]}</span>`}
      </h1>`,
    body: html`<section aria-labelledby="what-title">
        <h2 id="what-title">What it is</h2>
        ${facts(content)} ${instrument.note !== undefined && html`<p class="quiet">${sentence(instrument.note)}</p>`}
      </section>
      <section aria-labelledby="events-title">
        <h2 id="events-title">Timeline</h2>
        ${lifeOf(life, on)} ${timeline(life.events, titles)}
      </section>
      ${onADate(content)} ${provisions(provided)} ${amendments(provided)} ${relations(content)} ${citations(content)}
      ${content.impact && impactPart(content.impact)}
      <section aria-labelledby="titles-title">
        <h2 id="titles-title">Titles</h2>
        ${namesByLanguage(instrument.title, instrument.translations)}
      </section>
      <section aria-labelledby="sources-title">
        <h2 id="sources-title">Sources</h2>
        ${sourceList(instrument.sources)}
      </section>
      ${designationNotes(designationsOf(jurisdictions).all)}`,
  });
}
