import type { Problem } from '@xiangtong/contracts';
import { formatMonth } from '@xiangtong/domain';
import { importUnits } from '@xiangtong/reference';
import { createTestApp, putInForce, sendStream, type TestApp } from '../support';
import { steadyMonths as months, usualLines as usual } from '../support/steady-sales';

/**
 * Villages of one county with two years of history; the second half has already reported December, as peers for the
 * first.
 */
const VILLAGES = 24;
let test: TestApp;
let villages: string[];
let reporter: string;
let officer: string;

interface Check {
  code: string;
  path: string;
  message: string;
  explained: boolean;
}
interface Receipt {
  id: string;
  status: string;
  seq: number | null;
  checks: Check[];
}

const body = (village: number, overrides: object = {}) => ({
  unit: villages[village],
  period: '2019-12',
  lines: usual(village, 201912),
  ...overrides,
});

const call = (
  method: 'get' | 'post' | 'put',
  path: string,
  token: string,
  content?: object,
  language = 'zh',
) =>
  test.http[method](`/api/v1${path}`)
    .set('Authorization', `Bearer ${token}`)
    .set('Accept-Language', language)
    .send(content);
const draft = async (content: object, language?: string) =>
  (await call('post', '/submissions', reporter, content, language).expect(201)).body as Receipt;
const codesOf = (receipt: { checks: Check[] }) => receipt.checks.map(({ code }) => code).sort();

const yuanOf = (lines: readonly { readonly amount: string }[]): number =>
  lines.reduce((sum, { amount }) => sum + Number(amount), 0);

beforeAll(async () => {
  test = await createTestApp();
  const rows = await test.source.query<{ code: string }[]>(
    `select code from division where code like '520122%' and code not like '%000' order by code limit $1`,
    [VILLAGES],
  );
  villages = rows.map(({ code }) => code);
  const register = villages.map((code, index) => `${code},村${index},village,${code},2018-01`);
  await importUnits(test.source, ['code,name,kind,division,valid_from', ...register].join('\n'));
  reporter = await test.signIn({ roles: ['reporter'], units: villages });
  officer = await test.signIn({ username: 'xifeng', roles: ['officer'], divisions: ['520122'] });
  const earlier = months.flatMap((month) =>
    villages.map((_, village) => body(village, { period: formatMonth(month), lines: usual(village, month) })),
  );
  const history = [...earlier, ...villages.map((_, village) => body(village)).slice(VILLAGES / 2)];
  const results = await putInForce(test, villages, history);
  expect(results.at(-1)?.summary?.['accepted']).toBe(history.length);
});
afterAll(() => test.close());

