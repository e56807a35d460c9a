/** The suites that need nothing but Node: pure specs beside the code, and the file-based suites of test/. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalTeardown: './test/support/forget-loaded.mjs',
  maxWorkers: 2,
  // What a suite has loaded stays with its worker, which gets slow by it: one that has grown is begun anew.
  workerIdleMemoryLimit: '300MB',
  // Whole answers over a database of many assessments, on a machine that does other work.
  testTimeout: 30_000,
  collectCoverageFrom: ['src/scoring/**/*.ts', 'src/benchmarks/**/*.ts', '!**/*.spec.ts'],
  coverageThreshold: { global: { statements: 100, branches: 100, functions: 100, lines: 100 } },
};
