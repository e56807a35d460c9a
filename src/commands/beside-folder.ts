import { DomainError } from '../common/domain-error.js';
import { type Release } from '../releases/release.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { type Claim } from '../scoreboards/verify.js';
import { assessFromFiles } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

/** What the data folder says of a file: sentences, and whether a release contradicts it. */
export interface Standing {
  readonly sentences: readonly string[];
  readonly isContradicted: boolean;
}

/** The releases that the data folder has of an assessment; none where there is no such folder. */
export async function folderReleases(assessment: string, options: CommonOptions, io: Io): Promise<readonly Release[]> {
  const [{ findDataDir }, { readReleases }] = [
    await import('../files/data-dir.js'),
    await import('../files/read-releases.js'),
  ];
  let dataDir: string;
  try {
    dataDir = findDataDir(io.cwd, options.data);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
  return readReleases(dataDir, assessment);
}

/** What the folder gives, with the instant that a file names: the folder knows what it knows now, whenever that was. */
export async function scoredAs(
  { knownAt }: Claim,
  { data, scoreboard }: { readonly data: AssessmentData; readonly scoreboard: Scoreboard },
): Promise<Scoreboard> {
  if (!knownAt) return scoreboard;
  const [{ asKnownAt }, { ENGINE }] = [
    await import('../scoreboards/as-known-at.js'),
    await import('../settings/engine.js'),
  ];
  return asKnownAt({ data, board: scoreboard }, knownAt, ENGINE).board;
}

/** Whether the data folder gives the same: a file agrees with itself also when all of it was changed. */
async function besideLive(claim: Claim, options: CommonOptions, io: Io): Promise<string> {
  const { verify } = await import('../scoreboards/verify.js');
  const { assessment, framework, asOf } = claim;
  try {
    const scoreboard = await scoredAs(claim, await assessFromFiles(assessment, { ...options, framework, asOf }, io));
    const [first, ...more] = verify(claim, scoreboard).differences;
    if (first === undefined) return 'The data folder gives the same.';
    const rest = more.length === 0 ? '' : `, and ${more.length} more`;
    return `The data folder gives something else (${first}${rest}): the file is of another time, or was changed.`;
  } catch (error) {
    if (error instanceof DomainError) return 'No data folder was found that holds this assessment, to compare it with.';
    throw error;
  }
}

async function besideRelease(
  claim: Claim,
  data: AssessmentData | null,
  release: Release,
  releases: readonly Release[],
): Promise<Standing> {
  const [{ contradictions }, { ENGINE }] = [
    await import('../releases/contradictions.js'),
    await import('../settings/engine.js'),
  ];
  const found = contradictions(claim, data, release, ENGINE);
  if (found.length > 0) {
    const told = found.map((sentence) => `contradicts: ${sentence}`);
    const verdict =
      `It says that it is the release ${release.name} of ${release.assessment}, and that release says otherwise: ` +
      'the file was changed, or it is of another publisher.';
    return { sentences: [...told, verdict], isContradicted: true };
  }
  const later = releases.find(({ supersedes }) => supersedes === release.name);
  const sentences = [
    `It is the release ${release.name} of ${release.assessment}, as the data folder has it.`,
    ...(later ? [`That release was corrected by ${later.name}: ${later.why ?? 'see there'}`] : []),
  ];
  return { sentences, isContradicted: false };
}

/**
 * Holds a file that agrees with itself against the data folder. Where it says which release it is, that release must
 * say the same; a release that is not there, and a draft that differs from the data of today, are told and no fault.
 */
export async function besideFolder(
  claim: Claim,
  data: AssessmentData | null,
  options: CommonOptions,
  io: Io,
): Promise<Standing> {
  const releases = await folderReleases(claim.assessment, options, io);
  const named = claim.release ?? null;
  const release = releases.find(({ name }) => name === named);
  if (release) return besideRelease(claim, data, release, releases);
  const live = data ? [await besideLive(claim, options, io)] : [];
  if (named !== null) {
    const unknown =
      `It says that it is the release ${named}, which the data folder does not have: ` +
      'whether it was published so is not shown. Ask its publisher for the file of the release.';
    return { sentences: [unknown, ...live], isContradicted: false };
  }
  const same = releases.find(
    ({ digest, resultDigest }) => digest === claim.digest && resultDigest === claim.resultDigest,
  );
  const draft = same ? `It is a draft, with the numbers of the release ${same.name}.` : 'It is a draft: of no release.';
  return { sentences: [draft, ...live], isContradicted: false };
}
