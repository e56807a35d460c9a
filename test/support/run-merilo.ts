import { addAudit } from '../../src/commands/audit.js';
import { addBackup } from '../../src/commands/backup.js';
import { addBridge } from '../../src/commands/bridge.js';
import { addCheck } from '../../src/commands/check.js';
import { addCite } from '../../src/commands/cite.js';
import { addConcordance } from '../../src/commands/concordance.js';
import { addCoverage } from '../../src/commands/coverage.js';
import { type ImportTasks } from '../../src/commands/database-tasks.js';
import { addDiagnose } from '../../src/commands/diagnose.js';
import { addDisagreements } from '../../src/commands/disagreements.js';
import { addExplain } from '../../src/commands/explain.js';
import { addExport } from '../../src/commands/export.js';
import { addFormat } from '../../src/commands/format.js';
import { addImport } from '../../src/commands/import.js';
import { addImpact } from '../../src/commands/impact.js';
import { addLaw } from '../../src/commands/law.js';
import { addLoad } from '../../src/commands/load.js';
import { addReform } from '../../src/commands/reform.js';
import { addRelease } from '../../src/commands/release.js';
import { addReport } from '../../src/commands/report.js';
import { addRestore } from '../../src/commands/restore.js';
import { addRobustness } from '../../src/commands/robustness.js';
import { addRulings } from '../../src/commands/rulings.js';
import { run } from '../../src/commands/run.js';
import { addScenario } from '../../src/commands/scenario.js';
import { addScore } from '../../src/commands/score.js';
import { addTimeline } from '../../src/commands/timeline.js';
import { addSources } from '../../src/commands/sources.js';
import { addUpgrade } from '../../src/commands/upgrade.js';
import { addVerify } from '../../src/commands/verify.js';

const tasks: ImportTasks = () => import('../../src/database-tasks.js');
const COMMANDS = [
  addScore(tasks),
  addExplain(tasks),
  addDiagnose,
  addRobustness(tasks),
  addReform(tasks),
  addBridge,
  addUpgrade,
  addRulings,
  addConcordance,
  addDisagreements,
  addTimeline,
  addImpact,
  addScenario,
  addReport(tasks),
  addRelease,
  addCite,
  addExport(tasks),
  addImport,
  addSources,
  addVerify,
  addLaw,
  addCoverage,
  addCheck,
  addFormat,
  addLoad(tasks),
  addAudit(tasks),
  addBackup(tasks),
  addRestore(tasks),
];

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one call of merilo in this process, as from a folder (the checkout when left out), its output kept. */
export async function runMerilo(args: readonly string[], cwd: string = process.cwd()): Promise<Outcome> {
  let exitCode = 0;
  const stdout: string[] = [];
  const stderr: string[] = [];
  await run(args, COMMANDS, {
    stdout: (text) => void stdout.push(typeof text === 'string' ? text : Buffer.from(text).toString('latin1')),
    stderr: (text) => void stderr.push(text),
    columns: null,
    showsProgress: false,
    spareCompiling: () => undefined,
    cwd,
    exit: (code) => {
      exitCode = code;
    },
  });
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}
