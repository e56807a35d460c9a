import { robustnessOf } from '../scoreboards/robustness/robustness.js';
import { type Robustness } from '../scoreboards/robustness/robustness-result.js';
import { chartSvg } from './charts/to-svg.js';
import { type Chart } from './charts/chart.js';
import { figureOf } from './figures/figure-of.js';
import { type FigureContext, type FigureId } from './figures/figure.js';
import { type FigureFormat } from './figures/figure-address.js';
import { figureCsv, figureSheets } from './figures/figure-table.js';
import { type Catalogue, overlaid } from './language/catalogue.js';
import { localeOf, unmarked } from './language/locale.js';
import { chartMeasure, REPORT_CANVAS } from './pdf/chart-measure.js';
import { type Assessed, Reading } from './reading.js';
import { type TemplateFile } from './template.js';
import { worded } from './worded.js';

/** Everything that the bytes of a figure follow from. */
export interface FigureInput {
  readonly figure: FigureId;
  readonly format: FigureFormat;
  readonly jurisdiction?: string;
  readonly assessed: Assessed;
  /** An earlier edition that can be compared. */
  readonly comparable?: Assessed;
  /** Colours, and messages in other words. */
  readonly template: TemplateFile;
  readonly catalogue: Catalogue;
}

function robustnessIn({ data, board }: Assessed): Robustness {
  const engine = { version: board.engine, sha256: () => board.digest.slice('sha256:'.length) };
  const made = robustnessOf(data, engine);
  if (made === null) throw new Error('nobody asked the study of places to stop');
  return made;
}

/** What figures of an assessment are made from: the same on a page, in a report and as a file. */
export function figureContext(
  input: Pick<FigureInput, 'assessed' | 'comparable' | 'template' | 'catalogue'>,
): FigureContext {
  const { assessed, comparable } = input;
  const locale = unmarked(localeOf(overlaid(input.catalogue, input.template)));
  const reading = new Reading(assessed, locale);
  const other = comparable ? new Reading(comparable, locale) : null;
  const isEarlier =
    other !== null && other.board.framework === reading.board.framework && other.board.asOf < reading.board.asOf;
  return {
    reading,
    earlier: isEarlier ? other : null,
    template: worded(input.template, locale),
    canvas: REPORT_CANVAS,
    robustness: () => robustnessIn(assessed),
  };
}

async function fileOf(chart: Chart, context: FigureContext, { format, template }: FigureInput): Promise<Uint8Array> {
  if (format === 'csv') return Buffer.from(figureCsv(chart), 'utf8');
  if (format === 'xlsx') {
    const { workbook } = await import('./tables/workbook.js');
    const { say } = context.reading.locale;
    return workbook(figureSheets(chart, { numbers: say('figures.sheet.numbers'), about: say('figures.sheet.about') }));
  }
  const svg = chartSvg(chart, { theme: template.theme, measure: chartMeasure, language: context.reading.language });
  if (format === 'svg') return Buffer.from(svg, 'utf8');
  const { toPng } = await import('./charts/to-png.js');
  return toPng(svg);
}

/** A figure, or its numbers, as a file: the same input gives the same bytes. Throws NOT_FOUND as `figureOf` does. */
export async function makeFigure(input: FigureInput): Promise<Uint8Array> {
  const context = figureContext(input);
  return fileOf(figureOf(input.figure, context, input.jurisdiction), context, input);
}
