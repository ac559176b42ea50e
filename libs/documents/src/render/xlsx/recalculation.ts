import { measureMeanings, measureNamed, type Column, type Table } from '@xiangtong/contracts';
import { TOTAL_KEY } from '../../document/address';
import { sheetValue } from './cell-value';

/** Writes the address of a cell, or of the cells of a column between two rows, by their indexes in the table. */
export interface CellNames {
  readonly cell: (row: number, column: number) => string;
  readonly rows: (from: number, to: number, column: number) => string;
}

/** A figure that follows from others of its table. */
export interface Recalculated {
  readonly row: number;
  readonly column: number;
  /** The rule in the words of the heads: `本期 ÷ 上年同期 − 1`. */
  readonly rule: string;
  readonly formula: (names: CellNames) => string;
  /** What a program without formulas shows. */
  readonly result: number;
  /** Decimals in which both must be equal: all of a sum, the shown ones of a ratio. */
  readonly digits: number;
  /** How far both may differ because the cells hold printed digits alone; 0 where they hold exact figures. */
  readonly tolerance: number;
}

/** Growth and shares of longer tables are left to the reader; their totals are not. */
const longestTable = 2_000;
/** Amounts in 10,000 yuan to the fen. */
const sumDigits = 6;

/** Sums besides the measures of the cube. */
const otherSums = new Set([
  'gross',
  'cost',
  'net',
  'due',
  'reported',
  'timely',
  'raised',
  'explained',
  'unexplained',
]);

const isSum = (key: string): boolean => {
  const name =
    key
      .replace(/\.(?:base|contribution|portion)$/, '')
      .split('.')
      .at(-1) ?? '';
  const measure = measureNamed(name);
  return measure ? measureMeanings[measure].additivity === 'additive' : otherSums.has(name);
};

/** The numbers of a table as its sheet has them; null for texts. */
const numbersOf = ({ rows, columns }: Table): readonly (readonly (number | null)[])[] =>
  rows.map(({ cells }) =>
    columns.map((column, index) => {
      const value = column.kind === 'number' ? sheetValue(cells[index], column, 'zh') : null;
      return value?.kind === 'number' ? value.value : null;
    }),
  );

const shownDigits = (format: string): number =>
  (/\.(0+)/.exec(format)?.[1]?.length ?? 0) + (format.includes('%') ? 2 : 0);

type Numbers = readonly (readonly (number | null)[])[];

/** Where a column's operands stand; `total` is the index of the row of totals. */
interface Operands {
  readonly a: number;
  readonly b: number;
  readonly total: number;
}

interface Rule {
  readonly words: (a: string, b: string) => string;
  readonly formula: (a: string, b: string, totalA: string, totalB: string) => string;
  readonly result: (a: number, b: number, totalA: number, totalB: number) => number;
  readonly needsTotal?: true;
  /** Printed in per cent. */
  readonly isRatio?: true;
}

const rules = {
  growth: {
    words: (a, b) => `${a} ÷ ${b} − 1`,
    formula: (a, b) => `${a}/${b}-1`,
    result: (a, b) => a / b - 1,
    isRatio: true,
  },
  change: {
    words: (a, b) => `${a} − ${b}`,
    formula: (a, b) => `${a}-${b}`,
    result: (a, b) => a - b,
  },
  ratio: {
    words: (a, b) => `${a} ÷ ${b}`,
    formula: (a, b) => `${a}/${b}`,
    result: (a, b) => a / b,
    isRatio: true,
  },
  portion: {
    words: (a) => `${a} ÷ Σ ${a}`,
    formula: (a, _, totalA) => `${a}/${totalA}`,
    result: (a, _, totalA) => a / totalA,
    needsTotal: true,
    isRatio: true,
  },
  contribution: {
    words: (a, b) => `(${a} − ${b}) ÷ Σ ${b} × 100`,
    formula: (a, b, _, totalB) => `(${a}-${b})/${totalB}*100`,
    result: (a, b, _, totalB) => ((a - b) / totalB) * 100,
    needsTotal: true,
  },
} as const satisfies Readonly<Record<string, Rule>>;
type RuleName = keyof typeof rules;

/** Columns that follow from two others, by their names. */
const named: Readonly<Record<string, readonly [RuleName, string, string]>> = {
  growth: ['growth', 'current', 'base'],
  change: ['change', 'current', 'base'],
  responseRate: ['ratio', 'reported', 'due'],
  timelyRate: ['ratio', 'timely', 'due'],
  rate: ['ratio', 'reported', 'due'],
  revision: ['change', 'latest', 'first'],
  unexplained: ['change', 'raised', 'explained'],
  netChange: ['change', 'net', 'netBase'],
};

const ofMeasure = /^(.+)\.(growth|change|portion|contribution)$/;

const ruleOf = ({ key }: Column): readonly [RuleName, string, string] | null => {
  const [, measure, rule] = ofMeasure.exec(key) ?? [];
  if (measure === undefined) return Object.hasOwn(named, key) ? named[key]! : null;
  return [rule as RuleName, measure, rule === 'portion' ? measure : `${measure}.base`];
};

const totalRow = ({ rows }: Table): number => rows.findIndex(({ key }) => key === TOTAL_KEY);

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rule: RuleName;
  readonly operands: Operands;
}

type Four = readonly [a: number, b: number, totalA: number, totalB: number];

/** Half of the last printed digit of a cell whose figure was rounded to it; 0 of an exact one. */
type RoundingOf = (row: number, column: number) => number;

const exactly: RoundingOf = () => 0;
/** A difference that is just what rounding explains may be more in binary fractions. */
const floatNoise = 1e-9;

