import { periodName } from '@xiangtong/contracts';
import { formatMonth } from '@xiangtong/domain';
import { importUnits } from '@xiangtong/reference';
import { createTestApp, putInForce, type TestApp } from '../support';
import { steadyMonths as months, usualLines as usual } from '../support/steady-sales';

let test: TestApp;
/** Units of a county with a festival in December. */
let festive: string[];
/** Alone in its county. */
let alone: string;
let reporter: string;

interface Receipt {
  id: string;
  checks: { code: string; path: string; message: string }[];
}

const post = (path: string, content?: object) =>
  test.http.post(`/api/v1${path}`).set('Authorization', `Bearer ${reporter}`).send(content);
const draft = async (content: object) => (await post('/submissions', content).expect(201)).body as Receipt;
const codesOf = ({ checks }: Receipt) => checks.map(({ code }) => code).sort();

const villagesOf = async (county: string, count: number): Promise<string[]> => {
  const rows = await test.source.query<{ code: string }[]>(
    `select code from division where starts_with(code, $1) and code not like '%000' order by code limit $2`,
    [county, count],
  );
  return rows.map(({ code }) => code);
};

beforeAll(async () => {
  test = await createTestApp();
  festive = await villagesOf('520123', 12);
  alone = (await villagesOf('520121', 1))[0]!;
  const register = [...festive, alone].map((code, index) => `${code},村${index},village,${code},2018-01`);
  await importUnits(test.source, ['code,name,kind,division,valid_from', ...register].join('\n'));
  reporter = await test.signIn({ roles: ['reporter'], units: [...festive, alone] });
  const history = months.flatMap((month) =>
    festive.map((unit, village) => ({ unit, period: formatMonth(month), lines: usual(village, month) })),
  );
  await putInForce(test, festive, history);
});
afterAll(() => test.close());

const december = (village: number, lines: readonly object[]) => ({
  unit: festive[village],
  period: '2019-12',
  lines,
});

describe('doubts about a month', () => {
  it('find a line whose amount and quantity are both a tenth, by its other months', async () => {
    const lines = usual(10, 201912).map((one, index) =>
      index === 2
        ? {
            ...one,
            amount: (Number(one.amount) / 10).toFixed(2),
            quantity: (Number(one.quantity) / 10).toFixed(2),
          }
        : one,
    );
    const { checks } = await draft(december(10, lines));
    expect(checks).toMatchObject([{ code: 'CHECK.LINE_AMOUNT', path: 'lines[2].amount' }]);
    expect(checks[0]!.message).toMatch(/是预计的 0\.1\d* 倍，像是少写了一位数/);
  });

  it('ask about a nil return after two years of sales, and about any month sent again', async () => {
    const nil = await draft(december(10, []));
    expect(nil.checks).toMatchObject([{ code: 'CHECK.NIL_RETURN', path: 'total' }]);
    expect(nil.checks[0]!.message).toMatch(
      /^本月填报为零，此前连续 23 个月都有销售，最近一次（2019年11月）为 [\d,]+\.\d\d 元/,
    );
    const begun = await draft({ ...december(10, []), unfinished: [{ row: 0, cells: { product: '青椒' } }] });
    expect(begun.checks).toEqual([]);
    for (const month of [201812, 201904]) {
      const copied = await draft(december(10, usual(10, month)));
      expect(copied.checks).toMatchObject([{ code: 'CHECK.DUPLICATED_MONTH' }]);
      expect(copied.checks[0]!.message).toContain(`与${periodName(formatMonth(month), 'zh')}的报表完全相同`);
    }
  });

  it('take out a festival that the county shares, whether it was reviewed or only submitted', async () => {
    const sold = (village: number, month: number, times: number) =>
      usual(village, month).map((one) => ({
        ...one,
        quantity: (Number(one.quantity) * times).toFixed(1),
        amount: (Number(one.amount) * times).toFixed(2),
      }));
    const of = (village: number, month: number, times: number) => ({
      unit: festive[village],
      period: formatMonth(month),
      lines: sold(village, month, times),
      explanations: { '@total': '年货节' },
    });
    expect(codesOf(await draft(of(0, 201912, 3)))).toEqual(['CHECK.HISTORY']);
    const early = [1, 2, 3, 4, 5].map((village) => of(village, 201912, 3));
    await putInForce(test, festive, early);
    for (const village of [6, 7, 8, 9]) {
      const { id } = await draft(of(village, 201912, 3));
      await post(`/submissions/${id}/submit`).expect(200);
    }
    expect((await draft(of(0, 201912, 2.8))).checks).toEqual([]);
    expect(codesOf(await draft(of(0, 201912, 30)))).toEqual(['CHECK.FACTOR']);
  });

  it('doubt 95 after 10, 12, 11, 13, 12', async () => {
    const of = (thousands: number, month: number) => ({
      unit: alone,
      period: formatMonth(month),
      lines: [{ ...usual(0, month)[0], amount: `${thousands}000.00`, quantity: (thousands * 83).toFixed(1) }],
    });
    const history = [10, 12, 11, 13, 12].map((thousands, index) => of(thousands, 201907 + index));
    await putInForce(test, [alone], history);
    expect(codesOf(await draft(of(12, 201912)))).toEqual([]);
    expect(codesOf(await draft(of(95, 201912)))).toEqual(['CHECK.FACTOR']);
  });
});
