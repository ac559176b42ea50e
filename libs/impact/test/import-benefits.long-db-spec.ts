import { testPark } from '@xiangtong/testing';
import {
  benefitHead,
  csv,
  householdHead,
  mistakesOf,
  openImpact,
  type ImpactFixture,
} from './support/impact-fixture';

const [libei, neighbour] = ['520122001208', '520122001001'];
const [first, second] = ['52012219900101118X', '520122196505052344'];
const member = '520122200103040024';

let fixture: ImpactFixture;
beforeEach(async () => {
  fixture = await openImpact();
  await fixture.households(
    csv(
      householdHead,
      `${first},,${libei},poor,3,2014,,,`,
      `${second},,${neighbour},marginal,2,,,,`,
      `,h-3,${libei},ordinary,4,,,,`,
    ),
  );
});
afterEach(() => fixture.close());

const lines = () =>
  fixture.source.query(
    `select month, mechanism, gross_fen, cost_fen, status, voucher, number, recorded_by from benefit
     order by month, household_id, mechanism, voucher, number`,
  );

const rows = [
  `2019-12,${first},,${member},${libei},employment,1200.50,,paid,PZ-1`,
  `2019-12,${first},,,${testPark},订单收购,800,300.25,已支付,`,
  `2019-11,${second},,worker-7,${libei},分红,500,0,claimed,`,
  `2019-11,,h-3,,${neighbour},land_rent,90,,paid,`,
];
const file = csv(benefitHead, ...rows);

describe('import of benefits', () => {
  it('stores the lines', async () => {
    expect(await fixture.benefits(file)).toEqual({ rows: 4, created: 4, updated: 0, changed: 4 });
    const stored: Record<string, unknown>[] = await lines();
    expect(stored).toHaveLength(4);
    expect(stored).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          month: 201912,
          mechanism: 'order_purchase',
          gross_fen: 80_000,
          cost_fen: 30_025,
          status: 'paid',
          voucher: null,
          recorded_by: 'officer',
        }),
        expect.objectContaining({
          month: 201911,
          mechanism: 'dividend',
          gross_fen: 50_000,
          status: 'claimed',
        }),
      ]),
    );
  });

  it('changes nothing the second time, in any order of the rows', async () => {
    await fixture.benefits(file);
    const before = await lines();
    const later = { recordedBy: 'someone else', now: new Date('2020-03-01T00:00:00Z') };
    expect(await fixture.benefits(file, later)).toEqual({ rows: 4, created: 0, updated: 0, changed: 0 });
    expect(await fixture.benefits(csv(benefitHead, ...[...rows].reverse()), later)).toMatchObject({
      changed: 0,
    });
    expect(await lines()).toEqual(before);
  });

  it('keeps lines that are alike, each once', async () => {
    const twice = csv(benefitHead, rows[0]!, rows[0]!, rows[0]!.replace('1200.50', '3'));
    expect(await fixture.benefits(twice)).toMatchObject({ rows: 3, created: 3 });
    expect(await fixture.benefits(twice)).toMatchObject({ rows: 3, changed: 0 });
    expect(await fixture.count('benefit')).toBe(3);
  });

  it('takes a corrected amount for the same line', async () => {
    await fixture.benefits(file);
    const corrected = file.replace('1200.50', '1300').replace('claimed', 'paid');
    expect(await fixture.benefits(corrected, { recordedBy: 'corrector' })).toEqual({
      rows: 4,
      created: 0,
      updated: 2,
      changed: 2,
    });
    expect(await fixture.count('benefit')).toBe(4);
  });

  it('reports every mistake at once and stores nothing', async () => {
    const broken = csv(
      benefitHead,
      rows[0]!,
      `2019-13,${first},,,${libei},employment,1,,paid,`,
      `2020-03,520122199001011111,,,520122009999,selling,-1,-2,maybe,`,
      `2019-12,,h-4,,${libei},employment,1000000.01,0.001,paid,${second}`,
      `2019-12,5201,,${'p'.repeat(129)},${libei},employment,,x,paid,${'v'.repeat(65)}`,
      `2019-12,,,,,,,,,`,
    );
    expect(await mistakesOf(fixture.benefits(broken))).toEqual([
      [3, 'month', 'IMPACT.MONTH_INVALID'],
      [4, 'month', 'IMPACT.MONTH_IN_FUTURE'],
      [4, 'id_number', 'IMPACT.HOUSEHOLD_UNKNOWN'],
      [4, 'source_unit', 'IMPACT.UNIT_UNKNOWN'],
      [4, 'mechanism', 'IMPACT.CHOICE_INVALID'],
      [4, 'gross', 'IMPACT.AMOUNT_NEGATIVE'],
      [4, 'cost', 'IMPACT.AMOUNT_NEGATIVE'],
      [4, 'status', 'IMPACT.CHOICE_INVALID'],
      [5, 'key', 'IMPACT.HOUSEHOLD_UNKNOWN'],
      [5, 'gross', 'IMPACT.AMOUNT_ABSURD'],
      [5, 'cost', 'IMPACT.AMOUNT_INVALID'],
      [5, 'voucher', 'IMPACT.VOUCHER_PERSONAL'],
      [6, 'id_number', 'IMPACT.ID_NUMBER_INVALID'],
      [6, 'person', 'IMPACT.PSEUDONYM_INVALID'],
      [6, 'gross', 'IMPACT.AMOUNT_INVALID'],
      [6, 'cost', 'IMPACT.AMOUNT_INVALID'],
      [6, 'voucher', 'IMPACT.VOUCHER_INVALID'],
      [7, 'id_number', 'IMPACT.KEY_MISSING'],
      [7, 'source_unit', 'IMPACT.UNIT_UNKNOWN'],
      [7, 'mechanism', 'IMPACT.CHOICE_INVALID'],
      [7, 'gross', 'IMPACT.AMOUNT_INVALID'],
      [7, 'status', 'IMPACT.CHOICE_INVALID'],
    ]);
    expect(await fixture.count('benefit')).toBe(0);
  });

  it('records only for units the caller answers for', async () => {
    const mayRecordFor = ({ code }: { code: string }) => code === libei;
    expect(await mistakesOf(fixture.benefits(file, { mayRecordFor }))).toEqual([
      [3, 'source_unit', 'IMPACT.UNIT_OUT_OF_SCOPE'],
      [5, 'source_unit', 'IMPACT.UNIT_OUT_OF_SCOPE'],
    ]);
  });

  it('leaves no ID number in the database', async () => {
    await fixture.benefits(file);
    const dump = await fixture.dump();
    expect(dump).toContain('PZ-1');
    for (const idNumber of [first, second, member]) {
      expect(dump).not.toContain(idNumber.slice(6, 17));
      expect(dump).not.toContain(Buffer.from(idNumber).toString('hex'));
    }
    expect(dump).not.toContain('worker-7');
  });

  it('reads sixty thousand lines at once, and again without a change', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => {
      const month = `201${8 + (index % 2)}-${String((index % 12) + 1).padStart(2, '0')}`;
      return `${month},${index % 2 ? first : second},,p-${index % 900},${libei},employment,${index % 1000}.5,,paid,V-${index}`;
    });
    expect(await fixture.benefits(csv(benefitHead, ...many))).toMatchObject({ created: 60_000 });
    expect(await fixture.benefits(csv(benefitHead, ...many))).toMatchObject({ changed: 0 });
  });
});
