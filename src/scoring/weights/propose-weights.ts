import { type Branch, columnOf, type Columns, innerOf, type Inner, sharesOf } from '../diagnosis/branch.js';
import { isRefused, type Refused } from '../diagnosis/refused.js';
import { balanceWeights } from './balance-weights.js';
import { componentWeights } from './component-weights.js';
import { type DataWeights } from './data-weights.js';
import { factorWeights } from './factor-weights.js';
import { infomaxWeights } from './infomax-weights.js';

/** What data propose for the children of one element, beside what they have. */
export interface Proposal extends DataWeights {
  /** The shares that the children have now; they sum to 1 in size. */
  readonly now: Readonly<Record<string, number>>;
}

export interface ProposalSettings {
  readonly minimum?: number;
  /** Whether an element is a weighted arithmetic mean, which `balance` and `infomax` take it for; all are when left out. */
  readonly isMean?: (code: string) => boolean;
}

type Method = DataWeights['method'];
type Target = Readonly<Record<string, number>>;

const METHODS: Readonly<Record<Method, (columns: Columns, target: Target, minimum?: number) => DataWeights | Refused>> =
  {
    'first-component': (columns, _, minimum) => componentWeights(columns, minimum),
    factors: (columns, _, minimum) => factorWeights(columns, withMinimum(minimum)),
    balance: (columns, target, minimum) => balanceWeights(columns, { ...withMinimum(minimum), target, start: target }),
    infomax: (columns, target, minimum) => infomaxWeights(columns, { ...withMinimum(minimum), start: target }),
  };

function withMinimum(minimum: number | undefined): { readonly minimum?: number } {
  return minimum === undefined ? {} : { minimum };
}

function proposalFor(element: Inner, scores: Columns, method: Method, settings: ProposalSettings): Proposal | Refused {
  const isSearched = method === 'balance' || method === 'infomax';
  if (isSearched && settings.isMean?.(element.code) === false) {
    return { refused: 'is searched for weighted arithmetic means, and this element is none' };
  }
  const parts = sharesOf(element);
  const turned = parts.map(({ code, sign }) => {
    const column = columnOf(scores, code);
    return [code, sign === 1 ? column : Float64Array.from(column, (value) => -value)] as const;
  });
  const target = Object.fromEntries(parts.map(({ code, weight }) => [code, weight]));
  const found = METHODS[method](Object.fromEntries(turned), target, settings.minimum);
  if (isRefused(found)) return found;
  const signed = (weights: Target): Target =>
    Object.fromEntries(parts.map(({ code, sign }) => [code, sign * (weights[code] as number)]));
  const { n, told, negative } = found;
  return { method, n, told, negative, weights: signed(found.weights), now: signed(target) };
}

/**
 * Weights from data for the children of every element that has several, by the element's code. `balance` seeks those
 * under which the children are as important for their element as their weights now say; `infomax` begins at these. A
 * child that counts against its element is turned first, and its weight has its sign. Refused as the methods are.
 */
export function proposeWeights(
  root: Branch,
  scores: Columns,
  method: Method,
  settings: ProposalSettings = {},
): Readonly<Record<string, Proposal | Refused>> {
  return Object.fromEntries(
    innerOf(root)
      .filter(({ children }) => children.length > 1)
      .map((element) => [element.code, proposalFor(element, scores, method, settings)]),
  );
}
