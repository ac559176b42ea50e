import { movements } from '@xiangtong/contracts';
import { divideFractions, subtractFractions, type Fraction } from '@xiangtong/domain';
import type { DataRow, Dataset } from '../../compose/dataset/dataset';
import { impactShapes } from '../../definition/query-columns';
import type { ImpactTable } from '../../definition/report-definition';
import { isHouseholdCount, isSmall, MINIMUM } from '../households/hide-households';
import { householdKey, periodOn, type HouseholdQuestion } from '../households/household-cells';
import { sides, suffixOf } from '../households/household-parts';
import type { Side } from '../hide-figures';
import { coarsenessOf, type FigureCell, type RoundedCells } from './rounded-cells';

/** Means and flags, and what is never printed in a public edition. */
const apart: readonly ImpactTable[] = ['effects', 'doubts'];

const isMoney = (column: string): boolean =>
  /^(gross|cost|net|netIncome.*|net(Paid|Claimed)|.*Net(Base)?)$/.test(column);

type Measure = keyof typeof coarsenessOf;

const measureIn = (table: ImpactTable, column: string): Measure | null => {
  if (apart.includes(table)) return null;
  if (isMoney(column)) return 'money';
  return isHouseholdCount(column) || column === 'registered' ? 'number' : null;
};

/** Columns of one meaning have one name in all tables. */
const sameAs: Readonly<Record<string, string>> = {
  net: 'netIncome',
  netPaid: 'netIncomePaid',
  netClaimed: 'netIncomeClaimed',
};

interface Sum {
  readonly measure: Measure;
  readonly whole: string;
  readonly parts: readonly string[];
  /** Sums of both years, unless the table has the amounts of both: then the parts of this year stand without a suffix. */
  readonly side?: Side;
}

const counted = [
  ['Households', 'households'],
  ['Persons', 'persons'],
  ['RegisteredPoorHouseholds', 'registeredPoorHouseholds'],
] as const;

const moved = (side: Side, movement: string, other: string): readonly Sum[] =>
  counted.map(([part, whole]) => ({
    measure: 'number',
    whole,
    side,
    parts: [`${movement}${part}`, `${other}${part}`],
  }));

const standings = ['crossed', 'notCrossed', 'aboveBefore', 'withoutBaseline'] as const;

/** Registered poor households by where they stand to the poverty line, all of them and those with benefits of a status. */
const standing = (status: '' | 'Paid'): readonly Sum[] => [
  {
    measure: 'number',
    whole: `registeredPoorHouseholds${status}`,
    parts: standings.map((name) => `${name}${status}`),
  },
  {
    measure: 'number',
    whole: `registeredPoorPersons${status}`,
    parts: standings.map((name) => `${name}Persons${status}`),
  },
];

/**
 * Columns that are the parts of another in a row of any table; one part is the same as the whole. A sum that does not
 * hold of a place or period is none.
 */
const sumsInRow: readonly Sum[] = [
  { measure: 'money', whole: 'netIncome', parts: ['netIncomePaid', 'netIncomeClaimed'] },
  { measure: 'money', whole: 'gross', parts: ['cost', 'netIncome'] },
  { measure: 'money', whole: 'netIncome', side: 'now', parts: ['newlyReachedNet', 'continuingNet'] },
  { measure: 'money', whole: 'netIncome', side: 'base', parts: ['lostNetBase', 'continuingNetBase'] },
  { measure: 'number', whole: 'households', parts: ['householdsPaid', 'householdsClaimedOnly'] },
  {
    measure: 'number',
    whole: 'registeredPoorHouseholds',
    parts: ['registeredPoorHouseholdsPaid', 'registeredPoorHouseholdsClaimedOnly'],
  },
  { measure: 'number', whole: 'registeredPoorHouseholds', parts: ['benefited'] },
  ...standing(''),
  ...standing('Paid'),
  ...moved('now', 'newlyReached', 'continuing'),
  ...moved('base', 'lost', 'continuing'),
  { measure: 'number', whole: 'newlyReachedHouseholds', side: 'now', parts: ['firstTime'] },
];

/** Columns that are made of two others. */
const made: Readonly<
  Record<string, readonly [string, string, (a: Fraction, b: Fraction) => Fraction | null]>
