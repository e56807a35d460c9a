import { type Coverage } from '../../instruments/coverage/coverage.js';
import { type CoverageCell, countLooks, type Look, LOOKS, yearsOf } from '../../instruments/coverage/coverage-grid.js';
import { type CoverageGridPart } from '../../instruments/coverage/coverage-grid-part.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type Subject } from '../../instruments/subject.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type Designations } from '../../reports/designations.js';
import { type Template } from '../../reports/template.js';
import { counted } from '../../reports/words.js';
import { coveragePath, HOME, JURISDICTIONS, jurisdictionPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { designationNotes, designationsOf } from '../parts/notes.js';
import { searches } from '../parts/searches.js';
import { headRow, table } from '../parts/table.js';
import { localised } from '../text.js';

export interface CoverageContent {
  readonly grid: CoverageGridPart;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly subjects: readonly Subject[];
  /** The searches and acts of the places that are shown. */
  readonly coverage: readonly Coverage[];
  readonly instruments: readonly Instrument[];
  readonly template: Template;
}

/** How a look is said in a cell, and at length. */
const WORDS: Readonly<Record<Look, readonly [short: string, long: string]>> = {
  found: ['found', 'searched on each day of the year; an act is, or may be, in force'],
  'nothing-found': ['none', 'searched on each day of the year; no act is in force: what a “no” rests on'],
  part: ['part', 'searched on some days of the year only'],
  thin: ['thin', 'a search was recorded that is too thin to count'],
  'acts-only': ['acts', 'the register has an act; nobody searched whether there are others'],
  nobody: ['–', 'nobody has looked'],
};

function legend(cells: readonly CoverageCell[]): Html {
  const counts = countLooks(cells);
  return html`<dl class="facts-list">
    ${LOOKS.map(
      (look) =>
        html`<dt>${WORDS[look][0]}</dt>
          <dd>${WORDS[look][1]} (${counts[look]} of ${cells.length})</dd>`,
    )}
  </dl>`;
}

function nameOf(code: string, { jurisdictions }: CoverageContent, designations: Designations): Html | string {
  const place = jurisdictions.find((each) => each.code === code);
  return designations.marked(code) ?? (place ? localised(place.name) : code);
}

function cellOf({ look }: CoverageCell): Html {
  const [short, long] = WORDS[look];
  return html`<td>
    ${look === 'nobody' ? html`<span aria-hidden="true">–</span><span class="unseen">${long}</span>` : short}
  </td>`;
}

/** The places with the number of their cells of each kind, and the way to the grid of each. */
function summary(content: CoverageContent, designations: Designations): Html {
  const { grid } = content;
  return table({
    id: 'grid',
    caption: `${counted(grid.subjects.length, 'subject')} in ${counted(yearsOf(grid.from, grid.until).length, 'year')}, ${grid.from} to ${grid.until}, of each place`,
    head: headRow([
      { text: 'Jurisdiction', kind: 'stub' },
      ...LOOKS.map((look) => ({ text: look === 'nobody' ? 'nobody looked' : WORDS[look][0], kind: 'number' as const })),
    ]),
    body: html`<tbody>
      ${grid.jurisdictions.map((code) => {
        const counts = countLooks(grid.cells.filter(({ jurisdiction }) => jurisdiction === code));
        return html`<tr>
          <th scope="row">
            <a href="${coveragePath({ jurisdiction: code })}">${nameOf(code, content, designations)}</a>
          </th>
          ${LOOKS.map((look) => html`<td class="number">${counts[look]}</td>`)}
        </tr>`;
      })}
    </tbody>`,
  });
}

interface Rows {
  readonly head: string;
  readonly rows: readonly { readonly name: Html | string; readonly cells: readonly CoverageCell[] }[];
}

/** Subjects of one place, or places of one subject, by years. */
function rowsOf(content: CoverageContent, designations: Designations): Rows {
  const { grid, subjects } = content;
  if (grid.jurisdictions.length === 1) {
    const rows = grid.subjects.map((code) => {
      const subject = subjects.find((each) => each.code === code);
      return {
        name: subject ? localised(subject.label) : code,
        cells: grid.cells.filter((cell) => cell.subject === code),
      };
    });
    return { head: 'Subject', rows };
  }
  const rows = grid.jurisdictions.map((code) => ({
    name: nameOf(code, content, designations),
    cells: grid.cells.filter(({ jurisdiction }) => jurisdiction === code),
  }));
  return { head: 'Jurisdiction', rows };
}

/** Years side by side on a sheet of paper. */
const ABREAST = 11;

/** The grid in as many tables as a sheet of paper needs, the latest years first. */
function byYears(content: CoverageContent, designations: Designations): Html {
  const { grid } = content;
  const { head, rows } = rowsOf(content, designations);
  const years = yearsOf(grid.from, grid.until);
  const blocks = Array.from({ length: Math.ceil(years.length / ABREAST) }, (_, place) =>
    years.slice(Math.max(0, years.length - (place + 1) * ABREAST), years.length - place * ABREAST),
  );
  return html`${blocks.map((abreast) =>
    table({
      id: `grid-${abreast[0]}`,
      caption: `What is known of each year, ${abreast[0]} to ${abreast.at(-1)}`,
      head: headRow([{ text: head, kind: 'stub' }, ...abreast.map((year) => ({ text: String(year) }))]),
      body: html`<tbody>
        ${rows.map(
          ({ name, cells }) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.filter(({ year }) => abreast.includes(year)).map(cellOf)}
            </tr>`,
        )}
      </tbody>`,
    }),
  )}`;
}

function asking({ grid, jurisdictions, subjects }: CoverageContent): Html {
  const [place, subject] = [grid.jurisdictions, grid.subjects].map((codes) => (codes.length === 1 ? codes[0] : ''));
  const option = (code: string, label: Html | string, chosen: string | undefined): Html =>
    html`<option value="${code}" ${code === chosen && html`selected`}>${label}</option>`;
  return html`<form class="fields" method="get" action="${coveragePath()}">
    <div>
      <label for="jurisdiction">Jurisdiction</label>
      <select id="jurisdiction" name="jurisdiction">
        ${option('', 'all with an act or a search', place)}
        ${jurisdictions.map(({ code, name }) => option(code, name['en'] ?? code, place))}
      </select>
    </div>
    <div>
      <label for="subject">Subject</label>
      <select id="subject" name="subject">
        ${option('', 'all', subject)} ${subjects.map(({ code, label }) => option(code, label['en'] ?? code, subject))}
      </select>
    </div>
    <div><button type="submit">Show</button></div>
  </form>`;
}

/** What was searched, for which subject and year, and what nobody has looked at. */
export function coveragePage(content: CoverageContent): string {
  const { grid, jurisdictions, subjects, coverage, instruments, template } = content;
  const designations = designationsOf(jurisdictions);
  const [only] = grid.jurisdictions;
  const isOne = grid.jurisdictions.length === 1 && only !== undefined;
  const isSummary = grid.jurisdictions.length > 1 && grid.subjects.length > 1;
  const touched = new Set(grid.cells.flatMap((cell) => cell.searches.map(({ code }) => code)));
  return page({
    title: isOne ? `What was searched: ${only}` : 'What was searched',
    description: 'The searches behind the register of law: what a no rests on, and what nobody has looked at.',
    part: 'instruments',
    trail: [
      { text: 'Merilo', href: HOME },
      { text: 'Jurisdictions', href: JURISDICTIONS },
      ...(isOne ? [{ text: only, href: jurisdictionPath(only) }] : []),
    ],
    head: html`<h1>What was searched${isOne && html`: ${nameOf(only, content, designations)}`}</h1>
      <p class="subtitle">What a “no” rests on, and what nobody has looked at</p>`,
    body: html`<section aria-labelledby="grid-title">
        <h2 id="grid-title">By ${isSummary ? 'jurisdiction' : 'year'}</h2>
        ${asking(content)} ${isSummary ? summary(content, designations) : byYears(content, designations)}
        <h3>What the words mean</h3>
        ${legend(grid.cells)}
      </section>
      ${!isSummary && searches({ coverage: coverage.filter(({ code }) => touched.has(code)), subjects, instruments, template })}
      ${designationNotes(designations.all)}`,
  });
}
