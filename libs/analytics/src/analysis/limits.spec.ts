import type { CubeResponse } from '@xiangtong/contracts';
import { concentration } from './concentration';
import { matrix } from './matrix';

/** A cube with more rows than it may return. */
const overfull = {
  query: async () => ({ rows: [], columns: [], truncated: true }) as unknown as CubeResponse,
};
const asked = { measure: 'amount', period: '2019' } as const;

describe('analyses of too much', () => {
  it('are refused with the limit, never answered in part', async () => {
    await expect(
      matrix(overfull, { ...asked, rows: 'product', columns: 'destinationCity' }, 'all'),
    ).rejects.toMatchObject({ code: 'ANALYSIS.TOO_MANY_CELLS', parameters: { limit: 10_000 } });
    await expect(concentration(overfull, { ...asked, over: 'store' }, 'all')).rejects.toMatchObject({
      code: 'ANALYSIS.TOO_MANY_MEMBERS',
      parameters: { over: 'store', limit: 100_000 },
    });
  });
});
