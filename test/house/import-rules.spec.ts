import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const linter = new ESLint();

/** What the linter holds against a text that would stand in a file: `rule: message`. */
async function complaints(filePath: string, code: string): Promise<readonly string[]> {
  const results = await linter.lintText(`${code}\n`, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const naming = (module: string): string => `import { thing } from '${module}'; export const use = [thing];`;

describe('who may import what', () => {
  it.each([
    { file: 'src/common/x.ts', module: '../scoring/rank.js', because: 'common knows none of ours' },
    { file: 'src/scoring/x.ts', module: '../files/read.js', because: 'the core knows no files' },
    { file: 'src/scoring/x.ts', module: '../frameworks/framework.js', because: 'the core knows no domain' },
    { file: 'src/scoring/x.ts', module: '../benchmarks/gap.js', because: 'scoring stands below benchmarks' },
    { file: 'src/scoring/x.ts', module: 'node:fs', because: 'the core knows no machine' },
    { file: 'src/scoring/x.ts', module: 'fs', because: 'nor by the old names' },
    { file: 'src/scoring/stats/x.ts', module: 'zod', because: 'the core uses no packages' },
    { file: 'src/benchmarks/x.ts', module: 'd3-array', because: 'the core uses no packages' },
    {
      file: 'src/benchmarks/x.ts',
      module: '../scoreboards/assess.js',
      because: 'benchmarks are told, they do not ask',
    },
    { file: 'src/instruments/x.ts', module: '../scoreboards/scoreboard.js', because: 'a domain knows no results' },
    { file: 'src/instruments/x.ts', module: 'node:crypto', because: 'a domain is plain data' },
    { file: 'src/frameworks/x.ts', module: 'zod', because: 'only files check files' },
    { file: 'src/scoreboards/x.ts', module: '../files/read.js', because: 'data come in, nobody fetches them' },
    { file: 'src/scoreboards/x.ts', module: 'pdfkit', because: 'a scoreboard is not a page' },
    { file: 'src/scoreboards/x.ts', module: 'node:crypto', because: 'digests are the same in a browser' },
    { file: 'src/reports/x.ts', module: 'pdfkit', because: 'the report model is not a page' },
    { file: 'src/reports/x.ts', module: 'node:fs', because: 'the report model is plain data' },
    { file: 'src/reports/x.ts', module: '../files/read.js', because: 'files write reports, not the other way' },
    { file: 'src/files/x.ts', module: 'fontkit', because: 'only the PDF sets type' },
    { file: 'src/files/x.ts', module: '../commands/score.js', because: 'commands stand on top' },
    { file: 'src/files/x.ts', module: 'commander', because: 'only commands are called' },
    { file: 'src/commands/x.ts', module: 'js-yaml', because: 'only files read YAML' },
    { file: 'src/commands/x.ts', module: 'pdfkit', because: 'only the PDF draws' },
    { file: 'src/scoreboards/x.ts', module: 'node:crypto', because: 'its host gives it the hash' },
    { file: 'src/commands/x.ts', module: '@nestjs/common', because: 'a command over files starts no server' },
    { file: 'src/commands/x.ts', module: 'typeorm', because: 'a command over files needs no database' },
    { file: 'src/commands/x.ts', module: '@nestjs/graphql', because: 'a command is no API' },
    { file: 'src/commands/x.ts', module: '../database/database.js', because: 'cli.ts hands in what needs a database' },
    { file: 'src/commands/x.ts', module: '../graphql/limits.js', because: 'a command is no API' },
    { file: 'src/files/x.ts', module: '@nestjs/common', because: 'files are read without a server' },
    { file: 'src/files/x.ts', module: 'typeorm', because: 'files are read without a database' },
    { file: 'src/instruments/x.ts', module: '@nestjs/common', because: 'a file without a suffix is pure' },
    { file: 'src/instruments/x.ts', module: 'typeorm', because: 'a file without a suffix is pure' },
    { file: 'src/scoreboards/x.ts', module: '@nestjs/graphql', because: 'a file without a suffix is pure' },
    { file: 'src/reports/x.ts', module: '@nestjs/common', because: 'a file without a suffix is pure' },
    { file: 'src/web/parts/x.ts', module: '@nestjs/common', because: 'a page is plain text' },
    { file: 'src/web/pages/x.ts', module: 'express', because: 'a page is plain text' },
    { file: 'src/health/x.ts', module: '@nestjs/common', because: 'a file without a suffix is pure' },
    { file: 'src/instruments/x.entity.ts', module: '@nestjs/graphql', because: 'a table knows no API' },
    { file: 'src/instruments/x.entity.ts', module: '../graphql/given.js', because: 'a table knows no API' },
    { file: 'src/instruments/x.entity.ts', module: 'node:fs', because: 'a table knows no machine' },
    { file: 'src/instruments/x.type.ts', module: 'typeorm', because: 'a type knows no tables' },
    { file: 'src/instruments/x.type.ts', module: '../database/columns.js', because: 'a type knows no tables' },
    { file: 'src/instruments/x.args.ts', module: 'typeorm', because: 'arguments know no tables' },
    { file: 'src/instruments/x.resolver.ts', module: 'typeorm', because: 'a resolver asks a service' },
    { file: 'src/instruments/x.resolver.ts', module: '../database/database.js', because: 'a resolver asks a service' },
    { file: 'src/instruments/x.resolver.ts', module: 'express', because: 'a resolver knows no HTTP' },
    { file: 'src/instruments/x.service.ts', module: '@nestjs/graphql', because: 'a service gives plain records' },
    { file: 'src/instruments/x.service.ts', module: '../graphql/given.js', because: 'a service gives plain records' },
    { file: 'src/instruments/x.service.ts', module: 'express', because: 'a service knows no HTTP' },
    { file: 'src/reports/x.controller.ts', module: 'typeorm', because: 'a route asks a service' },
    { file: 'src/reports/x.controller.ts', module: '@nestjs/graphql', because: 'a route is no API field' },
    { file: 'src/reports/reports.service.ts', module: 'pdfkit', because: 'a thread draws, the server does not' },
    {
      file: 'src/instruments/x.service.ts',
      module: '../scoreboards/register.js',
      because: 'a domain knows no results',
    },
    { file: 'src/assessments/x.type.ts', module: '../scoreboards/place.type.js', because: 'a domain knows no results' },
    {
      file: 'src/instruments/x.service.ts',
      module: '../releases/release.entity.js',
      because: 'a domain knows no edition',
    },
    { file: 'src/instruments/x.service.ts', module: '../reports/blocks.js', because: 'a domain knows no page' },
    { file: 'src/instruments/x.service.ts', module: '../settings/settings.js', because: 'a domain knows no machine' },
    { file: 'src/graphql/x.ts', module: '../database/database.js', because: 'the edge knows no database' },
    { file: 'src/graphql/x.ts', module: 'typeorm', because: 'the edge knows no database' },
    { file: 'src/graphql/x.ts', module: '../instruments/instrument.js', because: 'the edge knows no domain' },
    { file: 'src/database/x.ts', module: '../graphql/limits.js', because: 'the database knows no edge' },
    { file: 'src/database/x.ts', module: '@nestjs/graphql', because: 'the database knows no edge' },
    {
      file: 'src/database/x.ts',
      module: '../instruments/instrument.entity.js',
      because: 'the database knows no domain',
    },
    { file: 'src/loading/x.ts', module: '@nestjs/common', because: 'data are loaded without a server, too' },
    { file: 'src/loading/x.ts', module: '../scoreboards/assess.js', because: 'what is loaded is not scored' },
    { file: 'src/jobs/x.ts', module: '../database/database.js', because: 'a thread is given all that it needs' },
    { file: 'src/web/web.controller.ts', module: '../database/database.js', because: 'pages ask services' },
    { file: 'src/web/pages.service.ts', module: '../graphql/limits.js', because: 'pages are not made of queries' },
    { file: 'src/instruments/x.ts', module: '../main.js', because: 'nobody imports the entry' },
    { file: 'src/cli.ts', module: 'zod', because: 'the entry has no logic of its own' },
    { file: 'src/files/x.ts', module: '../cli.js', because: 'nobody imports the entry' },
    { file: 'src/files/x.ts', module: '../../test/support/sample.js', because: 'code does not rest on its tests' },
    { file: 'src/scoring/x.ts', module: 'fast-check', because: 'only specs need what tests need' },
  ])('$file may not import $module: $because', async ({ file, module }) => {
    expect(await complaints(file, naming(module))).toEqual([
      `boundaries/dependencies: ${module} may not be imported here: docs/architecture.md says who may import what.`,
    ]);
  });

  it.each([
    { file: 'src/scoring/x.ts', module: '../common/legal-date.js' },
    { file: 'src/scoring/stats/x.ts', module: '../method.js' },
    { file: 'src/benchmarks/x.ts', module: '../scoring/method.js' },
    { file: 'src/instruments/x.ts', module: '../jurisdictions/jurisdiction.js' },
    { file: 'src/frameworks/x.ts', module: '../scoring/method.js' },
    { file: 'src/scoreboards/x.ts', module: '../benchmarks/gap.js' },
    { file: 'src/reports/x.ts', module: '../scoreboards/scoreboard.js' },
    { file: 'src/reports/template.ts', module: 'zod' },
    { file: 'src/reports/read-template.ts', module: 'node:fs' },
    { file: 'src/reports/pdf/x.ts', module: 'pdfkit' },
    { file: 'src/reports/pdf/x.ts', module: 'node:fs' },
    { file: 'src/files/schema/x.ts', module: 'zod' },
    { file: 'src/files/x.ts', module: '../reports/report-model.js' },
    { file: 'src/commands/x.ts', module: '../files/read.js' },
    { file: 'src/commands/x.ts', module: 'node:path' },
    { file: 'src/commands/run.ts', module: 'commander' },
    { file: 'src/cli.ts', module: './commands/score.js' },
    { file: 'src/instruments/x.entity.ts', module: 'typeorm' },
    { file: 'src/instruments/x.entity.ts', module: '../database/columns.js' },
    { file: 'src/instruments/x.type.ts', module: '@nestjs/graphql' },
    { file: 'src/instruments/x.resolver.ts', module: '../graphql/given.js' },
    { file: 'src/instruments/x.resolver.ts', module: './x.service.js' },
    { file: 'src/instruments/x.service.ts', module: './x.entity.js' },
    { file: 'src/instruments/x.service.ts', module: '../database/database.js' },
    { file: 'src/assessments/assessments.service.ts', module: '../scoreboards/assessment-data.js' },
    { file: 'src/reports/reports.service.ts', module: '../jobs/thread-pool.js' },
    { file: 'src/loading/x.ts', module: '../instruments/instrument.entity.js' },
    { file: 'src/app.module.ts', module: './graphql/graphql.module.js' },
    { file: 'src/scoring/x.spec.ts', module: 'fast-check' },
    { file: 'src/scoring/x.spec.ts', module: 'node:fs' },
    { file: 'src/scoreboards/x.spec.ts', module: '../../test/support/sample.js' },
  ])('$file may import $module', async ({ file, module }) => {
    expect(await complaints(file, naming(module))).toEqual([]);
  });

  it('holds type imports, re-exports and imports at run time to the same table', async () => {
    const texts = [
      "import { type Thing } from '../files/read.js'; export type Other = Thing;",
      "export { thing } from '../files/read.js';",
      "export * from '../files/read.js';",
      "export const load = () => import('../files/read.js');",
    ];
    for (const text of texts) {
      expect(await complaints('src/scoring/x.ts', text)).toEqual([expect.stringContaining('boundaries/dependencies')]);
    }
  });

  it.each([
    { file: 'src/instruments/x.ts', module: './x.entity.js', because: 'is pure' },
    { file: 'src/scoreboards/x.ts', module: '../instruments/instruments.service.js', because: 'is pure' },
    { file: 'src/reports/x.ts', module: './reports.service.js', because: 'is pure' },
    { file: 'src/web/pages/x.ts', module: '../pages.service.js', because: 'is pure' },
    { file: 'src/files/x.ts', module: '../instruments/instrument.type.js', because: 'is pure' },
    { file: 'src/instruments/x.type.ts', module: './x.entity.js', because: 'No file knows both' },
    { file: 'src/instruments/x.resolver.ts', module: './x.entity.js', because: 'No file knows both' },
    { file: 'src/instruments/x.entity.ts', module: './x.type.js', because: 'No file knows both' },
    { file: 'src/instruments/x.service.ts', module: './x.type.js', because: 'No file knows both' },
  ])('$file may not import $module of a kind that is not its own: $because', async ({ file, module, because }) => {
    expect(await complaints(file, naming(module))).toEqual([expect.stringContaining(because)]);
  });

  it('refuses a folder that the table does not name', async () => {
    expect(await complaints('src/utils/x.ts', 'export const one = 1;')).toEqual([
      expect.stringContaining('boundaries/no-unknown-files'),
    ]);
  });

  it('lets a command name the types of the command line and leave its parser to one file', async () => {
    const typeOnly = "import { type Command } from 'commander'; export type C = Command;";
    expect(await complaints('src/commands/x.ts', typeOnly)).toEqual([]);
    expect(await complaints('src/commands/x.ts', naming('commander'))).toEqual([
      expect.stringContaining('src/commands/run.ts hands the parser in.'),
    ]);
  });
});

describe('what the core may not touch', () => {
  it.each(['Date.now()', 'new Date()', 'process.env', 'performance.now()', 'crypto.randomUUID()', 'Math.random()'])(
    'refuses %s in what is pure',
    async (expression) => {
      for (const folder of ['scoring', 'benchmarks', 'scoreboards', 'instruments']) {
        expect(await complaints(`src/${folder}/x.ts`, `export const value = ${expression};`)).toHaveLength(1);
      }
    },
  );

  it.each(['2 ** 3', 'Math.pow(2, 3)'])('refuses %s everywhere', async (expression) => {
    for (const file of ['src/scoring/x.ts', 'src/files/x.ts', 'test/cases/x.spec.ts']) {
      expect(await complaints(file, `export const value = ${expression};`)).toEqual([
        expect.stringContaining('Its last bit differs between Node versions'),
      ]);
    }
  });

  it.each(['Math.log(2)', 'Math.exp(2)', 'Math.cbrt(2)', 'Math.hypot(1, 2)', 'Math.sinh(1)'])(
    'refuses %s in all of src',
    async (expression) => {
      expect(await complaints('src/scoring/x.ts', `export const value = ${expression};`)).toEqual([
        expect.stringContaining('Its last bit differs between engines'),
      ]);
    },
  );

  it.each(["'a'.localeCompare('b')", '(1).toLocaleString()', 'new Intl.Collator()', 'Math.random()'])(
    'refuses %s in all of src',
    async (expression) => {
      expect(await complaints('src/reports/x.ts', `export const value = ${expression};`)).toHaveLength(1);
    },
  );

  it('refuses default exports', async () => {
    expect(await complaints('src/scoring/x.ts', 'export default 1;')).toEqual([
      expect.stringContaining('Named exports only.'),
    ]);
  });
});
