import { knownNames } from '@xiangtong/contracts';

export const ruleKinds = ['above', 'below', 'target'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** What the figures of a column are held against: marked above or below a value, or told as a part of a target. */
export interface Rule {
  /** Of the answer: `amount.growth`. */
  readonly column: string;
  readonly kind: RuleKind;
  /** A decimal in the unit of the answer: yuan, a ratio. */
  readonly value: string;
}

/** More than these nobody tells apart. */
export const MOST_RULES = 8;

export const DECIMAL = /^-?\d{1,18}(\.\d{1,9})?$/;
const COLUMN = /^[A-Za-z]{1,40}(\.[a-z]{1,20})?$/;

/** `amount.growth:below:-0.1`; what is not understood is left out, as from an old link. */
export const readRules = (texts: readonly string[]): Rule[] =>
  texts
    .flatMap((text): Rule[] => {
      const [column = '', name = '', value = ''] = text.split(':');
      const [kind] = knownNames(name, ruleKinds);
      return kind && COLUMN.test(column) && DECIMAL.test(value) ? [{ column, kind, value }] : [];
    })
    .slice(0, MOST_RULES);

export const writtenRule = ({ column, kind, value }: Rule): string => `${column}:${kind}:${value}`;

/** A column has one target; the same rule does not stand twice. */
export const withRule = (rules: readonly Rule[], added: Rule): Rule[] => [
  ...rules.filter(({ column, kind, value }) => {
    const isSame = column === added.column && kind === added.kind;
    return !isSame || (kind !== 'target' && value !== added.value);
  }),
  added,
];

export const targetsOf = (rules: readonly Rule[]): Rule[] => rules.filter(({ kind }) => kind === 'target');
