import type { QueryDefinition } from '../../definition/report-definition';

/** The cube first: its first answer gives the ledger position at which all others are asked. */
export const cubeFirst = (queries: readonly QueryDefinition[]): readonly QueryDefinition[] => [
  ...queries.filter(({ source }) => source === 'cube'),
  ...queries.filter(({ source }) => source !== 'cube'),
];
