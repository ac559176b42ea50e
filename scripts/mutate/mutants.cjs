/**
 * Small changes of a source file, each of which a test should notice. All of them are put into the file at once, each
 * behind a question that one of them answers with yes; so a file is compiled once for all of its mutants.
 */
const ts = require('typescript');

const { SyntaxKind: Kind } = ts;

const otherOperators = new Map([
  [Kind.LessThanToken, ['<=']],
  [Kind.LessThanEqualsToken, ['<']],
  [Kind.GreaterThanToken, ['>=']],
  [Kind.GreaterThanEqualsToken, ['>']],
  [Kind.EqualsEqualsEqualsToken, ['!==']],
  [Kind.ExclamationEqualsEqualsToken, ['===']],
  [Kind.AmpersandAmpersandToken, ['||']],
  [Kind.BarBarToken, ['&&']],
  [Kind.PlusToken, ['-']],
  [Kind.MinusToken, ['+']],
  [Kind.AsteriskToken, ['/']],
  [Kind.SlashToken, ['*']],
  [Kind.PercentToken, ['*']],
  [Kind.AsteriskAsteriskToken, ['*']],
  [Kind.PlusEqualsToken, ['-=']],
  [Kind.MinusEqualsToken, ['+=']],
  [Kind.AmpersandToken, ['|']],
  [Kind.BarToken, ['&']],
  [Kind.LessThanLessThanToken, ['>>']],
  [Kind.GreaterThanGreaterThanToken, ['<<']],
]);

/** Without them the list, or the text, stays as it is. */
const leavable = new Set([
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'filter',
  'slice',
  'subarray',
  'trim',
  'flat',
  'padStart',
]);
const otherMethods = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);
const answeringMethods = new Set(['test', 'some', 'every', 'includes', 'has', 'startsWith', 'endsWith']);

const isText = (node) =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) &&
    node.operatorToken.kind === Kind.PlusToken &&
    (isText(node.left) || isText(node.right)));

const comparisons = new Set([
  Kind.LessThanToken,
  Kind.LessThanEqualsToken,
  Kind.GreaterThanToken,
  Kind.GreaterThanEqualsToken,
  Kind.EqualsEqualsEqualsToken,
  Kind.ExclamationEqualsEqualsToken,
  Kind.EqualsEqualsToken,
  Kind.ExclamationEqualsToken,
]);

/** Whether an expression answers yes or no, as far as its form says. */
const isAnswer = (node) => {
  if (ts.isParenthesizedExpression(node)) return isAnswer(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return node.operator === Kind.ExclamationToken;
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === Kind.AmpersandAmpersandToken || kind === Kind.BarBarToken)
      return isAnswer(node.left) && isAnswer(node.right);
    return comparisons.has(kind);
  }
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    answeringMethods.has(node.expression.name.text)
  );
};

const isCondition = (node) => {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  return ts.isConditionalExpression(parent) && parent.condition === node;
};

const isResult = (node) =>
  ts.isReturnStatement(node.parent) || (ts.isArrowFunction(node.parent) && node.parent.body === node);

const isPartOfName = (node) =>
  (ts.isPropertyAssignment(node.parent) || ts.isPropertyDeclaration(node.parent)) &&
  node.parent.name === node;

const isInOptionalChain = (node) => (node.flags & ts.NodeFlags.OptionalChain) !== 0;

const changesOfBinary = (node) => {
  const { left, right, operatorToken } = node;
  if (operatorToken.kind === Kind.QuestionQuestionToken) return [right.getText()];
  if (operatorToken.kind === Kind.PlusToken && isText(node)) return [];
  const others = otherOperators.get(operatorToken.kind) ?? [];
  const [one, two] = [left, right].map((side) =>
    ts.isBinaryExpression(side) ? `(${side.getText()})` : side.getText(),
  );
  return others.map((other) => `${one} ${other} ${two}`);
};

const changesOfCall = (node) => {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || isInOptionalChain(node)) return [];
  const name = expression.name.text;
  if (leavable.has(name)) return [expression.expression.getText()];
  const other = otherMethods.get(name);
  if (!other) return [];
  const parameters = node.arguments.map((one) => one.getText()).join(', ');
  return [`${expression.expression.getText()}.${other}(${parameters})`];
};

