import { type Command } from 'commander';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type Disagreements } from '../scoreboards/alignment/disagreements-result.js';
import { type Edition } from '../scoreboards/alignment/disagreements.js';
import { assertFormat, assessFromFiles } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

const FORMATS = ['table', 'csv', 'json'] as const;

interface DisagreementsOptions extends CommonOptions {
  readonly format: string;
}

/** Reads and scores the assessments one after the other; on a terminal it says how far it has come. */
async function editionsOf(ids: readonly string[], options: CommonOptions, io: Io): Promise<readonly Edition[]> {
  const editions: Edition[] = [];
  for (const [at, id] of ids.entries()) {
    if (io.showsProgress) io.stderr(`\r${at + 1} of ${ids.length} assessments`);
    const { data, scoreboard } = await assessFromFiles(id, options, io);
    editions.push({ data, board: scoreboard });
  }
  if (io.showsProgress && ids.length > 0) io.stderr('\r\u001b[K');
  return editions;
}

/** The code of a place that one of the assessments has; null where none is named. */
async function placeCalled(called: string | undefined, editions: readonly Edition[]): Promise<string | null> {
  if (called === undefined) return null;
  const [{ jurisdictionCalled }, { jurisdictionsOf }] = [
    await import('../jurisdictions/jurisdiction.js'),
    await import('../scoreboards/subjects.js'),
  ];
  const code = editions.map(({ data }) => jurisdictionCalled(data.jurisdictions, called)?.code).find(Boolean) ?? called;
  const places = [...new Set(editions.flatMap(({ data }) => jurisdictionsOf(data.assessment)))];
  if (places.includes(code)) return code;
  throw new DomainError(
    'CALL_INVALID',
    `"${called}" is in none of the assessments that are mapped to each other.${didYouMean(called, places)}`,
  );
}

async function shown(found: Disagreements, editions: readonly Edition[], format: string, io: Io): Promise<string> {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  if (format === 'csv') {
    const { disagreementsCsv } = await import('../reports/tables/disagreements-table.js');
    return disagreementsCsv(found);
  }
  const [{ disagreementLines }, { printedNames }] = [
    await import('./disagreements-table.js'),
    await import('./printed-names.js'),
  ];
  const names = editions[0] ? printedNames(editions[0].data) : null;
  const width = Math.min(Math.max(io.columns ?? 80, 60), 120);
  return `${disagreementLines(found, names, width).join('\n')}\n`;
}

/** `merilo disagreements [JURISDICTION]`: where benchmarks disagree about a country. */
export function addDisagreements(program: Command, io: Io): void {
  program
    .command('disagreements')
    .description('list where assessments disagree about a place, through the mappings between their questions')
    .argument('[jurisdiction]', 'a code such as SRB, or an alias; all places when left out')
    .option('--data <dir>', 'another data folder than assessments/')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (called: string | undefined, options: DisagreementsOptions) => {
      const { format } = options;
      assertFormat(format, FORMATS);
      const [{ findDataDir }, { readMappings }, { disagreements }, { ENGINE_VERSION }] = [
        await import('../files/data-dir.js'),
        await import('../files/read-mappings.js'),
        await import('../scoreboards/alignment/disagreements.js'),
        await import('../common/version.js'),
      ];
      const { mappings, assessments } = readMappings(findDataDir(io.cwd, options.data));
      const editions = await editionsOf(assessments, options, io);
      const place = await placeCalled(called, editions);
      const found = disagreements(editions, mappings, ENGINE_VERSION, place);
      return io.stdout(await shown(found, editions, format, io));
    });
}
