import { resolve } from 'node:path';
import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type AssessmentOptions, assertFormat, readFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'json'] as const;

interface ScenarioOptions extends AssessmentOptions {
  readonly target?: string;
  readonly jurisdiction?: string;
  readonly element?: string;
  readonly format: string;
}

/** `merilo scenario ASSESSMENT FILE`: what a draft law would change, laid over the record without touching it. */
export function addScenario(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('scenario')
      .description('lay a draft law over the record, and show the scores, ranks and answers that it would change')
      .argument('<assessment>', 'its folder under assessments/')
      .argument('<file>', 'the draft as YAML: acts, events, answers (schemas/scenario.schema.json)'),
  )
    .option('--target <target>', 'also the reform path, before and after: score:0.6, rank:3 or comparator:CODE')
    .option('--jurisdiction <code>', 'whose reform path; that of the draft when left out')
    .option('--element <code>', 'the element of the reform path; the whole index when left out')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (assessment: string, file: string, options: ScenarioOptions) => {
      const { format, target, jurisdiction, element } = options;
      assertFormat(format, FORMATS);
      io.spareCompiling();
      const [{ readText }, { readScenario }, { scenarioOf }, { ENGINE }] = [
        await import('../files/read-text.js'),
        await import('../files/read-scenario.js'),
        await import('../scoreboards/follow/scenario.js'),
        await import('../settings/engine.js'),
      ];
      const { data } = await readFromFiles(assessment, options, io);
      const content = readText(resolve(io.cwd, file));
      if ('fault' in content) throw new DomainError('CALL_INVALID', `${file}: ${content.fault}`);
      const asked = {
        ...(target !== undefined && { target }),
        ...(jurisdiction !== undefined && { jurisdiction }),
        ...(element !== undefined && { element }),
      };
      const result = scenarioOf(data, readScenario(content.text, file, data), asked, ENGINE);
      if (format === 'json') return io.stdout(`${JSON.stringify(result, null, 2)}\n`);
      const [{ scenarioTable }, { printedNames }] = [
        await import('./scenario-table.js'),
        await import('./printed-names.js'),
      ];
      const names = printedNames(data);
      const width = Math.min(Math.max(io.columns ?? 80, 60), 120);
      const places = [...new Set(result.scores.map((row) => row.jurisdiction))];
      const head = `${assessment}, as of ${result.asOf} (${result.framework})`;
      return io.stdout(`${[head, scenarioTable(result, width), ...names.footnotes(places, width)].join('\n')}\n`);
    });
}
