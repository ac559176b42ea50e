import { salesSums, type CubeCompare, type CubeDimension, type SalesSum } from '@xiangtong/contracts';
import { addMonths, formatMonth, monthsBetween, parsePeriod, periodMonths } from '@xiangtong/domain';
import type { Catalogue, ReportingUnit } from '@xiangtong/reference';
import type { TestEvent, TestLine } from './events';
import { rational, type Rational } from './rational';

export type SalesValues = Readonly<Record<SalesSum, Rational>>;

export const forEachSum = <Value>(valueOf: (sum: SalesSum) => Value): Readonly<Record<SalesSum, Value>> =>
  Object.fromEntries(salesSums.map((sum) => [sum, valueOf(sum)])) as Record<SalesSum, Value>;

/**
 * One line in force or estimated, on the side of a comparison where it counts, for the unit and month it is shown
 * under.
 */
export interface NaiveFact {
  readonly side: 0 | 1;
  readonly shown: number;
  readonly unit: ReportingUnit;
  readonly line: TestLine;
  readonly values: SalesValues;
  readonly estimated: boolean;
}

export const valuesOf = (line: TestLine): SalesValues => ({
  amount: rational(line.amount),
  quantity: rational(line.quantity),
  orders: rational(line.orders),
  refunds: rational(line.refund ?? 0),
});

export type NaiveState = ReadonlyMap<string, readonly TestLine[]>;

/** Unit-month → lines, after the first `seq` entries. A withdrawal removes what is in force, nothing comes back. */
export const stateAt = (entries: readonly TestEvent[], seq: number): Map<string, readonly TestLine[]> => {
  const state = new Map<string, readonly TestLine[]>();
  for (const { unit, month, lines } of entries.slice(0, seq)) {
    if (lines) state.set(`${unit}/${month}`, lines);
    else state.delete(`${unit}/${month}`);
  }
  return state;
};

export interface NaivePeriod {
  readonly months: readonly number[];
  readonly shift: number;
  readonly last: number;
}

export const naivePeriod = (text: string, compare: CubeCompare | undefined): NaivePeriod => {
  const period = parsePeriod(text)!;
  const length = monthsBetween(period.from, period.to) + 1;
  return {
    months: periodMonths(period),
    last: period.to,
    shift: compare === undefined ? 0 : { yoy: 12, mom: length, 'two-year': 24 }[compare],
  };
};

export const factsOf = (
  state: NaiveState,
  catalogue: Catalogue,
  { months, shift }: NaivePeriod,
): NaiveFact[] => {
  const facts: NaiveFact[] = [];
  for (const [key, lines] of state) {
    const [code, text] = key.split('/');
    const unit = catalogue.units.get(code!)!;
    const month = Number(text);
    for (const line of lines) {
      const fact = { unit, line, values: valuesOf(line), estimated: false };
      if (months.includes(month)) facts.push({ ...fact, side: 0, shown: month });
      const shown = addMonths(month, shift);
      if (shift > 0 && months.includes(shown)) facts.push({ ...fact, side: 1, shown });
    }
  }
  return facts;
};

const six = (code: number): string => String(code).padStart(6, '0');

/** Following the handbook, not the formula of the SQL. */
export const naiveCity = (destination: number): string => {
  const code = six(destination);
  if (code.endsWith('0000')) return code;
  return code.slice(2, 4) === '90' ? code : `${code.slice(0, 4)}00`;
};

export const naiveMember = (dimension: CubeDimension, fact: NaiveFact, catalogue: Catalogue): string => {
  const { unit, line, shown } = fact;
  const isVillage = unit.kind === 'village';
  const members: Record<CubeDimension, () => string> = {
    unit: () => unit.code,
    village: () => (isVillage ? unit.code : 'other'),
    park: () => (unit.kind === 'park' ? unit.code : 'other'),
    township: () => (unit.division.endsWith('000000') ? unit.code : `${unit.division.slice(0, 9)}000`),
    county: () => unit.division.slice(0, 6),
    prefecture: () => `${unit.division.slice(0, 4)}00`,
    unitKind: () => unit.kind,
    organisingModel: () => unit.organisingModel ?? 'none',
    product: () => line.product,
    category: () => catalogue.products.get(line.product)!.category,
    destination: () => six(line.destination),
    destinationProvince: () => `${six(line.destination).slice(0, 2)}0000`,
    destinationCity: () => naiveCity(line.destination),
    platform: () => line.platform,
    store: () => line.store ?? '',
    flow: () => line.flow,
    month: () => formatMonth(shown),
    quarter: () => `${Math.floor(shown / 100)}-Q${Math.ceil((shown % 100) / 3)}`,
    year: () => String(Math.floor(shown / 100)),
  };
  return members[dimension]();
};
