import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { readFromFiles } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

interface ReleaseOptions extends CommonOptions {
  readonly name?: string;
  readonly embargo?: string;
  readonly supersedes?: string;
  readonly why?: string;
}

/** The day of publication, where none is named: that of the embargo's end, else today's, in universal time. */
function usualName({ embargo }: ReleaseOptions): string {
  return (embargo ?? new Date().toISOString()).slice(0, 10);
}

async function write(assessment: string, options: ReleaseOptions, io: Io): Promise<void> {
  const { embargo, supersedes, why } = options;
  const [{ ENGINE }, { assess }, { typedPath }] = [
    await import('../settings/engine.js'),
    await import('../scoreboards/assess.js'),
    await import('../files/place-problems.js'),
  ];
  const [{ readRelease, readReleases }, { writeRelease }, { assertReleasable }, { freeze }, { releaseOf }] = [
    await import('../files/read-releases.js'),
    await import('../files/write-release.js'),
    await import('../releases/release-call.js'),
    await import('../releases/freeze.js'),
    await import('../releases/released.js'),
  ];
  const { data, dataDir } = await readFromFiles(assessment, options, io);
  const releases = readReleases(dataDir, assessment);
  const name = options.name ?? usualName(options);
  assertReleasable({ name, ...options }, assessment, releases);
  const live = { data, board: assess(data, ENGINE) };
  const same = releaseOf(live, releases.slice(0, 1), ENGINE);
  if (same) {
    throw new DomainError(
      'CALL_INVALID',
      `nothing has changed since the release ${same.name}, so there is nothing to release.`,
    );
  }
  const corrects = supersedes !== undefined && {
    corrects: { name: supersedes, why: why ?? '', published: readRelease(dataDir, assessment, supersedes) },
  };
  const { release, text } = freeze(live, { name, ...(embargo !== undefined && { embargo }), ...corrects }, ENGINE);
  for (const file of writeRelease(dataDir, release, text)) io.stdout(`${typedPath(dataDir, file, io.cwd)}\n`);
  const moved = release.erratum?.length ?? 0;
  if (corrects) io.stderr(`${moved === 0 ? 'No figure' : moved === 1 ? 'One figure' : `${moved} figures`} moved.\n`);
}

/** `merilo release ASSESSMENT`: publishes an assessment as it stands, with its data frozen beside it. */
export function addRelease(program: Command, io: Io): void {
  program
    .command('release')
    .description('publish an assessment as it stands: write a release and its frozen data, which never change')
    .argument('<assessment>', 'its folder under assessments/, such as ddps-western-balkans-2020')
    .option('--name <date>', 'the day of publication, 2026-11-30 (a second of that day: 2026-11-30-2); today')
    .option('--embargo <instant>', 'nobody is to publish it before: 2026-11-30T10:00:00Z')
    .option('--supersedes <name>', 'the release that it corrects; what moved is listed in it')
    .option('--why <text>', 'why it corrects that release')
    .option('--data <dir>', 'another data folder than assessments/')
    .action((assessment: string, options: ReleaseOptions) => write(assessment, options, io));
}
