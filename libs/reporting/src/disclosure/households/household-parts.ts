import type { Language, Name } from '@xiangtong/contracts';
import {
  defaultDisclosureRules,
  type Contributors,
  fractionOf,
  magnitude,
  roundFraction,
  shiftFraction,
} from '@xiangtong/domain';
import { contributionKey, type LargestAmounts } from '@xiangtong/impact';
import type { DataRow, Dataset } from '../../compose/dataset/dataset';
import type { ImpactTable } from '../../definition/report-definition';
import type { Gap } from '../../grammar/gaps';
import type { Side } from '../hide-figures';

type Figures = DataRow['figures'];

const FEN_PLACES = 2;
const MINIMUM = defaultDisclosureRules.minimumContributors;

export const fenIn = (figures: Figures, column: string): bigint | null => {
  const amount = figures.get(column);
  return amount ? BigInt(roundFraction(shiftFraction(magnitude(amount), FEN_PLACES), 0)) : null;
};

export const numberIn = (figures: Figures, column: string): number =>
  Number(roundFraction(figures.get(column) ?? fractionOf(0), 0));

const nobody: Contributors = { count: 0, total: 0n, largest: [] };

/**
 * `largest`: the largest amounts of single households, descending. Where they are not known, one of few households may
 * have got the whole amount. Nobody stands behind an amount of zero.
 */
export const behindHouseholds = (
  count: number,
  total: bigint,
  largest: readonly bigint[] = [],
): Contributors => (total === 0n ? nobody : { count, total, largest: count < MINIMUM ? [total] : largest });

/**
 * The largest amounts of single households behind a figure of one side of a table; `dimension` and `code` are empty for
 * the total.
 */
export type LargestOf = (dimension: string, code: string, amount: string) => readonly bigint[];

/** The largest amounts of the period and of the year before, by side of the table. */
export type LargestOnSides = Readonly<Record<Side, LargestAmounts | undefined>>;

/** Throws without the amounts of the side: nothing could be said of what its figures disclose. */
export const largestOn = (side: Side, largest: LargestOnSides): LargestOf => {
  const known = largest[side];
  if (!known) throw new Error('figures of households are released without the largest amounts behind them');
  return (dimension, code, amount) => known.get(contributionKey(dimension, code, amount)) ?? [];
};

/** A part of all households of a period: its amounts are printed in these columns, if anywhere. */
interface Part {
  readonly code: string;
  readonly columns: readonly string[];
  readonly behind: (figures: Figures, largestOf: LargestOf) => Contributors;
}

/** What all households are divided into, beside the rows of tables. */
interface Division {
  readonly table: ImpactTable;
  readonly dimension: string;
  readonly side: Side;
  readonly parts: readonly Part[];
}

/** Of which figure the largest amounts of a part are known. */
type PartFigure = readonly [dimension: string, code: string, amount: string];

/** `households` and `amount` are the columns with the number of households and what they got. */
const partOf = (
  code: string,
  figure: PartFigure,
  households: string,
  amount: string,
  ...others: readonly string[]
): Part => ({
  code,
  columns: [amount, ...others],
  behind: (figures, largestOf) =>
    behindHouseholds(numberIn(figures, households), fenIn(figures, amount) ?? 0n, largestOf(...figure)),
});

/** No table has those that are not registered poor: they follow from the total. */
const ordinary = (suffix: string): Part => ({
  code: 'ordinary',
  columns: [],
  behind: (figures, largestOf) =>
    behindHouseholds(
      numberIn(figures, `households${suffix}`) - numberIn(figures, `registeredPoorHouseholds${suffix}`),
      (fenIn(figures, `netIncome${suffix}`) ?? 0n) -
        (fenIn(figures, `netIncomeRegisteredPoor${suffix}`) ?? 0n),
      largestOf('kind', 'ordinary', 'net'),
    ),
});

const ofFigures = (side: Side, suffix: string): readonly Division[] => [
  {
    table: 'figures',
    dimension: 'kind',
    side,
    parts: [
      partOf(
        'registered',
        ['kind', 'registered', 'net'],
        `registeredPoorHouseholds${suffix}`,
        `netIncomeRegisteredPoor${suffix}`,
      ),
      ordinary(suffix),
    ],
  },
  {
    table: 'figures',
    dimension: 'status',
    side,
    parts: [
      partOf('paid', ['', '', 'netPaid'], `householdsPaid${suffix}`, `netIncomePaid${suffix}`),
      partOf('claimed', ['', '', 'netClaimed'], `householdsClaimed${suffix}`, `netIncomeClaimed${suffix}`),
    ],
  },
];

const moved = (movement: string, amount: 'Net' | 'NetBase'): Part =>
  partOf(
    movement,
    ['movement', movement, amount === 'Net' ? 'net' : 'netBase'],
    `${movement}Households`,
    `${movement}${amount}`,
    `${movement}NetChange`,
  );

