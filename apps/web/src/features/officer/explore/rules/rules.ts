import {
  type CubeRow,
  DECIMAL,
  type FigureRule,
  isOver,
  type Language,
  reachedPart,
} from '@xiangtong/contracts';
import { formatRatio, readFigure } from '@xiangtong/domain';
import { formatDecimal, formatPercent, magnitudeName } from '../../../../ui/figure/format-figure';
import type { FigureColumn } from '../pivot/figure-column';
import { figureAt, type Pivot, type PivotLine } from '../pivot/pivot';

/** The first rule that marks a figure of a line; totals, subtotals and others are not held against it. */
export const markingRule = (
  rules: readonly FigureRule[],
  line: PivotLine,
  key: string,
): FigureRule | null => {
  const figure = figureAt(line, key);
  if (!line.takesPlace || line.isSubtotal || figure === null) return null;
  const [column] = key.split('|').reverse();
  return rules.find((rule) => rule.column === column && isOver(Number(figure), rule)) ?? null;
};

/** Figures of the table that a rule marks. */
export const markedCount = (
  rules: readonly FigureRule[],
  rule: FigureRule,
  { lines, columns }: Pivot,
): number => {
  const keys = [rule.column, ...columns.map(({ code }) => `${code}|${rule.column}`)];
  const isMarked = (line: PivotLine, key: string): boolean => markingRule(rules, line, key) === rule;
  return lines.reduce((sum, line) => sum + keys.filter((key) => isMarked(line, key)).length, 0);
};

const reached = (row: CubeRow, targets: readonly FigureRule[]): CubeRow => ({
  ...row,
  ...Object.fromEntries(
    targets.map((rule) => [`${rule.column}.target`, reachedPart(row[rule.column], rule)]),
  ),
});

/** Each line with its part of the targets; those of many members have none. */
export const withTargets = (pivot: Pivot, targets: readonly FigureRule[]): Pivot =>
  targets.length === 0
    ? pivot
    : {
        ...pivot,
        lines: pivot.lines.map((line) =>
          line.takesPlace ? { ...line, whole: reached(line.whole, targets) } : line,
        ),
      };

type Measured = Pick<FigureColumn, 'kind' | 'decimals'>;

const isPercent = ({ kind }: Measured): boolean => kind !== 'amount' && kind !== 'number';

/** 10 → 0.1, exactly. */
const asRatio = (percent: string): string => {
  const [whole = '0', fraction = ''] = percent.split('.');
  const digits = fraction.length + 2;
  return formatRatio(BigInt(whole + fraction), 10n ** BigInt(digits), digits)!;
};

const unitsOf: Readonly<Record<FigureColumn['kind'], RegExp>> = {
  amount: /^(元|块|rmb|yuan|cny|千元|万元|亿元)?$/i,
  number: /^$/,
  growth: /^(%|个?百分点)?$/,
  ratio: /^(%|个?百分点)?$/,
  target: /^%?$/,
};

/** A value as people write it (12万, -5%) in the unit of the answer; null where it is none. */
export const readValue = (typed: string, column: Measured): string | null => {
  const figure = readFigure(typed);
  if (!figure || !unitsOf[column.kind].test(figure.rest)) return null;
  const value = isPercent(column) ? asRatio(figure.digits) : figure.digits.replace(/\.$/, '');
  return DECIMAL.test(value) ? value : null;
};

const placesOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** A value with its unit, as it was meant. */
export const valueText = (value: string, column: Measured, language: Language): string => {
  if (isPercent(column)) return `${formatPercent(value)}%`;
  const number = formatDecimal(value, placesOf(value));
  return column.kind === 'amount' ? `${number} ${magnitudeName('yuan', language)}` : number;
};
