/**
 * Who may import whom.
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
  'exchange',
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

const importsOf = (lib) =>
  libs.slice(0, libs.indexOf(lib)).filter((other) => !(neverImports[lib] ?? []).includes(other));

/** Tests and files that only tests use, as regular expressions over paths from the project's root. */
const testFiles = [
  '\\.(long-)?(spec|db-spec|tools-spec|clickhouse-spec|e2e-spec|web-spec)\\.tsx?$',
  '^(apps|libs)/[^/]+/test/',
  '/testing/',
  '^test/',
];

/** Measurements and trials look at the product from outside, with the bare technology. */
const measuringFiles = ['^bench/', '/bench/', '^trials/'];

const any = (names) => `(${names.join('|')})`;
const packages = (...names) => `(^|/)node_modules/(@types/)?${any(names)}/`;

/** A package that only `owners` (paths) and tests may import. */
const reservedFor = (name, owners, ...names) => ({
  name,
  severity: 'error',
  comment: `${names.join(', ')}: only ${owners.join(', ')}`,
  from: { path: '^(apps|libs|seeds|reports)/', pathNot: [...owners, ...testFiles, ...measuringFiles] },
  to: { path: packages(...names) },
});

/** `testing` stands last and is open to every lib's tests; that it stays there is a rule of its own. */
const layers = libs.map((lib) => ({
  name: `layer-${lib}`,
  severity: 'error',
  comment: `libs/${lib} may import ${importsOf(lib).join(', ') || 'no other lib'}`,
  from: { path: `^libs/${lib}/` },
  to: { path: '^libs/', pathNot: `^libs/${any([lib, ...importsOf(lib), 'testing'])}/` },
}));

