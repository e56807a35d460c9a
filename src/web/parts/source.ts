import { type Confidence, type Source } from '../../common/source.js';
import { type Html, html } from '../html.js';
import { dated } from '../text.js';

/** A title that leads to where the source can be read; an address that is none of the web's is not made a link. */
export function outwardLink(title: string, href: string | undefined): Html {
  return href !== undefined && /^https?:\/\//.test(href)
    ? html`<a href="${href}" rel="external noopener">${title}</a>`
    : html`${title}`;
}

/** A source with where in it, its date, the day on which it was read, its terms and what is to be known of it. */
export function sourceItem({ title, href, pinpoint, date, seen, licence, note }: Source): Html {
  return html`${outwardLink(title, href)}${pinpoint !== undefined && `, ${pinpoint}`}<span class="quiet"
      >${date !== undefined && html`, of ${dated(date)}`}${
        seen !== undefined && html`, read on ${dated(seen)}`
      }${licence !== undefined && `, ${licence}`}${note !== undefined && `. ${note}`}</span
    >`;
}

export function sourceList(sources: readonly Source[]): Html {
  return html`<ul class="sources">
    ${sources.map((source) => html`<li>${sourceItem(source)}</li>`)}
  </ul>`;
}

/** How sure a fact is, in words; what is not seen stands out. */
export function confidenceTag(confidence: Confidence, words: Readonly<Record<Confidence, string>>): Html {
  return html`<span class="confidence ${confidence}">${words[confidence]}</span>`;
}
