import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { type Claim } from '../scoreboards/verify.js';
import { assessFromFiles } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

const SHOWN = 20;

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('DATA_INVALID', `${file} is neither a report (PDF) nor JSON. Give a file that merilo wrote.`);
  }
}

/** What a file claims, the data that it carries, and whether it is a report with pages. */
interface Carried {
  readonly claim: Claim;
  readonly data: AssessmentData | null;
  readonly hasPages: boolean;
}

async function read(path: string, file: string): Promise<Carried> {
  const [{ readFileSync }, { readAttachments }, { isAssessmentData, isClaim }] = [
    await import('node:fs'),
    await import('../reports/pdf/read-attachments.js'),
    await import('../scoreboards/verify.js'),
  ];
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new DomainError('CALL_INVALID', `cannot read ${file}. Give the path of a report or an export.`);
  }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const attached = readAttachments(bytes);
    const [scores, data] = ['scores.json', 'data.json'].map((name) => attached.get(name)?.toString('utf8'));
    const claim: unknown = scores === undefined ? null : parse(scores, `${file} (scores.json)`);
    const rests: unknown = data === undefined ? null : parse(data, `${file} (data.json)`);
    if (isClaim(claim) && isAssessmentData(rests)) return { claim, data: rests, hasPages: true };
    throw new DomainError(
      'DATA_INVALID',
      `${file} carries no scores.json and data.json. It is no report of merilo, or a program has taken them out.`,
    );
  }
  const document = parse(bytes.toString('utf8'), file);
  if (!isClaim(document)) {
    throw new DomainError(
      'DATA_INVALID',
      `${file} holds no scores. Give a report, an export or what score --format json printed.`,
    );
  }
  const data: unknown = 'data' in document ? document.data : null;
  return { claim: document, data: isAssessmentData(data) ? data : null, hasPages: false };
}

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

/** Whether the data folder gives the same: a file agrees with itself also when all of it was changed. */
async function besideFolder(claim: Claim, options: CommonOptions, io: Io): Promise<string> {
  const { verify } = await import('../scoreboards/verify.js');
  const { assessment, framework, asOf } = claim;
  try {
    const { scoreboard } = await assessFromFiles(assessment, { ...options, framework, asOf }, io);
    const [first, ...more] = verify(claim, scoreboard).differences;
    if (first === undefined) return 'The data folder gives the same.';
    const rest = more.length === 0 ? '' : `, and ${more.length} more`;
    return `The data folder gives something else (${first}${rest}): the file is of another time, or was changed.`;
  } catch (error) {
    if (error instanceof DomainError) return 'No data folder was found that holds this assessment, to compare it with.';
    throw error;
  }
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
      const { claim, data, hasPages } = await read(resolve(io.cwd, file), file);
      const { framework, asOf } = claim;
      const scoreboard = data
        ? scoredAgain(data, file, (carried) => assess(carried, ENGINE))
        : (await assessFromFiles(claim.assessment, { ...options, framework, asOf }, io)).scoreboard;
      const { compared, differences } = verify(claim, scoreboard);
      const from = data ? 'the data that the file carries' : 'the data folder';
      io.stdout(`${file}: ${claim.assessment}, ${framework}, as of ${asOf}, engine ${claim.engine}\n`);
      if (claim.engine !== ENGINE.version) io.stdout(`Recomputed with engine ${ENGINE.version}.\n`);
      for (const difference of differences.slice(0, SHOWN)) io.stdout(`differs: ${difference}\n`);
      if (differences.length > SHOWN) io.stdout(`… and ${differences.length - SHOWN} more\n`);
      if (differences.length > 0) {
        io.stdout(
          `${compared} numbers recomputed from ${from}; ${differences.length === 1 ? 'one does not agree' : `${differences.length} do not agree`}.\n`,
        );
        return io.exit(1);
      }
      io.stdout(`All ${compared} numbers and both digests agree with ${from}.\n`);
      if (hasPages) io.stdout('What the pages print was not compared with them.\n');
      if (data) io.stdout(`${await besideFolder(claim, options, io)}\n`);
    });
}
