#!/usr/bin/env node
import { addAudit } from './commands/audit.js';
import { addAccess } from './commands/access.js';
import { addBackup } from './commands/backup.js';
import { addBridge } from './commands/bridge.js';
import { addCheck } from './commands/check.js';
import { addCite } from './commands/cite.js';
import { addConcordance } from './commands/concordance.js';
import { addCoverage } from './commands/coverage.js';
import { type ImportTasks } from './commands/database-tasks.js';
import { addDiagnose } from './commands/diagnose.js';
import { addDisagreements } from './commands/disagreements.js';
import { addExplain } from './commands/explain.js';
import { addExport } from './commands/export.js';
import { addFormat } from './commands/format.js';
import { addImport } from './commands/import.js';
import { addLaw } from './commands/law.js';
import { addImpact } from './commands/impact.js';
import { addLoad } from './commands/load.js';
import { addReform } from './commands/reform.js';
import { addRelease } from './commands/release.js';
import { addReport } from './commands/report.js';
import { addRestore } from './commands/restore.js';
import { addRobustness } from './commands/robustness.js';
import { addRulings } from './commands/rulings.js';
import { processIo, run } from './commands/run.js';
import { addScenario } from './commands/scenario.js';
import { addScore } from './commands/score.js';
import { addServe } from './commands/serve.js';
import { addTimeline } from './commands/timeline.js';
import { addSources } from './commands/sources.js';
import { addUpgrade } from './commands/upgrade.js';
import { addVerify } from './commands/verify.js';
import { addWorker } from './commands/worker.js';

const tasks: ImportTasks = () => import('./database-tasks.js');
await run(
  process.argv.slice(2),
  [
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
    addServe(() => import('./main.js')),
    addWorker(() => import('./worker.js')),
    addLoad(tasks),
    addAccess(tasks),
    addAudit(tasks),
    addBackup(tasks),
    addRestore(tasks),
  ],
  processIo(),
);
