import { isMappedElement, type Mapping } from '../../assessments/mapping.js';
import { type Criterion, type Framework, type FrameworkElement, isCriterion } from '../framework.js';

/** A question or element, and the element that it stands under. */
export interface PlacedNode {
  readonly node: FrameworkElement | Criterion;
  readonly parent: string | null;
}

/** A node of one version and what it is in the other. */
export interface NodePair {
  readonly was: PlacedNode | null;
  readonly is: PlacedNode | null;
}

/** All questions and elements of a tree with their parents, parents first. */
export function placedNodes(node: FrameworkElement | Criterion, parent: string | null = null): readonly PlacedNode[] {
  if (isCriterion(node)) return [{ node, parent }];
  return [{ node, parent }, ...node.children.flatMap((child) => placedNodes(child, node.code))];
}

/** What a mapping says of a question of one version: the other's code, and how they are related. */
export interface MappedPair {
  readonly was: string;
  readonly is: string;
  readonly mapping: Mapping;
}

/** The mappings between two versions, whichever way round they were recorded. */
export function mappedPairs(from: string, to: string, mappings: readonly Mapping[]): readonly MappedPair[] {
  return mappings.flatMap((mapping): readonly MappedPair[] => {
    const [first, second] = [mapping.from, mapping.to];
    if (!isMappedElement(second)) return [];
    if (first.framework === from && second.framework === to)
      return [{ was: first.element, is: second.element, mapping }];
    if (first.framework === to && second.framework === from)
      return [{ was: second.element, is: first.element, mapping }];
    return [];
  });
}

function isOfOneKind(a: PlacedNode, b: PlacedNode): boolean {
  return isCriterion(a.node) === isCriterion(b.node);
}

/**
 * Each question and element of either version with itself in the other: by a mapping that says that both ask the same
 * (`equal`), else by code. In the order of the later tree, then those that are gone. None stands twice.
 */
export function pairNodes(from: Framework, to: Framework, mapped: readonly MappedPair[]): readonly NodePair[] {
  const [old, now] = [placedNodes(from.root), placedNodes(to.root)];
  const oldByCode = new Map(old.map((each) => [each.node.code, each]));
  const nowByCode = new Map(now.map((each) => [each.node.code, each]));
  const wasOf = new Map<string, PlacedNode>();
  const taken = new Set<string>();
  const join = (was: PlacedNode | undefined, is: PlacedNode | undefined): void => {
    if (!was || !is || !isOfOneKind(was, is) || taken.has(was.node.code) || wasOf.has(is.node.code)) return;
    wasOf.set(is.node.code, was);
    taken.add(was.node.code);
  };
  for (const { was, is, mapping } of mapped)
    if (mapping.relation === 'equal') join(oldByCode.get(was), nowByCode.get(is));
  for (const is of now) join(oldByCode.get(is.node.code), is);
  return [
    ...now.map((is): NodePair => ({ was: wasOf.get(is.node.code) ?? null, is })),
    ...old.filter(({ node }) => !taken.has(node.code)).map((was): NodePair => ({ was, is: null })),
  ];
}
