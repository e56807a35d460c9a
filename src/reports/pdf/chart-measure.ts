import { wordWidth } from './fonts.js';
import { type Canvas } from '../charts/chart.js';

/** The width of a text that is drawn in one stretch, in the typefaces of reports: what charts are laid out by. */
export function chartMeasure(text: string, size: number, bold: boolean): number {
  return wordWidth(bold ? 'sansBold' : 'sans', text, size);
}

/** What the charts of a report are drawn on: as wide as the text of its pages, in points. */
export const REPORT_CANVAS: Canvas = { width: 493, measure: chartMeasure };
