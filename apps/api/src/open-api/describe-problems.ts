import type { OpenAPIObject } from '@nestjs/swagger';
import { messages, type MessageCode, type MessageText } from '@xiangtong/contracts';
import { POLICY_EXTENSION, type PolicyRule } from '../auth/policy';
import { BUDGET_EXTENSION } from '../auth/sparingly';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** The codes that an answer of this status can carry, for tools. */
export const CODES_EXTENSION = 'x-codes';

const guardCodes = (rule: PolicyRule | undefined): MessageCode[] => {
  if (!rule || rule.public) return [];
  return [
    'AUTH.REQUIRED',
    'AUTH.PROVIDER_RENEWAL_NEEDED',
    'AUTH.SESSION_IDLE',
    'AUTH.SESSION_OVER',
    'AUTH.FORBIDDEN',
    ...(rule.right === 'confidential' ? (['AUTH.CONFIDENTIAL'] as const) : []),
    ...(rule.sessionOnly ? (['AUTH.SESSION_REQUIRED'] as const) : []),
    ...(rule.withOneTimePassword
      ? []
      : (['AUTH.PASSWORD_CHANGE_REQUIRED', 'AUTH.SECOND_FACTOR_REQUIRED'] as const)),
    ...(rule.fresh ? (['AUTH.FRESH_CODE_NEEDED', 'AUTH.FRESH_SIGN_IN_NEEDED'] as const) : []),
  ];
};

/** Where strangers have a budget. */
const budgetCodes = (operation: object): MessageCode[] =>
  BUDGET_EXTENSION in operation ? ['REQUEST.TOO_MANY'] : [];

const bodyCodes = [
  'BROKEN_ENCODING',
  'HALF_CHARACTER',
  'INVALID',
  'TOO_LARGE',
  'TOO_SLOW',
  'UNSUPPORTED_TYPE',
] as const;

/** Codes of filters that can be the problem itself. */
const filterCodes: Readonly<Record<string, MessageCode>> = {
  period: 'PERIOD.INVALID',
  month: 'UNIT.MONTH',
  cursor: 'CURSOR.INVALID',
};

const codesOfFilters = (parameters: NonNullable<Operation['parameters']>): MessageCode[] =>
  parameters.flatMap((parameter) => {
    const schema = 'schema' in parameter ? parameter.schema : undefined;
    const format = schema && 'format' in schema ? schema.format : undefined;
    return (format && filterCodes[format]) ?? [];
  });

/** Runs before every handler: the address, the body and its type, the checks of form. */
const shellCodes = ({ parameters = [], requestBody, tags }: Operation): MessageCode[] => {
  const types = requestBody && 'content' in requestBody ? Object.keys(requestBody.content) : [];
  return [
    'INTERNAL.UNEXPECTED',
    'REQUEST.NUL_CHARACTER',
    // Health and metrics are always reachable.
    ...(tags?.includes('operation') ? [] : (['DATABASE.AWAY', 'STORAGE.FULL'] as const)),
    ...(parameters.length > 0 ? (['REQUEST.INVALID'] as const) : []),
    ...codesOfFilters(parameters),
    ...(types.length > 0 ? bodyCodes.map((code) => `REQUEST.${code}` as const) : []),
    ...(types.includes('application/json') ? (['REQUEST.BROKEN_JSON', 'REQUEST.TOO_DEEP'] as const) : []),
  ];
};

/** The English message with the names of its parameters, and counted things in the plural. */
const templateOf = (code: MessageCode): string =>
  (messages[code] as MessageText).en.replace(/\{(\w+):[^{}|]+\|([^{}|]+)\}/g, '{$1} $2');

const answer = (codes: readonly MessageCode[]) => ({
  description: codes.map((code) => `\`${code}\` ${templateOf(code)}`).join('\n\n'),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  [CODES_EXTENSION]: codes,
});

/**
 * Adds to an operation the problems it can answer, by status: those of the guard, of the parsers and those its handler
 * can reach in the code (`own`, by `npm run schemas`). A code may also be among the errors of another problem.
 */
export const describeProblems = (operation: Operation, own: readonly string[]): void => {
  const rule = (operation as { readonly [POLICY_EXTENSION]?: PolicyRule })[POLICY_EXTENSION];
  const codes = [
    ...new Set([
      ...guardCodes(rule),
      ...budgetCodes(operation),
      ...shellCodes(operation),
      ...(own as readonly MessageCode[]),
    ]),
  ];
  for (const status of new Set(codes.map((code) => messages[code].status))) {
    operation.responses[String(status)] = answer(
      codes.filter((code) => messages[code].status === status).sort(),
    );
  }
};
