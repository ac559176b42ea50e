/**
 * Who may import whom, once, for ESLint and for dependency-cruiser.
 * Libs stand in order: each may import those above it and no other.
 */
const libs = [
  'domain',
  'tables',
  'naming',
  'order-exports',
  'contracts',
  'infrastructure',
  'reference',
  'identity',
  'ledger',
  'collection',
  'analytics',
  'impact',
  'disclosure',
  'documents',
  'reporting',
  'proof',
  'sdmx',
  'notifications',
  'schema',
  'operations',
  'testing',
];

/** Pairs that the order would allow. Collection and analytics meet only in the ledger. */
const neverImports = { analytics: ['collection'] };

/** Libs that also run in the browser; the web app uses only these. */
const browserLibs = ['domain', 'tables', 'naming', 'order-exports', 'contracts'];

const servingLibs = libs.filter((lib) => lib !== 'testing');

const importsOf = (lib) =>
  libs.slice(0, libs.indexOf(lib)).filter((other) => !(neverImports[lib] ?? []).includes(other));

/** Tests and files that only tests use, as regular expressions over paths from the project's root. */
const testFiles = [
  '\\.(spec|long-spec|db-spec|tools-spec|e2e-spec|web-spec)\\.tsx?$',
  '^(apps|libs)/[^/]+/test/',
  '/testing/',
  '^test/',
];

/** Measurements and trials look at the product from outside, with the bare technology. */
const measuringFiles = ['^bench/', '/bench/', '^trials/'];

/** Test files as globs. */
const testGlobs = [
  '**/*.{spec,long-spec,db-spec,tools-spec,e2e-spec,web-spec}.{ts,tsx}',
  '{apps,libs}/*/test/**',
  '{apps,libs}/**/testing/**',
  'test/**',
];

module.exports = { libs, servingLibs, browserLibs, importsOf, testFiles, measuringFiles, testGlobs };
