import { type Html, html, type Part } from '../html.js';

export interface TableContent {
  /** Names the table and its region: unique on the page. */
  readonly id: string;
  /** What it shows. */
  readonly caption: Part;
  /** Hides the caption from sight where a heading says the same. */
  readonly captionIsHidden?: boolean;
  readonly kind?: string;
  readonly head: Html;
  readonly body: Part;
}

/**
 * A table in a region of its own that can be scrolled with the keyboard, so that the page never needs to be; named by
 * its caption.
 */
export function table({ id, caption, captionIsHidden = false, kind = '', head, body }: TableContent): Html {
  return html`<div class="scroller" role="region" tabindex="0" aria-labelledby="${id}-caption">
    <table class="${kind}">
      <caption id="${id}-caption" class="${captionIsHidden ? 'unseen' : ''}">
        <span>${caption}</span>
      </caption>
      <thead>
        ${head}
      </thead>
      ${body}
    </table>
  </div>`;
}

export interface Column {
  readonly text: Part;
  readonly kind?: 'number' | 'mark' | 'drawing' | 'bars' | 'broad' | 'stub';
}

/** The row at the head of a table. */
export function headRow(columns: readonly Column[]): Html {
  return html`<tr>
    ${columns.map(({ text, kind = '' }) => html`<th scope="col" class="${kind}">${text}</th>`)}
  </tr>`;
}
