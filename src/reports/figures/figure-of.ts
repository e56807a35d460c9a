import { didYouMean } from '../../common/did-you-mean.js';
import { DomainError } from '../../common/domain-error.js';
import { type Chart } from '../charts/chart.js';
import { type Reading } from '../reading.js';
import { contributions } from './contributions.js';
import { facets } from './facets.js';
import { type FigureContext, type FigureId, type FigureMaker, FIGURES, OF_ONE_PLACE } from './figure.js';
import { heatMap } from './heat-map.js';
import { lawTimeline } from './law-timeline.js';
import { matrix } from './matrix.js';
import { rankDistribution } from './rank-distribution.js';
import { slope } from './slope.js';
import { standing } from './standing.js';

type Where = Pick<FigureContext, 'reading' | 'earlier'>;

const MAKERS: Readonly<Record<FigureId, FigureMaker>> = {
  standing,
  facets,
  matrix,
  'heat-map': heatMap,
  timeline: lawTimeline,
  slope,
  'rank-distribution': rankDistribution,
  contributions,
};

/** Why there is none of a figure, in English, as the end of a sentence; null where there is one. */
export function lackOf(figure: FigureId, where: Where, jurisdiction?: string): string | null {
  return MAKERS[figure].lack(where, jurisdiction);
}

/** A figure that an assessment has; of one place, with the places that it can be had of. */
export interface FigureListed {
  readonly figure: FigureId;
  /** Codes; null where the figure is of all. */
  readonly jurisdictions: readonly string[] | null;
}

/** The figures that there are of an assessment, in their order. */
export function figuresOf(where: Where): readonly FigureListed[] {
  return FIGURES.flatMap((figure): readonly FigureListed[] => {
    const { lack } = MAKERS[figure];
    if (lack(where) !== null) return [];
    if (!OF_ONE_PLACE.includes(figure)) return [{ figure, jurisdictions: null }];
    const jurisdictions = where.reading.subjects.filter((code) => lack(where, code) === null);
    return jurisdictions.length === 0 ? [] : [{ figure, jurisdictions }];
  });
}

/** The figure of a name. NOT_FOUND with the nearest where there is none. */
export function figureCalled(name: string): FigureId {
  const found = FIGURES.find((figure) => figure === name);
  if (found) return found;
  throw new DomainError(
    'NOT_FOUND',
    `no figure is called "${name}".${didYouMean(name, FIGURES) || ` There are: ${FIGURES.join(', ')}.`}`,
  );
}

/** Refuses a figure that there is not of an assessment: NOT_FOUND, with the reason. */
export function assertFigure(figure: FigureId, where: Where, jurisdiction?: string): void {
  const { assessment } = where.reading.data;
  if (jurisdiction === undefined && OF_ONE_PLACE.includes(figure))
    throw new DomainError('NOT_FOUND', `the figure "${figure}" is of one place: ask for ${figure}.<jurisdiction>.`);
  if (jurisdiction !== undefined && !OF_ONE_PLACE.includes(figure) && figure !== 'standing')
    throw new DomainError('NOT_FOUND', `the figure "${figure}" is of all subjects: leave out "${jurisdiction}".`);
  const why = lackOf(figure, where, jurisdiction);
  if (why !== null) throw new DomainError('NOT_FOUND', `there is no figure "${figure}" of ${assessment.id}: ${why}.`);
}

/** Where the numbers come from: assessment, method, date, state, and the digest of the data. */
function sourceOf({ data, board, locale }: Reading): string {
  const { say } = locale;
  return say('figures.source', {
    title: locale.text(data.assessment.title),
    framework: board.framework,
    date: locale.date(board.asOf),
    state: board.release === null ? say('figures.state.draft') : say('figures.state.release', { name: board.release }),
    digest: board.digest.replace(/^sha256:/, '').slice(0, 12),
  });
}

/** The designations that a publisher asks for wherever a name with a mark stands. */
function designationsOf({ designations }: Reading, chart: Omit<Chart, 'id' | 'source'>): readonly string[] {
  const words = [
    chart.title,
    chart.note,
    ...chart.drawing.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])),
    ...chart.table.rows.flat().filter((cell) => typeof cell === 'string'),
  ].join('\n');
  return designations.all
    .filter(({ name, short, mark }) => words.includes(`${name}${mark}`) || words.includes(short))
    .map(({ mark, text }) => `${mark} ${text}`);
}

/**
 * A figure of an assessment, with all words final. Throws NOT_FOUND where there is none: of too many subjects, without
 * law or scores, without a comparable edition.
 */
export function figureOf(figure: FigureId, context: FigureContext, jurisdiction?: string): Chart {
  assertFigure(figure, context, jurisdiction);
  const chart = MAKERS[figure].draw(context, jurisdiction);
  const designations = designationsOf(context.reading, chart);
  return {
    id: jurisdiction === undefined ? figure : `${figure}-${jurisdiction.toLowerCase()}`,
    ...chart,
    ...(designations.length > 0 && { designations }),
    source: sourceOf(context.reading),
  };
}
