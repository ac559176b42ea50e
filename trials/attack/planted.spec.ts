import type { ReportDocument } from '@xiangtong/contracts';
import { boundSensitive, type Bounds } from './bound-sensitive';
import { writeLinearSystem } from './linear-system';
import { readEdition, type PrintedFigure, type PrintedRate, type Term } from './printed-figures';
import { searchSignatures, type Search } from './search-signatures';
import { Truth, type LedgerLine, type Sensitive } from './truth';
import { understandFigures, understandRates } from './understand';

const COUNTY = '520122';
const [A, B, C, D, E, F] = [
  '520122001201',
  '520122001202',
  '520122002203',
  '520122002204',
  '520122003205',
  '520122003206',
];
const DECEMBER = 201912;

interface Sale {
  readonly unit: string;
  readonly yuan: number;
  readonly month?: number;
  readonly platform?: string;
  readonly from?: number;
  readonly to?: number;
}

const lineOf = ({
  unit,
  yuan,
  month = DECEMBER,
  platform = 'taobao',
  from = 1,
  to = 9_000,
}: Sale): LedgerLine => ({
  from_seq: String(from),
  to_seq: String(to),
  unit,
  holder: unit,
  kind: 'village',
  organising_model: '',
  township: `${unit.slice(0, 9)}000`,
  county: COUNTY,
  month: String(month),
  flow: 'up',
  product: 'VEG-001',
  category: 'vegetables',
  destination: '320100',
  platform,
  store: '',
  amount: String(Math.round(yuan * 100)),
  orders: String(Math.ceil(yuan / 10)),
});

const term = (members: Term['members'], from = DECEMBER, to = from): Term => ({
  scope: COUNTY,
  from,
  to,
  members,
  where: { flow: ['up'] },
  sign: 1,
});

const figure = (place: string, terms: readonly Term[], value: string | null, seq = 10): PrintedFigure => ({
  edition: `planted@${seq}`,
  place,
  seq,
  measure: 'amount',
  terms,
  value,
});

const share = (place: string, part: readonly Term[], whole: readonly Term[], text: string): PrintedRate => ({
  edition: 'planted@10',
  place,
  seq: 10,
  text,
  numerator: { measure: 'amount', terms: part },
  denominator: { measure: 'amount', terms: whole },
});

interface Attacked {
  readonly search: Search;
  readonly bounds: Bounds;
  readonly misread: readonly string[];
  readonly sensitive: readonly Sensitive[];
}

const attack = async (
  sales: readonly Sale[],
  figures: readonly PrintedFigure[],
  rates: readonly PrintedRate[] = [],
): Promise<Attacked> => {
  const positions = [...new Set(figures.map(({ seq }) => seq))].sort((a, b) => a - b);
  const truth = await Truth.of(sales.map(lineOf), positions);
  const sensitive: Sensitive[] = [];
  for (const [at, seq] of positions.entries()) {
    sensitive.push(...(await truth.sensitiveAt(seq, null, [COUNTY])));
    for (const since of positions.slice(0, at))
      sensitive.push(...(await truth.sensitiveAt(seq, since, [COUNTY])));
  }
  const { known, hidden, misread } = await understandFigures(truth, figures);
  const read = await understandRates(truth, rates);
  const system = await writeLinearSystem(
    truth,
    known,
    hidden.map((one) => one.figure),
    read.known,
  );
  return {
    search: searchSignatures(known, sensitive, 'amount'),
    bounds: await boundSensitive(system, sensitive, 30),
    misread: [...misread, ...read.misread, ...system.contradictions],
    sensitive,
  };
};

/** The cells that were found, by one way or the other, without what they are called at a position. */
const named = (cells: readonly { readonly sensitive: Sensitive }[]): string[] => [
  ...new Set(cells.map(({ sensitive }) => sensitive.what.split(':')[1]!.trim())),
];

const village = (unit: string, yuan: number, more: Partial<Sale> = {}): Sale => ({ unit, yuan, ...more });

const even = [village(A, 1_000_000), village(B, 900_000), village(C, 800_000), village(D, 700_000)];

test('an edition that protects its cells gives none away', async () => {
  const { search, bounds, misread } = await attack(even, [
    figure('units/total', [term({})], '340.00'),
    figure('units/A', [term({ unit: A })], null),
    figure('units/B', [term({ unit: B })], null),
    figure('units/C', [term({ unit: C })], null),
  ]);
  expect(misread).toEqual([]);
  expect(search.findings).toEqual([]);
  expect(bounds.findings).toEqual([]);
  expect(bounds.inSystem).toBeGreaterThanOrEqual(3);
  expect(bounds.leftOut).toBe(0);
});

test('a cell that a pair of running sums leaves is found', async () => {
  const months = [201910, 201911].flatMap((month) => even.map((sale) => ({ ...sale, month })));
  const { search, bounds, misread } = await attack(
    [...months, village(A, 123_456.78)],
    [
      figure('toDate/november', [term({}, 201910, 201911)], '6800000'),
      figure('toDate/december', [term({}, 201910, DECEMBER)], '6923456.78'),
    ],
  );
  expect(misread).toEqual([]);
  expect(named(search.findings)).toContain(`${A} 201912 up, at 10`);
  expect(named(bounds.findings)).toContain(`${A} 201912 up, at 10`);
});

