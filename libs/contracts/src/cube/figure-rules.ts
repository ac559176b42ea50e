import { formatRatio } from '@xiangtong/domain';

export const figureRuleKinds = ['above', 'below', 'target'] as const;
export type FigureRuleKind = (typeof figureRuleKinds)[number];

/** What the figures of a column are held against: marked above or below a value, or told as a part of a target. */
export interface FigureRule {
  /** Of the answer: `amount.growth`. */
  readonly column: string;
  readonly kind: FigureRuleKind;
  /** A decimal in the unit of the answer: yuan, a ratio. */
  readonly value: string;
}

/** More than these nobody tells apart. */
export const MOST_RULES = 8;

export const DECIMAL = /^-?\d{1,18}(\.\d{1,9})?$/;

/** A rule as text: `amount.growth:below:-0.1`. */
export const FIGURE_RULE =
  /^([A-Za-z]{1,40}(?:\.[a-z]{1,20})?):(above|below|target):(-?\d{1,18}(?:\.\d{1,9})?)$/;

/** What is not understood is left out, as from an old link. */
export const readRules = (texts: readonly string[]): FigureRule[] =>
  texts
    .flatMap((text): FigureRule[] => {
      const [, column, kind, value] = FIGURE_RULE.exec(text) ?? [];
      return column && kind && value ? [{ column, kind: kind as FigureRuleKind, value }] : [];
    })
    .slice(0, MOST_RULES);

export const writtenRule = ({ column, kind, value }: FigureRule): string => `${column}:${kind}:${value}`;

/** A column has one target; the same rule does not stand twice. */
export const withRule = (rules: readonly FigureRule[], added: FigureRule): FigureRule[] => [
  ...rules.filter(({ column, kind, value }) => {
    const isSame = column === added.column && kind === added.kind;
    return !isSame || (kind !== 'target' && value !== added.value);
  }),
  added,
];

export const targetsOf = (rules: readonly FigureRule[]): FigureRule[] =>
  rules.filter(({ kind }) => kind === 'target');

export const isOver = (figure: number, { kind, value }: FigureRule): boolean =>
  kind === 'above' ? figure > Number(value) : kind === 'below' && figure < Number(value);

const scaled = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(9, '0').slice(0, 9));
};

/** Exact ratio of a target that a figure has reached, 6 digits; null where there is none. */
export const reachedPart = (
  figure: string | number | null | undefined,
  { value }: FigureRule,
): string | null =>
  figure === null || figure === undefined ? null : formatRatio(scaled(String(figure)), scaled(value));
