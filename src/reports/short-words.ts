import { type Evidence } from '../assessments/answer.js';
import { type Criterion } from '../frameworks/framework.js';
import { type SettledAnswer } from '../scoreboards/scoreboard.js';
import { pinpoints } from './answer-words.js';
import { fenced, unfenced, withoutFences } from './language/foreign.js';
import { type Locale } from './language/locale.js';
import { dataWords } from './data-words.js';
import { type Reading } from './reading.js';
import { remarkWords } from './remark-words.js';

/** Letters of a citation or a reason in a row: two lines of its column. */
const MOST_LETTERS = 84;
const MOST_PINPOINTS = 3;
const MOST_TITLE = 46;

/** How many of its first letters stand within `most` once it ends between words. */
function lettersWithin(text: string, most: number): number {
  const cut = text.slice(0, most);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:(–-]+$/, '').length;
}

/** The first letters and an end; what stands in another language stays marked, and its quotation is closed. */
function firstLetters(text: string, letters: number, end: string): string {
  let left = letters;
  let said = '';
  for (const { text: run, lang } of unfenced({ text })) {
    if (left <= 0) return `${said}${/^[\s\u00a0]?[“”»]/.exec(run)?.[0] ?? ''}`;
    const taken = run.length < left ? run : `${run.slice(0, left)}${end}`;
    said += lang === undefined ? taken : fenced(taken, lang);
    left -= run.length;
  }
  return said;
}

/** The text, or its first words and an ellipsis, no longer than `most` letters. */
export function shortened(text: string, most: number): string {
  const words = withoutFences(text);
  return words.length <= most ? text : firstLetters(text, lettersWithin(words, most), '…');
}

/** One thing that an answer rests on. */
export interface ShortCitation {
  readonly text: string;
  /** Code of the act; null for a source that is none. */
  readonly act: string | null;
}

function citedProvisions(provisions: readonly string[], locale: Locale): string {
  const own = [...new Set(provisions)];
  return `${pinpoints(own.slice(0, MOST_PINPOINTS), locale)}${own.length > MOST_PINPOINTS ? ' …' : ''}`;
}

/**
 * What an answer rests on, for a narrow column: acts by code with their articles (`SRB-EGOV-2018 art. 11(1)`), sources by
 * the first words of their titles. Of more than two lines the rest is counted in `more`.
 */
export function shortCitations(
  evidence: readonly Evidence[],
  locale: Locale,
): {
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
    ...[...acts].map(([act, provisions]) => ({ text: `${act} ${citedProvisions(provisions, locale)}`.trim(), act })),
    ...[...sources].map(([title, pinpoint]) => {
      const name = locale.original(title);
      const whole = pinpoint === undefined ? name : `${name}, ${dataWords(pinpoint, locale)}`;
      return { text: alone ? shortened(whole, MOST_LETTERS) : shortened(name, MOST_TITLE), act: null };
    }),
  ];
  let letters = 0;
  const shown = all.filter(({ text }, index) => {
    letters += withoutFences(text).length + 2;
    return index === 0 || letters <= MOST_LETTERS;
  });
  return { shown, more: all.length - shown.length };
}

/** Why an answer is not known, in a few words: what the register lacks, or how the reason begins. */
export function shortReason(criterion: Criterion, answer: SettledAnswer | undefined, reading: Reading): string {
  if (!answer) return '';
  const { say } = reading.locale;
  const nothing = answer.remarks.find(({ code }) => code === 'nothing');
  if (answer.justification === '' && nothing) {
    if (nothing.code === 'nothing' && nothing.subjects.length > 0) return say('answers.nothingSearched');
    if (answer.remarks.some(({ code }) => code === 'search-not-enough')) return say('answers.searchTooNarrow');
  }
  const why = reading.designations.in(remarkWords(criterion, answer, reading));
  const [first = ''] = withoutFences(why).split(/(?<=[^.]\.[“”»]?) (?=[„“«]?\p{Lu})/u);
  const sentence = firstLetters(why, first.replace(/\.$/, '').length, '');
  return shortened(sentence, MOST_LETTERS);
}
