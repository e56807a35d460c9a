import { duringWords } from '../../reports/date-format.js';
import { type InForce } from '../../instruments/time/in-force.js';
import { type InstrumentPage } from '../../instruments/instrument-page.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type Subject } from '../../instruments/subject.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type Designations } from '../../reports/designations.js';
import { type Template } from '../../reports/template.js';
import { agree, counted } from '../../reports/words.js';
import { HOME, instrumentPath, type InstrumentsAsked, instrumentsPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { actsForm } from '../parts/acts-form.js';
import { FORCE_WORDS } from '../parts/force-words.js';
import { designationNotes, designationsOf } from '../parts/notes.js';
import { confidenceTag } from '../parts/source.js';
import { headRow, table } from '../parts/table.js';
import { localised } from '../text.js';
import { jurisdictionLink } from './jurisdictions-page.js';

export interface InstrumentsContent {
  readonly asked: InstrumentsAsked;
  readonly found: InstrumentPage;
  /** Whether each act that was found is in force on `on`, by code. */
  readonly force: ReadonlyMap<string, InForce>;
  /** The day asked for, else today. */
  readonly on: string;
  readonly jurisdictions: readonly Jurisdiction[];
  /** Codes of the jurisdictions that have acts. */
  readonly withActs: ReadonlySet<string>;
  readonly subjects: readonly Subject[];
  readonly template: Template;
}

function actRow(content: InstrumentsContent, designations: Designations, act: Instrument): Html {
  const { jurisdictions, template, asked, force } = content;
  const place = jurisdictions.find(({ code }) => code === act.jurisdiction);
  const state = force.get(act.code);
  return html`<tr>
    <th scope="row">
      <a href="${instrumentPath(act.code, asked.inForceOn)}">${localised(act.title)}</a>
      <span class="code">${act.code}</span>
    </th>
    <td>${state ? FORCE_WORDS[state.force] : '–'}</td>
    ${asked.jurisdiction === undefined && html`<td>${place ? jurisdictionLink(place, designations) : act.jurisdiction}</td>`}
    <td>${act.draft === true && 'draft '}${act.type}, ${act.binding}</td>
    <td>${act.gazette ?? act.number ?? '–'}</td>
    <td>${confidenceTag(act.confidence, template.wording.confidence)}</td>
  </tr>`;
}

function counts({ found, asked }: InstrumentsContent): Html {
  const { totalCount, unknownCount } = found;
  return html`<p>
    <strong>${counted(totalCount, 'act')}</strong>${
      asked.inForceOn !== undefined &&
      html` in force
      ${duringWords(asked.inForceOn)}${
        unknownCount > 0 &&
        html`; of ${counted(unknownCount, 'more act', 'more acts')} it is not known whether
        ${agree(unknownCount, 'it was', 'they were')}, and ${agree(unknownCount, 'it is', 'they are')} left out`
      }`
    }.
  </p>`;
}

function otherPages({ found, asked }: InstrumentsContent): Html | null {
  const last = found.nodes[found.nodes.length - 1];
  if (!found.hasNextPage && !found.hasPreviousPage) return null;
  return html`<nav class="pages" aria-label="Pages of the list">
    ${found.hasPreviousPage && html`<a href="${instrumentsPath({ ...asked, after: undefined })}">First page</a>`}
    ${found.hasNextPage && last && html`<a href="${instrumentsPath({ ...asked, after: last.code })}" rel="next">Next page</a>`}
  </nav>`;
}

/** The register of law as a list that can be filtered, fifty acts a page. */
export function instrumentsPage(content: InstrumentsContent): string {
  const { found, on, jurisdictions, asked } = content;
  const designations = designationsOf(jurisdictions);
  return page({
    title: 'Instruments',
    description: 'The register of law and policy: acts by jurisdiction, subject, type, binding force and date.',
    part: 'instruments',
    trail: [{ text: 'Merilo', href: HOME }],
    head: html`<h1>Instruments</h1>
      <p class="subtitle">The register of law and policy, act by act, with what was seen of each and what was not.</p>`,
    body: html`${actsForm(content)} ${counts(content)}
    ${
      found.nodes.length > 0 &&
      table({
        id: 'acts',
        kind: 'acts',
        caption: 'Acts that match',
        captionIsHidden: true,
        head: headRow([
          { text: 'Act', kind: 'broad' },
          { text: `In force ${duringWords(on)}` },
          ...(asked.jurisdiction === undefined ? [{ text: 'Jurisdiction' }] : []),
          { text: 'Type, binding force' },
          { text: 'Gazette', kind: 'stub' },
          { text: 'Confidence' },
        ]),
        body: html`<tbody>
          ${found.nodes.map((act) => actRow(content, designations, act))}
        </tbody>`,
      })
    }
    ${otherPages(content)} ${designationNotes(designations.all)}`,
  });
}