describe('checks', () => {
  it('raise nothing about a month like any other', async () => {
    expect((await draft(body(0))).checks).toEqual([]);
  });

  it('tell in the draft what is doubtful, once for each cause, in the language asked for', async () => {
    const lines = usual(1, 201912).map((one) => ({ ...one, amount: (Number(one.amount) * 10).toFixed(2) }));
    const chinese = await draft(body(1, { lines }));
    expect(codesOf(chinese)).toEqual(['CHECK.FACTOR']);
    expect(chinese.checks[0]!.message).toMatch(
      /^合计 [\d,]+\.\d\d 元，预计约 [\d,]+\.\d\d 元，是预计的 (9\.\d|10|10\.\d) 倍，接近 10 倍，像是多写了一位数。/,
    );
    const english = await draft(body(1, { lines }), 'en');
    expect(english.checks[0]!.message).toMatch(
      /(9\.\d|10|10\.\d) times that, about 10 times, as if one digit too many/,
    );
    expect(english.checks.every(({ explained }) => !explained)).toBe(true);
  });

  it.each([
    ['÷10', 0.1, '像是少写了一位数'],
    ['in ten thousands of yuan', 0.0001, '像是以万元为单位填写'],
    ['×100', 100, '像是多写了两位数，或以分为单位填写'],
  ])('find one line %s and name the slip', async (_, factor, words) => {
    const lines = usual(1, 201912).map((one, index) =>
      index === 1 ? { ...one, amount: (Number(one.amount) * factor).toFixed(2) } : one,
    );
    const { checks } = await draft(body(1, { lines }));
    expect(checks).toMatchObject([{ code: 'CHECK.UNIT_PRICE', path: 'lines[1].amount' }]);
    expect(checks[0]!.message).toContain(words);
  });

  it('refuse the submission until each is explained, and hand the explanations on', async () => {
    const [first, second, third] = usual(2, 201912);
    const lines = [
      { ...first, amount: (Number(first!.amount) * 100).toFixed(2) },
      second,
      { ...third, quantity: (Number(third!.quantity) / 100).toFixed(3) },
    ];
    const { id } = await draft(body(2, { lines }));
    const refused = (await call('post', `/submissions/${id}/submit`, reporter).expect(422)).body as Problem;
    expect(refused.code).toBe('CHECK.UNEXPLAINED');
    expect(refused.errors?.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'CHECK.UNIT_PRICE lines[0].amount',
      'CHECK.UNIT_PRICE lines[2].amount',
    ]);
    expect(refused.errors?.[0]?.message).toContain('像是多写了两位数');
    expect(refused.errors?.[1]?.message).toContain('数量像是少写了两位数');
    const partly = { 'CHECK.UNIT_PRICE@lines[0].amount': '批发', '@lines[2].amount': ' ' };
    await draft(body(2, { lines, explanations: partly }));
    const still = (await call('post', `/submissions/${id}/submit`, reporter).expect(422)).body as Problem;
    expect(still.errors?.map(({ path }) => path)).toEqual(['lines[2].amount']);
    const explanations = { ...partly, '@lines[2].amount': '礼盒' };
    const explained = await call(
      'put',
      `/submissions/${id}`,
      reporter,
      body(2, { lines, explanations }),
    ).expect(200);
    expect((explained.body as Receipt).checks.every(({ explained: is }) => is)).toBe(true);
    await call('post', `/submissions/${id}/submit`, reporter).expect(200);
    const detail = (await call('get', `/submissions/${id}`, officer).expect(200)).body as { checks: Check[] };
    expect(detail.checks).toContainEqual(
      expect.objectContaining({ code: 'CHECK.UNIT_PRICE', path: 'lines[2].amount', explanation: '礼盒' }),
    );
  });

  it('see a swapped unit of measure, a slip in one line and a month sent twice', async () => {
    const [first, ...rest] = usual(3, 201912);
    const inJin = { ...first, unit: '斤' };
    const swapped = await draft(body(3, { lines: [inJin, ...rest] }), 'en');
    const repairs = [{ action: 'change-unit', lines: [0], set: { unit: 'kg' } }];
    expect(swapped.checks).toMatchObject([
      { code: 'CHECK.UNIT_SWAPPED', path: 'lines[0].quantity', repairs },
    ]);
    expect(swapped.checks[0]!.message).toContain('seems to be in kilogram, not in jin (500 g)');
    const inChinese = await draft(body(3, { lines: [inJin, ...rest] }));
    expect(inChinese.checks[0]!.message).toContain('计量单位像是 千克，填成了 斤');
    const dear = { ...first, amount: (Number(first!.amount) * 100).toFixed(2) };
    expect(codesOf(await draft(body(3, { lines: [dear, ...rest] })))).toEqual(['CHECK.UNIT_PRICE']);
    const twice = await draft(body(3, { lines: usual(3, 201911) }));
    expect(codesOf(twice)).toEqual(['CHECK.DUPLICATED_MONTH']);
  });

  it('refuse a line of a bulk stream with its checks, and take its neighbours', async () => {
    const inWan = usual(5, 201912).map((one) => ({
      ...one,
      amount: (Number(one.amount) / 10_000).toFixed(2),
    }));
    const contents = [body(4), body(5, { lines: inWan }), body(6)];
    const refused = {
      result: 'refused',
      errors: expect.arrayContaining([expect.objectContaining({ code: 'CHECK.FACTOR' })]) as unknown,
    };
    expect(await sendStream(test, reporter, contents)).toMatchObject([
      { result: 'created' },
      refused,
      { result: 'created' },
      { summary: { created: 2, refused: 1 } },
    ]);
    const accepter = await test.signIn({
      roles: ['reporter', 'officer'],
      units: villages,
      divisions: ['520122'],
    });
    expect(await sendStream(test, accepter, contents, '?accept=true')).toMatchObject([
      { result: 'accepted' },
      refused,
      { result: 'accepted' },
      { summary: { accepted: 2, refused: 1 } },
    ]);
  });
});

describe('review queue', () => {
  interface Waiting {
    id: string;
    unit: string;
    impact: string;
    total: string;
    expected: string;
    lastMonth: string;
    lastYear: string;
    correction: boolean;
    checks: Check[];
  }
  interface Page {
    items: Waiting[];
    waiting: number;
    next: string | null;
  }
  const queue = async (query = '', token = officer) =>
    (await call('get', `/review-queue${query}`, token).expect(200)).body as Page;

  it('puts first what moves the published total most, page by page', async () => {
    for (const village of [7, 8]) {
      const { id } = await draft(body(village));
      await call('post', `/submissions/${id}/submit`, reporter).expect(200);
    }
    const all = await queue('?county=520122');
    expect(all.waiting).toBe(3);
    expect(all.items[0]).toMatchObject({ unit: villages[2], correction: false });
    expect(all.items[0]!.checks.length).toBe(2);
    // |y − expected| over the county's figure of the same month last year: last year's figure of the unit is expected,
    // times the median of how those went on that have reported December.
    const lastYear = villages.map((_, village) => yuanOf(usual(village, 201812)));
    const ratios = villages
      .map((_, village) => yuanOf(usual(village, 201912)) / lastYear[village]!)
      .slice(VILLAGES / 2);
    ratios.sort((one, other) => one - other);
    const ratio = (ratios[ratios.length / 2 - 1]! + ratios[ratios.length / 2]!) / 2;
    const reported = new Map([
      [2, yuanOf(usual(2, 201912)) + 99 * Number(usual(2, 201912)[0]!.amount)],
      [7, yuanOf(usual(7, 201912))],
      [8, yuanOf(usual(8, 201912))],
    ]);
    const published = lastYear.reduce((sum, yuan) => sum + yuan, 0);
    const impacts = [...reported].map(([village, total]) => ({
      unit: villages[village],
      total: total.toFixed(2),
      impact: Math.abs(total - lastYear[village]! * ratio) / published,
    }));
    impacts.sort((one, other) => other.impact - one.impact);
    expect(all.items.map(({ unit, total, impact }) => ({ unit, total, impact: Number(impact) }))).toEqual(
      impacts.map(({ impact, ...rest }) => ({ ...rest, impact: expect.closeTo(impact, 5) as number })),
    );
    const page = await queue('?limit=2');
    const rest = await queue(`?limit=2&cursor=${page.next}`);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect(rest.next).toBeNull();
  });

  it('shows nobody more than their scope, and is for officers and auditors', async () => {
    const elsewhere = await test.signIn({ roles: ['officer'], divisions: ['520123'] });
    expect(await queue('', elsewhere)).toEqual({ items: [], waiting: 0, next: null });
    expect((await queue('?county=520123')).items).toEqual([]);
    const auditor = await test.signIn({ roles: ['auditor'], divisions: ['520100'] });
    expect((await queue('', auditor)).waiting).toBe(3);
    await call('get', '/review-queue', reporter).expect(403);
    await call('get', '/review-queue?county=x', officer).expect(400);
    const refused = await call('get', '/review-queue?cursor=nonsense', officer).expect(400);
    expect(refused.body).toMatchObject({ code: 'CURSOR.INVALID' });
  });
});

