import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatYuan } from '@xiangtong/domain';
import type { IndicatorSubmissionInput, SubmissionInput } from '@xiangtong/contracts';
import { decode } from 'iconv-lite';
import { cityOf } from './destinations';
import { LEADING_STORE, LIBEI, XIFENG, counties } from './facts';
import { hashOf, inForce, readCsv, readSubmissions, type Row } from './fold';
import { productByName, readReference } from './reference';
import { Totals, baseMilli, fenOf } from './totals';
import { writeGuiyang } from './write';

const seedsDirectory = join(__dirname, '..');
const reference = readReference(seedsDirectory);
const products = new Map(reference.products.map((product) => [product.code, product]));
const directories: string[] = [];

const generate = async (): Promise<string> => {
  const directory = mkdtempSync(join(tmpdir(), 'guiyang-'));
  directories.push(directory);
  await writeGuiyang(directory, { seedsDirectory });
  return directory;
};

const isDistrict = (code: string): string | null => (code.endsWith('00') ? null : code);
const city = (code: string): string | null => (code.endsWith('0000') ? null : cityOf(code));
const province = (code: string): string | null => (/^[1-6]/.test(code) ? code.slice(0, 2) : null);

describe('demo data set guiyang', () => {
  let directory: string;
  let totals: Totals;
  let files: string[];
  let stated: IndicatorSubmissionInput[];
  let state: Map<string, string>;
  let tables: Record<'units' | 'households' | 'benefits', readonly Row[]>;

  beforeAll(async () => {
    directory = await generate();
    files = readCsv(directory, 'calendar.csv').map((row) => row['file'] ?? '');
    state = inForce(directory);
    const [units, households, benefits] = ['units', 'households', 'benefits'].map((name) =>
      readCsv(directory, `${name}.csv`),
    ) as [Row[], Row[], Row[]];
    tables = { units, households, benefits };
    totals = new Totals(products);
    for (const line of state.values()) totals.add(JSON.parse(line) as SubmissionInput);
    stated = files
      .filter((file) => /^(capacity|park)-/.test(file))
      .flatMap((file) => [...readSubmissions(directory, file)] as unknown as IndicatorSubmissionInput[]);
  });

  afterAll(() => directories.forEach((path) => rmSync(path, { recursive: true })));

  const yuan = (scope: string, year: number): string => formatYuan(totals.up.get(`${scope}|${year}`) ?? 0);

  it('meets the published sales to the fen (F1, F2, F8)', () => {
    expect([yuan(LIBEI, 2018), yuan(LIBEI, 2019)]).toEqual(['41922802.09', '65709800.00']);
    expect([yuan('5201', 2018), yuan('5201', 2019)]).toEqual(['1321928461.00', '1700000000.00']);
  });

  const sum = (period: string, scope: string, indicator: string, platform?: string): number =>
    stated
      .filter((submission) => submission.period === period && submission.unit.startsWith(scope))
      .flatMap(({ lines }) => lines)
      .filter((line) => line.indicator === indicator && (!platform || line.platform === platform))
      .reduce((total, { value }) => total + Number(value), 0);

  it('counts entrepreneurs and the centre of Xifeng (F5, F17)', () => {
    expect(sum('2019-Q4', XIFENG, 'entrepreneurs')).toBeGreaterThan(1_600);
    expect(sum('2019-Q4', XIFENG, 'centreFloorArea')).toBeGreaterThan(4_000);
    expect(sum('2019-Q4', XIFENG, 'trainees')).toBeGreaterThan(0);
  });

  it('registers the stores that the sales lines of 2019 name, platform by platform (F6)', () => {
    const platforms = new Map<string, Set<string>>();
    for (const [key, text] of state) {
      if (!key.startsWith(XIFENG) || !key.includes('|2019')) continue;
      for (const { platform, store } of (JSON.parse(text) as SubmissionInput).lines) {
        if (store !== undefined) platforms.set(platform, (platforms.get(platform) ?? new Set()).add(store));
      }
    }
    expect(sum('2019-Q4', XIFENG, 'registeredStores')).toBe(264);
    expect(platforms.size).toBeGreaterThan(5);
    for (const [platform, stores] of platforms)
      expect([platform, sum('2019-Q4', XIFENG, 'registeredStores', platform)]).toEqual([
        platform,
        stores.size,
      ]);
  });

  it('counts parks, their enterprises and the investment in them (F9, F10)', () => {
    const parks = stated.filter(({ form, period }) => form === 'park' && period === '2019');
    expect(new Set(parks.map(({ unit }) => unit)).size).toBe(13);
    expect(sum('2019', '5201', 'investment')).toBe(496_800_000);
    expect(sum('2019', '5201', 'residentEnterprises')).toBe(396);
    expect(sum('2019', '5201', 'affiliatedEnterprises')).toBe(73);
  });

  it('makes the six named districts and counties the strongest, Libei well below its county (F12)', () => {
    const ranked = counties
      .map(({ code }) => ({ code, fen: totals.up.get(`${code}|2019`) ?? 0 }))
      .sort((left, right) => right.fen - left.fen);
    expect(new Set(ranked.slice(0, 6).map(({ code }) => code))).toEqual(
      new Set(['520112', '520113', '520121', '520122', '520123', '520181']),
    );
    expect(yuan(XIFENG, 2019)).toBe('262000000.00');
  });

  it('sells the published kinds through the published stores of Xifeng (F6, F7)', () => {
    expect(totals.xifengProducts.get('2019')?.size).toBe(412);
    expect(totals.xifengProducts.get('2018')?.size).toBe(361);
    expect(totals.xifengStores.size).toBe(264);
  });

  it('reaches 31 provinces, Hong Kong, 356 cities and 1,908 districts in 2019, fewer in 2018 (F11)', () => {
    expect(totals.distinct('2019', province)).toBe(31);
    expect(totals.distinct('2019', city)).toBe(356);
    expect(totals.distinct('2019', isDistrict)).toBe(1908);
    expect(totals.distinct('2018', city)).toBe(321);
    expect(totals.distinct('2018', isDistrict)).toBe(1604);
    const beside = [...(totals.destinations.get('2019') ?? [])].filter((code) => province(code) === null);
    expect(beside.sort()).toEqual(['000000', '810000']);
    const now = new Set(
      [...(totals.destinations.get('2019') ?? [])].flatMap((code) => [city(code), isDistrict(code)]),
    );
    const before = [...(totals.destinations.get('2018') ?? [])].flatMap((code) => [
      city(code),
      isDistrict(code),
    ]);
    expect(before.filter((place) => !now.has(place))).toEqual([]);
    expect(totals.unknownFen / 170_000_000_000).toBeCloseTo(0.03, 2);
  });

  it('uses every platform that is named (F13)', () => {
    // These have joined the catalogue since 2019.
    const later = ['kuaishou', 'xiaohongshu', 'alibaba', 'wechat-shop'];
    expect(reference.platforms.filter((code) => !totals.platforms.has(code))).toEqual(later);
    expect([...totals.platforms].filter((code) => !reference.platforms.includes(code))).toEqual([]);
  });

  it('has the sample orders of the leading store and its kinds (F15, F16)', () => {
    const sold = (name: string, prefix: string): readonly [number, number] => {
      const { code } = productByName(reference, name);
      const lines = totals.leading.filter(
        ({ product, destination }) => product === code && destination.startsWith(prefix),
      );
      return [
        lines.reduce((sum, line) => sum + baseMilli(products, line), 0),
        lines.reduce((sum, { orders }) => sum + orders, 0),
      ];
    };
    expect(sold('泡白菜', '32')).toEqual([1500, 1]);
    expect(sold('酸菜豆米汤', '37')).toEqual([2000, 1]);
    expect(sold('米豆腐', '33')).toEqual([1500, 1]);
    for (const name of ['豆腐乳', '青椒', '糍粑']) expect(sold(name, '')[1]).toBeGreaterThan(0);
    expect(new Set(totals.leading.map(({ product }) => product)).size).toBe(33);
    expect([...totals.libeiStores].sort((left, right) => right[1] - left[1])[0]?.[0]).toBe(LEADING_STORE);
  });

  it('keeps unit values near the price of the product, and a store in one unit', () => {
    expect(totals.faults.slice(0, 3)).toEqual([]);
    expect([...totals.storeUnits].filter(([, units]) => units.size > 1)).toEqual([]);
  });

  it('has only lines the intake takes, in every version handed in', () => {
    const divisions = new Set(reference.divisions.map(({ code }) => code.slice(0, 6)));
    const units = new Map(tables.units.map((row) => [row['code'], row]));
    const faults: string[] = [];
    let handedIn = 0;
    for (const file of files.filter((name) => !/^(capacity|park)-/.test(name))) {
      for (const submission of readSubmissions(directory, file)) {
        handedIn += submission.lines.length;
        const fault = faultOf(submission, units.get(submission.unit), divisions);
        if (fault !== null) faults.push(`${file} ${submission.unit} ${submission.period}: ${fault}`);
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(handedIn).toBeGreaterThan(480_000);
    expect(handedIn).toBeLessThan(540_000);
  });

  it('has units of both kinds, entrants, exits and gaps in reporting', () => {
    const rows = tables.units;
    expect(rows.filter((row) => row['kind'] === 'park')).toHaveLength(13);
    const reporting = rows.filter((row) => row['kind'] !== 'centre');
    expect(new Set(reporting.map((row) => row['organising_model'])).size).toBe(2);
    expect(rows.filter((row) => row['valid_from'] !== '2018-01').length).toBeGreaterThan(30);
    expect(rows.filter((row) => row['valid_to'] !== '').length).toBeGreaterThan(3);
    const due = reporting.reduce((sum, row) => sum + dueMonths(row), 0);
    const reported = state.size / due;
    expect(reported).toBeGreaterThan(0.98);
    expect(reported).toBeLessThan(0.99);
    expect([...state.keys()].filter((key) => key.startsWith(LIBEI))).toHaveLength(24);
  });

  it('serves the published households from Libei (F3, F4)', () => {
    expect(served(tables, '2019')).toEqual({ households: 3200, poor: 280, villages: 13 });
    expect(served(tables, '2018')).toEqual({ households: 2140, poor: 171, villages: 9 });
  });

  it('has households below and above the line, without a baseline and not reached', () => {
    const poor = tables.households.filter((row) => row['registered_year'] !== '');
    const keys = new Set(poor.map((row) => row['key']));
    const { benefits } = tables;
    const reached = new Set(benefits.map((row) => row['key']).filter((key) => keys.has(key)));
    expect(reached.size / keys.size).toBeGreaterThan(0.3);
    expect(reached.size / keys.size).toBeLessThan(0.9);
    const baselines = poor.filter((row) => row['income_year'] === '2018');
    expect(baselines.length).toBeLessThan(keys.size);
    expect(baselines.filter((row) => Number(row['per_capita_income']) < 3218).length).toBeGreaterThan(200);
    expect(benefits.length).toBeLessThan(60_000);
  });

  it('writes the leading store’s order export so that amounts and orders agree with its lines', () => {
    const text = decode(readFileSync(join(directory, 'orders/taobao-2019-12.csv')), 'gb18030');
    const [head = '', ...rows] = text.trimEnd().split('\r\n');
    const heads = head.split(',');
    const orders = rows
      .map((row) => new Map(row.split(',').map((cell, column) => [heads[column], cell])))
      .filter((order) => order.get('订单状态') === '交易成功');
    expect(heads).toContain('收货地址 ');
    const paid = orders.reduce((sum, order) => sum + fenOf(order.get('买家实际支付金额') ?? ''), 0);
    expect(paid).toBe(totals.leading.reduce((sum, line) => sum + fenOf(line.amount), 0));
    expect(orders.length).toBe(totals.leading.reduce((sum, line) => sum + line.orders, 0));
    const names = reference.products.flatMap(({ code, name, aliases }) =>
      [name, ...aliases].map((alias) => [alias, code] as const),
    );
    for (const title of new Set(orders.map((order) => order.get('宝贝标题') ?? ''))) {
      const longest = names
        .filter(([alias]) => title.includes(alias))
        .sort((left, right) => right[0].length - left[0].length)[0];
      expect(products.get(longest?.[1] ?? '')?.name).toBe(title.split(' ')[0]);
    }
  });

  it('is the same each time', async () => {
    expect(hashOf(await generate())).toBe(hashOf(directory));
  });
});

const dueMonths = (row: Row): number => {
  const index = (month: string): number =>
    (Number(month.slice(0, 4)) - 2018) * 12 + Number(month.slice(5)) - 1;
  return index(row['valid_to'] || '2019-12') - index(row['valid_from'] ?? '') + 1;
};

const served = (
  tables: Readonly<Record<'households' | 'benefits', readonly Row[]>>,
  year: string,
): { households: number; poor: number; villages: number } => {
  const register = new Map(tables.households.map((row) => [row['key'], row]));
  const lines = tables.benefits.filter(
    (row) => row['source_unit'] === LIBEI && row['month']?.startsWith(year),
  );
  const households = [...new Set(lines.map((row) => row['key']))].map((key) => register.get(key));
  const poorKinds = ['poor', 'low_income', 'five_guarantees', 'low_income_poor'];
  const villages = new Set(households.map((row) => row?.['village']));
  villages.delete(LIBEI);
  return {
    households: households.length,
    poor: households.filter((row) => poorKinds.includes(row?.['kind'] ?? '')).length,
    villages: villages.size,
  };
};

/** First reason for which the intake would refuse a submission; null when there is none. */
const faultOf = (
  { unit, period, lines, total }: SubmissionInput,
  row: Row | undefined,
  divisions: Set<string>,
): string | null => {
  if (!row) return 'unknown unit';
  if (period < (row['valid_from'] ?? '') || (row['valid_to'] && period > row['valid_to'])) return 'not due';
  if (total !== undefined && fenOf(total) !== lines.reduce((sum, line) => sum + fenOf(line.amount), 0))
    return 'total';
  const keys = new Set(
    lines.map((line) => [line.product, line.destination, line.platform, line.store, line.flow].join('|')),
  );
  if (keys.size !== lines.length) return 'duplicate line';
  const special = ['000000', '810000'];
  const bad = lines.find(
    (line) =>
      products.get(line.product)?.flow !== line.flow ||
      !(divisions.has(line.destination) || special.includes(line.destination)) ||
      fenOf(line.amount) <= 0 ||
      baseMilli(products, line) <= 0 ||
      !Number.isInteger(line.orders) ||
      line.orders < 1 ||
      (unit === LIBEI && line.flow !== 'up'),
  );
  return bad ? JSON.stringify(bad) : null;
};
