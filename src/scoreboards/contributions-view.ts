import { type Against } from './against.js';
import { type Contributions, type Difference } from './contributions-of.js';

/** A contribution with the way to its place in the tree. */
export interface DifferenceNode extends Omit<Difference, 'children'> {
  /** The element above; null at the top. */
  readonly parent: string | null;
  /** Elements above it, 0 at the top. */
  readonly depth: number;
}

/** Contributions as a list, for a query language without recursion. */
export interface ContributionsView extends Omit<Contributions, 'against' | 'top'> {
  readonly against: string;
  readonly title: string;
  readonly kind: Against['kind'];
  readonly members: readonly string[];
  readonly nodes: readonly DifferenceNode[];
}

function flat({ children, ...own }: Difference, parent: string | null = null, depth = 0): readonly DifferenceNode[] {
  return [{ ...own, parent, depth }, ...children.flatMap((child) => flat(child, own.element, depth + 1))];
}

/** Contributions with their tree as a list, each element before those under it. */
export function contributionsView({ against, top, ...rest }: Contributions): ContributionsView {
  const { code, title, kind, members } = against;
  return { ...rest, against: code, title, kind, members, nodes: flat(top) };
}
