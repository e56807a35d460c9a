import { type LocalisedText } from '../../common/localised-text.js';
import { instrumentPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { localised } from '../text.js';

/** The titles of acts by code. */
export type Titles = ReadonlyMap<string, LocalisedText>;

export function titlesOf(acts: readonly { readonly code: string; readonly title: LocalisedText }[]): Titles {
  return new Map(acts.map(({ code, title }) => [code, title]));
}

/** An act by its title, as a link to its page; one that the register does not hold by what it is called. */
export function actLink(code: string, titles: Titles, on?: string): Html {
  const title = titles.get(code);
  return title ? html`<a href="${instrumentPath(code, on)}">${localised(title)}</a>` : html`${code}`;
}

/** An act by its code, as a link where the register holds it. */
export function codeLink(code: string, titles: Titles, on?: string): Html {
  return titles.has(code) ? html`<a href="${instrumentPath(code, on)}">${code}</a>` : html`${code}`;
}
