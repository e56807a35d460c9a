import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type SourceAddress } from '../files/sources.js';
import { assertFormat } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';
import { type AskedSource } from './sources-table.js';

const FORMATS = ['table', 'csv', 'json'] as const;
const AT_ONCE = 8;
/** Between two requests to one host, in milliseconds. */
const PAUSE = 500;

interface SourcesOptions extends CommonOptions {
  readonly check?: true;
  readonly timeout: string;
  readonly allowPrivate?: true;
  readonly format: string;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds >= 1 && seconds <= 300) return seconds;
  throw new DomainError('CALL_INVALID', `--timeout ${text}: write seconds, from 1 to 300.`);
}

function hostOf({ href }: SourceAddress): string {
  return URL.canParse(href) ? new URL(href).host : '';
}

async function askAll(
  sources: readonly SourceAddress[],
  options: SourcesOptions,
  io: Io,
): Promise<readonly AskedSource[]> {
  const timeout = secondsOf(options.timeout) * 1000;
  const allowsPrivate = options.allowPrivate === true;
  const [{ askAddress }, { inTurn }] = [await import('./ask-address.js'), await import('./in-turn.js')];
  const ask = async (source: SourceAddress): Promise<AskedSource> => {
    const asked = await askAddress(source.href, { timeout, allowsPrivate, reads: source.hashes.length > 0 });
    const isSame = asked.hash === null ? null : source.hashes.includes(asked.hash);
    return { ...source, asked, isSame };
  };
  const onDone = (done: number): void => {
    if (io.showsProgress) io.stderr(`\r\u001b[K${done} of ${sources.length} addresses asked`);
  };
  const all = await inTurn(sources, hostOf, ask, { atOnce: AT_ONCE, pause: PAUSE, onDone });
  if (io.showsProgress) io.stderr('\r\u001b[K');
  return all;
}

async function print(sources: readonly AskedSource[], format: (typeof FORMATS)[number], io: Io): Promise<void> {
  if (format === 'json') return io.stdout(`${JSON.stringify({ sources }, null, 2)}\n`);
  if (format === 'csv') {
    const { toCsv } = await import('../reports/tables/csv.js');
    const columns = [
      'href',
      'standing',
      'words',
      'leadsTo',
      'same',
      'seen',
      'hashes',
      'archived',
      'quotes',
      'cited',
    ] as const;
    const rows = sources.map(({ asked, isSame, ...source }) => ({
      href: source.href,
      standing: asked?.standing ?? null,
      words: asked?.words ?? null,
      leadsTo: asked?.leadsTo ?? null,
      same: isSame,
      seen: source.seen,
      hashes: source.hashes.join(' '),
      archived: source.archived.join(' '),
      quotes: source.quotes.join(' | '),
      cited: source.cited.map(({ file, line }) => `${file}:${line}`).join(' '),
    }));
    return io.stdout(toCsv(columns, rows));
  }
  const { sourcesTable } = await import('./sources-table.js');
  return io.stdout(sourcesTable(sources));
}

/** `merilo sources [PATH…]`: the addresses that the data rest on, and with `--check` which of them still resolve. */
export function addSources(program: Command, io: Io): void {
  program
    .command('sources')
    .description('list the addresses of all sources, and with --check ask which still resolve; never fails for them')
    .argument('[path...]', 'files or folders of the data; all of it when left out')
    .option('--check', 'ask each address, politely; those that need a look are shown')
    .option('--timeout <seconds>', 'how long to wait for one answer', '20')
    .option('--allow-private', 'ask addresses of private networks too')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .option('--data <dir>', 'another data folder than assessments/')
    .action(async (paths: string[], options: SourcesOptions) => {
      const { format } = options;
      assertFormat(format, FORMATS);
      secondsOf(options.timeout);
      const [{ findDataDir }, { sourceAddresses }] = [
        await import('../files/data-dir.js'),
        await import('../files/sources.js'),
      ];
      const sources = sourceAddresses(findDataDir(io.cwd, options.data), paths, io.cwd);
      const asked = options.check
        ? await askAll(sources, options, io)
        : sources.map((source): AskedSource => ({ ...source, asked: null, isSame: null }));
      await print(asked, format, io);
      const { standingWords } = await import('./sources-table.js');
      const count = `${sources.length} address${sources.length === 1 ? '' : 'es'}`;
      io.stderr(
        options.check ? `${count}: ${standingWords(asked) || 'nothing to ask'}\n` : `${count}; --check asks them\n`,
      );
    });
}
