import { type Beside } from '../column.js';
import {
  type Aggregate,
  type Impute,
  type MissingPolicy,
  type Normalise,
  type ScoringNode,
  type Treat,
} from '../method.js';
import { type Given } from '../points.js';

/** How weights are drawn, for the children of each element by themselves. */
export type WeightDraws =
  /** Each weight times 1 ± up to this share, evenly. */
  | { readonly method: 'noise'; readonly share: number }
  /** Shares from a Dirichlet distribution whose mean is the declared shares; the larger, the nearer to them. */
  | { readonly method: 'dirichlet'; readonly concentration: number }
  /** One of several sets, each by the codes of elements; what a set does not name keeps its weight. */
  | { readonly method: 'sets'; readonly sets: readonly Readonly<Record<string, number>>[] };

interface Named {
  /** Short, stable: results are told by it. */
  readonly code: string;
  /** The codes that it is about; all to which it can apply when left out. */
  readonly elements?: readonly string[];
}

/** One of several ways, each as likely; `declared` is the framework's own. */
interface Between<Way> extends Named {
  readonly between: readonly ('declared' | Way)[];
}

/** One assumption behind a score, and what it could as well be. */
export type Assumption =
  | (Named & { readonly vary: 'weights'; readonly how: WeightDraws })
  /**
   * Points of ordinal answers: the least and the greatest stay, those between are drawn evenly, in their order. With
   * `within` below 1 they go only that share of the way from the declared points.
   */
  | (Named & { readonly vary: 'points'; readonly within?: number })
  /** Missing and doubtful answers: evenly over their candidates, or over all that the scale admits. */
  | (Named & { readonly vary: 'answers' })
  | (Between<Aggregate> & { readonly vary: 'aggregate' })
  | (Between<Normalise> & { readonly vary: 'normalise' })
  | (Between<MissingPolicy> & { readonly vary: 'missing' })
  | (Between<Impute | { readonly method: 'none' }> & { readonly vary: 'impute' })
  | (Between<Treat | { readonly method: 'none' }> & { readonly vary: 'treat' })
  /** Nothing, or one of these elements, is left out; its siblings carry its weight. Needs `elements`. */
  | (Named & { readonly vary: 'leave-out'; readonly elements: readonly string[] });

/** What is varied, as plain data that a worker thread can be handed. */
export interface Model {
  readonly root: ScoringNode;
  readonly units: number;
  /** What is known of each answer: for every criterion of the tree, a place for each unit. */
  readonly answers: Readonly<Record<string, readonly Given[]>>;
  readonly assumptions: readonly Assumption[];
  /** Series beside the answers. */
  readonly beside?: Beside;
  /** How many of the units, from the first, are ranked; the others only take part in what is worked out of all. */
  readonly ranked?: number;
}