test('a cell that stands in the row of the rest alone is found', async () => {
  const sales = [...even, ...[E, F].map((unit) => village(unit, 1_100_000))];
  const cell = (text: string) => ({ text, value: text === '×' ? null : text.replaceAll(',', '') });
  const row = (key: string, text: string) => ({ kind: 'body', key, cells: [cell('—'), cell(text)] });
  const document = {
    report: 'monthly-express',
    parameters: { period: '2019-12', scope: COUNTY },
    asOf: { seq: 10, ledgerHash: '' },
    sections: [
      {
        blocks: [
          {
            kind: 'table',
            id: 'unitsTable',
            columns: [
              { key: 'unit', kind: 'text' },
              { key: 'unitMonth.amount', kind: 'number' },
            ],
            rows: [
              row(E, '110.00'),
              row(F, '110.00'),
              row(A, '100.00'),
              row(B, '90.00'),
              row(C, '80.00'),
              row('rest', '70.00'),
              row('total', '×'),
            ],
          },
        ],
      },
    ],
  } as unknown as ReportDocument;
  // The rows are told here although each has one contributor: of D the row of the rest alone tells.
  const { figures } = readEdition(document, 'planted@10');
  const { search, bounds, misread } = await attack(sales, figures);
  expect(misread).toEqual([]);
  expect(figures.find(({ place }) => place.includes('/rest/'))!.terms).toHaveLength(6);
  expect(
    search.findings.filter(({ by }) => by.includes('/rest/')).map(({ sensitive }) => sensitive.what),
  ).toEqual(expect.arrayContaining([expect.stringContaining(D)]));
  expect(named(bounds.findings)).toContain(`${D} 201912 up, at 10`);
});

test('a cell that only an interval bounds is found, and by no sum', async () => {
  const { search, bounds, misread } = await attack(
    even,
    [figure('units/total', [term({})], '340.00'), figure('units/A', [term({ unit: A })], null)],
    [share('units/A/portion', [term({ unit: A })], [term({})], '29.41%')],
  );
  expect(misread).toEqual([]);
  expect(search.findings).toEqual([]);
  expect(named(bounds.findings)).toContain(`${A} 201912 up, at 10`);
  const { lower, upper } = bounds.findings.find(({ sensitive }) => sensitive.what.includes(A))!;
  expect(lower).toBeLessThan(1_000_000);
  expect(lower).toBeGreaterThan(999_700);
  expect(upper).toBeGreaterThan(1_000_000);
  expect(upper).toBeLessThan(1_000_300);
});

test('a cell is found that is bounded by what another cannot be less than', async () => {
  // A and B together are printed as a township, and B sold at least what it sold by a platform that is printed.
  const sales = [
    village(A, 10_000),
    village(B, 400_000, { platform: 'jd' }),
    village(B, 1_000),
    ...even.slice(2),
  ];
  const { search, bounds, misread } = await attack(sales, [
    figure('townships/001', [term({ township: '520122001000' })], '41.10'),
    figure('units/A', [term({ unit: A })], null),
    figure('units/B', [term({ unit: B })], null),
    figure('platforms/B jd', [term({ unit: B, platform: 'jd' })], '40.00'),
  ]);
  expect(misread).toEqual([]);
  expect(search.findings.map(({ sensitive }) => sensitive.what)).not.toContainEqual(
    expect.stringMatching(`^amount of unit × month: ${A}`),
  );
  // 41.10 less 40.00 is 11,000 yuan and the rounding; 10,000 and the protection are 11,765.
  expect(named(bounds.findings)).toContain(`${A} 201912 up, at 10`);
});

test('a correction that only two editions together tell is found', async () => {
  const sales = [...even.slice(1), village(A, 1_000_000, { to: 15 }), village(A, 1_054_321, { from: 15 })];
  const total = (value: string, seq: number) => figure('units/total', [term({})], value, seq);
  const before = await attack(sales, [total('3400000', 10)]);
  expect([...before.search.findings, ...before.bounds.findings]).toEqual([]);
  const { search, bounds, misread } = await attack(sales, [total('3400000', 10), total('3454321', 20)]);
  expect(misread).toEqual([]);
  const change = expect.stringContaining('change 10 → 20');
  expect(named(search.findings)).toContainEqual(change);
  expect(named(bounds.findings)).toContainEqual(change);
});

test('a correction of which rounded figures tell the interval is found by a program alone', async () => {
  const sales = [...even.slice(1), village(A, 1_000_000, { to: 15 }), village(A, 1_400_000, { from: 15 })];
  const cells = (total: string, b: string, seq: number) => [
    figure('units/total', [term({})], total, seq),
    figure('units/B', [term({ unit: B })], b, seq),
    figure('units/A', [term({ unit: A })], null, seq),
  ];
  const { search, bounds } = await attack(
    sales,
    [...cells('340.00', '90.00', 10), figure('units/A', [term({ unit: A })], null, 20)],
    [
      { ...share('A of the total', [term({ unit: A })], [term({})], '36.84%'), seq: 20 },
      { ...share('A of the total', [term({ unit: A })], [term({})], '29.41%'), seq: 10 },
      { ...share('B of the total', [term({ unit: B })], [term({})], '23.68%'), seq: 20 },
    ],
  );
  expect(search.findings.map(({ sensitive }) => sensitive.what)).not.toContainEqual(
    expect.stringContaining('change 10 → 20'),
  );
  expect(named(bounds.findings)).toContainEqual(expect.stringContaining('change 10 → 20'));
});
