const { availableParallelism } = require('node:os');
const { useMemoryFolder } = require('./libs/testing/jest/memory-folder.cjs');

useMemoryFolder();

const base = {
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // A package that was made here has the modules of this folder once more.
  modulePathIgnorePatterns: ['<rootDir>/out/'],
  testEnvironment: '<rootDir>/libs/testing/jest/same-realm.cjs',
  runtime: '<rootDir>/libs/testing/jest/shared-modules.cjs',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

const withDatabase = {
  ...base,
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
};

const withProduct = { ...withDatabase, globalSetup: '<rootDir>/libs/testing/src/e2e-setup.ts' };

/**
 * Unit tests stand beside the code. Database and e2e tests run on a real PostgreSQL, e2e tests build the product. Tools
 * tests have our files read by programs of others, where they are installed (`npm run test:tools`). Files named `long-`
 * are left out of `npm test` too: walks over everything, killed processes, random histories, files of all reports
 * (`npm run test:long`), and so are those that need ClickHouse's engine (`npm run test:clickhouse`).
 */
module.exports = {
  // Against hanging alone: on a machine with much else to do a test may take minutes.
  testTimeout: 180_000,
  // Specs that start processes wait for them most of the time.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/libs/testing/jest/longest-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,seeds,reports,bench,trials,test}/**/*.{spec,long-spec}.ts'],
    },
    { ...base, displayName: 'tools', testMatch: ['<rootDir>/libs/**/*.tools-spec.ts'] },
    {
      ...withDatabase,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,seeds}/**/*.{db-spec,long-db-spec}.ts'],
    },
    {
      ...withDatabase,
      displayName: 'clickhouse',
      testMatch: ['<rootDir>/{apps,libs}/**/*.clickhouse-spec.ts'],
    },
    {
      ...withProduct,
      displayName: 'e2e',
      testMatch: ['<rootDir>/apps/*/test/**/*.{e2e-spec,long-e2e-spec}.ts'],
    },
  ],
};
