import { type Run } from '../blocks.js';
import { type FontName, spaceWidth, wordWidth } from './fonts.js';

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

/** Cuts what is wider than the column: after the signs of an address first, else between letters. */
function pieces(text: string, font: FontName, size: number, width: number): readonly string[] {
  if (wordWidth(font, text, size) <= width) return [text];
  const parts = text.split(/(?<=[/?&=_.,;:–-])/);
  const result: string[] = [];
  let line = '';
  for (const part of parts.length > 1 ? parts : [...text]) {
    if (line !== '' && wordWidth(font, line + part, size) > width) {
      result.push(line);
      line = '';
    }
    line += part;
  }
  result.push(line);
  return parts.length > 1 ? result.flatMap((piece) => pieces(piece, font, size, width)) : result;
}

function wordsOf(runs: readonly Run[], style: TextStyle, width: number): readonly Word[] {
  const words: Word[] = [];
  let spaced = false;
  for (const run of runs) {
    const font = run.bold ? style.boldFont : style.font;
    run.text.split(/[ \n\t]+/).forEach((text, index) => {
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

/** Words that no line may part: those that follow one another without a space. */
function clustersOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const clusters: Word[][] = [];
  for (const word of words) {
    const last = clusters[clusters.length - 1];
    if (last && !word.spaced && !word.breakable) last.push(word);
    else clusters.push([word]);
  }
  return clusters;
}

/** Breaks runs into lines no wider than a column, first fit, at spaces; a word wider than the column is cut. */
export function breakLines(runs: readonly Run[], style: TextStyle, width: number): readonly Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  for (const cluster of clustersOf(wordsOf(runs, style, width))) {
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