const directions = [
  {
    name: 'apps-not-each-other',
    severity: 'error',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'libs-not-apps',
    severity: 'error',
    comment: 'apps and seeds put libs together, never the other way round',
    from: { path: '^libs/', pathNot: testFiles },
    to: { path: '^(apps|seeds|bench|trials|test)/' },
  },
  {
    name: 'seeds-not-apps',
    severity: 'error',
    from: { path: '^seeds/' },
    to: { path: '^(apps|bench|trials|test)/' },
  },
  {
    name: 'web-takes-browser-libs',
    severity: 'error',
    from: { path: '^apps/web/' },
    to: { path: '^(libs|seeds)/', pathNot: `^libs/${any(browserLibs)}/` },
  },
  {
    name: 'web-pages-not-each-other',
    severity: 'error',
    comment: 'what pages share goes to ui or desk',
    from: { path: '^apps/web/src/features/([^/]+/[^/]+)/' },
    to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  },
  {
    name: 'web-parts-know-no-page',
    severity: 'error',
    from: { path: '^apps/web/src/(api|i18n|ui|desk|session|offline)/' },
    to: { path: '^apps/web/src/(app|features)/' },
  },
  {
    name: 'reporters-carry-no-desk',
    severity: 'error',
    comment: 'their pages come over a slow line: no Base UI, no ECharts',
    from: { path: '^apps/web/src/(app|api|i18n|ui|session|offline|features/(reporter|common))/' },
    to: {
      path: ['^apps/web/src/desk/', packages('@base-ui/[^/]+', '@tanstack/react-virtual', 'echarts')],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'testing-in-tests-only',
    severity: 'error',
    from: { pathNot: [...testFiles, '^trials/'] },
    to: { path: '^(test|trials)/|/testing/', pathNot: 'node_modules/' },
  },
  {
    name: 'through-the-public-door',
    severity: 'error',
    comment: 'another lib is imported as @xiangtong/<lib>, never by a path into it',
    from: { path: '^((?:apps|libs)/[^/]+|seeds|trials)/', pathNot: '^libs/schema/' },
    to: { path: '^libs/', pathNot: ['^$1/', '^libs/[^/]+/src/index\\.ts$'] },
  },
  {
    name: 'attack-shares-nothing',
    severity: 'error',
    comment: 'what control and attack both misunderstand, both miss',
    from: { path: '^trials/attack/' },
    to: { path: '^libs/(disclosure|domain|reporting|analytics)/' },
  },
  {
    name: 'schema-takes-parts',
    severity: 'error',
    comment: 'what the libs keep in the database, without loading the libs',
    from: { path: '^libs/schema/src/' },
    to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/schema\\.ts$', '^libs/infrastructure/src/index\\.ts$'] },
  },
  {
    name: 'bench-through-the-doors',
    severity: 'error',
    comment:
      'bench and test take libs by their public door, and what a lib opens to measurements in its bench/',
    from: { path: '^(bench|test)/' },
    to: { path: '^(libs|apps)/', pathNot: ['^libs/[^/]+/(src|bench)/index\\.ts$'] },
  },
  {
    name: 'engines-behind-their-interface',
    severity: 'error',
    comment: 'questions ask an Engine, whichever it is; only the door of the lib and the maker name one',
    from: {
      path: '^libs/analytics/src/',
      pathNot: [
        '^libs/analytics/src/engine/[^/]+/',
        '^libs/analytics/src/(index|engine/make-engine)\\.ts$',
        ...testFiles,
      ],
    },
    to: { path: '^libs/analytics/src/engine/[^/]+/' },
  },
  { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
];

const purity = [
  {
    name: 'domain-is-pure',
    severity: 'error',
    comment: 'no lib, no package, no module of Node',
    from: { path: '^libs/domain/', pathNot: testFiles },
    to: { pathNot: '^libs/domain/' },
  },
  {
    name: 'contracts-are-pure',
    severity: 'error',
    from: { path: '^libs/contracts/', pathNot: testFiles },
    to: { pathNot: '^libs/(domain|tables|naming|order-exports|contracts)/' },
  },
  {
    name: 'sdmx-is-pure',
    severity: 'error',
    comment:
      'figures in, messages out: of the libs with a database only their types; `published` reads the figures',
    from: { path: '^libs/sdmx/', pathNot: [...testFiles, '^libs/sdmx/src/(published/|index\\.ts$)'] },
    to: {
      pathNot: '^libs/(domain|tables|contracts|infrastructure)/|^libs/sdmx/src/(?!published/)',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'tables-run-in-browsers',
    severity: 'error',
    from: { path: '^libs/(tables|naming|order-exports)/', pathNot: testFiles },
    to: { dependencyTypes: ['core'] },
  },
];

const technology = [
  reservedFor('openid-in-identity', ['^libs/identity/src/provider/'], 'openid-client'),
  reservedFor('passkeys-in-identity', ['^libs/identity/src/passkey/'], '@simplewebauthn/server'),
  reservedFor('jsts-behind-one-door', ['^libs/reference/src/boundaries/topology\\.ts$'], 'jsts'),
  reservedFor('highs-in-disclosure', ['^libs/disclosure/'], 'highs'),
  reservedFor('clickhouse-in-its-engine', ['^libs/analytics/src/engine/clickhouse/'], '@clickhouse/client'),
  reservedFor('duckdb-in-its-engine', ['^libs/analytics/src/engine/duckdb/'], '@duckdb/[^/]+', 'duckdb'),
  reservedFor(
    'pdf-and-charts-in-documents',
    ['^libs/(documents|proof)/', '^apps/web/'],
    'pdfkit',
    'pdfjs-dist',
    'echarts',
    'svg-to-pdfkit',
  ),
  reservedFor(
    'exceljs-at-the-edges',
    ['^libs/(documents|proof)/', '^libs/collection/src/file[^/]*/'],
    'exceljs',
  ),
  reservedFor('pg-below-the-libs', ['^libs/(infrastructure|ledger|analytics)/'], 'pg', 'pg-copy-streams'),
  reservedFor('pg-boss-in-infrastructure', ['^libs/infrastructure/'], 'pg-boss'),
  reservedFor(
    'http-at-the-edges',
    ['^apps/', '^libs/infrastructure/src/http/'],
    '@nestjs/[^/]+',
    'express',
    'helmet',
    'busboy',
  ),
  reservedFor(
    'typeorm-behind-one-door',
    [
      '^libs/infrastructure/',
      '\\.(entity|repository)\\.ts$',
      '^libs/identity/src/(identity|store)\\.ts$',
      '^apps/[^/]+/src/(context|platform)/',
    ],
    'typeorm',
  ),
  {
    name: 'no-development-packages',
    severity: 'error',
    comment: 'what the service imports must be installed with it',
    from: { path: '^(apps|libs|seeds)/', pathNot: [...testFiles, '^apps/web/', '^seeds/scripts/'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'not-found',
    severity: 'error',
    // What these need is installed when they are run.
    from: { pathNot: '^(seeds/scripts|libs/testing/clickhouse)/' },
    // Vite makes what is named virtual:.
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
];

module.exports = {
  forbidden: [...layers, ...directions, ...purity, ...technology],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out|\\.data)/' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
