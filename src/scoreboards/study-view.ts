import { type AssumptionEffect, type Robustness } from './robustness/robustness-result.js';
import { assumptionInWords } from './robustness/robustness-notes.js';
import { textIn } from '../common/localised-text.js';
import { elementsOf } from '../frameworks/framework.js';
import { type Reform } from './reform/reform-result.js';
import { headOf, type NamedRow, type ScoreboardHead } from './scoreboard-view.js';
import { type AssessmentData, type Scoreboard } from './scoreboard.js';

/** A reform path beside what it rests on. */
export interface ReformView extends ScoreboardHead, Omit<Reform, 'now'> {
  readonly jurisdictionName: string;
  readonly now: NamedRow;
}

/** What the draws say of one place. */
export interface RobustUnit extends Omit<Robustness['units'][number], 'score' | 'shares'> {
  readonly jurisdictionName: string;
  readonly scoreLow: number | null;
  readonly scoreMedian: number | null;
  readonly scoreHigh: number | null;
}

/** One assumption that was varied, and how much of the shift of ranks goes back to it. */
export interface VariedAssumption {
  readonly code: string;
  readonly words: string;
  readonly first: AssumptionEffect['first'] | null;
  readonly total: AssumptionEffect['total'] | null;
}

/** Two places whose order the draws leave open, with their names. */
export interface NamedPair {
  readonly ahead: string;
  readonly aheadName: string;
  readonly behind: string;
  readonly behindName: string;
  readonly share: number;
}

/** Robustness beside what it rests on. */
export interface RobustnessView extends ScoreboardHead {
  readonly element: string;
  readonly draws: number;
  readonly seed: number;
  readonly sequence: Robustness['sequence'];
  readonly level: number;
  readonly areUsual: boolean;
  readonly notes: readonly string[];
  readonly shift: number | null;
  readonly units: readonly RobustUnit[];
  readonly notRobust: readonly NamedPair[];
  readonly assumptions: readonly VariedAssumption[];
}

function nameIn({ jurisdictions }: AssessmentData): (code: string) => string {
  const names = new Map(jurisdictions.map(({ code, name }) => [code, textIn(name, 'en')]));
  return (code) => names.get(code) ?? code;
}

/** A reform path with names, in English. */
export function reformView(data: AssessmentData, board: Scoreboard, reform: Reform): ReformView {
  const jurisdictionName = nameIn(data)(reform.jurisdiction);
  const element = elementsOf(data.framework.root).find(({ code }) => code === reform.element);
  const elementTitle = element ? textIn(element.title, 'en') : reform.element;
  return {
    ...headOf(data, board, 'en'),
    ...reform,
    jurisdictionName,
    now: { ...reform.now, jurisdictionName, elementTitle },
  };
}

/** Robustness with names and words, in English. */
export function robustnessView(data: AssessmentData, board: Scoreboard, made: Robustness): RobustnessView {
  const nameOf = nameIn(data);
  const { element, draws, seed, sequence, level, areUsual, notes, shift } = made;
  const effects = new Map((made.sensitivity?.assumptions ?? []).map((effect) => [effect.code, effect]));
  return {
    ...headOf(data, board, 'en'),
    ...{ element, draws, seed, sequence, level, areUsual, notes, shift },
    units: made.units.map(
      ({ score, jurisdiction, declared, median, low, high, mean, best, worst, scored, shift: own }) => ({
        ...{ jurisdiction, declared, median, low, high, mean, best, worst, scored, shift: own },
        jurisdictionName: nameOf(jurisdiction),
        scoreLow: score?.low ?? null,
        scoreMedian: score?.median ?? null,
        scoreHigh: score?.high ?? null,
      }),
    ),
    notRobust: made.notRobust.map(({ ahead, behind, share }) => ({
      ...{ ahead, behind, share },
      aheadName: nameOf(ahead),
      behindName: nameOf(behind),
    })),
    assumptions: made.assumptions.map((assumption) => ({
      code: assumption.code,
      words: assumptionInWords(assumption),
      first: effects.get(assumption.code)?.first ?? null,
      total: effects.get(assumption.code)?.total ?? null,
    })),
  };
}
