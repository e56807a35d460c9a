import { textIn } from '../../common/localised-text.js';
import { type Group } from '../../jurisdictions/group.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type Designations } from '../../reports/designations.js';
import { counted } from '../../reports/words.js';
import { HOME, instrumentsPath, jurisdictionPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';
import { designationNotes, designationsOf } from '../parts/notes.js';
import { headRow, table } from '../parts/table.js';
import { byName, LANGUAGE, localised } from '../text.js';

export interface JurisdictionsContent {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly groups: readonly Group[];
  /** Number of acts of the register by jurisdiction. */
  readonly acts: ReadonlyMap<string, number>;
}

/** The link to a jurisdiction by its short name, with the mark of its designation. */
export function jurisdictionLink({ code, name }: Jurisdiction, designations: Designations): Html {
  return html`<a href="${jurisdictionPath(code)}">${designations.marked(code) ?? localised(name)}</a>`;
}

/** The jurisdictions whose acts the register holds, by name. */
export function withActs(
  jurisdictions: readonly Jurisdiction[],
  acts: ReadonlyMap<string, number>,
): readonly Jurisdiction[] {
  return byName(
    jurisdictions.filter(({ code }) => (acts.get(code) ?? 0) > 0),
    ({ name }) => textIn(name, LANGUAGE),
  );
}

function withLaw({ jurisdictions, acts }: JurisdictionsContent, designations: Designations): Html | null {
  const known = withActs(jurisdictions, acts);
  if (known.length === 0) return null;
  return html`<section aria-labelledby="law-title">
    <h2 id="law-title">With law in the register</h2>
    ${table({
      id: 'law',
      caption: 'Jurisdictions whose acts the register holds',
      captionIsHidden: true,
      head: headRow([
        { text: 'Jurisdiction', kind: 'stub' },
        { text: 'Code' },
        { text: 'Part of' },
        { text: 'Acts', kind: 'number' },
      ]),
      body: html`<tbody>
        ${known.map((jurisdiction) => {
          const { code, partOf } = jurisdiction;
          const whole = jurisdictions.find((candidate) => candidate.code === partOf);
          return html`<tr>
            <th scope="row">${jurisdictionLink(jurisdiction, designations)}</th>
            <td>${code}</td>
            <td>${whole && jurisdictionLink(whole, designations)}</td>
            <td class="number">
              <a href="${instrumentsPath({ jurisdiction: code })}">${counted(acts.get(code) ?? 0, 'act')}</a>
            </td>
          </tr>`;
        })}
      </tbody>`,
    })}
  </section>`;
}

/** All jurisdictions: those with law in the register first, then every one by name, then the groups. */
export function jurisdictionsPage(content: JurisdictionsContent): string {
  const { jurisdictions, groups } = content;
  const designations = designationsOf(jurisdictions);
  const named = byName(jurisdictions, ({ name }) => textIn(name, LANGUAGE));
  return page({
    title: 'Jurisdictions',
    description: `${counted(jurisdictions.length, 'country, economy or entity', 'countries, economies and entities')} with their names, codes and groups.`,
    part: 'jurisdictions',
    trail: [{ text: 'Merilo', href: HOME }],
    head: html`<h1>Jurisdictions</h1>
      <p class="subtitle">
        ${counted(jurisdictions.length, 'country, economy or entity', 'countries, economies and entities')} with law of
        their own, by stable codes.
      </p>`,
    body: html`${withLaw(content, designations)}
      <section aria-labelledby="all-title">
        <h2 id="all-title">All by name</h2>
        <ul class="names">
          ${named.map(
            (jurisdiction) =>
              html`<li>
                ${jurisdictionLink(jurisdiction, designations)} <span class="code">${jurisdiction.code}</span>
              </li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="groups-title">
        <h2 id="groups-title">Groups</h2>
        <p>Membership is dated: who belongs is asked of a day.</p>
        <ul>
          ${groups.map(
            ({ code, name, members }) =>
              html`<li>
                ${localised(name)} <span class="code">${code}</span>, ${counted(members.length, 'dated membership')}
              </li>`,
          )}
        </ul>
      </section>
      ${designationNotes(designations.all)}`,
  });
}
