import fc from 'fast-check';
import { startClickHouse, type ClickHouseServer } from '@xiangtong/testing';
import { historyArbitrary } from '../support/arbitraries';
import { dropFrom } from '../support/dropping-proxy';
import { engineOn, patientCube } from '../support/clickhouse';
import { Historian } from '../support/events';
import { createFixture } from '../support/fixture';
import { fixedHistory } from '../support/history';
import { naiveCube } from '../support/naive-cube';
import { queries } from '../support/queries';

let server: ClickHouseServer;
let databases = 0;
const ownDatabase = (url: string): string => `${url}/cube${(databases += 1)}`;

beforeAll(async () => {
  server = await startClickHouse();
});
afterAll(() => server.stop());

it('equals a fold over the ledger for any history, now and at an earlier position', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary(30), async (events) => {
      const fixture = await createFixture();
      const engine = engineOn(fixture, ownDatabase(server.url));
      try {
        const historian = new Historian(fixture.source, fixture.catalogue);
        const entries = await historian.play(events.slice(0, 10));
        await engine.open({ mode: 'once' });
        entries.push(...(await historian.play(events.slice(10))));
        await engine.catchUpNow();
        const cube = patientCube(engine);
        for (const [index, query] of queries.entries()) {
          const asOf = index % 3 === 0 ? Math.floor(entries.length / 2) : entries.length;
          const { rows, totals, coverage, quality } = await cube.query({ ...query, asOf }, 'all');
          const expected = naiveCube(query, entries, asOf, fixture);
          expect({ query, rows, totals, coverage, quality }).toEqual({ query, ...expected });
        }
      } finally {
        await engine.close();
        await fixture.close();
      }
    }),
    { numRuns: 2 },
  );
}, 1_200_000);

it('has equal facts wherever its loader ends', async () => {
  const fixture = await createFixture();
  try {
    const historian = new Historian(fixture.source, fixture.catalogue);
    const entries = await historian.play(fixedHistory.slice(0, 6));
    const requests = await dropFrom(server.url, Infinity, true);
    const first = engineOn(fixture, ownDatabase(requests.url));
    await first.open({ mode: 'once' });
    await first.close();
    const all = requests.count();
    await requests.close();
    for (let dropped = 3; dropped < all; dropped += 3) {
      const name = ownDatabase('');
      const proxy = await dropFrom(server.url, dropped, dropped % 2 === 0);
      const dying = engineOn(fixture, proxy.url + name);
      await expect(dying.open({ mode: 'once' })).rejects.toThrow();
      await proxy.close();
      const next = engineOn(fixture, server.url + name);
      await next.open({ mode: 'once' });
      const query = { measures: ['amount', 'stores'], by: ['unit'], period: '2018-11..2020-01' } as const;
      const { rows, totals, coverage } = await patientCube(next).query(query, 'all');
      const expected = naiveCube(query, entries, entries.length, fixture);
      expect({ dropped, rows, totals, coverage }).toEqual({
        dropped,
        rows: expected.rows,
        totals: expected.totals,
        coverage: expected.coverage,
      });
      expect((await next.status()).facts).toBe(
        entries.reduce((sum, { lines }) => sum + (lines?.length ?? 0), 0),
      );
      await next.close();
    }
  } finally {
    await fixture.close();
  }
}, 1_200_000);
