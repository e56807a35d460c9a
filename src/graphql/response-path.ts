import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
  BREAK,
} from 'graphql';

/**
 * The response path of the field that an error is about, by its nodes in the document; undefined where they belong to
 * no field. Errors that are found before anything runs carry no path of their own. The places in a list are not known
 * then, so it has names only; in a fragment that is used twice it leads through the first use.
 */
export function responsePathOf(
  document: DocumentNode,
  operationName: string | null | undefined,
  nodes: readonly ASTNode[],
): readonly string[] | undefined {
  const uses = nodes.filter(({ kind }) => kind !== Kind.VARIABLE_DEFINITION);
  const isMeant = uses.length > 0 ? (node: ASTNode) => uses.includes(node) : isUseOf(nodes);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operationName && definition.name?.value !== operationName) continue;
    const path = new PathSearch(document, isMeant).within(definition);
    if (path) return path;
  }
  return undefined;
}

function isUseOf(definitions: readonly ASTNode[]): (node: ASTNode) => boolean {
  const names = new Set(
    definitions.flatMap((node) => (node.kind === Kind.VARIABLE_DEFINITION ? [node.variable.name.value] : [])),
  );
  return (node) => node.kind === Kind.VARIABLE && names.has(node.name.value);
}

class PathSearch {
  readonly #entered = new Set<string>();

  constructor(
    private readonly document: DocumentNode,
    private readonly isMeant: (node: ASTNode) => boolean,
  ) {}

  within(operation: OperationDefinitionNode): readonly string[] | undefined {
    return this.#inSelections(operation.selectionSet, []);
  }

  #inSelections(set: SelectionSetNode | undefined, path: readonly string[]): readonly string[] | undefined {
    for (const selection of set?.selections ?? []) {
      const found =
        selection.kind === Kind.FIELD
          ? this.#inField(selection, path)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.#inSelections(selection.selectionSet, path)
            : this.#inFragment(selection.name.value, path);
      if (found) return found;
    }
    return undefined;
  }

  #inField(field: FieldNode, parent: readonly string[]): readonly string[] | undefined {
    const path = [...parent, (field.alias ?? field.name).value];
    const own: readonly ASTNode[] = [...(field.arguments ?? []), ...(field.directives ?? [])];
    if (this.isMeant(field) || own.some((node) => this.#isIn(node))) return path;
    return this.#inSelections(field.selectionSet, path);
  }

  #inFragment(name: string, path: readonly string[]): readonly string[] | undefined {
    if (this.#entered.has(name)) return undefined;
    this.#entered.add(name);
    const fragment = this.document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? this.#inSelections(fragment.selectionSet, path) : undefined;
  }

  #isIn(root: ASTNode): boolean {
    let found = false;
    visit(root, {
      enter: (node) => {
        if (!this.isMeant(node)) return undefined;
        found = true;
        return BREAK;
      },
    });
    return found;
  }
}
