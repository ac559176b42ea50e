import type { SpanStart } from '../work/span';

const kinds = [
  'SELECT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'WITH',
  'BEGIN',
  'START',
  'COMMIT',
  'ROLLBACK',
  'COPY',
];

const textOf = (statement: unknown): string => {
  if (typeof statement === 'string') return statement;
  const { text } = (statement ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? text : '';
};

/** The span names the kind of the statement alone, neither its text nor its parameters. */
export const statementSpan = (statement: unknown): SpanStart => {
  const word = /^\s*([a-z]+)/i.exec(textOf(statement))?.[1]?.toUpperCase() ?? '';
  const kind = kinds.includes(word) ? word : 'OTHER';
  return {
    name: `postgresql ${kind}`,
    kind: 'client',
    attributes: { 'db.system.name': 'postgresql', 'db.operation.name': kind },
  };
};
