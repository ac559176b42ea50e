/**
 * The problems that every endpoint can answer, derived from the code: all message codes in the code that its handler
 * reaches, thrown or added to the errors of a problem.
 */
import { join, sep } from 'node:path';
import ts from 'typescript';

/** Declarations that contain code, or hold something that does. */
const isFollowed = (node) =>
  ts.isFunctionLike(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isPropertyDeclaration(node);

const isSkipped = (node) => ts.isTypeNode(node) || ts.isImportDeclaration(node);

/** Other keys beside them are words for values. */
const CODE = /^[A-Z_]+\.[A-Z_]+$/;

/** The codes of all messages, from the keys of their tables. */
const knownCodes = (program, messages) => {
  const codes = new Set();
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && CODE.test(node.name.text))
      codes.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(messages))
    .forEach(visit);
  return codes;
};

/** [operation, handler] to { operation: [code] }. */
export const problemCodes = (program, root, handlers) => {
  const checker = program.getTypeChecker();
  const messages = join(root, 'libs/contracts/src/messages') + sep;
  const codes = knownCodes(program, messages);
  const isOurs = (node) => {
    const { fileName } = node.getSourceFile();
    return fileName.startsWith(root) && !fileName.includes('node_modules') && !fileName.startsWith(messages);
  };

  /** The declaration behind a name. A class counts as its constructor. */
  const declarationsOf = (name) => {
    const symbol = checker.getSymbolAtLocation(name);
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return (target?.declarations ?? []).flatMap((node) =>
      ts.isClassDeclaration(node) && ts.isNewExpression(name.parent)
        ? node.members.filter(
            (member) => ts.isConstructorDeclaration(member) || ts.isPropertyDeclaration(member),
          )
        : [node],
    );
  };

  const known = new Map();
  /** The codes written in a declaration, and the declarations it names. */
  const look = (declaration) => {
    if (known.has(declaration)) return known.get(declaration);
    const found = { codes: new Set(), names: new Set() };
    known.set(declaration, found);
    const visit = (node) => {
      if (isSkipped(node)) return;
      if (ts.isStringLiteralLike(node) && codes.has(node.text)) found.codes.add(node.text);
      if (ts.isIdentifier(node)) {
        for (const named of declarationsOf(node))
          if (isFollowed(named) && isOurs(named)) found.names.add(named);
      }
      ts.forEachChild(node, visit);
    };
    visit(declaration);
    return found;
  };

  const reach = (handler) => {
    // Decorators of the controller apply to each of its handlers.
    const seen = new Set([handler, ...(ts.getDecorators(handler.parent) ?? [])]);
    const reached = new Set();
    // A set that grows during iteration.
    for (const declaration of seen) {
      const found = look(declaration);
      for (const code of found.codes) reached.add(code);
      for (const named of found.names) seen.add(named);
    }
    return [...reached].sort();
  };
  return Object.fromEntries(handlers.map(([operation, handler]) => [operation, reach(handler)]));
};
