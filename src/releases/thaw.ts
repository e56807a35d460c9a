import { DomainError } from '../common/domain-error.js';
import { assess } from '../scoreboards/assess.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { type Engine } from '../scoreboards/engine.js';
import { isAssessmentData } from '../scoreboards/verify.js';
import { besideDigest, frozenDigest } from './freeze.js';
import { type Release } from './release.js';

/** What of a release its frozen data must give. */
export type ReleaseClaim = Pick<
  Release,
  'assessment' | 'name' | 'framework' | 'asOf' | 'engine' | 'digest' | 'resultDigest' | 'besideDigest' | 'frozen'
>;

/** Frozen data scored again, and where they do not give what the release says: a key of it, and why, as a sentence. */
export interface Thawed {
  readonly assessed: Assessed | null;
  readonly faults: readonly { readonly key: keyof ReleaseClaim; readonly message: string }[];
}

const REMEDY = 'Put both files of the release back as they were published; what is to change is a new release.';

function scored(text: string, engine: Engine): Assessed | string {
  try {
    const data: unknown = JSON.parse(text);
    if (!isAssessmentData(data)) return 'they are not the data of an assessment';
    return { data, board: assess(data, engine) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function different(release: ReleaseClaim, { data, board }: Assessed, engine: Engine): Thawed['faults'] {
  const given = { ...board, besideDigest: besideDigest(data, engine) };
  const keys = ['assessment', 'framework', 'asOf', 'digest', 'besideDigest', 'resultDigest'] as const;
  return keys.flatMap((key) => {
    if (given[key] === release[key]) return [];
    // Another engine may work numbers out otherwise: what was published then is as it was.
    const isOfEngine = key === 'resultDigest' && release.engine !== engine.version;
    const remedy = isOfEngine
      ? `They were worked out by engine ${release.engine}, and this is ${engine.version}: use that one.`
      : REMEDY;
    return [{ key, message: `the frozen data give ${key} ${given[key]}, not ${release[key]}. ${remedy}` }];
  });
}

/**
 * Scores the frozen data of a release again and holds them against it: their bytes, what they are of, and the digests.
 * A fault of a pair of files that were published together means that one was changed.
 */
export function thaw(release: ReleaseClaim, text: string, engine: Engine): Thawed {
  const own = frozenDigest(text, engine);
  const assessed = scored(text, engine);
  const told = (message: string): Thawed['faults'] => [{ key: 'frozen', message: `${message} ${REMEDY}` }];
  const scoreable = typeof assessed === 'string' ? null : assessed;
  if (own !== release.frozen) {
    const message = `the frozen data have the digest ${own}, so they are not those that were published.`;
    return { assessed: scoreable, faults: told(message) };
  }
  if (typeof assessed === 'string') {
    return { assessed: null, faults: told(`the frozen data cannot be scored: ${assessed}.`) };
  }
  return { assessed, faults: different(release, assessed, engine) };
}

/** The frozen data of a release with their scoreboard. Throws DATA_INVALID with all that does not agree. */
export function thawed(release: ReleaseClaim, text: string, engine: Engine): Assessed {
  const { assessed, faults } = thaw(release, text, engine);
  if (assessed && faults.length === 0) return assessed;
  const told = faults.map(({ message }) => message).join('\n');
  throw new DomainError('DATA_INVALID', `the release ${release.name} of ${release.assessment} is not whole: ${told}`);
}
