import type { OpenAPIObject } from '@nestjs/swagger';
import { messages, type MessageCode, type MessageText, type SentenceParameters } from '@xiangtong/contracts';
import { DomainError, toProblem } from '@xiangtong/infrastructure';
import { CODES_EXTENSION } from './describe-problems';
import recorded from './examples.json';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

interface Content {
  readonly schema?: { readonly format?: string };
  example?: unknown;
  examples?: Record<string, object>;
}

interface Recorded {
  /** The body of a request in JSON. */
  readonly request?: unknown;
  /** Bodies of other content types. */
  readonly requests?: Readonly<Record<string, unknown>>;
  /** The body of a good answer, by its content type. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Bodies of real requests and answers by operation, shortened; see `npm run api:examples`. */
const examples = recorded as Readonly<Record<string, Recorded>>;

const PROBLEM_TYPE = 'application/problem+json';

/** Names and numbers for the places of a message. */
const parametersOf = (code: MessageCode): SentenceParameters =>
  Object.fromEntries(
    [...(messages[code] as MessageText).en.matchAll(/\{(\w+)(:[^{}]+)?\}/g)].map(([, name, counted]) => [
      name!,
      counted === undefined ? '…' : 2,
    ]),
  );

/** Problems as the service words them, by code; each is shown by every operation that answers it. */
export const problemExamples = (codes: Iterable<MessageCode>) =>
  Object.fromEntries(
    [...codes].sort().map((code) => {
      const error = new DomainError(code, parametersOf(code));
      return [code, { summary: code, value: toProblem(error, 'en', '/api/v1/…') }];
    }),
  );

const describeProblem = (answer: {
  readonly content?: Readonly<Record<string, Content>>;
  readonly [CODES_EXTENSION]?: readonly MessageCode[];
}): readonly MessageCode[] => {
  const content = answer.content?.[PROBLEM_TYPE];
  const codes = answer[CODES_EXTENSION] ?? [];
  if (content)
    content.examples = Object.fromEntries(
      codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
    );
  return codes;
};

/** Adds one example to the body and to each good answer of an operation. Returns the codes of its problems. */
export const describeExamples = (key: string, operation: Operation): readonly MessageCode[] => {
  const { request, requests = {}, answers = {} } = examples[key] ?? {};
  const body = operation.requestBody as { content?: Record<string, Content> } | undefined;
  for (const [type, content] of Object.entries(body?.content ?? {})) {
    const example = requests[type] ?? (/json$/.test(type) ? request : undefined);
    if (example !== undefined) content.example = example;
  }
  return Object.entries(operation.responses).flatMap(([status, answer]) => {
    if (!status.startsWith('2')) return describeProblem(answer as Parameters<typeof describeProblem>[0]);
    const contents = (answer as { content?: Record<string, Content> }).content ?? {};
    for (const [type, content] of Object.entries(contents))
      if (type in answers && content.schema?.format !== 'binary') content.example = answers[type];
    return [];
  });
};
