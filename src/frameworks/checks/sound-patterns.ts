import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';
import { RUNGS } from '../../instruments/time/ladder.js';
import { type Framework } from '../framework.js';
import { type PlacedPattern, patternsWithPaths } from './patterns-with-paths.js';

function adoption({ pattern: { adopted }, path }: PlacedPattern): readonly Finding[] {
  if (adopted === undefined) return [];
  const { from, until } = adopted;
  const at = [...path, 'adopted'];
  if (from === undefined && until === undefined) {
    return [{ path: at, message: '"adopted" says nothing: add "from" or "until", or take it out' }];
  }
  const [first, last] = [from, until].map((date) => (date === undefined ? null : spanOf(date)));
  if (!first || !last || first.earliest <= last.latest) return [];
  return [
    { path: [...at, 'until'], message: `nothing is adopted from ${from} until ${until}: write the dates in order` },
  ];
}

function ladder({ pattern: { rung, binding, stage = 'in-force' }, path }: PlacedPattern): readonly Finding[] {
  if (rung === undefined) return [];
  const at = [...path, 'rung'];
  if (rung !== 'exists' && binding !== undefined && !binding.includes('binding')) {
    const message = `no act that is ${binding.join(' or ')} reaches the rung "${rung}", for it must bind: take one of the two out`;
    return [{ path: at, message }];
  }
  if (stage === 'adopted' && RUNGS.indexOf(rung) >= RUNGS.indexOf('in-force')) {
    const message = `the rung "${rung}" is above the stage "adopted", which then says nothing: take "stage" out`;
    return [{ path: at, message }];
  }
  return [];
}

/** What a rule asks of acts can be met: its dates are in order, and what it asks of the ladder agrees with the rest. */
export function soundPatterns(framework: Framework): readonly Finding[] {
  return patternsWithPaths(framework).flatMap((placed) => [...adoption(placed), ...ladder(placed)]);
}
