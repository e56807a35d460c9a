import { DomainError } from '../../common/domain-error.js';
import { criteriaOf, elementsOf } from '../../frameworks/framework.js';
import { elementCalled } from '../explain.js';
import { type Case, levelOf } from './reform-level.js';
import { questionsOf } from './reform-levers.js';
import { type Reform, type ReformAsked, type ReformLevel } from './reform-result.js';
import { LEVELS, parseTarget } from './reform-target.js';
import { rescorer } from './rescore.js';
import { type AssessmentData, type Scoreboard, type ScoreRow } from '../scoreboard.js';

function remarksOf({ rescore, target, element }: Case, levels: readonly ReformLevel[]): readonly string[] {
  const dates = criteriaOf(element).filter(({ scale }) => scale.type === 'date');
  return [
    ...(rescore.isLocal
      ? []
      : [
          'Scores depend on all places: the others move with the changes, and what is reached is worked out for all anew.',
        ]),
    ...(levels.every(({ isProven }) => isProven)
      ? []
      : ['The search was broken off: the sets are the best found, and a smaller one is not ruled out.']),
    ...(target.kind === 'rank' && element.rank && target.ties === 'low'
      ? ['The place is counted as the number of others with a higher score, and one.']
      : []),
    ...(dates.length > 0 ? [`Dates are not changed: ${dates.map(({ code }) => code).join(', ')}.`] : []),
  ];
}

/**
 * The smallest sets of changed answers with which a place reaches a target, by number or by declared effort, with the
 * next-best: surely, by the score, and possibly. Finding out what is not known is told apart from reform. Honours what
 * answers require. Throws `CALL_INVALID` for a target of another form, where less is better, and as
 * `explain` does.
 */
export function reform(data: AssessmentData, board: Scoreboard, asked: ReformAsked): Reform {
  const { jurisdiction, by = 'changes' } = asked;
  const { node } = elementCalled(data, board, jurisdiction, asked.element);
  const element = elementsOf(data.framework.root).find(({ code }) => code === node.code);
  if (!element) {
    throw new DomainError(
      'CALL_INVALID',
      `${node.code} is a roll-up: ask for the index, a pillar or a criterion of the tree.`,
    );
  }
  if (element.rank?.order === 'ascending') {
    throw new DomainError(
      'CALL_INVALID',
      `Less is better in ${element.code} (rank: ascending), and paths lead to higher scores only: ask for a part of it, or turn it round with "direction".`,
    );
  }
  const target = parseTarget(asked.target, data, board, jurisdiction, element.code);
  const rescore = rescorer(data, jurisdiction);
  const now = [...board.scores, ...board.memo].filter((row) => row.element === element.code);
  const own = now.find((row) => row.jurisdiction === jurisdiction) as ScoreRow;
  const of: Case = { element, jurisdiction, target, rescore, now, questions: questionsOf(element, rescore), by };
  const levels = LEVELS.map((level) => levelOf(of, level));
  return {
    jurisdiction,
    element: element.code,
    target: asked.target,
    by,
    now: own,
    levels,
    remarks: remarksOf(of, levels),
  };
}
