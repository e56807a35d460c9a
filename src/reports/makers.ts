import { type Block } from './blocks.js';
import { type Context } from './context.js';
import { changesBlocks } from './sections/changes.js';
import { comparisonBlocks } from './sections/comparisons.js';
import { evidenceBlocks } from './sections/evidence.js';
import { findingsBlocks } from './sections/findings.js';
import { lawsBlocks } from './sections/laws.js';
import { limitsBlocks } from './sections/limits.js';
import { matrixBlocks } from './sections/matrix.js';
import { methodBlocks } from './sections/method.js';
import { rankingBlocks } from './sections/ranking.js';
import { sourcesBlocks } from './sections/sources.js';
import { scoreboardBlocks } from './sections/standing.js';
import { type SectionKind, type SectionTemplate } from './template.js';

/** What makes the blocks of each section: none where there is nothing to say. Jurisdictions are sections of their own. */
export const MAKERS: Readonly<
  Record<
    Exclude<SectionKind, 'jurisdictions'>,
    (context: Context, template: SectionTemplate, only?: string) => readonly Block[]
  >
> = {
  findings: findingsBlocks,
  scoreboard: scoreboardBlocks,
  ranking: rankingBlocks,
  matrix: matrixBlocks,
  comparisons: comparisonBlocks,
  changes: changesBlocks,
  laws: lawsBlocks,
  evidence: (context, _, only) => evidenceBlocks(context, only),
  method: methodBlocks,
  sources: sourcesBlocks,
  limits: limitsBlocks,
};

/** Sections for which an assessment of many, or one of numbers alone, has nothing to say, and the other way round. */
export function isWanted(kind: SectionKind, { reading, template, earlier }: Context): boolean {
  const large = reading.isLarge(template);
  if (kind === 'ranking') return large || !reading.hasMarks;
  if (kind === 'matrix') return !large && reading.hasMarks;
  if (kind === 'comparisons')
    return !large && reading.criteria.some(({ code }) => reading.comparatorsOf(code).length > 0);
  if (kind === 'scoreboard' || kind === 'jurisdictions') return !large;
  if (kind === 'evidence') return !large && reading.hasMarks;
  if (kind === 'laws') return reading.data.instruments.length > 0 && reading.hasMarks;
  return kind !== 'changes' || earlier !== null;
}
