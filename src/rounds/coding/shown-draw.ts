import { type Progress, type RoundDraw } from './round-draw.js';

/** A draw as it is shown: times as texts. */
export interface ShownDraw extends Omit<RoundDraw, 'round' | 'drawnAt' | 'criteria'> {
  readonly drawnAt: string;
  readonly progress: Progress;
}

/** A draw as plain data. */
export function shownDraw({ drawnAt, ...drawn }: RoundDraw & { readonly progress: Progress }): ShownDraw {
  return { ...drawn, drawnAt: drawnAt.toISOString() };
}
