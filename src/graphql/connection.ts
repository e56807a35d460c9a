import { DomainError } from '../common/domain-error.js';
import { codeOfCursor, cursorOf } from './cursor.js';

/** A stretch of a list, and what there is before and after it. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A page as GraphQL clients expect it: rows with cursors, and the same rows without. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** The connection of a page that a service has cut already. */
export function connectionOfPage<T>(page: Page<T>, codeOf: (node: T) => string): Connection<T> {
  const edges = page.nodes.map((node) => ({ cursor: cursorOf(codeOf(node)), node }));
  return {
    edges,
    nodes: page.nodes,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
  };
}

/**
 * The connection of a whole list that is at hand: `first` rows from the one that follows `after`. A cursor whose row is
 * not in the list (taken from another list, or of a row that has gone) is CALL_INVALID.
 */
export function connectionOf<T>(
  all: readonly T[],
  { first, after }: { readonly first: number; readonly after?: string | null },
  codeOf: (node: T) => string,
): Connection<T> {
  const from = after === undefined || after === null ? 0 : placeAfter(all, after, codeOf);
  return connectionOfPage(
    {
      nodes: all.slice(from, from + first),
      totalCount: all.length,
      hasNextPage: from + first < all.length,
      hasPreviousPage: from > 0,
    },
    codeOf,
  );
}

function placeAfter<T>(all: readonly T[], after: string, codeOf: (node: T) => string): number {
  const code = codeOfCursor(after);
  const place = code === null ? -1 : all.findIndex((node) => codeOf(node) === code);
  if (place === -1) {
    const row = code === null ? 'no row' : `"${code}", which is not in this list`;
    throw new DomainError(
      'CALL_INVALID',
      `the cursor "${after}" names ${row}. Take a cursor from pageInfo.endCursor of the same list with the same arguments, or leave "after" out to begin.`,
    );
  }
  return place + 1;
}
