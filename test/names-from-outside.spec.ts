import { join, relative } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import ts from 'typescript';

/**
 * `table[name]` finds `constructor`, `toString` and `__proto__` in every table: a name from outside must not be looked
 * up so. Texts as keys need `entryOf`, a Map, or `Object.hasOwn` in the same statement.
 */
const isChecked = (file: string): boolean =>
  /^(libs|apps\/(api|cli))\/.*src\//.test(file) &&
  !/[.-]spec\.ts$|\/testing\//.test(file) &&
  // Keys are columns and parts of documents that we have made ourselves.
  !file.startsWith('libs/reporting/src/disclosure/');

const withoutTypes = (expression: ts.Expression): ts.Expression =>
  ts.isAsExpression(expression) ||
  ts.isSatisfiesExpression(expression) ||
  ts.isParenthesizedExpression(expression) ||
  ts.isNonNullExpression(expression)
    ? withoutTypes(expression.expression)
    : expression;

const isFilledObject = (expression: ts.Expression): boolean => {
  const value = withoutTypes(expression);
  return ts.isObjectLiteralExpression(value) && value.properties.length > 0;
};

const declarationOf = (expression: ts.Expression, checker: ts.TypeChecker): ts.Declaration | undefined => {
  const found = checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(expression) ? expression.name : expression,
  );
  const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  return symbol?.valueDeclaration;
};

/** What a variable is made of: `const { part } = table` is made of the table. */
const initializerOf = (declaration: ts.Declaration | undefined): ts.Expression | undefined => {
  const variable = declaration && ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
  return variable && ts.isVariableDeclaration(variable) ? variable.initializer : undefined;
};

const isOfModule = (declaration: ts.Declaration): boolean =>
  ts.isVariableDeclaration(declaration) && ts.isSourceFile(declaration.parent.parent.parent);

/** An object literal of a module or class, a part of one, or a variable for either. */
const isTable = (expression: ts.Expression, checker: ts.TypeChecker, depth = 0): boolean => {
  const value = withoutTypes(expression);
  const inner = (one: ts.Expression): boolean => depth < 6 && isTable(one, checker, depth + 1);
  if (ts.isConditionalExpression(value)) return inner(value.whenTrue) || inner(value.whenFalse);
  if (ts.isBinaryExpression(value)) return inner(value.left) || inner(value.right);
  const declaration = declarationOf(value, checker);
  if (declaration && ts.isPropertyDeclaration(declaration) && declaration.initializer)
    return isFilledObject(declaration.initializer);
  if (ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value))
    return inner(value.expression);
  const initializer = initializerOf(declaration);
  if (!declaration || !initializer) return false;
  return isFilledObject(initializer) ? isOfModule(declaration) : inner(initializer);
};

const isAnyText = (type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0 ||
  (type.isUnion() && type.types.some(isAnyText));

const isGuarded = (node: ts.Node): boolean => {
  const statement = ts.findAncestor(node, ts.isStatement);
  return statement !== undefined && statement.getText().includes('Object.hasOwn(');
};

/** Places of a program where a table is asked for any text. */
const unguardedLookups = (program: ts.Program, isWanted: (file: string) => boolean): readonly string[] => {
  const checker = program.getTypeChecker();
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    const isLookup =
      (ts.isElementAccessExpression(node) &&
        isAnyText(checker.getTypeAtLocation(node.argumentExpression)) &&
        isTable(node.expression, checker)) ||
      (ts.isBinaryExpression(node) &&
        node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
        isTable(node.right, checker));
    if (isLookup && !isGuarded(node)) {
      const source = node.getSourceFile();
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      places.push(`${relative(projectDirectory(), source.fileName)}:${line + 1} ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles())
    if (isWanted(relative(projectDirectory(), source.fileName))) visit(source);
  return places;
};

const options = (): ts.ParsedCommandLine =>
  ts.getParsedCommandLineOfConfigFile(
    join(projectDirectory(), 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  )!;

describe('a name from outside', () => {
  it('is looked up in no table that has more than its entries', () => {
    const { fileNames, options: settings } = options();
    const wanted = fileNames.filter((file) => isChecked(relative(projectDirectory(), file)));
    expect(unguardedLookups(ts.createProgram(wanted, settings), isChecked)).toEqual([]);
  });

  it('is noticed wherever it is looked up so', () => {
    const file = join(projectDirectory(), 'planted.ts');
    const text = `
      const table: Record<string, Record<string, string>> = { a: { b: 'c' } };
      class Reader { readonly openers: Record<string, () => void> = { a: () => undefined };
        open(name: string) { this.openers[name]?.(); } }
      export const one = (name: string) => table[name];
      export const two = (name: string) => { const part = table['a']!; return part[name]; };
      export const three = (name: string) => name in table;
      export const four = (name: string) => (Object.hasOwn(table, name) ? table[name] : null);
      export const five = (name: 'a') => table[name];
      export { Reader };`;
    const { options: settings } = options();
    const host = ts.createCompilerHost(settings);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, target) =>
      name === file ? ts.createSourceFile(name, text, target, true) : read(name, target);
    const program = ts.createProgram([file], settings, host);
    const places = unguardedLookups(program, (name) => name === 'planted.ts');
    expect(places.map((place) => place.replace(/^\S+ /, ''))).toEqual([
      'this.openers[name]',
      'table[name]',
      'part[name]',
      'name in table',
    ]);
  });
});
