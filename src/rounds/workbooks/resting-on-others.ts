import { type Criterion, elementsOf, type Framework, type FrameworkElement } from '../../frameworks/framework.js';
import { dependsOnSample } from '../../scoring/normalise.js';

type Impute = NonNullable<Criterion['impute']>;

/** Aggregates that hold all units against one another, and imputations that take their numbers from others. */
const AGGREGATES: readonly string[] = ['copeland', 'condorcet-kemeny', 'benefit-of-the-doubt'];
const IMPUTES: readonly string[] = ['mean', 'median', 'quantile', 'regression'];

function takesFromOthers(by: Impute): boolean {
  return by.method === 'first' ? by.of.some(takesFromOthers) : IMPUTES.includes(by.method);
}

function restsOnOthers(node: Criterion | FrameworkElement): boolean {
  const { treat, normalise, impute } = node;
  return (
    treat !== undefined ||
    (normalise !== undefined && dependsOnSample(normalise)) ||
    (impute !== undefined && takesFromOthers(impute)) ||
    ('aggregate' in node && AGGREGATES.includes(node.aggregate.method))
  );
}

/** The code of the first element whose score follows from those of other places too; null where each stands by itself. */
export function restingOnOthers({ root }: Framework): string | null {
  return elementsOf(root).find(restsOnOthers)?.code ?? null;
}
