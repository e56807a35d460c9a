import { type Html, html } from '../html.js';

/** A form that asks a page for another date. */
export function dateForm(action: string, on: string, label: string): Html {
  return html`<form class="fields" method="get" action="${action}">
    <div>
      <label for="on">${label}</label>
      <input
        id="on"
        name="on"
        type="text"
        inputmode="numeric"
        maxlength="21"
        pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
        title="2018-04-06, 2018-04 or 2018"
        value="${on}"
      />
    </div>
    <div><button type="submit">Ask</button></div>
  </form>`;
}