const changesOf = (node) => {
  const changes = [];
  if (ts.isExpression(node) && (isCondition(node) || (isResult(node) && isAnswer(node))))
    changes.push('true', 'false');
  if (ts.isBinaryExpression(node)) changes.push(...changesOfBinary(node));
  else if (ts.isCallExpression(node)) changes.push(...changesOfCall(node));
  else if (ts.isNumericLiteral(node) && !isPartOfName(node)) changes.push(`${node.getText()} + 1`);
  else if (ts.isBigIntLiteral(node)) changes.push(`${node.getText()} + 1n`);
  else if (ts.isRegularExpressionLiteral(node)) {
    const text = node.getText();
    if (text.startsWith('/^')) changes.push(text.replace('/^', '/'));
    if (/\$\/[a-z]*$/.test(text)) changes.push(text.replace(/\$(\/[a-z]*)$/, '$1'));
  } else if (node.kind === Kind.TrueKeyword) changes.push('false');
  else if (node.kind === Kind.FalseKeyword) changes.push('true');
  else if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === Kind.ExclamationToken || node.operator === Kind.MinusToken)
      changes.push(node.operand.getText());
  } else if (ts.isConditionalExpression(node)) {
    // Its condition is changed.
  } else if (ts.isExpressionStatement(node)) {
    const called = ts.isAwaitExpression(node.expression) ? node.expression.expression : node.expression;
    if (ts.isCallExpression(called) && called.expression.kind !== Kind.SuperKeyword) changes.push('');
  }
  return changes;
};

/** Types, names of modules and descriptions of the API are not executed, or say nothing that a figure depends on. */
const isLeftOut = (node) =>
  ts.isTypeNode(node) ||
  ts.isDecorator(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);

const inOneLine = (text) => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

const wordsOf = (node, change) => {
  const was = node.getText();
  if (change === '') return `left out: ${inOneLine(was)}`;
  // Of a long chain of calls, the last one alone is left out.
  if (was.startsWith(`${change}.`)) return `left out: ${inOneLine(was.slice(change.length))}`;
  return `${inOneLine(was)} → ${inOneLine(change)}`;
};

/** All mutants of a file, with where they are and what they change. */
const findMutants = (file, text) => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const visit = (node) => {
    if (isLeftOut(node)) return;
    for (const change of changesOf(node)) {
      const start = node.getStart(source);
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      mutants.push({
        file,
        line: line + 1,
        column: character + 1,
        start,
        end: node.end,
        isStatement: ts.isExpressionStatement(node),
        change,
        words: wordsOf(node, change),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
};

/** The text of a file with its mutants in it; `mutants` have numbers by then. */
const withMutants = (text, mutants) => {
  const byPlace = new Map();
  for (const mutant of mutants) {
    const place = `${mutant.start}-${mutant.end}-${mutant.isStatement}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), mutant]);
  }
  // A place lies within another one or beside it: outer ones are closed last.
  const places = [...byPlace.values()].sort(
    ([one], [other]) => one.start - other.start || other.end - one.end || (one.isStatement ? -1 : 1),
  );
  const write = (from, to, inner) => {
    let written = '';
    let at = from;
    for (let index = 0; index < inner.length;) {
      const [{ start, end, isStatement }] = inner[index];
      const within = [];
      for (let next = index + 1; next < inner.length && inner[next][0].start < end; next += 1)
        within.push(inner[next]);
      const asItIs = write(start, end, within);
      written += text.slice(at, start);
      written += isStatement
        ? `{ if (!__isMutant(${inner[index][0].number})) ${asItIs} }`
        : `(${inner[index].map(({ number, change }) => `__isMutant(${number}) ? (${change}) : `).join('')}(${asItIs}))`;
      at = end;
      index += 1 + within.length;
    }
    return written + text.slice(at, to);
  };
  // Worker threads have no mutants.
  const question =
    'const __isMutant = (number: number): boolean => (globalThis as any).__mutation?.isActive(number) ?? false;';
  return `${question} ${write(0, text.length, places)}`;
};

module.exports = { findMutants, withMutants };
