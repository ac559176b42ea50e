import { fractionOf, roundFraction, type Fraction } from '@xiangtong/domain';
import type { JoinQueryDefinition } from '../../definition/report-definition';
import { emptyRow, figureOf, type DataRow, type Dataset } from './dataset';
import { joinDatasets } from './join-dataset';

const figures = (values: Readonly<Record<string, string>>): ReadonlyMap<string, Fraction> =>
  new Map(Object.entries(values).map(([name, value]) => [name, fractionOf(value)]));

const row = (code: string, values: Readonly<Record<string, string>>): DataRow => ({
  codes: new Map([['park', code]]),
  names: new Map([['park', `name of ${code}`]]),
  figures: figures(values),
});

const data = (rows: readonly DataRow[], total: Readonly<Record<string, string>>): Dataset => ({
  dimensions: ['park'],
  rows,
  total: { ...emptyRow, figures: figures(total) },
  coverage: null,
});

const query = (compute: JoinQueryDefinition['compute']): JoinQueryDefinition =>
  ({
    source: 'join',
    name: 'byPark',
    queries: [{ name: 'sales' }, { name: 'form' }],
    compute,
  }) as unknown as JoinQueryDefinition;

const computation = (name: string, text: string) => {
  const [left, operator, right] = text.split(' ') as [string, '+' | '-' | '*' | '/', string];
  return { name, left, operator, right, line: 1 };
};

const world = new Map([
  [
    'sales',
    data([row('P1', { amount: '300', 'amount.base': '100' })], { amount: '300', 'amount.base': '100' }),
  ],
  [
    'form',
    data([row('P2', { area: '50' }), row('P1', { area: '100', 'area.base': '50' })], {
      area: '150',
      'area.base': '50',
    }),
  ],
]);

const shown = (value: Fraction | null): string | null => value && roundFraction(value, 2);

describe('a join', () => {
  it('has one row for every member of any of its queries, the first query leading', () => {
    const { rows } = joinDatasets(query([]), world);
    expect(rows.map(({ names }) => names.get('park'))).toEqual(['name of P1', 'name of P2']);
    expect([...rows[0]!.figures.keys()]).toEqual([
      'sales.amount',
      'sales.amount.base',
      'form.area',
      'form.area.base',
    ]);
  });

  it('computes rows, bases and the total of totals, and nothing where a part is missing', () => {
    const { rows, total } = joinDatasets(query([computation('output', 'sales.amount / form.area')]), world);
    const output = (one: DataRow, column = 'output') => shown(figureOf(one, total, column));
    expect(rows.map((one) => output(one))).toEqual(['3.00', null]);
    expect(output(total)).toBe('2.00');
    expect(output(rows[0]!, 'output.growth')).toBe('0.50');
  });

  it('computes from columns that follow from others, and from what it computed before', () => {
    const { total } = joinDatasets(
      query([
        computation('rise', 'sales.amount.growth - form.area.change'),
        computation('twice', 'rise + rise'),
        computation('squared', 'twice * twice'),
      ]),
      world,
    );
    expect(['rise', 'twice', 'squared'].map((name) => shown(figureOf(total, total, name)))).toEqual([
      '-98.00',
      '-196.00',
      '38416.00',
    ]);
  });

  it('has no quotient by zero', () => {
    const zero = new Map([...world, ['form', data([], { area: '0' })]]);
    const { total } = joinDatasets(query([computation('output', 'sales.amount / form.area')]), zero);
    expect(figureOf(total, total, 'output')).toBeNull();
  });
});
