import { type Confidence, type Source, type Translation } from '../../common/source.js';
import { type Html, html } from '../html.js';
import { dated, shortDigest } from '../text.js';

/** A title that leads to where the source can be read; an address that is none of the web's is not made a link. */
export function outwardLink(title: string, href: string | undefined): Html {
  return href !== undefined && /^https?:\/\//.test(href)
    ? html`<a href="${href}" rel="external noopener">${title}</a>`
    : html`${title}`;
}

/** Whose translation something is, and that nobody answers for what a program made. */
export const TRANSLATION_WORDS: Readonly<Record<Translation, string>> = {
  official: 'official translation',
  unofficial: 'unofficial translation',
  machine: 'machine translation',
};

/** The words that were read, and the copy of them: its address and the first figures of its hash. */
function keptOf({ quote, hash, archived }: Source): Html {
  return html`${quote !== undefined && html` <q class="quote">${quote}</q>`}${
    archived !== undefined && html`, ${outwardLink('archived copy', archived)}`
  }${hash !== undefined && html` <span class="code" title="${hash}">${shortDigest(hash)}</span>`}`;
}

/**
 * A source with where in it, its date, the day on which it was read, whose translation it is, its terms, what is to be
 * known of it, the words that were read and the copy that is kept.
 */
export function sourceItem(source: Source): Html {
  const { title, href, pinpoint, date, seen, licence, translation, note } = source;
  return html`${outwardLink(title, href)}${pinpoint !== undefined && `, ${pinpoint}`}<span class="quiet"
      >${translation !== undefined && `, ${TRANSLATION_WORDS[translation]}`}${
        date !== undefined && html`, of ${dated(date)}`
      }${seen !== undefined && html`, read on ${dated(seen)}`}${licence !== undefined && `, ${licence}`}${
        note !== undefined && `. ${note}`
      }</span
    >${keptOf(source)}`;
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
