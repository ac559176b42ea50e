import { OfficerDesk, RespondentDesk } from '@xiangtong/collection';
import type { SalesLineInput } from '@xiangtong/contracts';
import { ManualClock, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { explanations } from '../explanations';
import { createTestDatabase, type TestDatabase } from './test-database';
import { openOwnerSource, openServiceSource, registerTestUnits } from './test-source';

const anybody = { username: 'anybody', mayRespondFor: () => true, mayReview: () => true };
const officer = { ...anybody, username: 'officer' };

export const salesLine = (overrides: Partial<SalesLineInput> = {}): SalesLineInput => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.5',
  amount: '20.00',
  orders: 1,
  ...overrides,
});

/** Four villages and a park of Xifeng with real intake and ledger. */
export interface TestCounty {
  /** Address for the owner of the schema. */
  readonly databaseUrl: string;
  readonly source: Database;
  readonly catalogue: ReferenceCatalogue;
  readonly clock: ManualClock;
  /** Submits and accepts. */
  report(unit: string, period: string, lines: readonly SalesLineInput[]): Promise<string>;
  /** Corrects and accepts. */
  correct(id: string, unit: string, period: string, lines: readonly SalesLineInput[]): Promise<void>;
  returned(unit: string, period: string, reason: string): Promise<void>;
  /** Changes rows that only the owner of the database can change. */
  tamper(statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens it in a database of its own, or in one that has the reference data. */
export const openTestCounty = async (given?: TestDatabase): Promise<TestCounty> => {
  const database = given ?? (await createTestDatabase());
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  const catalogue = new ReferenceCatalogue(source);
  const clock = new ManualClock(new Date('2020-01-05T02:00:00.000Z'));
  const respondent = new RespondentDesk({ source, catalogue, clock });
  const desk = new OfficerDesk({ source, catalogue, clock });
  const submitted = async (
    unit: string,
    period: string,
    lines: readonly SalesLineInput[],
  ): Promise<string> => {
    const { id } = await respondent.saveDraft(anybody, { unit, period, lines, explanations });
    await respondent.submit(anybody, id);
    return id;
  };
  return {
    databaseUrl: database.url,
    source,
    catalogue,
    clock,
    report: async (unit, period, lines) => {
      const id = await submitted(unit, period, lines);
      await desk.accept(officer, id);
      return id;
    },
    correct: async (id, unit, period, lines) => {
      await respondent.correct(anybody, id, { unit, period, lines, explanations });
      await respondent.submit(anybody, id);
      await desk.accept(officer, id);
    },
    returned: async (unit, period, reason) => {
      await desk.return(officer, await submitted(unit, period, [salesLine()]), reason);
    },
    tamper: async (statements) => {
      const owner = await openOwnerSource(database);
      try {
        await owner.transaction(async (queries) => {
          await queries.query('set local session_replication_role = replica');
          for (const statement of statements) await queries.query(statement);
        });
      } finally {
        await owner.destroy();
      }
    },
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
};
