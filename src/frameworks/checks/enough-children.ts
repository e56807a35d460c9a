import { type Finding } from '../../common/finding.js';
import { type Framework, type FrameworkElement, isCriterion } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

function heavy({ children }: FrameworkElement): number {
  return children.filter(({ weight }) => weight !== 0).length;
}

/** The best or worst so many, and the least number of children with a score, are no more than there are. */
export function enoughChildren(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) => {
    if (isCriterion(element) || element.children.length === 0) return [];
    const { aggregate, missing, code } = element;
    const there = heavy(element);
    const findings: Finding[] = [];
    if ('count' in aggregate && aggregate.count > there) {
      const message = `${aggregate.method} takes ${aggregate.count} children of "${code}", and ${there} weigh anything: lower the count`;
      findings.push({ path: [...path, 'aggregate', 'count'], message });
    }
    if (missing.count !== undefined && missing.count > there) {
      const message = `"${code}" wants ${missing.count} children with a score, and ${there} weigh anything: lower the count`;
      findings.push({ path: [...path, 'missing', 'count'], message });
    }
    return findings;
  });
}
