import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** How large an operation is once its fragments stand where they are used. */
export interface DocumentSize {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

const NOTHING: DocumentSize = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * The size of a document: of its largest operation, each measure for itself. Every fragment is measured once, however
 * often it is used, so the time that this takes grows with the document alone. A fragment within itself counts as
 * nothing: validation refuses it. What introspection asks for has no depth: graphql-js bounds it by a rule of its own.
 */
export function documentSize(document: DocumentNode): DocumentSize {
  const fragments: Fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const measured = new Map<string, DocumentSize>();
  const sizes = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [plus(sizeOf(definition.selectionSet, fragments, measured), 0, directivesOf(definition))]
      : [],
  );
  return sizes.reduce(
    (largest, size) => ({
      depth: Math.max(largest.depth, size.depth),
      aliases: Math.max(largest.aliases, size.aliases),
      directives: Math.max(largest.directives, size.directives),
      rootFields: Math.max(largest.rootFields, size.rootFields),
    }),
    NOTHING,
  );
}

function directivesOf(node: { readonly directives?: readonly unknown[] }): number {
  return node.directives?.length ?? 0;
}

function plus(size: DocumentSize, aliases: number, directives: number): DocumentSize {
  return { ...size, aliases: size.aliases + aliases, directives: size.directives + directives };
}

function sizeOf(
  set: SelectionSetNode | undefined,
  fragments: Fragments,
  measured: Map<string, DocumentSize>,
): DocumentSize {
  return (set?.selections ?? []).reduce((sum, selection) => {
    let size: DocumentSize;
    if (selection.kind === Kind.FIELD) {
      const isIntrospection = selection.name.value === '__schema' || selection.name.value === '__type';
      const inner = sizeOf(selection.selectionSet, fragments, measured);
      size = plus(inner, selection.alias ? 1 : 0, directivesOf(selection));
      size = { ...size, depth: isIntrospection ? 1 : inner.depth + 1, rootFields: 1 };
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      size = plus(sizeOf(selection.selectionSet, fragments, measured), 0, directivesOf(selection));
    } else {
      size = plus(sizeOfFragment(selection.name.value, fragments, measured), 0, directivesOf(selection));
    }
    return {
      depth: Math.max(sum.depth, size.depth),
      aliases: sum.aliases + size.aliases,
      directives: sum.directives + size.directives,
      rootFields: sum.rootFields + size.rootFields,
    };
  }, NOTHING);
}

function sizeOfFragment(name: string, fragments: Fragments, measured: Map<string, DocumentSize>): DocumentSize {
  const known = measured.get(name);
  if (known) return known;
  measured.set(name, NOTHING);
  const fragment = fragments.get(name);
  const size = fragment ? plus(sizeOf(fragment.selectionSet, fragments, measured), 0, directivesOf(fragment)) : NOTHING;
  measured.set(name, size);
  return size;
}
