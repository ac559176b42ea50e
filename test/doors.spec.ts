import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import ts from 'typescript';

const libs = join(projectDirectory(), 'libs');

/** A newcomer reads the door of a lib first: it must fit on one page. */
const MOST_NAMES = 59;

/** Vocabularies, which consist of names, and what only tests see. */
const vocabularies = ['contracts', 'domain', 'tables', 'testing'];

/** Doors that are still wider; they may only become narrower. */
const wide: Readonly<Record<string, number>> = {
  collection: 90,
  identity: 72,
  infrastructure: 151,
  ledger: 81,
  reference: 70,
};

const fileOf = (from: string, specifier: string): string => {
  const path = resolve(dirname(from), specifier);
  return [`${path}.ts`, join(path, 'index.ts')].find(existsSync)!;
};

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const declaredBy = (node: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText());
  return 'name' in node ? [(node.name as ts.Identifier).text] : [];
};

/** The names that a file exports, with all of those behind `export *`. */
const namesOf = (file: string): readonly string[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((node) => {
    if (!ts.isExportDeclaration(node)) return isExported(node) ? declaredBy(node) : [];
    const { exportClause, moduleSpecifier } = node;
    if (exportClause && ts.isNamedExports(exportClause))
      return exportClause.elements.map(({ name }) => name.getText());
    return namesOf(fileOf(file, (moduleSpecifier as ts.StringLiteral).text));
  });
};

describe('the door of a lib', () => {
  const names = readdirSync(libs).filter((lib) => existsSync(join(libs, lib, 'src/index.ts')));

  it.each(names.filter((lib) => !vocabularies.includes(lib)))('%s shows few names', (lib) => {
    const shown = new Set(namesOf(join(libs, lib, 'src/index.ts')));
    expect(shown.size).toBeLessThanOrEqual(wide[lib] ?? MOST_NAMES);
  });

  it('counts what stands behind a star', () => {
    expect(namesOf(join(libs, 'contracts/src/index.ts'))).toContain('ReportDocument');
  });
});
