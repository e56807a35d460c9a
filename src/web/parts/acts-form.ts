import { textIn } from '../../common/localised-text.js';
import { BINDING_FORCES, INSTRUMENT_TYPES } from '../../instruments/instrument.js';
import { LONGEST_SEARCH } from '../../instruments/search/asked-words.js';
import { type SearchCounts, type ValueCount } from '../../instruments/search/search-asked.js';
import { type Subject } from '../../instruments/subject.js';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { type InstrumentsAsked, instrumentsPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { byName, LANGUAGE } from '../text.js';

export interface ActsFormContent {
  readonly asked: InstrumentsAsked;
  readonly jurisdictions: readonly Jurisdiction[];
  /** Codes of the jurisdictions that have acts. */
  readonly withActs: ReadonlySet<string>;
  readonly subjects: readonly Subject[];
  /** Of a search: how many acts each choice would find. */
  readonly counts?: SearchCounts;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

interface Field {
  readonly name: keyof InstrumentsAsked;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly counts: readonly ValueCount[] | undefined;
}

function field({ name, label, choices, chosen, counts }: Field): Html {
  const many = (value: string): string =>
    counts === undefined ? '' : ` (${counts.find((each) => each.value === value)?.count ?? 0})`;
  return html`<div>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      <option value="">any</option>
      ${choices.map(
        ({ value, text }) =>
          html`<option value="${value}" ${value === chosen && html`selected`}>${text}${many(value)}</option>`,
      )}
    </select>
  </div>`;
}

function textField({ text }: InstrumentsAsked): Html {
  return html`<div class="search">
    <label for="text">Words, in any language and script</label>
    <input id="text" name="text" type="search" maxlength="${LONGEST_SEARCH}" value="${text ?? ''}" />
    <p class="hint">
      Titles, provisions, notes, subjects, numbers and gazettes, with or without diacritics: закон о електронској
      управи, zastita licnih podataka, 27/2018
    </p>
  </div>`;
}

function dateField({ inForceOn }: InstrumentsAsked): Html {
  return html`<div>
    <label for="inForceOn">In force on (a day, month or year)</label>
    <input
      id="inForceOn"
      name="inForceOn"
      type="text"
      inputmode="numeric"
      maxlength="21"
      pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
      title="2018-04-06, 2018-04 or 2018"
      value="${inForceOn ?? ''}"
    />
  </div>`;
}

/** The form that searches and filters the register. It needs no script: it is an address with what was filled in. */
export function actsForm({ asked, jurisdictions, withActs, subjects, counts }: ActsFormContent): Html {
  const places = jurisdictions.filter(({ code }) => withActs.has(code) || code === asked.jurisdiction);
  const named = <T extends { readonly code: string }>(items: readonly T[], nameOf: (item: T) => string) =>
    byName(items, nameOf).map((item) => ({ value: item.code, text: nameOf(item) }));
  const plain = (values: readonly string[]): readonly Choice[] => values.map((value) => ({ value, text: value }));
  return html`<form class="fields" method="get" action="${instrumentsPath()}" role="search">
    ${textField(asked)}
    ${field({
      name: 'jurisdiction',
      label: 'Jurisdiction',
      choices: named(places, ({ name }) => textIn(name, LANGUAGE)),
      chosen: asked.jurisdiction,
      counts: counts?.jurisdiction,
    })}
    ${field({
      name: 'subject',
      label: 'Subject, narrower ones with it',
      choices: named(subjects, ({ label }) => textIn(label, LANGUAGE)),
      chosen: asked.subject,
      counts: counts?.subject,
    })}
    ${field({
      name: 'type',
      label: 'Type',
      choices: plain(INSTRUMENT_TYPES),
      chosen: asked.type,
      counts: counts?.type,
    })}
    ${field({
      name: 'binding',
      label: 'Binding force',
      choices: plain(BINDING_FORCES),
      chosen: asked.binding,
      counts: counts?.binding,
    })}
    ${dateField(asked)}
    <div><button type="submit">Find acts</button></div>
  </form>`;
}
