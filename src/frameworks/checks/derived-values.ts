import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';
import { criteriaWithPaths } from './elements-with-paths.js';

/** A rule gives options of its criterion, each once, from the best down; `otherwise` is one too. */
export function derivedValues(framework: Framework): readonly Finding[] {
  return criteriaWithPaths(framework).flatMap(({ criterion: { code, scale, derive }, path }) => {
    if (!derive) return [];
    const base = [...path, 'derive'];
    if (scale.type !== 'choice') {
      return [{ path: base, message: `${code} is no choice, and a rule can only give options of a choice` }];
    }
    const options = scale.options;
    const unknown = (value: string, at: (string | number)[]): Finding[] =>
      Object.hasOwn(options, value)
        ? []
        : [{ path: at, message: `"${value}" is no answer to ${code}.${didYouMean(value, Object.keys(options))}` }];
    const answers = derive.answers.flatMap(({ value }, index) => {
      const at = [...base, 'answers', index, 'value'];
      const before = derive.answers[index - 1]?.value;
      const points = options[value]?.points;
      const above = before === undefined ? undefined : options[before]?.points;
      const rises = points !== undefined && above !== undefined && points > above;
      if (derive.answers.findIndex((answer) => answer.value === value) < index) {
        return [{ path: at, message: `"${value}" has a rule already: join the two with "any"` }];
      }
      const message = `"${value}" earns more than "${before}" before it: answers stand from the best down`;
      return rises ? [{ path: at, message }] : unknown(value, at);
    });
    return [...answers, ...unknown(derive.otherwise, [...base, 'otherwise'])];
  });
}
