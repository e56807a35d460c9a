import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

/** Folders of src and the folders that each may import; itself is understood (docs/architecture.md). */
const domains = ['jurisdictions', 'instruments', 'frameworks', 'assessments'];
const mayImport = {
  common: [],
  scoring: ['common'],
  benchmarks: ['common', 'scoring'],
  jurisdictions: ['common', 'scoring', ...domains],
  instruments: ['common', 'scoring', ...domains],
  frameworks: ['common', 'scoring', ...domains],
  assessments: ['common', 'scoring', ...domains],
  scoreboards: ['common', 'scoring', 'benchmarks', ...domains],
  releases: ['common', 'scoreboards', ...domains],
  reports: ['common', 'scoring', 'benchmarks', 'scoreboards', ...domains],
  files: ['common', 'scoring', 'benchmarks', 'scoreboards', 'releases', 'reports', 'settings', ...domains],
  commands: ['common', 'scoring', 'benchmarks', 'scoreboards', 'releases', 'reports', 'files', 'settings', ...domains],
  settings: ['common'],
  database: ['common', 'settings'],
  graphql: ['common', 'access'],
  access: ['common', 'settings', 'database', 'audit', 'jurisdictions'],
  audit: ['common', 'database', 'access'],
  loading: ['common', 'database', 'files', 'releases', ...domains],
  publishing: [
    ...['access', 'audit', 'common', 'database', 'files', 'loading', 'releases', 'reports', 'rounds', 'scoreboards'],
    ...['settings', ...domains],
  ],
  rounds: ['access', 'audit', 'common', 'files', 'releases', 'scoring', 'scoreboards', ...domains],
  evidence: ['access', 'audit', 'common', 'rounds'],
  jobs: ['reports', 'scoreboards'],
  logging: [],
  serving: ['common', 'settings', 'logging', 'health', 'jobs', 'web'],
  web: ['common', 'scoring', 'scoreboards', 'reports', ...domains],
  health: ['common'],
};

/** npm packages by folder. A folder that is not named here may import none. */
const mayUse = {
  files: ['zod', 'js-yaml', 'yaml'],
  commands: ['commander'],
  database: ['typeorm', 'pg', '@electric-sql/pglite', '@electric-sql/pglite/*', '@nestjs/common'],
  graphql: [
    '@nestjs/common',
    '@nestjs/core',
    '@nestjs/graphql',
    '@nestjs/apollo',
    '@apollo/*',
    '@apollo/**',
    'class-transformer',
    'class-validator',
    'graphql',
    'graphql-query-complexity',
    'express',
  ],
  access: ['@nestjs/common', '@nestjs/core', '@nestjs/graphql', 'jose'],
  audit: ['@nestjs/common', '@nestjs/core', '@nestjs/graphql', 'typeorm', 'rxjs'],
  loading: ['typeorm'],
  jobs: ['piscina', 'pg-boss'],
  logging: ['@nestjs/common', '@nestjs/apollo', '@apollo/server'],
  serving: ['helmet'],
};

/** Folders that may use Node's own modules. The others are functions of plain data. */
const onNode = [
  'access',
  'audit',
  'evidence',
  'files',
  'commands',
  'settings',
  'database',
  'graphql',
  'loading',
  'jobs',
  'logging',
  'serving',
  'web',
];

/**
 * Files that may use more than their folder, by what they are; a file that is none of these is pure. Specs may use what
 * tests need.
 */
