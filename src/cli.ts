#!/usr/bin/env node
import { addCheck } from './commands/check.js';
import { addExplain } from './commands/explain.js';
import { addExport } from './commands/export.js';
import { addFormat } from './commands/format.js';
import { addReport } from './commands/report.js';
import { processIo, run } from './commands/run.js';
import { addScore } from './commands/score.js';
import { addServe } from './commands/serve.js';
import { addVerify } from './commands/verify.js';

await run(
  process.argv.slice(2),
  [addScore, addExplain, addReport, addExport, addVerify, addCheck, addFormat, addServe(() => import('./main.js'))],
  processIo(),
);
