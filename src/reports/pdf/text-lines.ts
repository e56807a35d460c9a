import { type Run } from '../blocks.js';
import { type FontName, spaceWidth, wordWidth } from './fonts.js';
import { drawn } from './typeface.js';

/** How a block of text is set. Sizes in points. */
export interface TextStyle {
  readonly font: FontName;
  readonly boldFont: FontName;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** A stretch of one run on one line, from the line's left edge. */
export interface Fragment {
  readonly text: string;
  readonly run: Run;
  readonly font: FontName;
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

interface Word {
  readonly text: string;
  readonly run: Run;
  readonly font: FontName;
  readonly width: number;
  /** Whether a space, and so a possible break, stands before it. */
  readonly spaced: boolean;
  /** Whether the line may break before it though there is no space. */
  readonly breakable: boolean;
}

/** Where a long word may part: at soft hyphens, after hyphens and slashes, and after the signs of an address. */
const JOINTS = /(?<=[\u00ad\u200b/?&=_.,;:–—‐-])/;

/** A stretch as it stands at the end of a line: a soft hyphen there is seen. */
function closed(text: string): string {
  return text.endsWith('\u00ad') ? `${drawn(text)}-` : drawn(text);
}

/** Cuts what has no joints: between letters, with a hyphen in a word, and not before or after its first or last letter. */
function cutLetters(text: string, fits: (text: string) => boolean): readonly string[] {
  const letters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  const hyphen = /^[\p{L}\p{M}]+$/u.test(text) ? '-' : '';
  const cuts: string[] = [];
  for (let from = 0; from < letters.length;) {
    let to = letters.length;
    const piece = (): string => letters.slice(from, to).join('') + (to < letters.length ? hyphen : '');
    while (to > from + 1 && !fits(piece())) to -= 1;
    if (hyphen !== '' && to === letters.length - 1 && to > from + 2) to -= 1;
    cuts.push(piece());
    from = to;
  }
  return cuts;
}

/** Cuts a word that is wider than the column into pieces that are not. */
function pieces(text: string, font: FontName, size: number, width: number): readonly string[] {
  const fits = (part: string): boolean => wordWidth(font, part, size) <= width;
  if (fits(drawn(text))) return [drawn(text)];
  const result: string[] = [];
  let line = '';
  const close = (): void => {
    if (line !== '') result.push(...(fits(closed(line)) ? [closed(line)] : cutLetters(drawn(line), fits)));
    line = '';
  };
  for (const part of text.split(JOINTS)) {
    if (!fits(closed(line + part))) close();
    line += part;
  }
  close();
  return result;
}

function wordsOf(runs: readonly Run[], style: TextStyle, width: number): readonly Word[] {
  const words: Word[] = [];
  let spaced = false;
  for (const run of runs) {
    const font = run.bold ? style.boldFont : style.font;
    run.text.split(/[ \n\t\r]+/).forEach((text, index) => {
      if (index > 0) spaced = true;
      if (text === '') return;
      pieces(text, font, style.size, width).forEach((piece, part) => {
        const measured = wordWidth(font, piece, style.size);
        words.push({ text: piece, run, font, width: measured, spaced: part === 0 && spaced, breakable: part > 0 });
      });
      spaced = false;
    });
  }
  return words;
}

function lineOf(words: readonly Word[], size: number): Line {
  const fragments: Fragment[] = [];
  let x = 0;
  words.forEach((word, index) => {
    const gap = index > 0 && word.spaced ? spaceWidth(word.font, size) : 0;
    const last = fragments[fragments.length - 1];
    if (last && last.run === word.run) {
      const text = gap > 0 ? `${last.text} ${word.text}` : last.text + word.text;
      fragments[fragments.length - 1] = { ...last, text, width: last.width + gap + word.width };
    } else {
      fragments.push({ text: word.text, run: word.run, font: word.font, x: x + gap, width: word.width });
    }
    x += gap + word.width;
  });
  return { fragments, width: x };
}

/** Words that no line may part: those that follow one another without a space, if a line is wide enough for them. */
function clustersOf(words: readonly Word[], width: number): readonly (readonly Word[])[] {
  const clusters: Word[][] = [];
  for (const word of words) {
    const last = clusters[clusters.length - 1];
    if (last && !word.spaced && !word.breakable) last.push(word);
    else clusters.push([word]);
  }
  const fits = (cluster: readonly Word[]): boolean => cluster.reduce((sum, word) => sum + word.width, 0) <= width;
  return clusters.flatMap((cluster) => (fits(cluster) ? [cluster] : cluster.map((word) => [word])));
}

/**
 * Breaks runs into lines no wider than a column, first fit, at spaces; a word wider than the column is cut where it may part, and at last
 * between any letters. */
export function breakLines(runs: readonly Run[], style: TextStyle, width: number): readonly Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  for (const cluster of clustersOf(wordsOf(runs, style, width), width)) {
    const [first] = cluster;
    if (!first) continue;
    const wide = cluster.reduce((sum, word) => sum + word.width, 0);
    const gap = current.length > 0 && first.spaced ? spaceWidth(first.font, style.size) : 0;
    if (current.length > 0 && used + gap + wide > width + 0.01) {
      lines.push(lineOf(current, style.size));
      current = [];
      used = 0;
    }
    used += (current.length > 0 ? gap : 0) + wide;
    current.push(...cluster);
  }
  if (current.length > 0) lines.push(lineOf(current, style.size));
  return lines;
}

/** The height that lines take. */
export function linesHeight(lines: readonly Line[], style: TextStyle): number {
  return lines.length * style.leading;
}

/** Width of the widest line. */
export function textWidth(lines: readonly Line[]): number {
  return lines.reduce((widest, { width }) => Math.max(widest, width), 0);
}
