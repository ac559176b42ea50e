import { randomUUID } from 'node:crypto';
import { ReferenceCatalogue, type Catalogue } from '@xiangtong/reference';
import { openTestDatabase, registerTestUnits, testVillages, type OpenTestDatabase } from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { appendEntries, recordRevisions, verifyLedger, type NewRevision } from '../src';

let database: OpenTestDatabase;
let source: DataSource;
let owner: DataSource;
let catalogue: Catalogue;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ source, owner } = database);
  await registerTestUnits(source);
  catalogue = await new ReferenceCatalogue(source).current();
});
afterAll(() => database.drop());

const capacity = (): NewRevision => ({
  submissionId: randomUUID(),
  number: 1,
  form: 'capacity',
  unit: catalogue.units.get(testVillages[0])!,
  month: 201912,
  lines: [],
  values: [
    { indicator: 'entrepreneurs', platform: null, value: 41_000 },
    { indicator: 'registeredStores', platform: catalogue.platforms.get('jd')!, value: 5_000 },
  ],
  photos: [],
  totalFen: 0,
  explanations: null,
  submittedBy: 'reporter',
  submittedAt: new Date('2020-01-05T01:02:03.456Z'),
});

/** Changes that only the owner could make, with the triggers switched off. */
const tamper = async (change: string): Promise<void> => {
  await owner.query(`alter table revision_value disable trigger user; alter table revision_line disable trigger user;
    ${change};
    alter table revision_value enable trigger user; alter table revision_line enable trigger user`);
};

describe('values of indicator forms', () => {
  it('are recorded beside their revision and proven with it', async () => {
    const [recorded] = await source.transaction(async (manager) => {
      const revisions = await recordRevisions(manager, [capacity(), capacity()]);
      const entry = { action: 'accept' as const, actor: 'officer', reason: null };
      await appendEntries(manager, [{ ...entry, revision: revisions[0]! }], new Date());
      return revisions;
    });
    expect(
      await source.query(
        'select line, indicator, platform_id, value from revision_value where revision_id = $1',
        [recorded!.id],
      ),
    ).toEqual([
      { line: 1, indicator: 'entrepreneurs', platform_id: null, value: '41.000' },
      {
        line: 2,
        indicator: 'registeredStores',
        platform_id: catalogue.platforms.get('jd')!.id,
        value: '5.000',
      },
    ]);
    expect(await verifyLedger(source)).toMatchObject({ entries: 1, revisions: 2, lines: 4, faults: [] });
  });

  it('cannot be changed, taken away or added later by anybody', async () => {
    await expect(source.query('delete from revision_value')).rejects.toThrow(/permission denied/);
    await expect(source.query('update revision_value set value = 1')).rejects.toThrow(/permission denied/);
    await expect(owner.query('update revision_value set value = 1')).rejects.toThrow(/append-only/);
    await expect(owner.query('truncate revision_value')).rejects.toThrow(/append-only/);
    await expect(
      source.query(`insert into revision_value select min(id), 9, 'jobs', null, 1 from revision`),
    ).rejects.toThrow(/only be added with their revision/);
  });

  it('name indicators and platforms that exist', async () => {
    const unknown = { ...capacity(), values: [{ indicator: 'tea' as 'jobs', platform: null, value: 1 }] };
    await expect(source.transaction((manager) => recordRevisions(manager, [unknown]))).rejects.toThrow(
      /unknown indicator/,
    );
  });

  it.each([
    ['update revision_value set value = value + 1 where line = 1', 'set value = value - 1 where line = 1'],
    ['update revision_value set platform_id = 1 where line = 1', 'set platform_id = null where line = 1'],
    [
      `update revision_value set indicator = 'jobs' where line = 1`,
      `set indicator = 'entrepreneurs' where line = 1`,
    ],
  ])('give away a changed byte: %s', async (change, back) => {
    await tamper(change);
    expect((await verifyLedger(source)).faults).toContainEqual(
      expect.objectContaining({ seq: 1, reason: 'lines-changed' }),
    );
    await tamper(`update revision_value ${back}`);
    expect((await verifyLedger(source)).faults).toEqual([]);
  });

  it('give away a sales line slipped in beside them', async () => {
    await tamper(`insert into revision_line (revision_id, line, product_id, destination, platform_id, flow, quantity, amount,
      orders, measure, reported_quantity) select min(id), 1, 1, 0, 1, 'u', 0, 0, 0, 'kg', 0 from revision`);
    expect((await verifyLedger(source)).faults).toContainEqual(
      expect.objectContaining({ seq: 1, reason: 'lines-changed' }),
    );
  });
});
