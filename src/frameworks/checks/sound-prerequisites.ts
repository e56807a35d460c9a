import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { type Criterion, criteriaOf, type Framework } from '../framework.js';
import { type Declared } from '../prerequisites.js';
import { criteriaWithPaths, type PlacedElement } from './elements-with-paths.js';

/** All that a criterion and its answers require, each with the way to it. */
function requiredBy(
  criterion: Criterion,
  path: PlacedElement['path'],
): readonly { code: string; at: PlacedElement['path'] }[] {
  const options = 'options' in criterion.scale ? Object.entries(criterion.scale.options) : [];
  const own = (
    { requires = [] }: Declared,
    under: PlacedElement['path'],
  ): { code: string; at: PlacedElement['path'] }[] =>
    requires.map((code, i) => ({ code, at: [...under, 'requires', i] }));
  return [
    ...own(criterion, path),
    ...options.flatMap(([value, option]) => own(option, [...path, 'scale', 'options', value])),
  ];
}

/** The way from one criterion to another by what is required; null where there is none. */
function wayTo(
  to: string,
  from: string,
  required: ReadonlyMap<string, readonly string[]>,
  seen: readonly string[] = [],
): readonly string[] | null {
  if (from === to) return [...seen, to];
  if (seen.includes(from)) return null;
  for (const next of required.get(from) ?? []) {
    const way = wayTo(to, next, required, [...seen, from]);
    if (way) return way;
  }
  return null;
}

/** What an answer requires is a criterion of the framework, and requires in turn nothing that requires it. */
export function soundPrerequisites(framework: Framework): readonly Finding[] {
  const known = criteriaOf(framework.root).map(({ code }) => code);
  const placed = criteriaWithPaths(framework).map(({ criterion, path }) => ({
    criterion,
    needs: requiredBy(criterion, path),
  }));
  const required = new Map(placed.map(({ criterion, needs }) => [criterion.code, needs.map(({ code }) => code)]));
  return placed.flatMap(({ criterion, needs }) =>
    needs.flatMap(({ code, at }) => {
      if (!known.includes(code)) {
        return [{ path: at, message: `"${code}", which is required, is no criterion.${didYouMean(code, known)}` }];
      }
      const way = wayTo(criterion.code, code, required);
      if (!way) return [];
      return [{ path: at, message: `${[criterion.code, ...way].join(' requires ')}, so none of them can come first` }];
    }),
  );
}
