import { type Command } from 'commander';
import { type AssessmentOptions, assertFormat, assessFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';
import { writeOutput } from './write-output.js';

const FORMATS = ['csv', 'json'] as const;

/** `merilo export ASSESSMENT --format csv|json`: the scores with the answers, or all that the scores rest on. */
export function addExport(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('export')
      .description('write the data: scores and answers as CSV, or all that they rest on as JSON')
      .argument('<assessment>', 'its folder under assessments/'),
  )
    .requiredOption('--format <format>', `one of ${FORMATS.join(', ')}`)
    .option('-o <file>', 'a file to write; standard output when left out')
    .action(async (assessment: string, options: AssessmentOptions & { format: string; o?: string }) => {
      assertFormat(options.format, FORMATS);
      const { data, scoreboard } = await assessFromFiles(assessment, options, io);
      const text = options.format === 'json' ? await asJson(data, scoreboard) : await asCsv(data, scoreboard);
      return writeOutput(text, options.o ?? '-', io);
    });
}

type Assessed = Awaited<ReturnType<typeof assessFromFiles>>;

async function asJson(data: Assessed['data'], scoreboard: Assessed['scoreboard']): Promise<string> {
  const { scoresDocument } = await import('../scoreboards/scores-json.js');
  return `${JSON.stringify({ ...scoresDocument(scoreboard), data }, null, 2)}\n`;
}

async function asCsv(data: Assessed['data'], scoreboard: Assessed['scoreboard']): Promise<string> {
  const [{ toCsv }, { SCORE_COLUMNS }, { citationOf }, { citationLine }] = await Promise.all([
    import('../reports/tables/csv.js'),
    import('../scoreboards/scores-json.js'),
    import('../scoreboards/explain.js'),
    import('./explain-tree.js'),
  ]);
  const answers = new Map(scoreboard.answers.map((answer) => [`${answer.jurisdiction} ${answer.criterion}`, answer]));
  const rows = scoreboard.scores.map((row) => {
    const answer = answers.get(`${row.jurisdiction} ${row.element}`);
    return {
      ...row,
      answer: answer ? (answer.value ?? (answer.candidates.map(String).join(' | ') || null)) : null,
      origin: answer?.origin ?? null,
      justification: answer ? [answer.justification, ...answer.remarks].filter(Boolean).join(' ') || null : null,
      evidence: answer?.evidence.map((piece) => citationLine(citationOf(piece, data, 'en'))).join('; ') || null,
    };
  });
  return toCsv([...SCORE_COLUMNS, 'answer', 'origin', 'justification', 'evidence'], rows);
}
