import type { BenefitLine, DatedBenefit } from './households';
import { searchBenefits } from './households';

const HOMES = ['520122001201', '520122001202', '520122002203'];

/** Twelve households of three villages; of the last village two. */
const lines: readonly BenefitLine[] = Array.from({ length: 12 }, (_, at) => ({
  imported: 0,
  household: `household ${at}`,
  village: HOMES[at < 10 ? at % 2 : 2]!,
  kind: at % 3 === 0 ? 'poor' : 'ordinary',
  persons: 3 + (at % 2),
  month: 201912,
  unit: HOMES[0]!,
  mechanism: 'employment',
  isPaid: true,
  gross: 50_000 + at * 1_000,
  cost: 0,
}));

const late: BenefitLine = { ...lines[0]!, imported: 1, household: 'household 99' };

const printed = (
  table: string,
  code: string | null,
  column: string,
  text: string,
  more: Partial<DatedBenefit> = {},
): DatedBenefit => ({
  edition: `planted+${more.register ?? 0}`,
  place: `${table}/${code}/${column}`,
  scope: '520122',
  suffix: '',
  from: 201912,
  to: 201912,
  register: 0,
  table,
  code,
  column,
  text,
  ...more,
});

const home = (at: number, text: string): DatedBenefit =>
  printed('byHomeVillage', HOMES[at]!, 'households', text);
const all = printed('byHomeVillage', null, 'households', '12');

const found = (figures: readonly DatedBenefit[], of: readonly BenefitLine[] = lines): string[] => {
  const { findings, misread } = searchBenefits(figures, of);
  expect(misread).toEqual([]);
  return findings.map(({ sensitive }) => sensitive.what);
};

test('an edition that hides two villages tells no household', () => {
  expect(found([all, home(0, '5')])).toEqual([]);
});

test('two households that a total leaves without its printed rows are found', () => {
  expect(found([all, home(0, '5'), home(1, '5')])).toEqual([expect.stringContaining('520122002203')]);
});

test('a number that follows from a sum and its mean is found', () => {
  const sum = printed('figures', null, 'netIncome', '6,660.00');
  expect(found([sum])).toEqual([]);
  const few = lines.slice(10);
  const figures = [
    printed('figures', null, 'netIncome', '1,210.00'),
    printed('figures', null, 'gainPerHousehold', '605.00'),
  ];
  expect(found(figures, few)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^households of .* all/)]),
  );
});

test('a household whose benefit came late is found by two editions of the same period', () => {
  const after = printed('figures', null, 'households', '13', { register: 1 });
  const before = printed('figures', null, 'households', '12');
  expect(found([before], [...lines, late])).toEqual([]);
  expect(found([before, after], [...lines, late])).toEqual([expect.stringContaining('change 0 → 1')]);
});

test('money of which one of many households has nearly everything is found', () => {
  const [first, ...others] = lines.slice(0, 6);
  const rich: BenefitLine[] = [{ ...first!, gross: 5_000_000 }, ...others];
  const sum = (of: readonly BenefitLine[]): string =>
    (of.reduce((fen, { gross }) => fen + gross, 0) / 100).toFixed(2);
  const net = (of: readonly BenefitLine[]): DatedBenefit => printed('figures', null, 'netIncome', sum(of));
  expect(found([net(lines.slice(0, 6))], lines.slice(0, 6))).toEqual([]);
  expect(found([net(rich)], rich)).toEqual(expect.arrayContaining([expect.stringMatching(/^net of .* all/)]));
});

test('a row of all other villages tells of two households, as the total does without its rows', () => {
  const rest = printed('byHomeVillage', 'rest', 'households', '2', { besides: [HOMES[0]!, HOMES[1]!] });
  expect(found([rest])).toEqual([expect.stringContaining('520122002203')]);
});

test('the numbers of two periods tell of a household where one period is part of the other', () => {
  const before = lines.slice(0, 5).map((line) => ({ ...line, month: 201911 }));
  const ofBoth = [...before, ...lines.slice(0, 5), lines[10]!];
  const november = printed('figures', null, 'households', '5', { from: 201911, to: 201911 });
  const december = printed('figures', null, 'households', '6');
  const both = printed('figures', null, 'households', '6', { from: 201911 });
  // Whether those of November are among those of December only the number of both months tells.
  expect(found([november, december], ofBoth)).toEqual([]);
  expect(found([november, both], ofBoth)).toEqual([expect.stringContaining('520122002203')]);
});
