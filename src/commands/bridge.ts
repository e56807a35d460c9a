import { type Command } from 'commander';
import { type Bridge } from '../scoreboards/bridge/bridge-result.js';
import { type AssessmentOptions, assertFormat, assessFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'json'] as const;

interface BridgeOptions extends AssessmentOptions {
  readonly asOfOld?: string;
  readonly frameworkOld?: string;
  readonly format: string;
}

function oldOptions({ data, asOfOld, frameworkOld }: BridgeOptions): AssessmentOptions {
  return {
    ...(data !== undefined && { data }),
    ...(asOfOld !== undefined && { asOf: asOfOld }),
    ...(frameworkOld !== undefined && { framework: frameworkOld }),
  };
}

/** `merilo bridge ASSESSMENT-OLD ASSESSMENT-NEW [JURISDICTION]`: what of a change of scores is the country's doing. */
export function addBridge(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('bridge')
      .description('split a change of scores between two editions into country, method and evidence')
      .argument('<assessment-old>', 'the older edition: its folder under assessments/')
      .argument('<assessment-new>', 'the newer edition; the same one, with --as-of-old or --framework-old')
      .argument('[jurisdiction]', 'a code such as SRB, or an alias; all places that are in both when left out'),
  )
    .option('--as-of-old <date>', 'the law of another day, month or year for the older edition')
    .option('--framework-old <id@version>', 'another framework or version for the older edition')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (older: string, newer: string, called: string | undefined, options: BridgeOptions) => {
      assertFormat(options.format, FORMATS);
      const before = await assessFromFiles(older, oldOptions(options), io);
      const after = await assessFromFiles(newer, options, io);
      const [{ bridge, placesInBoth }, { jurisdictionCalled }] = [
        await import('../scoreboards/bridge/bridge.js'),
        await import('../jurisdictions/jurisdiction.js'),
      ];
      const boards = { before: before.scoreboard, after: after.scoreboard };
      const editions = { before: before.data, after: after.data, boards };
      const wanted =
        called === undefined
          ? placesInBoth(editions)
          : [jurisdictionCalled(after.data.jurisdictions, called)?.code ?? called];
      const bridges: readonly Bridge[] = wanted.map((place) => bridge(editions, place));
      if (options.format === 'json') {
        const { engine } = after.scoreboard;
        return io.stdout(`${JSON.stringify({ engine, from: older, to: newer, bridges }, null, 2)}\n`);
      }
      const [{ bridgeTable }, { printedNames }] = [
        await import('./bridge-table.js'),
        await import('./printed-names.js'),
      ];
      const width = Math.min(Math.max(io.columns ?? 100, 60), 120);
      return io.stdout(`${bridgeTable(bridges, printedNames(after.data), width, called !== undefined)}\n`);
    });
}
