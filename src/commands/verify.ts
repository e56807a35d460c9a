import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { type Claim } from '../scoreboards/verify.js';
import { assessFromFiles } from './assessment-options.js';
import { besideFolder, folderReleases, scoredAs } from './beside-folder.js';
import { type CommonOptions, type Io } from './io.js';
import { readClaim } from './read-claim.js';

const SHOWN = 20;

/** The scoreboard of the data that a file carries. Throws DATA_INVALID where they are not what an export writes. */
function scoredAgain(data: AssessmentData, file: string, assess: (data: AssessmentData) => Scoreboard): Scoreboard {
  try {
    return assess(data);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DomainError(
      'DATA_INVALID',
      `the data that ${file} carries cannot be scored, so they were changed: ${why}`,
    );
  }
}

/** The scoreboard of the folder: of the release that is claimed, where the folder has it. */
async function scoredFromFolder(claim: Claim, options: CommonOptions, io: Io): Promise<Scoreboard> {
  const { assessment, framework, asOf, release } = claim;
  const releases = release ? await folderReleases(assessment, options, io) : [];
  const basis = releases.some(({ name }) => name === release) ? { release: release as string } : { framework, asOf };
  return scoredAs(claim, await assessFromFiles(assessment, { ...options, ...basis }, io));
}

/** Says what does not agree, and gives whether all does. */
function tellDifferences(compared: number, differences: readonly string[], from: string, io: Io): boolean {
  for (const difference of differences.slice(0, SHOWN)) io.stdout(`differs: ${difference}\n`);
  if (differences.length > SHOWN) io.stdout(`… and ${differences.length - SHOWN} more\n`);
  if (differences.length > 0) {
    const count = differences.length === 1 ? 'one does not agree' : `${differences.length} do not agree`;
    io.stdout(`${compared} numbers recomputed from ${from}; ${count}.\n`);
    return false;
  }
  io.stdout(`All ${compared} numbers and both digests agree with ${from}.\n`);
  return true;
}

/** `merilo verify FILE`: recomputes the numbers of a report or export from the data that it carries. */
export function addVerify(program: Command, io: Io): void {
  program
    .command('verify')
    .description('recompute the numbers of a report or an export and say what agrees')
    .argument('<file>', 'a PDF report, an export, or what score --format json printed')
    .option('--data <dir>', 'another data folder than assessments/, to compare with')
    .action(async (file: string, options: CommonOptions) => {
      const [{ resolve }, { ENGINE }, { assess }, { verify }] = [
        await import('node:path'),
        await import('../settings/engine.js'),
        await import('../scoreboards/assess.js'),
        await import('../scoreboards/verify.js'),
      ];
      const { claim, data, report } = await readClaim(resolve(io.cwd, file), file);
      const scoreboard = data
        ? scoredAgain(data, file, (carried) => assess(carried, ENGINE))
        : await scoredFromFolder(claim, options, io);
      const { compared, differences } = verify(claim, scoreboard);
      io.stdout(`${file}: ${claim.assessment}, ${claim.framework}, as of ${claim.asOf}, engine ${claim.engine}\n`);
      if (claim.engine !== ENGINE.version) io.stdout(`Recomputed with engine ${ENGINE.version}.\n`);
      const from = data ? 'the data that the file carries' : 'the data folder';
      if (!tellDifferences(compared, differences, from, io)) return io.exit(1);
      if (report && data) {
        const { verifyPages } = await import('./verify-pages.js');
        const pages = await verifyPages({ claim, data, report }, { data, board: scoreboard }, file);
        for (const sentence of pages.sentences) io.stdout(`${sentence}\n`);
        if (!pages.agree) return io.exit(1);
      }
      const { sentences, isContradicted } = await besideFolder(claim, data, options, io);
      for (const sentence of sentences) io.stdout(`${sentence}\n`);
      if (isContradicted) io.exit(1);
    });
}
