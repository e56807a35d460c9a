import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type Designation, Designations } from '../../reports/designations.js';
import { type Html, html } from '../html.js';
import { english } from '../../reports/language/english.js';

/** The designations of a page that belongs to no one assessment. */
export function designationsOf(jurisdictions: readonly Jurisdiction[]): Designations {
  return new Designations(jurisdictions, 'OECD', english());
}

/** What a publisher requires wherever a name stands, at the foot of the page. */
export function designationNotes(designations: readonly Designation[]): Html | null {
  if (designations.length === 0) return null;
  return html`<aside class="designations" aria-label="Notes on designations">
    ${designations.map(({ mark, text }) => html`<p><span class="sign">${mark}</span> ${text}</p>`)}
  </aside>`;
}
