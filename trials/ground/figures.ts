import type { CubeDimension, CubeQuery, CubeResponse } from '@xiangtong/contracts';
import type { LedgerVerification } from '@xiangtong/ledger';
import { requestJson, type ServiceProcess } from './service';

const breakdowns: readonly (readonly CubeDimension[])[] = [
  ['unit', 'month'],
  ['destination', 'product'],
  ['platform'],
];

export const figuresQuery = (by: readonly CubeDimension[], atLeast = 0): CubeQuery => ({
  measures: ['amount', 'quantity', 'orders'],
  by,
  period: '2018-01..2020-12',
  order: by.map((key) => ({ key, direction: 'asc' })),
  atLeast,
});

export const askCube = (service: ServiceProcess, token: string, query: CubeQuery): Promise<CubeResponse> =>
  requestJson<CubeResponse>(`${service.url}/api/v1/cube`, token, query);

/** Figures in force, in three breakdowns, without the position of the query. */
export const figuresInForce = async (
  service: ServiceProcess,
  token: string,
  atLeast = 0,
): Promise<unknown[]> => {
  const answers = [];
  for (const by of breakdowns) {
    const { rows, totals, coverage } = await askCube(service, token, figuresQuery(by, atLeast));
    answers.push({ by, rows, totals, coverage });
  }
  return answers;
};

export const verifyLedgerOf = (service: ServiceProcess, token: string): Promise<LedgerVerification> =>
  requestJson<LedgerVerification>(`${service.url}/api/v1/ledger/verify`, token);
