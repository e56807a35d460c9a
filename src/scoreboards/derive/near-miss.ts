import { type Truth } from './truth.js';

/** What a rule can ask of an act or of a provision of it. */
export type Asked =
  | 'subject'
  | 'type'
  | 'binding'
  | 'competence'
  | 'adopted'
  | 'rung'
  | 'stage'
  | 'modality'
  | 'addressee'
  | 'reach'
  | 'confidence'
  | 'wording'
  | 'absence';

/** One thing that a rule asks for and that is not there, or not known to be. */
export interface Lack {
  readonly asked: Asked;
  readonly truth: 'no' | 'unknown';
  /** What would do, in the codes of the data: one of these. */
  readonly wanted: readonly string[];
  /** What stands there, in the codes of the data; null where nothing does, or nothing is coded. */
  readonly found: string | null;
  /** The two in words: `reaches sector, not all`. */
  readonly words: string;
}

/** What came nearest to a pattern that is not met: null where the register holds nothing on its subject. */
export interface Miss {
  readonly act: string | null;
  readonly provision: string | null;
  /** What the provision does, where that is asked for and met: `mandates`. */
  readonly does: string | null;
  readonly lacks: readonly Lack[];
}

/** Why an answer was not given: what came nearest to it, what that lacked, and the searches that a no rests on. */
export interface NearMiss extends Miss {
  readonly answer: string;
  readonly truth: 'no' | 'unknown';
  /** Codes of the searches that count; empty where nobody has searched enough. */
  readonly coverage: readonly string[];
}

const UNLIKE = 1_000;

/** How far a miss is from what is asked: each no weighs more than any number of things not known. */
export function distance({ act, lacks }: Miss): number {
  const own = lacks.reduce((sum, { truth }) => sum + (truth === 'no' ? UNLIKE : 1), 0);
  return act === null ? own + UNLIKE * UNLIKE : own;
}

/** The nearest of several, the first of those that are as near; nothing of none. */
export function nearest<T>(candidates: readonly T[], far: (candidate: T) => number): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const own = far(candidate);
    if (own >= least) continue;
    [best, least] = [candidate, own];
  }
  return best;
}

/** How far several misses are together, which must all be mended. */
export function distanceOfAll(misses: readonly Miss[]): number {
  return misses.reduce((sum, miss) => sum + distance(miss), 0);
}

/** The misses of that part which came nearest, where one part is enough. */
export function ofNearestPart(parts: readonly (readonly Miss[])[]): readonly Miss[] {
  return nearest(parts, distanceOfAll) ?? [];
}

/** The misses of those parts that must be mended for so many to hold, the nearest parts first. */
export function ofMissingParts(
  count: number,
  parts: readonly { readonly truth: Truth; readonly misses: readonly Miss[] }[],
): readonly Miss[] {
  const held = parts.filter(({ truth }) => truth === 'yes').length;
  return parts
    .filter(({ truth }) => truth !== 'yes')
    .map(({ misses }) => ({ misses, far: distanceOfAll(misses) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, Math.max(0, count - held))
    .flatMap(({ misses }) => misses);
}
