import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { schemaParts } from '@xiangtong/schema';
import ts from 'typescript';

const root = resolve(__dirname, '..');

/** Files whose SQL is about other tables, with the reason. */
const exceptions: readonly (readonly [string, string])[] = [
  ['libs/analytics/src/cube/', 'its SQL is for DuckDB: the replica has tables of its own'],
];

/** A lib says in its `schema.ts` which tables are its own: only its SQL names them. */
const owners = new Map<string, string>(
  Object.entries(schemaParts).flatMap(([lib, { tables }]) => tables.map((table) => [table, lib] as const)),
);

const folders = ['libs', 'apps', 'seeds', 'reports'];
const leftOut = /(^|\/)(node_modules|dist|test|testing|bench|migrations|web)\/|spec\.tsx?$/;

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !leftOut.test(path) && !path.startsWith('libs/testing/')),
);

/** Stands for what is filled into a template, which may be a relation. */
const FILLED = 'filled_in';

/** Literals and templates of a file. */
const textsOf = (source: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(FILLED));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return found;
};

const name = '[a-z_]+';
/** `from a`, `join only a b`, `insert into a`, `from a x, b y`, `'a'::regclass`. */
const relations = new RegExp(
  `\\b(?:from|join|into|update|truncate|table|using)\\s+(?:only\\s+)?((?:${name}(?:\\s+(?:as\\s+)?${name})?\\s*,\\s*)*${name})`,
  'gi',
);
const casts = new RegExp(`'(${name})'::regclass`, 'gi');

/** Names in a text in the places of relations; the tables of the product are among them. */
const relationsIn = (text: string): string[] => {
  if (!/\b(select|insert|update|delete|from|join|truncate|regclass)\b/i.test(text)) return [];
  const lists = [...text.replaceAll(/is (not )?distinct from/gi, '').matchAll(relations)];
  return [
    ...lists.flatMap(([, list]) => list!.split(',').map((part) => part.trim().split(/\s/)[0]!)),
    ...[...text.matchAll(casts)].map(([, named]) => named!),
  ];
};

const foreignTables = (path: string, source: string): string[] => {
  const lib = /^libs\/([^/]+)\//.exec(path)?.[1];
  const isForeign = (table: string): boolean => owners.has(table) && owners.get(table) !== lib;
  // Few files have such words at all, comments included; only these are parsed.
  if (!relationsIn(source.replaceAll(/\$\{[^}]*\}/g, FILLED)).some(isForeign)) return [];
  const used = textsOf(source).flatMap(relationsIn).filter(isForeign);
  return [...new Set(used)].map((table) => `${path}: ${table} of ${owners.get(table)}`);
};

describe('a lib', () => {
  it('reads and writes its own tables only', () => {
    const excepted = (path: string) => exceptions.some(([where]) => path.startsWith(where));
    const found = sources
      .filter((path) => !excepted(path))
      .flatMap((path) => foreignTables(path, readFileSync(join(root, path), 'utf8')));
    expect(found).toEqual([]);
  });

  it.each(exceptions)('is excepted in %s, and needs it: %s', (where) => {
    const files = sources.filter((path) => path.startsWith(where));
    expect(files.flatMap((path) => foreignTables(path, readFileSync(join(root, path), 'utf8')))).not.toEqual(
      [],
    );
  });

  it.each([
    'const sql = `select * from reporting_unit`;',
    'const sql = `select 1 from ' + '$' + '{units} unit, seal where true`;',
    "query('insert into account (username) values ($1)');",
    'const sql = `select 1 from submission event, seal where true`;',
    'const sql = `select run.id from submission join report_run run using (id)`;',
    `const sql = "lock table account; select 'account'::regclass";`,
  ])('is found out by %s', (source) => {
    expect(foreignTables('libs/collection/src/planted.ts', source)).toHaveLength(1);
  });

  it.each([
    'const sql = `select * from submission where store is distinct from account`;',
    'const sql = `select account.id from (select id from submission) account`;',
    "const text = 'a unit from the form';",
    'const sql = `select extract(epoch from at) from submission_event`;',
  ])('is not accused of %s', (source) => {
    expect(foreignTables('libs/collection/src/planted.ts', source)).toEqual([]);
  });
});