const divisions: readonly Division[] = [
  ...ofFigures('now', ''),
  ...ofFigures('base', '.base'),
  {
    table: 'movement',
    dimension: 'movement',
    side: 'now',
    parts: [moved('newlyReached', 'Net'), moved('continuing', 'Net')],
  },
  {
    table: 'movement',
    dimension: 'movement',
    side: 'base',
    parts: [moved('lost', 'NetBase'), moved('continuing', 'NetBase')],
  },
];

const names: Readonly<Record<string, Name>> = {
  registered: { zh: '建档立卡户', en: 'registered poor' },
  ordinary: { zh: '其他农户', en: 'others' },
  paid: { zh: '已支付', en: 'paid' },
  claimed: { zh: '仅申报', en: 'claimed' },
  newlyReached: { zh: '新增', en: 'newly reached' },
  lost: { zh: '不再受益', en: 'lost' },
  continuing: { zh: '持续受益', en: 'continuing' },
};

/** What the parts of a table are called. */
export const partNames = (table: ImpactTable, language: Language): readonly (readonly [string, string])[] =>
  divisions
    .filter((one) => one.table === (byStatus.includes(table) ? 'figures' : table))
    .flatMap(({ dimension, parts }) =>
      parts.map(({ code }) => [`${dimension}=${code}`, names[code]![language]] as const),
    );

/** Tables of which each row is divided into what was paid and what is claimed. */
export const byStatus: readonly ImpactTable[] = ['byMechanism', 'byIncomeClass'];

export const sides: readonly Side[] = ['now', 'base'];

export const suffixOf = (side: Side): '' | '.base' => (side === 'now' ? '' : '.base');

const statuses = (['Paid', 'Claimed'] as const).map((name) => ({
  code: name.toLowerCase(),
  columns: (side: Side) => [`net${name}${suffixOf(side)}`, `households${name}${suffixOf(side)}`],
}));

const withStatus = (codes: DataRow['codes'], status: string): ReadonlyMap<string, string | null> =>
  new Map([...codes, ['status', status]]);

/** The dimension of a row and its code, both empty for the total. */
export const memberOfRow = ({
  codes,
}: Pick<DataRow, 'codes'>): readonly [dimension: string, code: string] => {
  const [dimension, code] = [...codes][0] ?? [];
  return [dimension ?? '', code ?? ''];
};

/** What was paid and what is claimed of a row, or of all rows, and who is behind. */
export const statusParts = (row: DataRow, side: Side, largestOf: LargestOf) =>
  statuses.map(({ code, columns }) => {
    const { codes, figures } = row;
    const [amount, households] = columns(side) as [string, string];
    const behind = behindHouseholds(
      numberIn(figures, households),
      fenIn(figures, amount) ?? 0n,
      largestOf(...memberOfRow(row), code === 'paid' ? 'netPaid' : 'netClaimed'),
    );
    return { status: code, codes: withStatus(codes, code), behind };
  });

export interface DividedHouseholds {
  readonly dimension: string;
  readonly parts: readonly (readonly [code: string, behind: Contributors])[];
}

/**
 * All households of one side of a table, divided. The summary of a period has its transitions with the amounts of both
 * years.
 */
export const householdParts = (
  table: ImpactTable,
  side: Side,
  { total: { figures } }: Dataset,
  largest: LargestOnSides,
): readonly DividedHouseholds[] =>
  divisions
    .filter((one) => one.table === table && one.side === side)
    .filter(({ parts }) => parts.every(({ columns }) => columns.every((column) => figures.has(column))))
    .map(({ dimension, parts }) => ({
      dimension,
      parts: parts.map(
        ({ code, behind }) =>
          [code, behind(figures, largestOn(table === 'movement' ? 'now' : side, largest))] as const,
      ),
    }));

const withoutColumns = (row: DataRow, columns: readonly string[], side: Side): DataRow => {
  const figures = new Map(row.figures);
  const gaps = new Map(row.gaps);
  const gap: Gap = { side: side === 'now' ? 'now' : 'year', reason: 'suppressed' };
  for (const column of columns) if (figures.delete(column)) gaps.set(column, gap);
  return { ...row, figures, gaps };
};

type IsHidden = (cell: Pick<DataRow, 'codes'>, side: Side) => boolean;

/** Takes amounts of hidden parts of all households out of the figures. */
export const hideParts = (table: ImpactTable, data: Dataset, isHidden: IsHidden): Dataset => {
  const hidden = divisions
    .filter((one) => one.table === table)
    .flatMap(({ dimension, side, parts }) =>
      parts
        .filter(({ code }) => isHidden({ codes: new Map([[dimension, code]]) }, side))
        .map(({ columns }) => ({ columns, side })),
    );
  const total = hidden.reduce((row, { columns, side }) => withoutColumns(row, columns, side), data.total);
  const open = (row: DataRow): DataRow =>
    sides.reduce(
      (all, side) =>
        statuses
          .filter(({ code }) => isHidden({ codes: withStatus(row.codes, code) }, side))
          .reduce((one, { columns }) => withoutColumns(one, columns(side), side), all),
      row,
    );
  if (!byStatus.includes(table)) return { ...data, total };
  return { ...data, rows: data.rows.map(open), total: open(total) };
};
