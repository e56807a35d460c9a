import { HOME, JURISDICTIONS, instrumentsPath, REFERENCE_PAGES } from '../addresses.js';
import { type Html, html } from '../html.js';
import { page } from '../page.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'That cannot be asked like this',
  403: 'This is not open to you',
  404: 'There is no such page',
  405: 'That cannot be asked like this',
  500: 'Something went wrong here',
  503: 'Not ready just now',
};

function advice(status: number): Html {
  if (status === 503) return html`<p>Load the page again in a moment: after a start it takes some seconds.</p>`;
  if (status >= 500) return html`<p>If it comes again, report it with the number below.</p>`;
  return html`<p>You can go on from here:</p>
    <ul>
      <li><a href="${HOME}">The first page of Merilo</a></li>
      <li><a href="${REFERENCE_PAGES.assessments}">The assessments</a></li>
      <li><a href="${JURISDICTIONS}">The jurisdictions</a></li>
      <li><a href="${instrumentsPath()}">The register of law</a></li>
    </ul>`;
}

/** What went wrong, in words that help: the message of the error, and where to go on. */
export function errorPage(status: number, message: string, requestId?: string): string {
  const title = TITLES[status] ?? TITLES[status >= 500 ? 500 : 400] ?? '';
  return page({
    title,
    trail: [{ text: 'Merilo', href: HOME }],
    head: html`<p class="kicker">Error ${status}</p>
      <h1>${title}</h1>`,
    body: html`${message !== '' && html`<p class="lead">${message}</p>`} ${advice(status)}
    ${requestId !== undefined && html`<p class="quiet">Number of this request: <code>${requestId}</code></p>`}`,
  });
}
