import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** Who may import what (docs/architecture.md). A folder that is not named here may import nothing. */
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
  commands: ['common', 'scoring', 'benchmarks', 'scoreboards', 'reports', 'files', ...domains],
};

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: "BinaryExpression[operator='**']", message: 'Its last bit differs between Node versions.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='pow']",
          message: 'Its last bit differs between Node versions: use exp and log, sqrt or cbrt.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: true, node: { extensions: ['.ts', '.js'] } },
      'boundaries/include': ['src/**/*.ts'],
      'boundaries/elements': [
        { type: 'entry', pattern: 'src/cli.ts', mode: 'full' },
        ...Object.keys(mayImport).map((folder) => ({ type: folder, pattern: `src/${folder}`, mode: 'folder' })),
      ],
    },
    rules: {},
  },
  {
    files: ['*.js', 'bench/**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', performance: 'readonly' },
    },
  },
  {
    files: ['src/**/*.spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
