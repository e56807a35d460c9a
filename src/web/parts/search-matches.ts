import { pinpointText } from '../../instruments/cite.js';
import { type SearchMatch } from '../../instruments/search/search-asked.js';
import { type Place } from '../../instruments/search/searched-parts.js';
import { type Html, html } from '../html.js';
import { languageName } from '../text.js';

const PLACE_WORDS: Readonly<Record<Place, string>> = {
  title: 'title',
  citation: 'number or gazette',
  subject: 'subject',
  provision: 'provision',
  note: 'note',
  jurisdiction: 'jurisdiction',
};

/** A snippet with what was found in it marked. */
function marked({ snippet, ranges }: SearchMatch): Html {
  const pieces = ranges.map(({ from, until }, place) => {
    const before = snippet.slice(place === 0 ? 0 : ranges[place - 1]?.until, from);
    return html`${before}<mark>${snippet.slice(from, until)}</mark>`;
  });
  return html`${pieces}${snippet.slice(ranges[ranges.length - 1]?.until ?? 0)}`;
}

function placeWords({ place, pinpoint, language, amendedBy, force }: SearchMatch): string {
  const where = pinpoint === null ? PLACE_WORDS[place] : pinpointText(pinpoint);
  return [
    place === 'note' && pinpoint !== null ? `note on ${where}` : where,
    ...(language === null || language === 'en' ? [] : [languageName(language)]),
    ...(amendedBy === null ? [] : [`as amended by ${amendedBy}`]),
    ...(force === 'no' ? ['not in force then'] : []),
  ].join(', ');
}

/** Where in an act the words of a search stand. */
export function searchMatches(matches: readonly SearchMatch[]): Html {
  return html`<ul class="matches">
    ${matches.map((match) => {
      const text =
        match.language === null ? marked(match) : html`<span lang="${match.language}">${marked(match)}</span>`;
      return html`<li><span class="quiet small">${placeWords(match)}:</span> ${text}</li>`;
    })}
  </ul>`;
}
