import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { assertFormat } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

const FORMATS = ['text', 'bibtex', 'cff'] as const;

interface CiteOptions extends CommonOptions {
  readonly release?: string;
  readonly format: string;
}

async function cite(assessment: string, { release: name, format, data }: CiteOptions, io: Io): Promise<void> {
  assertFormat(format, FORMATS);
  const { findDataDir } = await import('../files/data-dir.js');
  const { listAssessments } = await import('../files/read-assessment.js');
  const { readReleases } = await import('../files/read-releases.js');
  const { unknownAssessment } = await import('../assessments/overrides.js');
  const { didYouMean } = await import('../common/did-you-mean.js');
  const { citationOf } = await import('../releases/citation.js');
  const { readSettings } = await import('../settings/settings.js');
  const dataDir = findDataDir(io.cwd, data);
  const ids = listAssessments(dataDir);
  if (!ids.includes(assessment)) throw new DomainError('CALL_INVALID', unknownAssessment(assessment, ids));
  const releases = readReleases(dataDir, assessment);
  const release = name === undefined ? releases[0] : releases.find((each) => each.name === name);
  if (!release) {
    const names = releases.map((each) => each.name);
    if (names.length === 0) {
      throw new DomainError(
        'CALL_INVALID',
        `${assessment} is a draft, and what is cited must stay: publish it first (merilo release ${assessment}).`,
      );
    }
    const guess = didYouMean(name ?? '', names) || ` There are: ${names.join(', ')}.`;
    throw new DomainError('CALL_INVALID', `${assessment} has no release "${name}".${guess}`);
  }
  const { publicUrl } = readSettings(process.env, { cwd: io.cwd, isTerminal: io.showsProgress });
  const words = citationOf(release, publicUrl)[format];
  io.stdout(words.endsWith('\n') ? words : `${words}\n`);
}

/** `merilo cite ASSESSMENT`: how to cite a release of it. */
export function addCite(program: Command, io: Io): void {
  program
    .command('cite')
    .description('print how to cite a release: as a sentence, for BibTeX, or as a CITATION.cff')
    .argument('<assessment>', 'its folder under assessments/, such as ddps-western-balkans-2020')
    .option('--release <name>', 'a release, such as 2026-11-30; the newest when left out')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'text')
    .option('--data <dir>', 'another data folder than assessments/')
    .action((assessment: string, options: CiteOptions) => cite(assessment, options, io));
}
