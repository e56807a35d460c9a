import { canonicalJson } from '../common/canonical-json.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Source } from '../common/source.js';
import { effectiveWeights } from '../scoring/effective-weights.js';
import { type Band, type MissingPolicy, type Normalise } from '../scoring/method.js';
import {
  criteriaIn,
  type Criterion,
  type Facet,
  type Framework,
  type FrameworkElement,
  isCriterion,
  type RollUp,
} from './framework.js';
import { ruleWords } from './rule-words.js';

/** An answer that can be given, with its code and what it earns. */
export interface ListedOption {
  readonly code: string;
  readonly label: LocalisedText | null;
  readonly points: number;
  readonly note?: string;
}

/** A normalisation, with its ends where these are numbers. */
export interface ListedNormalisation {
  readonly method: string;
  readonly min?: number;
  readonly max?: number;
}

/** An element or criterion in a flat list: where it stands in the tree, and all that is written of it. */
export interface ListedElement {
  readonly code: string;
  readonly parent: string | null;
  /** 0 is the root. */
  readonly depth: number;
  readonly kind: 'element' | 'criterion';
  readonly title: LocalisedText;
  readonly weight: number;
  /** Its share of the whole when nothing is missing. */
  readonly effectiveWeight: number;
  readonly note?: string;
  readonly aggregate?: string;
  readonly missing?: MissingPolicy;
  readonly decimals?: number;
  readonly bands?: readonly Band[];
  readonly question?: LocalisedText;
  readonly why?: LocalisedText;
  readonly facets?: readonly Facet[];
  readonly sources?: readonly Source[];
  readonly scale?: string;
  readonly options?: readonly ListedOption[];
  readonly range?: readonly number[];
  readonly unit?: string;
  readonly normalise?: ListedNormalisation;
  /** All that the file says of how it is scored, as JSON. */
  readonly method: string;
  readonly derive?: string;
  readonly deriveRule?: string;
}

/** A second way to add the criteria up, with the codes of those that it adds. */
export interface ListedRollUp extends RollUp {
  readonly criteria: readonly string[];
}

/** A framework whose tree is a flat list, parents before children. */
export interface ListedFramework extends Omit<Framework, 'root' | 'rollUps'> {
  /** `id@version`. */
  readonly name: string;
  readonly elements: readonly ListedElement[];
  readonly rollUps: readonly ListedRollUp[];
}

function optionsOf({ scale }: Criterion): readonly ListedOption[] | undefined {
  if (scale.type === 'number' || scale.type === 'date') return undefined;
  if (scale.type !== 'boolean') return Object.entries(scale.options).map(([code, option]) => ({ code, ...option }));
  return [
    { code: 'true', label: { en: 'Yes' }, points: scale.points.yes },
    { code: 'false', label: { en: 'No' }, points: scale.points.no },
  ];
}

function listedNormalisation(by: Normalise): ListedNormalisation {
  const { method } = by;
  return by.method === 'goalposts' ? { method, min: by.min, max: by.max } : { method };
}

/** What of an element is no part of how it is scored: what it is called and asks, where it comes from, its children. */
const NO_METHOD = new Set([
  'code',
  'title',
  'question',
  'why',
  'facets',
  'sources',
  'note',
  'children',
  'derive',
  'effort',
  'requires',
]);

function methodOf(node: FrameworkElement | Criterion): string {
  return canonicalJson(Object.fromEntries(Object.entries(node).filter(([key]) => !NO_METHOD.has(key))));
}

function ofCriterion(criterion: Criterion): Partial<ListedElement> {
  const { question, why, facets, sources, scale, normalise, derive } = criterion;
  const options = optionsOf(criterion);
  return {
    question,
    why,
    facets,
    sources,
    scale: scale.type,
    ...(options && { options }),
    ...(scale.type === 'number' && { range: scale.range }),
    ...(scale.type === 'number' && scale.unit !== undefined && { unit: scale.unit }),
    ...(normalise && { normalise: listedNormalisation(normalise) }),
    ...(derive && { derive: ruleWords(derive), deriveRule: canonicalJson(derive) }),
  };
}

function ofElement({ aggregate, missing, decimals, bands }: FrameworkElement): Partial<ListedElement> {
  return {
    aggregate: aggregate.method,
    missing,
    ...(decimals !== undefined && { decimals }),
    ...(bands && { bands }),
  };
}

/** A framework with its tree as a flat list: a query language without recursion can ask for all of it. */
export function listFramework({ root, rollUps = [], ...framework }: Framework): ListedFramework {
  const shares = effectiveWeights(root);
  const list = (node: FrameworkElement | Criterion, parent: string | null, depth: number): readonly ListedElement[] => [
    {
      code: node.code,
      parent,
      depth,
      kind: isCriterion(node) ? 'criterion' : 'element',
      title: node.title,
      weight: node.weight ?? 1,
      effectiveWeight: shares[node.code] ?? 0,
      method: methodOf(node),
      ...(node.note !== undefined && { note: node.note }),
      ...(isCriterion(node) ? ofCriterion(node) : ofElement(node)),
    },
    ...(isCriterion(node) ? [] : node.children.flatMap((child) => list(child, node.code, depth + 1))),
  ];
  return {
    ...framework,
    name: `${framework.id}@${framework.version}`,
    elements: list(root, null, 0),
    rollUps: rollUps.map((rollUp) => ({
      ...rollUp,
      criteria: criteriaIn({ ...framework, root }, rollUp).map(({ code }) => code),
    })),
  };
}