describe('acceptance without review', () => {
  const rule = (method: 'get' | 'put', token: string, content?: object, county = '520122') =>
    call(method, `/review-rules/${county}`, token, content);

  it('is off until an officer of the county switches it on, which is dated and signed', async () => {
    expect((await rule('get', officer).expect(200)).body).toMatchObject({
      acceptWithoutReview: false,
      setBy: null,
    });
    const township = await test.signIn({ roles: ['officer'], divisions: [villages[0]!.slice(0, 9)] });
    await rule('put', township, { acceptWithoutReview: true }).expect(404);
    await rule('put', reporter, { acceptWithoutReview: true }).expect(403);
    await rule('put', officer, { acceptWithoutReview: 'yes' }).expect(400);
    await rule('put', officer, { acceptWithoutReview: true }, '520100').expect(404);
    expect((await rule('put', officer, { acceptWithoutReview: true }).expect(200)).body).toEqual({
      county: '520122',
      acceptWithoutReview: true,
      setBy: 'xifeng',
      setAt: test.clock.now().toISOString(),
    });
  });

  it('takes what raised no check into the ledger at once, and leaves the rest to the officer', async () => {
    const clean = await draft(body(9));
    const accepted = (await call('post', `/submissions/${clean.id}/submit`, reporter).expect(200))
      .body as Receipt;
    expect(accepted).toMatchObject({ status: 'accepted', seq: expect.any(Number) as number, checks: [] });
    const [entry] = await test.source.query<{ actor: string }[]>(
      'select actor from ledger_entry where seq = $1',
      [accepted.seq],
    );
    expect(entry?.actor).toBe('rule:no-check');
    const explained = await draft(
      body(10, { lines: usual(10, 201911), explanations: { 'CHECK.DUPLICATED_MONTH': '合同固定供货' } }),
    );
    expect(explained.checks).toMatchObject([{ code: 'CHECK.DUPLICATED_MONTH', explained: true }]);
    const waiting = await call('post', `/submissions/${explained.id}/submit`, reporter).expect(200);
    expect(waiting.body).toMatchObject({ status: 'submitted', seq: null });
    const proof = await call(
      'get',
      '/ledger/verify',
      await test.signIn({ roles: ['auditor'], divisions: ['520100'] }),
    );
    expect(proof.body).toMatchObject({ faults: [] });
  });

  it('does not put in force what its own maker reports', async () => {
    const maker = await test.signIn({
      username: 'maker',
      roles: ['reporter', 'officer'],
      units: villages,
      divisions: ['520122'],
    });
    await rule('put', maker, { acceptWithoutReview: true }).expect(200);
    const { id } = await draft(body(0));
    expect((await call('post', `/submissions/${id}/submit`, maker).expect(200)).body).toMatchObject({
      status: 'submitted',
      seq: null,
    });
    expect(await sendStream(test, maker, [body(1)])).toMatchObject([{ status: 'submitted', seq: null }, {}]);
    await rule('put', officer, { acceptWithoutReview: true }).expect(200);
    expect(await sendStream(test, maker, [body(3)])).toMatchObject([{ status: 'accepted' }, {}]);
  });

  it('ends when it is switched off', async () => {
    await rule('put', officer, { acceptWithoutReview: false }).expect(200);
    const { id } = await draft(body(11));
    const submitted = await call('post', `/submissions/${id}/submit`, reporter).expect(200);
    expect(submitted.body).toMatchObject({ status: 'submitted' });
    const [row] = await test.source.query<{ count: number }[]>('select count(*) from review_rule');
    expect(row!.count).toBe(4);
  });
});
