import { createHash, randomUUID } from 'node:crypto';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { openTestDatabase, registerTestUnits, testVillages, type OpenTestDatabase } from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { readRevisionPhotos, recordRevisions, verifyLedger, type NewRevision } from '../src';

let database: OpenTestDatabase;
let source: DataSource;
let owner: DataSource;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ source, owner } = database);
  await registerTestUnits(source);
});
afterAll(() => database.drop());

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

const revision = async (photos: NewRevision['photos']): Promise<NewRevision> => ({
  submissionId: randomUUID(),
  number: 1,
  form: 'sales',
  unit: (await new ReferenceCatalogue(source).current()).units.get(testVillages[0])!,
  month: 201912,
  lines: [],
  values: [],
  photos,
  totalFen: 0,
  explanations: null,
  submittedBy: 'reporter',
  submittedAt: new Date('2020-01-05T01:02:03.456Z'),
});

const record = (...revisions: readonly NewRevision[]) =>
  source.transaction((manager) => recordRevisions(manager, revisions));

describe('photos of a revision', () => {
  const photos = [
    { number: 2, digest: digestOf('a') },
    { number: 5, digest: digestOf('b') },
  ];

  it('are recorded with it, and its hash covers them', async () => {
    const [bare, shown] = await record(await revision([]), await revision(photos));
    expect(await readRevisionPhotos(source, shown!.id)).toEqual(photos.map(({ digest }) => digest));
    expect(await readRevisionPhotos(source, bare!.id)).toEqual([]);
    expect((await verifyLedger(source)).faults).toEqual([]);
  });

  it.each([
    `update revision_photo set digest = sha256('other') where number = 5`,
    'delete from revision_photo where number = 5',
    `insert into revision_photo select id, 9, sha256('more') from revision order by id limit 1`,
  ])('are found out when the owner of the database runs: %s', async (change) => {
    await owner.query('alter table revision_photo disable trigger user');
    await owner.query('create table kept as select * from revision_photo');
    await owner.query(change);
    expect((await verifyLedger(source)).faults).toMatchObject([{ reason: 'revision-changed' }]);
    await owner.query(
      'delete from revision_photo; insert into revision_photo select * from kept; drop table kept',
    );
    await owner.query('alter table revision_photo enable trigger user');
  });

  it('cannot be changed, taken away or added later by anybody', async () => {
    await expect(source.query('delete from revision_photo')).rejects.toThrow(/permission denied/);
    await expect(owner.query(`update revision_photo set number = 9`)).rejects.toThrow(/append-only/);
    await expect(owner.query('truncate revision_photo')).rejects.toThrow(/append-only/);
    await expect(
      source.query(`insert into revision_photo select min(id), 9, sha256('late') from revision`),
    ).rejects.toThrow(/only be added with their revision/);
  });
});
