import type { Transaction } from '@xiangtong/infrastructure';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';
import { classOfLine } from './incomes';
import { movementParameters, movementTable } from './movement';

/**
 * The two largest amounts (fen, descending, without sign: a loss counts as a gain does) that single households have of
 * each figure of a summary, by `contributionKey`. Disclosure control decides by them whether a figure is sensitive.
 */
export type LargestAmounts = ReadonlyMap<string, readonly bigint[]>;

/**
 * `dimension` and `code` name the row, both empty for the total of all households. Dimensions are `mechanism`,
 * `incomeClass`, `unit` and `village`, `kind` with the codes `registered` and `ordinary`, and `movement`. `amount` is
 * `net`, `gross`, `cost`, `netPaid` or `netClaimed`; of movements `net`, or `netBase` for the year before.
 */
export const contributionKey = (dimension: string, code: string, amount: string): string =>
  [dimension, code, amount].join('|');

interface AmountRow {
  readonly dimension: string;
  readonly code: string;
  readonly name: string;
  readonly largest: readonly string[];
}

/** A household may be in several rows of a dimension; in each row it counts with what it got there. */
const rowsOfDimensions = [
  ['', `''`],
  ['mechanism', 'line.mechanism'],
  ['incomeClass', classOfLine],
  ['unit', 'line.source_unit_id::text'],
  ['village', 'line.village'],
]
  .map(
    ([dimension, code]) => `select '${dimension}' as dimension, ${code} as code, key,
      min(household_id) as household_id, sum(gross_fen) as gross, sum(cost_fen) as cost,
      coalesce(sum(gross_fen - cost_fen) filter (where status = 'paid'), 0) as paid
    from line group by 2, key`,
  )
  .join('\n    union all ');

const twoLargest = `select dimension, code, name, (array_agg(amount::text order by amount desc))[1:2] as largest
  from amount where amount <> 0 group by dimension, code, name`;

const summaryQuery = `${lines},
  household_row as (${rowsOfDimensions}),
  row_of_kind as (
    select * from household_row
    union all
    select 'kind', case when ${isRegisteredPoor} then 'registered' else 'ordinary' end, own.key, household_id,
      gross, cost, paid
    from household_row own join household on household.id = own.household_id where dimension = ''
  ),
  amount as (
    select dimension, code, one.name, abs(one.amount) as amount
    from row_of_kind cross join lateral (values ('net', gross - cost), ('gross', gross), ('cost', cost),
      ('netPaid', paid), ('netClaimed', gross - cost - paid)) as one (name, amount)
  )
  ${twoLargest}`;

const movementQuery = `${movementTable},
  amount as (
    select 'movement' as dimension, movement as code, one.name, abs(one.amount) as amount
    from moved cross join lateral (values ('net', net), ('netBase', net_base)) as one (name, amount)
  )
  ${twoLargest}`;

export const readLargestAmounts = async (
  manager: Transaction,
  now: LineSelection,
  base: LineSelection,
): Promise<LargestAmounts> => {
  const unitCodes = new Map(now.units.map(({ id, code }) => [String(id), code]));
  const rows = [
    ...(await manager.query<AmountRow[]>(summaryQuery, lineParameters(now))),
    ...(await manager.query<AmountRow[]>(movementQuery, movementParameters(now, base))),
  ];
  return new Map(
    rows.map(({ dimension, code, name, largest }) => [
      contributionKey(dimension, dimension === 'unit' ? (unitCodes.get(code) ?? '') : code, name),
      largest.map(BigInt),
    ]),
  );
};
