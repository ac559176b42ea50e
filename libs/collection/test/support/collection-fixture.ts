import type { SalesLineInput, SubmissionInput } from '@xiangtong/contracts';
import { ManualClock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue, type Catalogue } from '@xiangtong/reference';
import { createTestDatabase, openServiceSource, registerTestUnits, testVillages } from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { OfficerDesk, RespondentDesk, type Accepter, type Actor, type BulkResult } from '../../src';
import { bulkIntake } from '../../src/bulk/bulk-intake';

export interface CollectionFixture {
  readonly source: DataSource;
  readonly catalogue: ReferenceCatalogue;
  readonly current: Catalogue;
  readonly clock: ManualClock;
  readonly respondent: RespondentDesk;
  readonly officer: OfficerDesk;
  bulk(
    lines: readonly (SubmissionInput | string)[],
    options?: { accepter?: Accepter | null; actor?: Actor; historyUntil?: Date },
  ): Promise<BulkResult[]>;
  close(): Promise<void>;
}

export const anybody: Actor = { username: 'anybody', mayRespondFor: () => true, mayReview: () => true };
export const reviewer: Actor = { ...anybody, username: 'reviewer' };

export const openCollection = async (): Promise<CollectionFixture> => {
  const database = await createTestDatabase();
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  const catalogue = new ReferenceCatalogue(source);
  const clock = new ManualClock(new Date('2020-02-05T02:00:00.000Z'));
  const dependencies = { source, catalogue, clock };
  const current = await catalogue.current();
  return {
    source,
    catalogue,
    current,
    clock,
    respondent: new RespondentDesk(dependencies),
    officer: new OfficerDesk(dependencies),
    bulk: async (lines, { accepter = reviewer, actor = anybody, historyUntil } = {}) => {
      const text = lines
        .map((line) => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`))
        .join('');
      const results: BulkResult[] = [];
      const intake = bulkIntake(source, pieces(Buffer.from(text)), {
        actor,
        accepter,
        context: { catalogue: current, currentMonth: 202002 },
        now: () => clock.now(),
        historyUntil,
      });
      for await (const batch of intake) results.push(...batch);
      return results;
    },
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
};

/** Chunks that cut lines and characters in the middle, as a network does. */
async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += 37) yield bytes.subarray(start, start + 37);
}

export const salesLine = (overrides: Partial<SalesLineInput> = {}): SalesLineInput => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.5',
  amount: '19.90',
  orders: 1,
  ...overrides,
});

export const submission = (overrides: Partial<SubmissionInput> = {}): SubmissionInput => ({
  unit: testVillages[0],
  period: '2019-12',
  lines: [salesLine()],
  ...overrides,
});
