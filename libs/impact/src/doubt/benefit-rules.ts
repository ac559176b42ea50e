import type { BenefitDoubtCode, MessageParameters } from '@xiangtong/contracts';
import { formatMonth, formatYuan, type Month } from '@xiangtong/domain';

/** The benefit lines of a unit in a month. */
export interface BenefitMonth {
  readonly month: Month;
  readonly gross: bigint;
  /** Order purchases without cost. */
  readonly costless: { readonly lines: number; readonly gross: bigint };
  /** Lines whose cost is above their gross. */
  readonly negative: { readonly lines: number; readonly net: bigint };
}

/** What a unit recorded for households and what it sold in a year. */
export interface UnitYear {
  readonly months: readonly BenefitMonth[];
  /** Months with a sales report in force. */
  readonly sales: ReadonlyMap<Month, bigint>;
  /** Persons who stand in two households. */
  readonly personsTwice: number;
}

export interface BenefitDoubt {
  readonly code: BenefitDoubtCode;
  /** The numbers that the doubt rests on, and those of its message. */
  readonly parameters: MessageParameters;
}

const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** Rules whose answer depends on what the unit sold: whoever chooses the benefits learns the sales by trying. */
const salesRules: readonly BenefitDoubtCode[] = ['BENEFIT.EXCEEDS_SALES', 'BENEFIT.WITHOUT_SALES'];

export const dependsOnSales = (code: BenefitDoubtCode): boolean => salesRules.includes(code);

type Rule = (year: UnitYear) => MessageParameters | null;

const rules: Readonly<Record<BenefitDoubtCode, Rule>> = {
  'BENEFIT.EXCEEDS_SALES': ({ months, sales }) => {
    const [benefits, sold] = [sumOf(months.map(({ gross }) => gross)), sumOf([...sales.values()])];
    return sold > 0n && benefits > sold ? { benefits: formatYuan(benefits), sales: formatYuan(sold) } : null;
  },
  'BENEFIT.WITHOUT_SALES': ({ months, sales }) => {
    const unsold = months.filter(({ month, gross }) => gross > 0n && (sales.get(month) ?? 0n) === 0n);
    if (unsold.length === 0) return null;
    return {
      months: unsold.map(({ month }) => formatMonth(month)).join(' '),
      amount: formatYuan(sumOf(unsold.map(({ gross }) => gross))),
    };
  },
  'BENEFIT.ORDERS_WITHOUT_COST': ({ months }) => {
    const lines = months.reduce((sum, { costless }) => sum + costless.lines, 0);
    return lines === 0
      ? null
      : { lines, amount: formatYuan(sumOf(months.map(({ costless }) => costless.gross))) };
  },
  'BENEFIT.NEGATIVE_NET': ({ months }) => {
    const lines = months.reduce((sum, { negative }) => sum + negative.lines, 0);
    return lines === 0
      ? null
      : { lines, amount: formatYuan(sumOf(months.map(({ negative }) => negative.net))) };
  },
  'BENEFIT.PERSON_TWICE': ({ personsTwice }) => (personsTwice === 0 ? null : { persons: personsTwice }),
};

/** Doubts about the benefits of a unit in a year, by all rules. */
export const doubtsOf = (year: UnitYear): BenefitDoubt[] =>
  (Object.keys(rules) as BenefitDoubtCode[]).flatMap((code) => {
    const parameters = rules[code](year);
    return parameters === null ? [] : [{ code, parameters }];
  });
