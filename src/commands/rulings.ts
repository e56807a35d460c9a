import { type Command } from 'commander';
import { type MarkedAnswer, type RulingMarks } from '../scoreboards/follow/marked-answers.js';
import { assertFormat } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

const FORMATS = ['table', 'json', 'csv'] as const;
const COLUMNS = ['ruling', 'framework', 'criterion', 'date', 'question', 'decision', 'reason', 'marked'] as const;

function markWords({ assessment, jurisdiction, answered, isSure }: MarkedAnswer): string {
  return `${assessment} ${jurisdiction} (answered ${answered}${isSure ? '' : ', perhaps before'})`;
}

function rowOf({ code, framework, criterion, date, question, decision, reason, marked }: RulingMarks) {
  const words = marked.map(markWords).join('; ') || null;
  return { ruling: code, framework, criterion, date, question, decision, reason, marked: words };
}

function countWords(rulings: readonly RulingMarks[]): string {
  const marked = rulings.reduce((sum, ruling) => sum + ruling.marked.length, 0);
  const ruled = rulings.length === 1 ? '1 ruling' : `${rulings.length} rulings`;
  const answers = marked === 1 ? '1 answer needs' : `${marked === 0 ? 'no' : marked} answers need`;
  return `${ruled}; ${answers} another look`;
}

type Wrap = (text: string, first: string, rest: string, width: number) => string;

function block(
  { code, framework, criterion, date, question, decision, marked }: RulingMarks,
  wrap: Wrap,
  width: number,
) {
  return [
    wrap(`${criterion} ${code} (${framework}, ${date})`, '', '  ', width),
    wrap(question, '  ', '  ', width),
    wrap(decision, '  → ', '    ', width),
    ...marked.map((answer) => wrap(`needs another look: ${markWords(answer)}`, '  ! ', '    ', width)),
  ].join('\n');
}

/** `merilo rulings [FRAMEWORK]`: how questions are to be read, and which answers are older than that. */
export function addRulings(program: Command, io: Io): void {
  program
    .command('rulings')
    .description('list how questions are to be read, and the answers that need another look since')
    .argument('[framework]', 'one of them (ddps or ddps@1); all when left out')
    .option('--data <dir>', 'another data folder than assessments/')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (framework: string | undefined, options: CommonOptions & { format: string }) => {
      assertFormat(options.format, FORMATS);
      const [{ findDataDir }, { readRulings }] = [
        await import('../files/data-dir.js'),
        await import('../files/read-rulings.js'),
      ];
      const rulings = readRulings(findDataDir(io.cwd, options.data), framework);
      if (options.format === 'json') return io.stdout(`${JSON.stringify({ rulings }, null, 2)}\n`);
      if (options.format === 'csv') {
        const { toCsv } = await import('../reports/tables/csv.js');
        return io.stdout(toCsv(COLUMNS, rulings.map(rowOf)));
      }
      const { wrap } = await import('./wrap.js');
      const width = Math.min(Math.max(io.columns ?? 80, 60), 100);
      const blocks = rulings.map((ruling) => block(ruling, wrap, width));
      return io.stdout(`${[...blocks, countWords(rulings)].join('\n\n')}\n`);
    });
}
