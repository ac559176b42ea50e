import { openTestDatabase } from '@xiangtong/testing';
import { PlacesOfHouseholds1700000000175 } from '../src/migrations/0175-places-of-households';

const listWith = (base: readonly unknown[], keys: readonly string[]) => ({
  base: JSON.stringify(base),
  rows: keys.map((key) => ({ key })),
});

it('cells of households of earlier editions are told apart by their places, and back', async () => {
  const { owner, drop } = await openTestDatabase();
  const migration = new PlacesOfHouseholds1700000000175();
  const before = {
    lists: [
      listWith(['households', '2018'], ['households|2018', 'households|2018|village=520122100201']),
      listWith(
        ['households', '2019-H1', { status: 'paid' }],
        ['households|2019-H1|mechanism=dividend|status=paid'],
      ),
      listWith(['sales', '2018', { county: '520122' }], ['sales|2018|county=520122']),
    ],
    hidden: ['households|2018'],
    rounded: [['number households|2018|netIncome#23', '25']],
  };
  await owner.query(
    `insert into report_run (id, report, parameters, requested_by, requested_at, status, cells)
     values (gen_random_uuid(), 'poverty-impact', '{"scope":"520100"}', 'officer', now(), 'done', $1)`,
    [JSON.stringify(before)],
  );
  const cells = async (): Promise<unknown> => {
    const [run] = await owner.query<[{ cells: unknown }]>('select cells from report_run');
    return run.cells;
  };
  await owner.transaction((manager) => migration.up(manager));
  const place = { prefecture: '520100' };
  expect(await cells()).toEqual({
    lists: [
      listWith(
        ['households', '2018', place],
        ['households|2018|prefecture=520100', 'households|2018|village=520122100201'],
      ),
      listWith(
        ['households', '2019-H1', { ...place, status: 'paid' }],
        ['households|2019-H1|prefecture=520100|mechanism=dividend|status=paid'],
      ),
      listWith(['sales', '2018', { county: '520122' }], ['sales|2018|county=520122']),
    ],
    hidden: ['households|2018|prefecture=520100'],
    rounded: [['number households|2018|prefecture=520100|netIncome#23', '25']],
  });
  await owner.transaction((manager) => migration.down(manager));
  expect(await cells()).toEqual(before);
  await drop();
});