const kinds = {
  entry: {
    pattern: 'src/*.ts',
    mayUse: ['@nestjs/common', '@nestjs/core', '@nestjs/graphql', '@nestjs/platform-express', 'reflect-metadata'],
    mayImport: Object.keys(mayImport),
    isOnNode: true,
  },
  entity: { pattern: 'src/**/*.entity.ts', mayUse: ['typeorm'], mayImport: ['database'] },
  type: {
    pattern: 'src/**/*.{type,args}.ts',
    mayUse: ['@nestjs/graphql', 'class-validator', 'class-transformer'],
    mayImport: ['graphql'],
  },
  resolver: {
    pattern: 'src/**/*.resolver.ts',
    mayUse: ['@nestjs/common', '@nestjs/graphql'],
    mayImport: ['graphql'],
  },
  service: {
    pattern: 'src/**/*.service.ts',
    mayUse: ['@nestjs/common', 'typeorm'],
    mayImport: ['database'],
    isOnNode: true,
  },
  controller: { pattern: 'src/**/*.controller.ts', mayUse: ['@nestjs/common', 'express'], mayImport: [] },
  filter: { pattern: 'src/**/*.filter.ts', mayUse: ['@nestjs/common', 'express'], mayImport: [] },
  module: { pattern: 'src/**/*.module.ts', mayUse: ['@nestjs/common'], mayImport: [] },
  // What joins two floors of the house, named one by one: the records of an assessment are gathered into the plain data
  // that scoreboards are made from; the machine's hash is handed to them; reports and studies are made in threads.
  gathering: {
    pattern: 'src/assessments/{assessments,register}.service.ts',
    mayUse: [],
    mayImport: ['scoreboards'],
  },
  engine: { pattern: 'src/scoreboards/scoreboards.module.ts', mayUse: [], mayImport: ['settings'] },
  threads: {
    pattern: 'src/{reports/{reports,report-jobs},scoreboards/studies}.{service,module}.ts',
    mayUse: [],
    mayImport: ['jobs'],
  },
  spec: {
    pattern: 'src/**/*.spec.ts',
    mayUse: ['@jest/globals', 'fast-check'],
    mayImport: ['test'],
    isOnNode: true,
  },
  template: {
    pattern: 'src/reports/{template,own-look,read-template,read-assets,find-template,own-templates}.ts',
    mayUse: ['zod', 'js-yaml'],
    mayImport: [],
    isOnNode: true,
  },
  // How messages are read, and the languages' files (docs/adr/0011-messages.md).
  language: {
    pattern: 'src/reports/language/{message,override-faults,plural-rules,language-facts,read-catalogue}.ts',
    mayUse: ['zod', 'js-yaml', '@formatjs/icu-messageformat-parser', 'make-plural', 'make-plural/*'],
    mayImport: [],
    isOnNode: true,
  },
  // The one place that knows how a spreadsheet is written (docs/adr/0010-spreadsheets.md).
  workbook: {
    pattern: 'src/reports/tables/{workbook,zip-times}.ts',
    mayUse: ['write-excel-file', 'write-excel-file/*'],
    mayImport: [],
    isOnNode: true,
  },
  // What a round gives out as tables: the words and the sheets are those of reports.
  matrix: { pattern: 'src/rounds/matrix/*.ts', mayUse: [], mayImport: ['reports'] },
  // Workbooks that go out of a round and come back: where they are read (docs/workbooks.md).
  sheets: {
    pattern: 'src/rounds/workbooks/*.ts',
    mayUse: ['read-excel-file', 'read-excel-file/*', 'fflate'],
    mayImport: ['reports'],
    isOnNode: true,
  },
  // The one place that makes pictures of dots (docs/adr/0012-figures.md).
  png: { pattern: 'src/reports/charts/to-png.ts', mayUse: ['@resvg/resvg-wasm'], mayImport: [], isOnNode: true },
  pdf: { pattern: 'src/reports/pdf/**/*.ts', mayUse: ['pdfkit', 'fontkit', 'fflate'], mayImport: [], isOnNode: true },
};

/** Files that no pure file may import: what they know of frameworks would come with them. */
const framed = ['entity', 'type', 'args', 'resolver', 'service', 'controller', 'module', 'filter'];

const toElements = (types) => ({ to: { element: { types: { anyOf: types } } } });
const toPackages = (names) => names.map((source) => ({ to: { module: { origin: 'external', source } } }));
const toNode = { to: { module: { origin: 'core' } } };

const policies = [
  ...Object.entries(mayImport).map(([type, others]) => ({
    from: { element: { type } },
    allow: [
      toElements([type, ...others]),
      ...toPackages(mayUse[type] ?? []),
      ...(onNode.includes(type) ? [toNode] : []),
    ],
  })),
  ...Object.entries(kinds).map(([categories, kind]) => ({
    from: { file: { categories } },
    allow: [
      ...kind.mayImport.map((type) => toElements([type])),
      ...toPackages(kind.mayUse),
      ...(kind.isOnNode ? [toNode] : []),
      // An entry is made of others of its kind; nobody else imports one.
      ...(categories === 'entry' ? [{ to: { file: { categories } } }] : []),
    ],
  })),
];