> = {
  gainPerHousehold: ['netIncome', 'households', divideFractions],
  gainPerPerson: ['netIncome', 'persons', divideFractions],
  ratio: ['benefited', 'registered', divideFractions],
  ...Object.fromEntries(
    movements.map((movement) => [
      `${movement}NetChange`,
      [`${movement}Net`, `${movement}NetBase`, subtractFractions] as const,
    ]),
  ),
};

type PlaceAndPeriod = Pick<HouseholdQuestion, 'place' | 'period'>;

const keyOf = (
  { place, period }: PlaceAndPeriod,
  side: Side,
  codes: DataRow['codes'],
  name: string,
): string => `${householdKey({ place, period: periodOn(side, period).text }, codes)}|${sameAs[name] ?? name}`;

/** Benefits of households, rounded. */
export class RoundedHouseholds {
  /** `told`: periods of which editions published before print numbers of households that are not rounded. */
  constructor(
    private readonly cells: RoundedCells,
    private readonly told: ReadonlySet<string>,
  ) {}

  /**
   * Numbers of one or two households need not be hidden where those from which they would follow are rounded, too: they
   * are printed as three.
   */
  covers({ table, period }: HouseholdQuestion, side: Side): boolean {
    const years = table === 'movement' ? sides : [side];
    return (
      this.cells.canCover &&
      !apart.includes(table) &&
      years.every((one) => !this.told.has(periodOn(one, period).text))
    );
  }

  rounded(asked: HouseholdQuestion, data: Dataset): Dataset {
    const places = sides.flatMap((side) =>
      impactShapes[asked.table].figures.flatMap((name) => this.add(asked, side, name, data) ?? []),
    );
    for (const { codes } of [data.total, ...data.rows]) this.relate(asked, codes);
    const open = (row: DataRow): DataRow => {
      const figures = new Map(row.figures);
      for (const { measure, column, keyIn } of places)
        if (figures.has(column)) figures.set(column, this.cells.figureAt(measure, keyIn(row))!);
      return withMade({ ...row, figures });
    };
    return { ...data, rows: data.rows.map(open), total: open(data.total) };
  }

  private add(asked: HouseholdQuestion, side: Side, name: string, data: Dataset) {
    const measure = measureIn(asked.table, name);
    if (!measure) return null;
    const column = `${name}${suffixOf(side)}`;
    const keyIn = ({ codes }: DataRow): string => keyOf(asked, side, codes, name);
    const cellOf = (row: DataRow): FigureCell => ({
      key: keyIn(row),
      members: Object.fromEntries(row.codes),
      figure: row.figures.get(column),
    });
    this.cells.add(measure, coarsenessOf[measure], {
      form: 'households',
      base: keyOf(asked, side, new Map(), name),
      dimensions: data.dimensions,
      total: cellOf(data.total),
      rows: data.rows.map(cellOf),
    });
    if (measure === 'number' && this.covers(asked, side))
      for (const row of [data.total, ...data.rows])
        if (isSmall(row.figures.get(column))) this.cells.cover(measure, keyIn(row), BigInt(MINIMUM));
    return { measure, column, keyIn };
  }

  private relate(asked: PlaceAndPeriod, codes: DataRow['codes']): void {
    for (const { measure, whole, side, parts } of sumsInRow)
      for (const one of side ? [side] : sides)
        this.cells.relate(
          measure,
          keyOf(asked, one, codes, whole),
          parts.map((part) => keyOf(asked, side ? 'now' : one, codes, part)),
        );
  }
}

const withMade = (row: DataRow): DataRow => {
  const figures = new Map(row.figures);
  for (const suffix of sides.map(suffixOf))
    for (const [column, [left, right, make]] of Object.entries(made)) {
      if (!figures.has(`${column}${suffix}`)) continue;
      const [a, b] = [figures.get(`${left}${suffix}`), figures.get(`${right}${suffix}`)];
      const figure = a && b && make(a, b);
      if (figure) figures.set(`${column}${suffix}`, figure);
      else figures.delete(`${column}${suffix}`);
    }
  return { ...row, figures };
};
