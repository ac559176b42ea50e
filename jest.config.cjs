const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'commonjs' },
  },
];

const base = {
  testEnvironment: 'node',
  moduleNameMapper: { '^@xiangtong/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.js$': swc({ syntax: 'ecmascript' }),
  },
  // NestJS 12 is published as ES modules only; Jest cannot require those on Node 20.
  transformIgnorePatterns: ['/node_modules/(?!@nestjs/)'],
};

const withDatabase = {
  ...base,
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
};

/** Unit tests stand beside the code; database and e2e tests run on a real PostgreSQL. */
module.exports = {
  testTimeout: 60_000,
  // Half of the tests wait for other processes: a worker more than Jest would take on two cores pays.
  maxWorkers: '100%',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,seeds,reports,test}/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'database', testMatch: ['<rootDir>/{libs,seeds}/**/*.db-spec.ts'] },
    { ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/apps/*/test/**/*.e2e-spec.ts'] },
  ],
};
