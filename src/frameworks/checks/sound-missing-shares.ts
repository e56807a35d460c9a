import { type Finding } from '../../common/finding.js';
import { type Share } from '../../scoring/method.js';
import { type Framework, isCriterion } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

function isShare(share: Share): boolean {
  if (typeof share === 'number') return share >= 0 && share <= 1;
  const match = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(share);
  return match !== null && Number(match[1]) <= Number(match[2]);
}

/** `atLeast` of a missing-value policy is a share from 0 to 1, or a fraction such as 2/3. */
export function soundMissingShares(framework: Framework): readonly Finding[] {
  const policies = [
    ...elementsWithPaths(framework).flatMap(({ element, path }) =>
      isCriterion(element) ? [] : [{ policy: element.missing, path }],
    ),
    ...(framework.rollUps ?? []).map(({ missing }, index) => ({ policy: missing, path: ['rollUps', index] })),
  ];
  return policies.flatMap(({ policy, path }) =>
    isShare(policy.atLeast)
      ? []
      : [
          {
            path: [...path, 'missing', 'atLeast'],
            message: `"atLeast" is ${policy.atLeast}; it must be a share from 0 to 1, or a fraction such as 2/3`,
          },
        ],
  );
}
