import { type Run } from '../../reports/blocks.js';
import { type Html, html } from '../html.js';

function inside({ text, bold = false, colour, lang }: Run): Html {
  const words = lang === undefined ? html`${text}` : html`<span lang="${lang}">${text}</span>`;
  if (bold) return html`<strong>${words}</strong>`;
  return colour === 'muted' ? html`<span class="quiet">${words}</span>` : words;
}

/** Stretches of a report's text as HTML. Links to other places of the report are left out, for the page has its own. */
export function drawRuns(runs: readonly Run[]): readonly Html[] {
  return runs.map((run) =>
    run.href !== undefined && /^https?:/.test(run.href) ? html`<a href="${run.href}">${inside(run)}</a>` : inside(run),
  );
}
