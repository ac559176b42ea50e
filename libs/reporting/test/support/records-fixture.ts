import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cube, Replica } from '@xiangtong/analytics';
import { OfficerDesk, RespondentDesk, type Actor, readDeadlines } from '@xiangtong/collection';
import type { SalesLineInput } from '@xiangtong/contracts';
import { everything, type Scope } from '@xiangtong/identity';
import { createLogger, ManualClock } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import {
  createTestDatabase,
  explanations,
  openOwnerSource,
  openServiceSource,
  registerTestUnits,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { createReportSources, createSourceParts, type ReportSources } from '../../src';

const anybody: Actor = { username: 'anybody', mayRespondFor: () => true, mayReview: () => true };
const officer: Actor = { ...anybody, username: 'officer' };

export const salesLine = (overrides: Partial<SalesLineInput> = {}): SalesLineInput => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.5',
  amount: '20.00',
  orders: 1,
  ...overrides,
});

/** Four villages and a park of Xifeng, real intake, ledger and cube. */
export interface RecordsFixture {
  readonly source: DataSource;
  readonly clock: ManualClock;
  /** Submits and accepts. */
  report(unit: string, period: string, lines: readonly SalesLineInput[]): Promise<string>;
  /** Corrects and accepts. */
  correct(id: string, unit: string, period: string, lines: readonly SalesLineInput[]): Promise<void>;
  returned(unit: string, period: string, reason: string): Promise<void>;
  /** Reads of the cube and the records as they stand now. */
  sources(caller?: Scope): Promise<ReportSources>;
  /** Changes rows that nobody but the owner of the database can change. */
  tamper(statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export const openRecords = async (): Promise<RecordsFixture> => {
  const database = await createTestDatabase();
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  const catalogue = new ReferenceCatalogue(source);
  const clock = new ManualClock(new Date('2020-01-05T02:00:00.000Z'));
  const respondent = new RespondentDesk({ source, catalogue, clock });
  const desk = new OfficerDesk({ source, catalogue, clock });
  const directory = await mkdtemp(join(tmpdir(), 'records-'));
  const replica = new Replica({
    settings: { directory, threads: 1, memory: '256MB' },
    ledger: new LedgerReader(source),
    reference: catalogue,
    deadlines: () => readDeadlines(source, catalogue),
    logger: createLogger('silent'),
  });
  await replica.open({ mode: 'tail' });
  const parts = createSourceParts(source, new Cube(replica), catalogue);
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
    source,
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
    sources: async (caller = everything) => {
      const { seq } = await new LedgerReader(source).head();
      await replica.atLeast(seq, 30_000);
      return createReportSources(parts, caller);
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
      await replica.close();
      await source.destroy();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
