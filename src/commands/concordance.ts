import { type Command } from 'commander';
import { type Concordance, type ConcordanceMatrix } from '../scoreboards/alignment/concordance-result.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { type AssessmentOptions, assertFormat, assessFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';
import { writeOutput } from './write-output.js';

const FORMATS = ['table', 'csv', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface ConcordanceOptions extends AssessmentOptions {
  readonly format: string;
  readonly o?: string;
}

/** Several people's names for one thing: the table of one jurisdiction, or the matrix of all. */
type Made = Concordance | ConcordanceMatrix;

function isOne(made: Made): made is Concordance {
  return 'jurisdiction' in made;
}

async function workbookOf(data: AssessmentData, made: Made): Promise<Uint8Array> {
  const [{ concordanceSheets, matrixSheets }, { workbook }] = [
    await import('../reports/tables/concordance-workbook.js'),
    await import('../reports/tables/workbook.js'),
  ];
  return workbook(isOne(made) ? concordanceSheets(data, made) : matrixSheets(data, made));
}

async function contentOf(format: Format, data: AssessmentData, made: Made, io: Io): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return workbookOf(data, made);
    case 'json':
      return `${JSON.stringify(made, null, 2)}\n`;
    case 'csv': {
      const { concordanceCsv, matrixCsv } = await import('../reports/tables/concordance-table.js');
      return isOne(made) ? concordanceCsv(made) : matrixCsv(made);
    }
    case 'table': {
      const [{ concordanceLines, matrixLines }, { printedNames }] = [
        await import('./concordance-table.js'),
        await import('./printed-names.js'),
      ];
      const width = Math.min(Math.max(io.columns ?? 80, 60), 120);
      const lines = isOne(made)
        ? concordanceLines(data, made, printedNames(data), width)
        : matrixLines(data, made, printedNames(data), width);
      return `${lines.join('\n')}\n`;
    }
  }
}

/** A workbook is a file, named as its address is; the rest goes to standard output. */
async function fileName(format: Format, made: Made, options: ConcordanceOptions): Promise<string> {
  if (options.o !== undefined) return options.o;
  if (format !== 'xlsx') return '-';
  const { concordanceFileName } = await import('../reports/report-address.js');
  const { asOf, framework } = options;
  return concordanceFileName(made.assessment, isOne(made) ? made.jurisdiction : undefined, format, {
    ...(asOf !== undefined && { asOf }),
    ...(framework !== undefined && { framework }),
  });
}

/** `merilo concordance ASSESSMENT [JURISDICTION]`: obligations beside what national law makes of them. */
export function addConcordance(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('concordance')
      .description('hold national law against the obligations of other law, article by article')
      .argument('<assessment>', 'its folder under assessments/: one of a framework of obligations')
      .argument('[jurisdiction]', 'a code such as SRB, or an alias; obligations by jurisdictions when left out'),
  )
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .option('-o <file>', 'a file to write, - for standard output; a workbook is named as its address is when left out')
    .action(async (assessment: string, called: string | undefined, options: ConcordanceOptions) => {
      const { format } = options;
      assertFormat(format, FORMATS);
      const { data, scoreboard, dataDir } = await assessFromFiles(assessment, options, io);
      const [{ concordance, concordanceMatrix }, { readMappings }] = [
        await import('../scoreboards/alignment/concordance.js'),
        await import('../files/read-mappings.js'),
      ];
      const made =
        called === undefined
          ? concordanceMatrix(data, scoreboard)
          : concordance(data, scoreboard, called, readMappings(dataDir));
      const content = await contentOf(format, data, made, io);
      return writeOutput(content, await fileName(format, made, options), io);
    });
}