/** Folders where nothing may depend on the day, the machine or chance. */
const pure = ['scoring', 'benchmarks', 'scoreboards', ...domains];

/** What gives another result on another day, machine or version of Node. */
const impureGlobals = ['Date', 'Intl', 'performance', 'process', 'crypto', 'navigator', 'setTimeout', 'setInterval'];
const impure = impureGlobals.map((name) => ({ name, message: 'Pure: take it as an argument.' }));

const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: "BinaryExpression[operator='**']", message: 'Its last bit differs between Node versions.' },
  { selector: "AssignmentExpression[operator='**=']", message: 'Its last bit differs between Node versions.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='pow']",
    message: 'Its last bit differs between Node versions: use exp and ln of scoring/stats, or sqrt.',
  },
];

/** Functions of which engines give the last bit differently: all of `Math` but what IEEE 754 fixes. */
const inexact = 'exp|expm1|log|log10|log1p|log2|cbrt|hypot|a?(sin|cos|tan)h?|atan2';

const inSource = [
  {
    selector: `MemberExpression[object.name='Math'][property.name=/^(${inexact})$/]`,
    message: 'Its last bit differs between engines: use exp, ln and cubeRoot of scoring/stats.',
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Take a seeded generator.' },
  {
    selector: "Identifier[name='Intl']",
    message: 'Its output differs between Node versions: use patterns of our own.',
  },
  {
    selector: 'CallExpression > MemberExpression.callee[property.name=/^(localeCompare|toLocale[A-Z].*)$/]',
    message: 'Its output differs between Node versions and machines.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  // A class that is injected is a value: its import carries the metadata.
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...inSource] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.spec.ts', '**/*.{entity,type,args,resolver,service,controller,module}.ts'],
    rules: { 'no-restricted-globals': ['error', ...impure] },
  },
  ...[
    {
      files: [...pure, 'reports', 'web', 'health', 'jobs', 'files'].map((folder) => `src/${folder}/**/*.ts`),
      ignores: [`**/*.{${framed},spec}.ts`],
      suffixes: framed,
      message: 'A file without a suffix is pure: what knows a framework imports it, not the other way.',
    },
    {
      files: ['src/**/*.{type,args,resolver,controller}.ts'],
      suffixes: ['entity'],
      message: 'No file knows both the API and the tables: services give plain records.',
    },
    {
      files: ['src/**/*.{entity,service}.ts'],
      suffixes: ['type', 'args', 'resolver'],
      message: 'No file knows both the API and the tables: services give plain records.',
    },
  ].map(({ files, ignores = [], suffixes, message }) => ({
    files,
    ignores,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: `\\.(${suffixes.join('|')})\\.js$`, message }] },
      ],
    },
  })),
  {
    files: ['src/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { [fileURLToPath(new URL('eslint-source-resolver.cjs', import.meta.url))]: {} },
      'boundaries/include': ['src/**/*.ts', 'test/**/*.ts'],
      'boundaries/elements': [
        ...Object.keys(mayImport).map((folder) => ({ type: folder, pattern: `src/${folder}`, partialMatch: false })),
        { type: 'test', pattern: 'test', partialMatch: false },
      ],
      'boundaries/files': Object.entries(kinds).map(([category, { pattern }]) => ({ category, pattern })),
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          message: '{{dependency.source}} may not be imported here: docs/architecture.md says who may import what.',
          policies,
        },
      ],
    },
  },
  {
    files: ['src/commands/**/*.ts'],
    ignores: ['src/commands/run.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { name: 'commander', allowTypeImports: true, message: 'src/commands/run.ts hands the parser in.' },
      ],
    },
  },
  {
    files: ['*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', exports: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['*.js', '*.mjs', '{bench,docs}/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'performance', 'fetch', 'AbortSignal', 'Buffer', 'setTimeout', 'clearTimeout']
          .concat('setInterval', 'clearInterval')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['src/**/*.spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-loss-of-precision': 'off' },
  },
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
);
