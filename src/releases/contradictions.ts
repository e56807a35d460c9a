import { dataText } from '../scoreboards/data-text.js';
import { type Engine } from '../scoreboards/engine.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { besideDigest, frozenDigest } from './freeze.js';
import { type Release } from './release.js';

/** What a document says of itself that its release says too. */
export type Published = Pick<Release, 'framework' | 'asOf' | 'engine' | 'digest' | 'resultDigest'>;

const COMPARED = [
  'framework',
  'asOf',
  'engine',
  'digest',
  'resultDigest',
] as const satisfies readonly (keyof Published)[];

/**
 * What a document that claims to be of a release has otherwise than the release, a sentence each: what it says of
 * itself, and the data that it carries, where it carries any, to the letter.
 */
export function contradictions(
  claim: Published,
  data: AssessmentData | null,
  release: Release,
  engine: Engine,
): readonly string[] {
  const said = COMPARED.filter((key) => claim[key] !== release[key]).map(
    (key) => `${key} is ${claim[key]} in the file, ${release[key]} in the release`,
  );
  if (!data) return said;
  const beside = besideDigest(data, engine);
  const own = frozenDigest(dataText(data), engine);
  if (beside !== release.besideDigest) {
    return [
      ...said,
      `what stands beside the scores has the digest ${beside} in the file, ${release.besideDigest} in the release`,
    ];
  }
  return own === release.frozen
    ? said
    : [...said, `the data have the digest ${own} in the file, ${release.frozen} in the release`];
}