/** Cells of a public edition hold what is printed: a count is exact all the same. */
const printedRounding =
  (table: Table): RoundingOf =>
  (row, column) => {
    const digits = digitsOf(table, row, column);
    return digits === 0 ? 0 : 0.5 * 10 ** -digits;
  };

/** The furthest that a rule's result lies from the one of the cells, for figures that round to them. */
const furthest = (rule: Rule, values: Four, roundings: Four): number => {
  const result = rule.result(...values);
  let most = 0;
  for (let corner = 0; corner < 16; corner += 1) {
    const own = values.map((value, at) => value + (corner & (1 << at) ? 1 : -1) * roundings[at]!);
    most = Math.max(most, Math.abs(rule.result(...(own as unknown as Four)) - result));
  }
  return most;
};

/** The operands of a figure: its own row, and that of the totals where the rule needs it. */
const valuesOf = (numbers: Numbers, row: number, at: number, { a, b }: Operands): Four | null => {
  const values = [numbers[row]?.[a], numbers[row]?.[b], numbers[at]?.[a], numbers[at]?.[b]];
  return values.every((value) => value != null) ? (values as unknown as Four) : null;
};

const digitsOf = ({ rows, columns }: Table, row: number, column: number): number =>
  shownDigits(rows[row]?.cells[column]?.numberFormat ?? columns[column]?.numberFormat ?? '');

/** A column in per cent whose format does not multiply by a hundred. */
const isInPercent = (column: Column | undefined): boolean =>
  column?.unit === '%' && !column.numberFormat.endsWith('%');

/** A figure by a rule, if all its operands are there. */
const byRule = (
  table: Table,
  numbers: Numbers,
  { row, column, operands, ...place }: Place,
  roundingOf: RoundingOf,
): Recalculated | null => {
  const { a, b, total } = operands;
  const rule: Rule = rules[place.rule];
  const at = rule.needsTotal ? total : row;
  const values = valuesOf(numbers, row, at, operands);
  const isHundredfold = rule.isRatio === true && isInPercent(table.columns[column]);
  const factor = isHundredfold ? 100 : 1;
  const result = values ? rule.result(...values) * factor : NaN;
  if (!values || !Number.isFinite(result)) return null;
  const roundings = [roundingOf(row, a), roundingOf(row, b), roundingOf(at, a), roundingOf(at, b)] as const;
  const isExact = roundings.every((rounding) => rounding === 0);
  const spread = isExact ? 0 : furthest(rule, values, roundings) * factor;
  const labels = [a, b].map((index) => table.columns[index]?.label ?? '') as [string, string];
  return {
    row,
    column,
    result,
    rule: rule.words(...labels),
    digits: digitsOf(table, row, column),
    tolerance: isExact ? 0 : spread + roundingOf(row, column) + floatNoise,
    formula: ({ cell }) => {
      const formula = rule.formula(cell(row, a), cell(row, b), cell(at, a), cell(at, b));
      return isHundredfold ? `(${formula})*100` : formula;
    },
  };
};

const columnByRule = (
  table: Table,
  numbers: Numbers,
  column: number,
  roundingOf: RoundingOf,
): readonly Recalculated[] => {
  const head = table.columns[column];
  const found = head && ruleOf(head);
  if (!found) return [];
  const [rule, first, second] = found;
  const [a = -1, b = -1] = [first, second].map((key) => table.columns.findIndex((one) => one.key === key));
  if (a < 0 || b < 0) return [];
  const operands = { a, b, total: totalRow(table) };
  return table.rows.flatMap((_, row) => {
    if (numbers[row]?.[column] == null) return [];
    return byRule(table, numbers, { row, column, rule, operands }, roundingOf) ?? [];
  });
};

/** A total over rows that are all there: of a table that shows the first of many it says more than its rows. */
const totalOf = (
  table: Table,
  numbers: Numbers,
  column: number,
  roundingOf: RoundingOf,
): readonly Recalculated[] => {
  const total = totalRow(table);
  const head = table.columns[column];
  if (!head || total < 1 || total !== table.rows.length - 1 || !isSum(head.key)) return [];
  const body = table.rows.slice(0, total);
  const printed = numbers[total]?.[column];
  if (printed == null || body.some(({ kind }) => kind !== 'body')) return [];
  const result = body.reduce((sum, _, row) => sum + (numbers[row]?.[column] ?? 0), 0);
  const tolerance = table.rows.reduce((sum, _, row) => sum + roundingOf(row, column), 0);
  if (Math.abs(result - printed) > tolerance + 1e-6 * Math.max(1, body.length)) return [];
  return [
    {
      row: total,
      column,
      result,
      rule: `Σ ${head.label}`,
      digits: /\.(?:contribution|portion)$/.test(head.key) ? shownDigits(head.numberFormat) : sumDigits,
      tolerance: tolerance === 0 ? 0 : tolerance + floatNoise,
      formula: ({ rows }) => `SUM(${rows(0, total - 1, column)})`,
    },
  ];
};

/**
 * The totals, shares, growth rates and contributions of a table that its own figures give, in the order of its rows.
 * `isPrinted`: the cells hold the digits that are printed and no more, as those of public editions do.
 */
export const recalculated = (table: Table, isPrinted = false): readonly Recalculated[] => {
  const numbers = numbersOf(table);
  const roundingOf = isPrinted ? printedRounding(table) : exactly;
  const isLong = table.rows.length > longestTable;
  return table.columns
    .flatMap((_, column) => [
      ...totalOf(table, numbers, column, roundingOf),
      ...(isLong ? [] : columnByRule(table, numbers, column, roundingOf)),
    ])
    .sort((one, other) => one.row - other.row || one.column - other.column);
};
