import { type Assessed } from './assessed.js';
import { type Engine } from './engine.js';

/** What those who know the releases are provided as. */
export const PUBLISHED_RELEASES = Symbol('PUBLISHED_RELEASES');

/** What scoreboards are told of releases. One under embargo is not among them before its instant. */
export interface PublishedReleases {
  /** Names of the releases of an assessment that are public now, the newest first. */
  readonly names: (assessment: string) => Promise<readonly string[]>;
  /** An assessment as its releases know it: one of them, with the data as published, or a draft. */
  readonly known: (live: Assessed, engine: Engine) => Promise<Assessed>;
  /** A release as it was published. NOT_FOUND where none of that name is public. */
  readonly called: (assessment: string, name: string, engine: Engine) => Promise<Assessed>;
}
