import { duringWords } from '../../reports/date-format.js';
import { textIn } from '../../common/localised-text.js';
import { type InForce } from '../../instruments/time/in-force.js';
import { type ListedInstrument } from '../../instruments/listed-instrument.js';
import { type SearchHit, type SearchPage, type ValueCount } from '../../instruments/search/search-asked.js';
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
import { searchMatches } from '../parts/search-matches.js';
import { headRow, table } from '../parts/table.js';
import { LANGUAGE, localised } from '../text.js';
import { jurisdictionLink } from './jurisdictions-page.js';

export interface FoundActsContent {
  readonly asked: InstrumentsAsked & { readonly text: string };
  readonly found: SearchPage<ListedInstrument>;
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

/** Subjects that are offered to narrow a search down. */
const MOST_SUBJECTS = 8;

function outcome({ found, asked }: FoundActsContent): Html {
  const { totalCount, unknownCount, isRelaxed } = found;
  const what = isRelaxed
    ? html`No act has all of these words.
        <strong>${counted(totalCount, 'act')}</strong> ${agree(totalCount, 'has', 'have')} at least half of them`
    : html`<strong>${counted(totalCount, 'act')}</strong> ${agree(totalCount, 'has', 'have')} these words`;
  const when =
    asked.inForceOn !== undefined &&
    html`, and ${agree(totalCount, 'was', 'were')} in force
    ${duringWords(asked.inForceOn)}${
      unknownCount > 0 &&
      html`; of ${counted(unknownCount, 'more act', 'more acts')} it is not known whether
      ${agree(unknownCount, 'it was', 'they were')}, and ${agree(unknownCount, 'it is', 'they are')} left out`
    }`;
  return html`<p>${what}${when}.</p>`;
}

interface Narrowing {
  readonly label: string;
  readonly name: 'jurisdiction' | 'type' | 'binding' | 'subject';
  readonly values: readonly (ValueCount & { readonly text: string })[];
}

function narrowing({ asked }: FoundActsContent, { label, name, values }: Narrowing): Html | null {
  if (asked[name] !== undefined || values.length < 2) return null;
  return html`<dt>${label}</dt>
    <dd>
      ${values.map(
        ({ value, count, text }) =>
          html`<a href="${instrumentsPath({ ...asked, after: undefined, [name]: value })}">${text} (${count})</a> `,
      )}
    </dd>`;
}

/** Links that narrow the search down, with how many acts each would leave. */
function narrowings(content: FoundActsContent): Html | false {
  const { jurisdiction, type, binding, subject } = content.found.counts;
  const plain = (values: readonly ValueCount[]) => values.map((each) => ({ ...each, text: each.value }));
  const named = (values: typeof subject) => values.map((each) => ({ ...each, text: textIn(each.label, LANGUAGE) }));
  const all: readonly Narrowing[] = [
    { label: 'Jurisdiction', name: 'jurisdiction', values: named(jurisdiction) },
    { label: 'Type', name: 'type', values: plain(type) },
    { label: 'Binding force', name: 'binding', values: plain(binding) },
    { label: 'Subject', name: 'subject', values: named(subject).slice(0, MOST_SUBJECTS) },
  ];
  const shown = all.flatMap((each) => narrowing(content, each) ?? []);
  return (
    shown.length > 0 &&
    html`<nav aria-label="Narrow the search down">
      <dl class="facts-list counts">${shown}</dl>
    </nav>`
  );
}

function hitRow(content: FoundActsContent, designations: Designations, hit: SearchHit<ListedInstrument>): Html {
  const { act } = hit.instrument;
  const place = content.jurisdictions.find(({ code }) => code === act.jurisdiction);
  const state = content.force.get(act.code);
  return html`<tr>
    <th scope="row">
      <a href="${instrumentPath(act.code, content.asked.inForceOn)}">${localised(act.title)}</a>
      <span class="code">${act.code}</span>
    </th>
    <td>${searchMatches(hit.matches)}</td>
    <td>${state ? FORCE_WORDS[state.force] : '–'}</td>
    <td>${place ? jurisdictionLink(place, designations) : act.jurisdiction}</td>
    <td>${act.draft === true && 'draft '}${act.type}, ${act.binding}</td>
  </tr>`;
}

function otherPages({ found, asked }: FoundActsContent): Html | null {
  const last = found.nodes[found.nodes.length - 1];
  if (!found.hasNextPage && !found.hasPreviousPage) return null;
  return html`<nav class="pages" aria-label="Pages of the list">
    ${found.hasPreviousPage && html`<a href="${instrumentsPath({ ...asked, after: undefined })}">First page</a>`}
    ${
      found.hasNextPage &&
      last &&
      html`<a href="${instrumentsPath({ ...asked, after: last.instrument.code })}" rel="next">Next page</a>`
    }
  </nav>`;
}

/** What a search of the register finds, the best first, twenty acts a page, and how to narrow it down. */
export function foundActsPage(content: FoundActsContent): string {
  const { found, on, jurisdictions, withActs, subjects, asked } = content;
  const designations = designationsOf(jurisdictions);
  return page({
    title: `${asked.text} – instruments`,
    description: 'Acts of the register of law and policy that have these words, the best first.',
    part: 'instruments',
    trail: [
      { text: 'Merilo', href: HOME },
      { text: 'Instruments', href: instrumentsPath() },
    ],
    head: html`<h1>Acts that have the words “${asked.text}”</h1>
      <p class="subtitle">The best first: a title before a provision, what is in force before what has ended.</p>`,
    body: html`${actsForm({ asked, jurisdictions, withActs, subjects, counts: found.counts })} ${outcome(content)}
    ${narrowings(content)}
    ${
      found.nodes.length > 0 &&
      table({
        id: 'acts',
        kind: 'acts',
        caption: 'Acts that were found',
        captionIsHidden: true,
        head: headRow([
          { text: 'Act', kind: 'broad' },
          { text: 'Where the words stand', kind: 'broad' },
          { text: `In force ${duringWords(on)}` },
          { text: 'Jurisdiction' },
          { text: 'Type, binding force' },
        ]),
        body: html`<tbody>
          ${found.nodes.map((hit) => hitRow(content, designations, hit))}
        </tbody>`,
      })
    }
    ${otherPages(content)} ${designationNotes(designations.all)}`,
  });
}
