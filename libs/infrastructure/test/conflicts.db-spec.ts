import { openTestDatabase, type OpenTestDatabase } from '@xiangtong/testing';
import type { DataSource, EntityManager } from 'typeorm';
import { againAfterOthers, isUniqueViolation } from '../src';

let database: OpenTestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ source } = database);
});
afterAll(() => database.drop());

const lock = (manager: EntityManager, key: number) =>
  manager.query('select pg_advisory_xact_lock($1)', [key]);

describe('two transactions that wait for each other', () => {
  it('both come to their end: the one that PostgreSQL ended is done again', async () => {
    let both = 0;
    let holding!: () => void;
    const bothHold = new Promise<void>((resolve) => (holding = resolve));
    const take = (first: number, second: number) => {
      let attempts = 0;
      return againAfterOthers(() =>
        source.transaction(async (manager) => {
          attempts += 1;
          await lock(manager, first);
          if ((both += 1) === 2) holding();
          await bothHold;
          await lock(manager, second);
          return attempts;
        }),
      );
    };
    const attempts = await Promise.all([take(1, 2), take(2, 1)]);
    expect(attempts.sort()).toEqual([1, 2]);
  });

  it('are given up after some attempts, and other errors at once', async () => {
    let attempts = 0;
    const work = (code: string) => () => {
      attempts += 1;
      return Promise.reject(Object.assign(new Error(code), { code }));
    };
    await expect(againAfterOthers(work('40001'))).rejects.toThrow('40001');
    expect(attempts).toBe(3);
    await expect(againAfterOthers(work('23505'))).rejects.toThrow('23505');
    expect(attempts).toBe(4);
  });

  it('are told from a key that somebody else took', async () => {
    const twice = source.query(`do $$ begin raise unique_violation using constraint = 'taken_id'; end $$`);
    const error: unknown = await twice.catch((one: unknown) => one);
    expect([isUniqueViolation(error), isUniqueViolation(error, 'taken_id')]).toEqual([true, true]);
    expect(isUniqueViolation(error, 'another')).toBe(false);
  });
});
