import { type Context } from './context.js';
import { type Maker, ofOne } from './maker.js';
import { narrowedTo } from './one-subject.js';
import { briefBlocks } from './sections/brief/brief.js';
import { concordanceBlocks } from './sections/concordance/concordance.js';
import { aboutBlocks } from './sections/method-note/about.js';
import { calculationBlocks } from './sections/method-note/calculation.js';
import { populationsBlocks } from './sections/method-note/populations.js';
import { questionsBlocks } from './sections/method-note/questions.js';
import { rulesBlocks } from './sections/method-note/rules.js';
import { treeBlocks } from './sections/method-note/tree.js';
import { prefaceBlocks } from './sections/preface.js';
import { besideBlocks } from './sections/profile/beside.js';
import { facetsBlocks } from './sections/profile/facets.js';
import { positionBlocks } from './sections/profile/position.js';
import { reformBlocks } from './sections/profile/reform.js';
import { replyBlocks } from './sections/profile/reply.js';
import { robustnessBlocks } from './sections/profile/robustness.js';
import { strengthsBlocks } from './sections/profile/strengths.js';
import { timelineBlocks } from './sections/profile/timeline.js';
import { worksheetBlocks } from './sections/worksheet/worksheet.js';
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
import { FORM_FACTS, type SectionKind } from './template.js';

/** What makes the blocks of each section: none where there is nothing to say. Jurisdictions are sections of their own. */
export const MAKERS: Readonly<Record<Exclude<SectionKind, 'jurisdictions'>, Maker>> = {
  preface: prefaceBlocks,
  findings: findingsBlocks,
  scoreboard: scoreboardBlocks,
  ranking: rankingBlocks,
  matrix: matrixBlocks,
  comparisons: comparisonBlocks,
  changes: changesBlocks,
  laws: (context, _, only) => lawsBlocks(isAboutOne(context, only) ? narrowedTo(context, only) : context),
  evidence: (context, _, only) => evidenceBlocks(context, only),
  method: methodBlocks,
  sources: sourcesBlocks,
  limits: (context, _, only) => limitsBlocks(isAboutOne(context, only) ? narrowedTo(context, only) : context),
  position: ofOne(positionBlocks),
  facets: ofOne(facetsBlocks),
  strengths: ofOne(strengthsBlocks),
  beside: ofOne(besideBlocks),
  timeline: ofOne(timelineBlocks),
  robustness: ofOne(robustnessBlocks),
  reform: ofOne(reformBlocks),
  reply: ofOne(replyBlocks),
  brief: (context, _, only) => briefBlocks(context, only),
  worksheet: ofOne(worksheetBlocks),
  concordance: (context, _, only) => concordanceBlocks(context, only),
  about: aboutBlocks,
  calculation: calculationBlocks,
  tree: treeBlocks,
  questions: questionsBlocks,
  rules: rulesBlocks,
  populations: populationsBlocks,
};

/** Whether a report is about one subject alone, so that what it says of all is left out. */
function isAboutOne({ template }: Context, only: string | undefined): only is string {
  return only !== undefined && (FORM_FACTS[template.form].subject === 'must' || template.form === 'concordance');
}

/** Sections for which an assessment of many, or one of numbers alone, has nothing to say, and the other way round. */
export function isWanted(kind: SectionKind, { reading, template, earlier }: Context): boolean {
  const large = reading.isLarge(template);
  // A profile of few numbers has room for how they are made.
  if (template.form === 'profile' && (kind === 'method' || kind === 'sources')) return !reading.hasMarks;
  if (kind === 'ranking') return large || !reading.hasMarks;
  if (kind === 'matrix') return !large && reading.hasMarks;
  if (kind === 'comparisons')
    return !large && reading.criteria.some(({ code }) => reading.comparatorsOf(code).length > 0);
  if (kind === 'scoreboard' || kind === 'jurisdictions') return !large;
  if (kind === 'evidence') return !large && reading.hasMarks;
  if (kind === 'laws') return reading.data.instruments.length > 0 && reading.hasMarks;
  return kind !== 'changes' || earlier !== null;
}
