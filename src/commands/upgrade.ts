import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { assertFormat } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

const FORMATS = ['table', 'json'] as const;

interface UpgradeOptions extends CommonOptions {
  readonly to?: string;
  readonly apply?: boolean;
  readonly undo?: boolean;
  readonly format: string;
}

function assertAsked({ to, apply, undo }: UpgradeOptions): void {
  if (undo === true && (to !== undefined || apply === true)) {
    throw new DomainError('CALL_INVALID', 'an upgrade is either made or undone: leave out --undo, or --to and --apply');
  }
  if (undo !== true && to === undefined) {
    throw new DomainError('CALL_INVALID', 'name the version with --to (--to ddps@2), or undo the last one with --undo');
  }
}

async function undo(assessment: string, dataDir: string, { format }: UpgradeOptions, io: Io): Promise<void> {
  const [{ undoUpgrade }, { typedPath }] = [
    await import('../files/upgrade/undo-upgrade.js'),
    await import('../files/place-problems.js'),
  ];
  const { from, to, files } = undoUpgrade(dataDir, assessment);
  const typed = files.map((file) => typedPath(dataDir, file, io.cwd));
  if (format === 'json') {
    return io.stdout(`${JSON.stringify({ assessment, undone: { from, to }, files: typed }, null, 2)}\n`);
  }
  io.stdout(typed.map((file) => `${file}\n`).join(''));
  return io.stderr(`${assessment} is by ${from} again; every file is as it was before the upgrade to ${to}.\n`);
}

async function upgrade(assessment: string, dataDir: string, options: UpgradeOptions, io: Io): Promise<void> {
  io.spareCompiling();
  const [{ readUpgrade, applyUpgrade }, { upgradeMoves }] = [
    await import('../files/upgrade/read-upgrade.js'),
    await import('./upgrade-moves.js'),
  ];
  const read = readUpgrade(dataDir, assessment, options.to ?? '');
  const moves = await upgradeMoves(read, dataDir);
  const { typedPath } = await import('../files/place-problems.js');
  const written = options.apply === true ? applyUpgrade(dataDir, read) : [];
  const files = written.map((file) => typedPath(dataDir, file, io.cwd));
  if (options.format === 'json') {
    const { upgradeJson } = await import('./upgrade-json.js');
    return io.stdout(`${JSON.stringify(upgradeJson(read, moves, files), null, 2)}\n`);
  }
  const { upgradeTable } = await import('./upgrade-table.js');
  io.stdout(`${upgradeTable(read, moves, Math.min(Math.max(io.columns ?? 100, 60), 120))}\n`);
  const what = files.length > 0 ? `Written: ${files.join(', ')}.` : 'Nothing was written: --apply does it.';
  return io.stderr(`${what}\n`);
}

/** `merilo upgrade ASSESSMENT --to ID@V`: what another version of its framework does to an assessment, and doing it. */
export function addUpgrade(program: Command, io: Io): void {
  program
    .command('upgrade')
    .description('show what another version of its framework does to an assessment; with --apply, move it there')
    .argument('<assessment>', 'its folder under assessments/, such as ddps-western-balkans-2020')
    .option('--to <id@version>', 'the version: a file under frameworks/')
    .option('--apply', 'write the files; what cannot be carried is kept in <assessment>/set-aside/')
    .option('--undo', 'undo the last upgrade: every file gets back the bytes that it had')
    .option('--data <dir>', 'another data folder than assessments/')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (assessment: string, options: UpgradeOptions) => {
      assertFormat(options.format, FORMATS);
      assertAsked(options);
      const { findDataDir } = await import('../files/data-dir.js');
      const dataDir = findDataDir(io.cwd, options.data);
      return options.undo === true ? undo(assessment, dataDir, options, io) : upgrade(assessment, dataDir, options, io);
    });
}
