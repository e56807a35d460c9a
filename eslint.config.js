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
  files: ['common', 'scoring', 'benchmarks', 'scoreboards', 'reports', ...domains],
  commands: ['common', 'scoring', 'benchmarks', 'scoreboards', 'reports', 'files', 'settings', ...domains],
  settings: ['common'],
  database: ['common', 'settings'],
  graphql: ['common', 'settings', 'access', 'logging'],
  access: ['common'],
  loading: ['common', 'database', 'files', 'releases', ...domains],
  jobs: ['common', 'settings', 'scoreboards', 'reports', ...domains],
  logging: ['common', 'settings'],
  serving: ['common', 'settings', 'logging', 'health', 'jobs', 'web'],
  web: ['common', 'scoring', 'benchmarks', 'scoreboards', 'reports', 'access', ...domains],
  health: ['common', 'database', 'access'],
};

/** What the edge of the program is made of. */
const nest = [
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/graphql',
  '@nestjs/apollo',
  'class-validator',
  'class-transformer',
];

/** npm packages by folder. A folder that is not named here may import none. */
const mayUse = {
  files: ['zod', 'js-yaml', 'yaml'],
  commands: ['commander'],
  database: ['typeorm', 'pg', '@electric-sql/pglite', '@electric-sql/pglite/*', '@nestjs/common'],
  graphql: [...nest, '@apollo/*', '@apollo/**', 'graphql-query-complexity', 'graphql', 'express'],
  access: [...nest],
  loading: ['@nestjs/common', 'typeorm'],
  jobs: ['@nestjs/common', 'piscina'],
  logging: ['@nestjs/common', '@nestjs/apollo', '@apollo/server'],
  serving: ['@nestjs/common', 'express', 'helmet'],
  web: [...nest, 'express'],
  health: [...nest, 'express'],
};

/** Folders that may use Node's own modules. The others are functions of plain data. */
const onNode = [
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
  'health',
];

/** Files that may use more than their folder, by what they are. Specs may use Node and what tests need. */
const kinds = {
  entry: {
    pattern: 'src/*.ts',
    mayUse: [...nest, '@nestjs/platform-express', 'express', 'helmet', 'reflect-metadata'],
    mayImport: Object.keys(mayImport),
  },
  entity: { pattern: 'src/**/*.entity.ts', mayUse: ['typeorm'], mayImport: ['database'] },
  type: {
    pattern: 'src/**/*.{type,args}.ts',
    mayUse: ['@nestjs/graphql', 'class-validator', 'class-transformer'],
    mayImport: ['graphql', 'scoreboards'],
  },
  resolver: { pattern: 'src/**/*.resolver.ts', mayUse: nest, mayImport: ['graphql', 'access', 'scoreboards'] },
  service: {
    pattern: 'src/**/*.service.ts',
    mayUse: ['@nestjs/common', 'typeorm'],
    mayImport: ['database', 'scoreboards', 'settings', 'jobs'],
  },
  controller: {
    pattern: 'src/**/*.controller.ts',
    mayUse: [...nest, 'express'],
    mayImport: ['access', 'jobs', 'scoreboards'],
  },
  module: {
    pattern: 'src/**/*.module.ts',
    mayUse: nest,
    mayImport: ['database', 'settings', 'jobs', 'access', 'graphql'],
  },
  spec: { pattern: 'src/**/*.spec.ts', mayUse: ['@jest/globals', 'fast-check'], mayImport: ['test'] },
  template: { pattern: 'src/reports/{template,read-template}.ts', mayUse: ['zod', 'js-yaml'], mayImport: [] },
  pdf: { pattern: 'src/reports/pdf/**/*.ts', mayUse: ['pdfkit', 'fontkit'], mayImport: [] },
};

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
      toNode,
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
    message: 'Its last bit differs between Node versions: use exp and log, sqrt or cbrt.',
  },
];

const inSource = [
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
