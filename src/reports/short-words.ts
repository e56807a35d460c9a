import { type Evidence } from '../assessments/answer.js';
import { type Criterion } from '../frameworks/framework.js';
import { type SettledAnswer } from '../scoreboards/scoreboard.js';
import { pinpoints } from './answer-words.js';
import { type Reading } from './reading.js';
import { remarkWords } from './remark-words.js';

/** Letters of a citation or a reason in a row: two lines of its column. */
const MOST_LETTERS = 84;
const MOST_PINPOINTS = 3;
const MOST_TITLE = 46;

/** The text, or its first words and an ellipsis, no longer than `most` letters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:(–-]+$/, '')}…`;
}

/** One thing that an answer rests on. */
export interface ShortCitation {
  readonly text: string;
  /** Code of the act; null for a source that is none. */
  readonly act: string | null;
}

function citedProvisions(provisions: readonly string[]): string {
  const own = [...new Set(provisions)];
  return `${pinpoints(own.slice(0, MOST_PINPOINTS))}${own.length > MOST_PINPOINTS ? ' …' : ''}`;
}

/**
 * What an answer rests on, for a narrow column: acts by code with their articles (`SRB-EGOV-2018 art. 11(1)`), sources by
 * the first words of their titles. Of more than two lines the rest is counted in `more`.
 */
export function shortCitations(evidence: readonly Evidence[]): {
  readonly shown: readonly ShortCitation[];
  readonly more: number;
} {
  const acts = new Map<string, string[]>();
  const sources = new Map<string, string | undefined>();
  for (const { instrument, provision, source } of evidence) {
    if (instrument !== undefined) {
      acts.set(instrument, [...(acts.get(instrument) ?? []), ...(provision === undefined ? [] : [provision])]);
    } else if (source && !sources.has(source.title)) sources.set(source.title, source.pinpoint);
  }
  const alone = acts.size + sources.size === 1;
  const all: ShortCitation[] = [
    ...[...acts].map(([act, provisions]) => ({ text: `${act} ${citedProvisions(provisions)}`.trim(), act })),
    ...[...sources].map(([title, pinpoint]) => {
      const whole = pinpoint === undefined ? title : `${title}, ${pinpoint}`;
      return { text: alone ? shortened(whole, MOST_LETTERS) : shortened(title, MOST_TITLE), act: null };
    }),
  ];
  let letters = 0;
  const shown = all.filter(({ text }, index) => {
    letters += text.length + 2;
    return index === 0 || letters <= MOST_LETTERS;
  });
  return { shown, more: all.length - shown.length };
}

/** Why an answer is not known, in a few words: what the register lacks, or how the reason begins. */
export function shortReason(criterion: Criterion, answer: SettledAnswer | undefined, reading: Reading): string {
  if (!answer) return '';
  const remarks = answer.remarks.join(' ');
  if (answer.justification === '' && remarks.includes('The register holds nothing that answers it')) {
    if (remarks.includes('no search is recorded')) return 'Nothing in the register; no search recorded';
    if (remarks.includes('not enough for a no')) return 'Nothing in the register; search insufficient';
  }
  const why = reading.designations.in(remarkWords(criterion, answer, reading));
  const [first = ''] = why.split(/(?<=[^.]\.) (?=\p{Lu})/u);
  return shortened(first.replace(/\.$/, ''), MOST_LETTERS);
}
