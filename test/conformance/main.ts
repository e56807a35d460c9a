import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asBaseline, type Baseline, worse } from './baseline.js';
import { CASES } from './cases.js';
import { counts, printed } from './print.js';
import { openReference } from './reference.js';
import { runCase } from './run-case.js';

const HELP = `npm run conformance -- FOLDER [--format table|json] [--only TEXT] [--data DIR] [--write-baseline]

Compares what the program works out with the reference numbers in FOLDER (docs/conformance.md): a line a case, exit 1
when one is worse than test/conformance/baseline.json says, or a file is missing.

  --only TEXT        cases whose name has the text; nothing is held against the baseline
  --data DIR         another data folder than assessments
  --write-baseline   keep what came out as the baseline
`;

const OPTIONS = {
  format: { type: 'string', default: 'table' },
  only: { type: 'string' },
  data: { type: 'string' },
  'write-baseline': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Runs the cases on a folder and prints what came of them. Gives the exit code: 1 when something is worse, 2 for a wrong call. */
export async function main(args: readonly string[], { root, cwd }: { root: string; cwd: string }): Promise<number> {
  let call;
  try {
    call = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  const { values, positionals } = call;
  const [folder] = positionals;
  if (values.help || folder === undefined || positionals.length > 1 || !['table', 'json'].includes(values.format)) {
    process.stderr.write(HELP);
    return values.help ? 0 : 2;
  }
  if (!existsSync(resolve(cwd, folder))) {
    process.stderr.write(`there is no folder ${folder}: name the one with the reference numbers\n`);
    return 2;
  }
  const data = values.data === undefined ? join(root, 'assessments') : resolve(cwd, values.data);
  const given = { reference: openReference(resolve(cwd, folder)), data, root };
  const { only } = values;
  const findings = CASES.filter(({ id }) => only === undefined || id.includes(only)).map((one) => runCase(one, given));
  const path = join(root, 'test', 'conformance', 'baseline.json');
  if (values['write-baseline']) writeFileSync(path, `${JSON.stringify(asBaseline(findings), null, 2)}\n`);
  const baseline = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Baseline) : {};
  const faults = only === undefined ? worse(findings, baseline) : [];
  process.stdout.write(
    values.format === 'json'
      ? `${JSON.stringify({ cases: findings, counts: counts(findings), worse: faults }, null, 2)}\n`
      : printed(findings, faults),
  );
  return faults.length === 0 ? 0 : 1;
}
