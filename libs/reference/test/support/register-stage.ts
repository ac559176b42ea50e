import { csvRecords, DomainError, ManualClock } from '@xiangtong/infrastructure';
import {
  createTestDatabase,
  openServiceSource,
  registerTestUnits,
  type TestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { UnitReadModel, UnitRegister, type Registrar } from '../../src';
import type { ReportedMonths } from '../../src/register/unit-use';

export const xifeng: Registrar = {
  username: 'xifeng',
  mayManage: (division) => division.startsWith('520122'),
};

export const clock = new ManualClock(new Date('2020-01-10T08:00:00.000Z'));

/** A register with the test units, and what has been reported by id of the unit. */
export interface RegisterStage {
  readonly database: TestDatabase;
  readonly source: DataSource;
  readonly register: UnitRegister;
  readonly units: UnitReadModel;
  readonly used: Map<number, ReportedMonths>;
  unit(code: string): Promise<Awaited<ReturnType<UnitReadModel['all']>>[number] | undefined>;
  close(): Promise<void>;
}

export const openRegister = async (): Promise<RegisterStage> => {
  const database = await createTestDatabase();
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  const used = new Map<number, ReportedMonths>();
  const units = new UnitReadModel(source);
  return {
    database,
    source,
    register: new UnitRegister({ source, clock, use: () => Promise.resolve(used) }),
    units,
    used,
    unit: async (code) => (await units.all()).find((each) => each.code === code),
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
};

export const table = (text: string) => ({ sheet: null, records: csvRecords(text) });

/** Code of the refusal, then path and code of each mistake. */
export const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  const { code, mistakes } = error as DomainError;
  return [code, ...mistakes.map((mistake) => [mistake.path, mistake.code])];
};
