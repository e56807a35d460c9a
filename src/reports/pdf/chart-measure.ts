import { wordWidth } from './fonts.js';

/** The width of a text that is drawn in one stretch, in the typefaces of reports: what charts are laid out by. */
export function chartMeasure(text: string, size: number, bold: boolean): number {
  return wordWidth(bold ? 'sansBold' : 'sans', text, size);
}
