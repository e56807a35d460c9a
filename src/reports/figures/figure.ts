import { type Canvas, type Chart } from '../charts/chart.js';
import { type Reading } from '../reading.js';
import { type Robustness } from '../../scoreboards/robustness/robustness-result.js';
import { type Template } from '../template.js';

/** The figures that an assessment can have, as their addresses name them. */
export const FIGURES = [
  'standing',
  'facets',
  'matrix',
  'heat-map',
  'timeline',
  'slope',
  'rank-distribution',
  'contributions',
] as const;
export type FigureId = (typeof FIGURES)[number];

/** Figures of one place: their address names it. */
export const OF_ONE_PLACE: readonly FigureId[] = ['timeline', 'contributions'];

/** More rows than this are no figure. */
export const MOST_ROWS = 60;

/** What figures are made from. */
export interface FigureContext {
  readonly reading: Reading;
  /** The same subjects in an earlier edition that can be compared; null where there is none. */
  readonly earlier: Reading | null;
  readonly template: Template;
  readonly canvas: Canvas;
  /** How sure the places are: worked out when it is asked for. */
  readonly robustness: () => Robustness;
}

/** How one figure is made. */
export interface FigureMaker {
  /** Why there is none of this assessment, in English, as the end of a sentence; null where there is one. */
  readonly lack: (context: Pick<FigureContext, 'reading' | 'earlier'>, jurisdiction?: string) => string | null;
  /** The chart but for its name and source. Where the figure is of one place, that place is given. */
  readonly draw: (context: FigureContext, jurisdiction?: string) => Omit<Chart, 'id' | 'source'>;
}

/** Why too many are no figure; null where they are not. */
export function tooMany({ subjects }: Reading): string | null {
  return subjects.length > MOST_ROWS ? `it is not drawn for ${subjects.length} subjects (at most ${MOST_ROWS})` : null;
}

/** A finding as a title: without its full stop. */
export function asTitle(finding: string): string {
  return finding.replace(/(?<![.…])\.$/, '');
}
