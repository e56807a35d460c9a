import { type WordRun, wordDiff } from '../../common/word-diff.js';
import { type Change, changesOf } from '../../instruments/time/changes.js';
import { pinpointText } from '../../instruments/cite.js';
import { type Wording } from '../../instruments/instrument.js';
import { sentence } from '../../reports/words.js';
import { type Html, html } from '../html.js';
import { actLink, type Titles } from './act-link.js';
import { spanInWords } from './life-words.js';
import { doesWhat, type Provided, subjectLabel } from './provisions.js';
import { confidenceTag, sourceItem } from './source.js';

/** Below this share of words in common, two texts are shown whole: marking each word of both would say nothing. */
const ALIKE = 1 / 3;

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** What changed from one wording to the next; null where they have too little in common to be marked word by word. */
export function markedRuns(before: string, after: string): readonly WordRun[] | null {
  const runs = wordDiff(before, after);
  const same = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? wordCount(text) : 0), 0);
  return same >= ALIKE * Math.max(wordCount(before), wordCount(after)) ? runs : null;
}

function marked(runs: readonly WordRun[], side: 'removed' | 'added'): readonly Html[] {
  return runs
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text }) => {
      const words =
        kind === 'same' ? html`${text}` : kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
      return html`${words} `;
    });
}

function wordingFacts(wording: Wording, { subjects, instrument, template }: Provided): Html {
  const { subject, confidence, source, note } = wording;
  return html`<p class="small">
    ${subjectLabel(subject, subjects)}: ${doesWhat(wording)}.
    ${confidenceTag(confidence ?? instrument.confidence, template.wording.confidence)}${source && html`, ${sourceItem(source)}`}
    ${note !== undefined && html`<span class="quiet">${sentence(note)}</span>`}
  </p>`;
}

function side(
  name: string,
  wording: Wording | null,
  none: string,
  words: Html | readonly Html[] | null,
  content: Provided,
): Html {
  return html`<div>
    <h4>${name}</h4>
    ${
      wording
        ? html`<p>${words ?? wording.text}</p>
            ${wordingFacts(wording, content)}`
        : html`<p class="quiet">${none}</p>`
    }
  </div>`;
}

function changeOf({ by, pinpoint, before, after, from }: Change, content: Provided, titles: Titles): Html {
  const runs = before && after ? markedRuns(before.text, after.text) : null;
  const isSame = before !== null && after !== null && before.text === after.text;
  return html`<article class="change">
    <h3>${pinpointText(pinpoint)}</h3>
    <p class="small">
      By ${actLink(by, titles)}, ${spanInWords(from)}${isSame && '; the words stay, their coding changes'}.
    </p>
    <div class="before-after">
      ${side('Before', before, 'It was not there.', runs && marked(runs, 'removed'), content)}
      ${side('After', after, 'It is not there any more.', runs && marked(runs, 'added'), content)}
    </div>
  </article>`;
}

/**
 * What each amendment made of the provisions, before and after side by side; null where no other wording than the first
 * was recorded.
 */
export function amendments(content: Provided): Html | null {
  const changes = changesOf(content.instrument, content.usual);
  if (changes.length === 0) return null;
  return html`<section aria-labelledby="changes-title">
    <h2 id="changes-title">What amendments changed</h2>
    <p class="quiet">
      As far as the wordings were recorded, in our own words: <del>taken out</del>, <ins>put in</ins>.
    </p>
    ${changes.map((change) => changeOf(change, content, content.titles))}
  </section>`;
}
