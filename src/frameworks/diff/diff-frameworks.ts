import { type Mapping, turned } from '../../assessments/mapping.js';
import { type Framework, isCriterion } from '../framework.js';
import { type FrameworkDiff, type NodeDiff } from './framework-diff.js';
import { nodeChanges, partChanges, wordingChanges } from './node-changes.js';
import { type MappedPair, mappedPairs, type NodePair, pairNodes } from './placed-nodes.js';

/** Told by changes of their own, by those of the tree, or by the names of the versions. */
const TOLD = new Set(['id', 'version', 'title', 'description', 'note', 'root']);

function nameOf({ id, version }: Framework): string {
  return `${id}@${version}`;
}

/** What mappings say of a question that only one version has. */
function relatedTo({ was, is }: NodePair, mapped: readonly MappedPair[], later: string): NodeDiff['related'] {
  if (was !== null && is !== null) return [];
  const code = (was ?? is)?.node.code;
  return mapped.flatMap(({ was: old, is: now, mapping }) => {
    if ((was === null ? now : old) !== code) return [];
    const isFromOwn = (mapping.from.framework === later) === (was === null);
    const { relation, reason } = mapping;
    return [{ code: was === null ? old : now, relation: isFromOwn ? turned(relation) : relation, reason }];
  });
}

/**
 * How a version of a framework differs from an earlier one (or from a later one: only the words change sides). A
 * question is the same question where a mapping between both versions says that they ask the same, else where the code
 * is the same. A framework against itself has no change.
 */
export function diffFrameworks(from: Framework, to: Framework, mappings: readonly Mapping[] = []): FrameworkDiff {
  const [earlier, later] = [nameOf(from), nameOf(to)];
  const mapped = mappedPairs(earlier, later, mappings);
  const pairs = pairNodes(from, to, mapped);
  const isOf = new Map(pairs.flatMap(({ was, is }) => (was && is ? [[was.node.code, is.node.code] as const] : [])));
  return {
    from: earlier,
    to: later,
    changes: [
      ...wordingChanges('title', from.title, to.title),
      ...wordingChanges('description', from.description, to.description),
      ...wordingChanges('note', from.note, to.note),
      ...partChanges(from, to, TOLD),
    ],
    nodes: pairs.flatMap((pair): readonly NodeDiff[] => {
      const { was, is } = pair;
      const node = (is ?? was)?.node;
      if (!node) return [];
      // An element that only has a new code keeps its children where they are.
      const parent = was?.parent ?? null;
      const parentNow = parent === null ? null : (isOf.get(parent) ?? parent);
      return [
        {
          was: was?.node.code ?? null,
          is: is?.node.code ?? null,
          kind: isCriterion(node) ? 'criterion' : 'element',
          title: node.title,
          changes: was && is ? nodeChanges(was, is, parentNow) : [],
          related: relatedTo(pair, mapped, later),
        },
      ];
    }),
  };
}
