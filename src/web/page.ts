import { ENGINE_VERSION } from '../common/version.js';
import { API, HOME, JURISDICTIONS, instrumentsPath, REFERENCE_PAGES } from './addresses.js';
import { type Html, html } from './html.js';
import { FAVICON_PATH } from './style/favicon.js';
import { STYLESHEET_PATH } from './style/stylesheet.js';

export type Part = 'assessments' | 'jurisdictions' | 'instruments';

/** What one page puts into the frame that all share. */
export interface PageContent {
  /** The title of the window, without the name of the site. */
  readonly title: string;
  readonly description?: string;
  /** Which entry of the navigation it belongs to. */
  readonly part?: Part;
  /** The way from the first page to this one; the page itself is left out. */
  readonly trail?: readonly { readonly text: string; readonly href: string }[];
  /** The head of the page, on dark: holds the one `h1`. */
  readonly head: Html;
  readonly body: Html;
}

const PARTS: readonly { readonly part: Part; readonly text: string; readonly href: string }[] = [
  { part: 'assessments', text: 'Assessments', href: REFERENCE_PAGES.assessments },
  { part: 'jurisdictions', text: 'Jurisdictions', href: JURISDICTIONS },
  { part: 'instruments', text: 'Instruments', href: instrumentsPath() },
];

function navigation(current: Part | undefined): Html {
  return html`<nav aria-label="Main" class="main-nav">
    <ul>
      ${PARTS.map(
        ({ part, text, href }) =>
          html`<li><a href="${href}" ${part === current && html`aria-current="true"`}>${text}</a></li>`,
      )}
      <li><a href="${API}">API</a></li>
    </ul>
  </nav>`;
}

function trailOf(trail: PageContent['trail'] = []): Html | null {
  if (trail.length === 0) return null;
  return html`<nav aria-label="Breadcrumb" class="trail">
    <ol>
      ${trail.map(({ text, href }) => html`<li><a href="${href}">${text}</a></li>`)}
    </ol>
  </nav>`;
}

/** A whole page. It loads its stylesheet and its icon from the same origin, and nothing else. */
export function page({ title, description, part, trail, head, body }: PageContent): string {
  const whole = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title === 'Merilo' ? title : `${title} · Merilo`}</title>
      ${description !== undefined && html`<meta name="description" content="${description}" />`}
      <link rel="stylesheet" href="${STYLESHEET_PATH}" />
      <link rel="icon" type="image/svg+xml" href="${FAVICON_PATH}" />
    </head>
    <body>
      <a class="skip" href="#content">Skip to the content</a>
      <header class="site-head">
        <div class="wide">
          <a class="wordmark" href="${HOME}"><span class="yardstick" aria-hidden="true"></span>Merilo</a>
          ${navigation(part)}
        </div>
      </header>
      <main id="content" tabindex="-1">
        <div class="page-head">
          <div class="wide">${trailOf(trail)}${head}</div>
        </div>
        <div class="wide page-body">${body}</div>
      </main>
      <footer class="site-foot">
        <div class="wide">
          <p>
            <strong>Merilo</strong> ${ENGINE_VERSION}. Code: MIT. Our own coding: CC BY 4.0. Quoted figures stay under
            the terms of their publishers, who have not reviewed what is calculated here.
          </p>
          <ul>
            <li><a href="${REFERENCE_PAGES.method}">How numbers are made and checked</a></li>
            <li><a href="${REFERENCE_PAGES.licence}">Licences</a></li>
            <li><a href="${API}">API explorer</a></li>
          </ul>
        </div>
      </footer>
    </body>
  </html>`;
  return `<!doctype html>\n${whole.text}\n`;
}
