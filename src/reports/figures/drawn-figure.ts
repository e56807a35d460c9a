import { type Canvas, type Chart } from '../charts/chart.js';
import { unmarked } from '../language/locale.js';
import { Reading } from '../reading.js';
import { rankRanges } from '../rank-ranges.js';
import { type FigureContext, type FigureId } from './figure.js';
import { figureOf, lackOf } from './figure-of.js';

/** The same reading with texts that bear no marks of their language. */
function plain(reading: Reading): Reading {
  return new Reading(reading, unmarked(reading.locale));
}

/** What draws figures for a report on a canvas: with words alone, as everywhere that a figure can be had. */
export function figureDrawer(
  { reading, earlier, template }: Pick<FigureContext, 'reading' | 'earlier' | 'template'>,
  canvas: Canvas,
): (figure: FigureId, jurisdiction?: string) => Chart | null {
  const context: FigureContext = {
    reading: plain(reading),
    earlier: earlier && plain(earlier),
    template,
    canvas,
    robustness: () => {
      const ranges = rankRanges(reading);
      if (ranges === null) throw new RangeError('the assumptions do not fit the assessment');
      return ranges;
    },
  };
  return (figure, jurisdiction) =>
    lackOf(figure, context, jurisdiction) === null ? figureOf(figure, context, jurisdiction) : null;
}
