import { type Measure } from './chart.js';

/** Cuts a word that is wider than a line: after signs that part words first, else between letters. */
function cut(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const parts = word.split(/(?<=[-–/_.,;:])/);
  const pieces = parts.length > 1 ? parts : [...word];
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    if (last !== undefined && fits(last + piece)) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return parts.length > 1 ? lines.flatMap((line) => cut(line, fits)) : lines;
}

/**
 * A text in lines no wider than `width` (points), broken at spaces, words that are wider in themselves. Nothing is left
 * out. An empty text is one empty line; a single letter may be wider than the line.
 */
export function wrapped(text: string, width: number, measure: Measure, size: number, bold = false): readonly string[] {
  const fits = (line: string): boolean => measure(line, size, bold) <= width + 0.01;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/).filter((each) => each !== '')) {
    if (line !== '' && fits(`${line} ${word}`)) line = `${line} ${word}`;
    else {
      if (line !== '') lines.push(line);
      const [...parts] = cut(word, fits);
      line = parts.pop() ?? '';
      lines.push(...parts);
    }
  }
  return [...lines, line];
}
