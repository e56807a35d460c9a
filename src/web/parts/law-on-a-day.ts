import { duringWords } from '../../reports/date-format.js';
import { spanOf } from '../../common/legal-date.js';
import { type Coverage } from '../../instruments/coverage/coverage.js';
import { type CoverageCell, coverageGrid, type Look } from '../../instruments/coverage/coverage-grid.js';
import { type Instrument } from '../../instruments/instrument.js';
import { modalityCounts } from '../../instruments/time/law-in-motion.js';
import { type ActOn, lawOn } from '../../instruments/time/law-on.js';
import { type UsualOf } from '../../instruments/time/linked-acts.js';
import { type Subject } from '../../instruments/subject.js';
import { type Template } from '../../reports/template.js';
import { agree, capitalised, counted, sentence } from '../../reports/words.js';
import { coveragePath, instrumentPath, jurisdictionPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { byName, localised } from '../text.js';
import { dateForm } from './date-form.js';
import { FORCE_WORDS } from './force-words.js';
import { ladderWords } from './ladder.js';
import { lawChanges, lawToCome } from './law-changes.js';
import { subjectLabel } from './provisions.js';
import { confidenceTag } from './source.js';
import { headRow, table } from './table.js';

export interface LawContent {
  readonly code: string;
  /** Acts of the jurisdiction alone, linked. */
  readonly instruments: readonly Instrument[];
  /** All acts of the register, linked. */
  readonly register: readonly Instrument[];
  readonly usualOf: UsualOf;
  /** Searches made of the jurisdiction. */
  readonly coverage: readonly Coverage[];
  readonly subjects: readonly Subject[];
  readonly on: string;
  readonly template: Template;
}

/** What the searches say of a subject in the year of the date, so that absence is not read as a no. */
const LOOKS: Readonly<Record<Look, string>> = {
  found: 'searched for all of {year}',
  'nothing-found': 'searched for all of {year}, no act found in force',
  part: 'searched for a part of {year}',
  thin: 'searched for {year}, too thinly to count',
  'acts-only': 'no search reaches {year}: there may be more',
  nobody: 'no search reaches {year}',
};

function yearOf(on: string): string {
  return spanOf(on)?.latest.slice(0, 4) ?? '';
}

function lookWords(look: Look, on: string): string {
  return LOOKS[look].replace('{year}', yearOf(on));
}

function looksOf({ code, register, usualOf, coverage, subjects, on }: LawContent): ReadonlyMap<string, CoverageCell> {
  const year = Number(yearOf(on));
  const cells = coverageGrid(
    { subjects, coverage, acts: register, usualOf },
    { jurisdictions: [code], subjects: subjects.map((subject) => subject.code), from: year, until: year },
  );
  return new Map(cells.map((cell) => [cell.subject, cell]));
}

function provisionWords({ provisions }: ActOn): string {
  const counts = modalityCounts(provisions).map(([modality, count]) => `${modality}: ${count}`);
  return counts.join(', ') || '–';
}

function actRow(found: ActOn, { on, template }: LawContent): Html {
  const { act, force, basis, ladder, reached } = found;
  const isDoubt = force === 'partial' || force === 'unknown';
  return html`<tr>
    <th scope="row"><a href="${instrumentPath(act.code, on)}">${localised(act.title)}</a></th>
    <td>
      ${FORCE_WORDS[force]}${isDoubt && basis !== '' && html` <span class="quiet small">${sentence(basis)}</span>`}
    </td>
    <td>${ladderWords(ladder, reached)}</td>
    <td>${provisionWords(found)}</td>
    <td>${confidenceTag(act.confidence, template.wording.confidence)}</td>
  </tr>`;
}

/** Acts that have no subject, or none of the vocabulary. */
function otherRows(standing: readonly ActOn[], content: LawContent): Html | null {
  const known = new Set(content.subjects.map(({ code }) => code));
  const found = standing.filter(({ act }) => !known.has(act.subjects[0] ?? ''));
  if (found.length === 0) return null;
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup" colspan="5">On other subjects</th>
    </tr>
    ${found.map((each) => actRow(each, content))}
  </tbody>`;
}

/** The acts under one subject: in full those of which it is the first, the others by their names. */
function subjectRows(code: string, standing: readonly ActOn[], look: Look, content: LawContent): Html | null {
  const main = standing.filter(({ act }) => act.subjects[0] === code);
  const others = standing.filter(({ act }) => act.subjects.indexOf(code) > 0);
  if (main.length + others.length === 0) return null;
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup" colspan="5">
        ${subjectLabel(code, content.subjects)} <span class="quiet small">${lookWords(look, content.on)}</span>
      </th>
    </tr>
    ${main.map((found) => actRow(found, content))}
    ${
      others.length > 0 &&
      html`<tr>
        <td colspan="5">
          <span class="quiet">Also:</span>
          ${others.map(
            ({ act }, place) =>
              html`${place > 0 && '; '}<a href="${instrumentPath(act.code, content.on)}">${localised(act.title)}</a>`,
          )}
        </td>
      </tr>`
    }
  </tbody>`;
}

function summary(standing: readonly ActOn[], on: string): Html {
  const of = (wanted: ActOn['force']): number => standing.filter(({ force }) => force === wanted).length;
  const [whole, part, open] = [of('yes'), of('partial'), of('unknown')];
  return html`<p>
    <strong>${counted(whole + part, 'act')}</strong> of the register in force
    ${duringWords(on)}${part > 0 && `, ${part} of them in part`}${
      open > 0 &&
      `; of ${counted(open, 'more act', 'more acts')} it is not known whether ${agree(open, 'it was', 'they were')}`
    }.
  </p>`;
}

/** The subjects on which no act is known to hold, by what the searches say of them. */
function absences(
  named: ReadonlySet<string>,
  looks: ReadonlyMap<string, CoverageCell>,
  content: LawContent,
): Html | null {
  const wanted = (['nothing-found', 'part', 'thin', 'nobody'] as const).map((look) => ({
    look,
    subjects: byName(
      content.subjects.filter(({ code }) => !named.has(code) && looks.get(code)?.look === look),
      ({ label, code }) => label['en'] ?? code,
    ),
  }));
  const said = wanted.filter(({ subjects }) => subjects.length > 0);
  if (said.length === 0) return null;
  return html`<h3>Subjects without an act</h3>
    <p>
      That nothing stands here is a “no” only where a search says so:
      <a href="${coveragePath({ jurisdiction: content.code })}">what was searched, year by year</a>.
    </p>
    <dl class="facts-list">
      ${said.map(
        ({ look, subjects }) =>
          html`<dt>${capitalised(lookWords(look, content.on))}</dt>
            <dd>${subjects.map(({ label }, place) => html`${place > 0 && '; '}${localised(label)}`)}</dd>`,
      )}
    </dl>`;
}

function standingTable(standing: readonly ActOn[], content: LawContent): Html {
  const looks = looksOf(content);
  const named = new Set(standing.flatMap(({ act }) => act.subjects));
  const groups = byName(
    content.subjects.filter(({ code }) => named.has(code)),
    ({ label, code }) => label['en'] ?? code,
  );
  return html`${
    standing.length > 0 &&
    table({
      id: 'law',
      caption: 'By subject, each act in full under its first',
      kind: 'acts',
      head: headRow([
        { text: 'Act', kind: 'broad' },
        { text: 'In force' },
        { text: 'How far it has come', kind: 'stub' },
        { text: 'Provisions that hold' },
        { text: 'Confidence' },
      ]),
      body: html`${groups.map(({ code }) => subjectRows(code, standing, looks.get(code)?.look ?? 'nobody', content))}${otherRows(standing, content)}`,
    })
  }${absences(named, looks, content)}`;
}

/** The law of a jurisdiction on a date: its acts by subject, what changed before, what is to come, what was searched. */
export function lawOnADay(content: LawContent): Html | null {
  const { code, instruments, register, usualOf, on } = content;
  if (instruments.length === 0) return null;
  const standing = lawOn({ acts: register, usualOf, date: on, jurisdiction: code });
  return html`<section aria-labelledby="law-title">
    <h2 id="law-title">Its law ${duringWords(on)}</h2>
    ${dateForm(jurisdictionPath(code), on, 'On another date (a day, month or year)')} ${summary(standing, on)}
    ${standingTable(standing, content)} ${lawChanges(content)} ${lawToCome(content)}
  </section>`;
}
