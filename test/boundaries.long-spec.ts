import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** The smallest project that satisfies every rule, with the names and packages of the planted imports. */
const sound: Readonly<Record<string, string>> = {
  'package.json':
    '{ "name": "fixture", "dependencies": { "@duckdb/node-api": "*", "exceljs": "*", "pdfkit": "*", "pg": "*", "typeorm": "*" } }',
  'libs/domain/src/index.ts': "export * from './money';",
  'libs/domain/src/money.ts': 'export const fen = 1;',
  'libs/contracts/src/index.ts': "export { fen } from '@xiangtong/domain';",
  'libs/infrastructure/src/index.ts': "export { fen } from '@xiangtong/contracts';",
  'libs/ledger/src/index.ts': "import 'pg';\nexport { fen } from '@xiangtong/infrastructure';",
  'libs/ledger/src/entry.ts': 'export const entry = 1;',
  'libs/collection/src/index.ts': "export { fen } from '@xiangtong/ledger';",
  'libs/analytics/src/index.ts': "import './engine/duckdb/file';\nexport { fen } from '@xiangtong/ledger';",
  'libs/analytics/src/engine/duckdb/file.ts': "import '@duckdb/node-api';",
  'libs/documents/src/index.ts':
    "import 'pdfkit';\nimport 'exceljs';\nexport { fen } from '@xiangtong/analytics';",
  'libs/testing/src/index.ts': "export { fen } from '@xiangtong/documents';",
  'libs/ledger/test/ledger.db-spec.ts': "import '@xiangtong/testing';",
  'apps/api/src/main.ts': "export { fen } from '@xiangtong/documents';",
  'apps/cli/src/main.ts': "export { fen } from '@xiangtong/documents';",
  'trials/attack/main.ts': "export { fen } from '@xiangtong/contracts';",
};

const packageNames = ['@duckdb/node-api', 'exceljs', 'pdfkit', 'pg', 'typeorm'];

/** [what, file, what it imports, rules that refuse it] */
const planted: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'domain importing infrastructure',
    'libs/domain/src/a.ts',
    '@xiangtong/infrastructure',
    ['domain-is-pure', 'layer-domain'],
  ],
  ['domain importing a module of Node', 'libs/domain/src/b.ts', 'node:fs', ['domain-is-pure']],
  [
    'contracts importing a package',
    'libs/contracts/src/a.ts',
    'exceljs',
    ['contracts-are-pure', 'exceljs-at-the-edges'],
  ],
  [
    'collection importing analytics',
    'libs/collection/src/a.ts',
    '@xiangtong/analytics',
    ['layer-collection'],
  ],
  ['analytics importing collection', 'libs/analytics/src/a.ts', '@xiangtong/collection', ['layer-analytics']],
  [
    'the attack from outside importing analytics',
    'trials/attack/a.ts',
    '@xiangtong/analytics',
    ['attack-shares-nothing'],
  ],
  ['an app importing another', 'apps/cli/src/a.ts', '../../api/src/main', ['apps-not-each-other']],
  ['a lib importing an app', 'libs/documents/src/a.ts', '../../../apps/api/src/main', ['libs-not-apps']],
  ['DuckDB in documents', 'libs/documents/src/b.ts', '@duckdb/node-api', ['duckdb-in-its-engine']],
  ['DuckDB in a question', 'libs/analytics/src/cube/a.ts', '@duckdb/node-api', ['duckdb-in-its-engine']],
  [
    'a question that knows its engine',
    'libs/analytics/src/cube/b.ts',
    '../engine/duckdb/file',
    ['engines-behind-their-interface'],
  ],
  ['PDF in collection', 'libs/collection/src/b.ts', 'pdfkit', ['pdf-and-charts-in-documents']],
  ['exceljs in the ledger', 'libs/ledger/src/a.ts', 'exceljs', ['exceljs-at-the-edges']],
  ['pg in an app', 'apps/api/src/a.ts', 'pg', ['pg-below-the-libs']],
  ['typeorm outside persistence', 'libs/collection/src/c.ts', 'typeorm', ['typeorm-behind-one-door']],
  ['testing in the service', 'apps/api/src/b.ts', '@xiangtong/testing', ['testing-in-tests-only']],
  [
    'a path into another lib',
    'libs/collection/src/d.ts',
    '../../ledger/src/entry',
    ['through-the-public-door'],
  ],
  [
    'the schema taking more than a part',
    'libs/schema/src/a.ts',
    '../../ledger/src/entry',
    ['schema-takes-parts'],
  ],
  ['two files importing each other', 'libs/domain/src/c.ts', './circle', ['no-circular']],
  ['a name that is nowhere', 'libs/ledger/src/b.ts', 'no-such-package', ['not-found']],
];

let project: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};

/** The result of the configuration of `npm run boundaries` for the project. */
const violations = (): Cruise['summary']['violations'] => {
  const args = [
    depcruise,
    '--config',
    join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'apps',
    'libs',
    'trials',
  ];
  const output = execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return (JSON.parse(output) as Cruise).summary.violations;
};

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'xiangtong-boundaries-'));
  for (const [path, text] of Object.entries(sound)) write(path, text);
  for (const name of packageNames) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  cpSync(join(root, 'tsconfig.json'), join(project, 'tsconfig.json'));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

it('accepts a project that keeps the rules', () => {
  expect(violations()).toEqual([]);
});

describe('refuses', () => {
  let found: Cruise['summary']['violations'];

  beforeAll(() => {
    write('libs/domain/src/circle.ts', "export * from './c';");
    for (const [, file, specifier] of planted)
      write(file, `import * as a from '${specifier}';\nexport const b = a;\n`);
    found = violations();
  });

  it.each(planted)('an import that is forbidden: %s', (_what, file, _specifier, rules) => {
    const broken = found
      .filter((violation) => violation.from === file)
      .map((violation) => violation.rule.name);
    expect([...new Set(broken)].sort()).toEqual([...rules].sort());
  });
});
