/**
 * The JSON responses of every endpoint, derived from the types of the controllers: the return type of a handler, or `T`
 * where it takes `@Res() response: Response<T>`. Handlers without JSON responses are left out.
 */
import { basename, join } from 'node:path';
import {
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  EnumType,
  SchemaGenerator,
} from 'ts-json-schema-generator';
import ts from 'typescript';
import { problemCodes } from './problem-codes.mjs';

const verbs = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);
const noJson = new Set(['void', 'string', 'StreamableFile']);

const decoratorNames = (node) =>
  (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );

const named = (type) => (ts.isTypeReferenceNode(type) ? type.typeName.getText() : type.getText());

const insidePromise = (type) => (named(type) === 'Promise' ? type.typeArguments[0] : type);

/** The node of the type, or null when the handler returns no JSON. */
const answerOf = (handler, where) => {
  if (!handler.type) throw new Error(`${where}: write down the return type`);
  const response = handler.parameters.find((parameter) => decoratorNames(parameter).includes('Res'));
  const returned = insidePromise(handler.type);
  if (!noJson.has(named(returned))) return returned;
  return response?.type.typeArguments?.[0] ?? null;
};

/** [operation, handler] of a controller file; an operation is called `Controller_handler`. */
const handlersOf = (source) =>
  source.statements
    .filter((node) => ts.isClassDeclaration(node) && decoratorNames(node).includes('Controller'))
    .flatMap((controller) =>
      controller.members
        .filter((member) => ts.isMethodDeclaration(member))
        .filter((member) => decoratorNames(member).some((name) => verbs.has(name)))
        .map((handler) => [`${controller.name.text}_${handler.name.getText()}`, handler]),
    );

/** `Page<Item>` cannot be a component name: `PageOfItem`. */
const componentName = (name) =>
  name
    .replaceAll(/</g, 'Of')
    .replaceAll(',', 'And')
    .replaceAll(/[^\w.-]/g, '');

const inOpenApi = (value) => {
  if (Array.isArray(value)) return value.map(inOpenApi);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === '$ref'
        ? [key, `#/components/schemas/${componentName(decodeURIComponent(basename(item)))}`]
        : [key, inOpenApi(item)],
    ),
  );
};

/** `(typeof items)[number]` as the compiler sees it, whatever `items` consists of. */
const finiteChoices = (checker) => {
  const choicesOf = (node) => {
    const type = checker.getTypeFromTypeNode(node);
    const members = type.isUnion() ? type.types : [type];
    return members.every((member) => member.isLiteral()) ? members.map(({ value }) => value).sort() : null;
  };
  return {
    supportsNode: (node) => ts.isIndexedAccessTypeNode(node) && choicesOf(node) !== null,
    createType: (node) =>
      new EnumType(`choices-${node.getSourceFile().fileName}-${node.pos}`, choicesOf(node)),
  };
};

/** A generator without the library's parser of top types, which would take the names off them. */
const generatorOf = (program, config) => {
  let parsers;
  createParser(program, config, (chain) => {
    parsers = chain.addNodeParser(finiteChoices(program.getTypeChecker()));
  });
  return new SchemaGenerator(program, parsers, createFormatter(config), config);
};

const sorted = (record) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

const problemOf = (program, root) =>
  program
    .getSourceFile(join(root, 'libs/contracts/src/problem.ts'))
    .statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'Problem');

/**
 * { operations: { operation: schema }, problems: { operation: [code] }, components: { name: schema } }; throws when two
 * types share a name.
 */
export const responseSchemas = (root) => {
  const config = {
    ...DEFAULT_CONFIG,
    path: join(root, 'apps/api/src/**/*.controller.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    skipTypeCheck: true,
    functions: 'fail',
  };
  const program = createProgram(config);
  const generator = generatorOf(program, config);
  const components = {};
  const schemaOf = (node) => {
    const { definitions, ...schema } = inOpenApi(generator.createSchemaFromNodes([node]));
    delete schema.$schema;
    for (const [name, definition] of Object.entries(definitions)) {
      const component = componentName(name);
      const known = components[component];
      if (known && JSON.stringify(known) !== JSON.stringify(definition))
        throw new Error(`two types are called ${component}: give one of them another name`);
      components[component] = definition;
    }
    return schema;
  };
  schemaOf(problemOf(program, root));
  const handlers = program.getRootFileNames().flatMap((file) => handlersOf(program.getSourceFile(file)));
  const operations = handlers
    .map(([operation, handler]) => [operation, answerOf(handler, operation)])
    .filter(([, node]) => node !== null)
    .map(([operation, node]) => [operation, schemaOf(node)]);
  return {
    operations: sorted(Object.fromEntries(operations)),
    problems: sorted(problemCodes(program, root, handlers)),
    components: sorted(components),
  };
};
