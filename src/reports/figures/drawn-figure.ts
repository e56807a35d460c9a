import { type Canvas, type Chart } from '../charts/chart.js';
import { withoutFences } from '../language/foreign.js';
import { rankRanges } from '../rank-ranges.js';
import { type FigureContext, type FigureId } from './figure.js';
import { figureOf, lackOf } from './figure-of.js';

/** What draws figures for a report on a canvas. Texts of other languages are measured without their marks. */
export function figureDrawer(
  { reading, earlier, template }: Pick<FigureContext, 'reading' | 'earlier' | 'template'>,
  { width, measure }: Canvas,
): (figure: FigureId, jurisdiction?: string) => Chart | null {
  const context: FigureContext = {
    reading,
    earlier,
    template,
    canvas: { width, measure: (text, size, bold) => measure(withoutFences(text), size, bold) },
    robustness: () => {
      const ranges = rankRanges(reading);
      if (ranges === null) throw new RangeError('the assumptions do not fit the assessment');
      return ranges;
    },
  };
  return (figure, jurisdiction) =>
    lackOf(figure, context, jurisdiction) === null ? figureOf(figure, context, jurisdiction) : null;
}
