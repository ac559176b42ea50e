import type { ImpactSummary, Language, Name } from '@xiangtong/contracts';
import { formatRatio, addFractions, decimalOf, fractionOf, type Fraction } from '@xiangtong/domain';
import { flatEffect, flatMovement, flatStandings } from '@xiangtong/impact';
import { impactShapes } from '../../definition/query-columns';
import type { ImpactTable } from '../../definition/report-definition';
import type { Gap } from '../../grammar/gaps';
import { emptyRow, type DataRow, type Dataset } from './dataset';

type PlainRow = Readonly<Record<string, unknown>>;

/** A flag counts as 1 or 0, so that a text can test it. */
const exactOrNull = (value: unknown): Fraction | null => {
  if (typeof value === 'boolean') return fractionOf(Number(value));
  return typeof value === 'string' || typeof value === 'number' ? fractionOf(value) : null;
};

const figuresOf = (
  row: PlainRow | undefined,
  columns: readonly string[],
  suffix: string,
): [string, Fraction][] =>
  columns.flatMap((column) => {
    const figure = exactOrNull(row?.[column]);
    return figure === null ? [] : [[`${column}${suffix}`, figure] as [string, Fraction]];
  });

/** Estimates of a county that has none are unknown, numbers of a member without benefits are zero. */
const figuresWithoutRecords = (table: ImpactTable, columns: readonly string[]): PlainRow =>
  table === 'effects' ? {} : zeros(columns);

const zeros = (columns: readonly string[]): PlainRow =>
  Object.fromEntries(columns.map((column) => [column, 0]));

const rowLists: Readonly<Partial<Record<ImpactTable, (summary: ImpactSummary) => readonly object[]>>> = {
  byMechanism: ({ byMechanism }) => byMechanism,
  byIncomeClass: ({ byIncomeClass }) => byIncomeClass,
  bySourceUnit: ({ bySourceUnit }) => bySourceUnit,
  byHomeVillage: ({ byHomeVillage }) => byHomeVillage,
  effects: ({ effects }) => effects.map((effect) => ({ county: effect.county, ...flatEffect(effect) })),
};

/** The ratio recomputed from its counts: more digits than in the summary, so that it is rounded once. */
const coverageOf = ({ coverage: { benefited, registered } }: ImpactSummary): PlainRow => ({
  benefited,
  registered,
  ratio: formatRatio(BigInt(benefited), BigInt(registered), 12),
});

const sumOf = (amounts: readonly string[]): string =>
  decimalOf(amounts.reduce((sum, amount) => addFractions(sum, fractionOf(amount)), fractionOf(0)));

/** Households and persons are distinct over the scope: their totals come from the figures, never from the rows. */
const totalOf = (table: ImpactTable, summary: ImpactSummary): PlainRow => {
  if (table === 'coverage') return coverageOf(summary);
  if (table === 'lineCrossings')
    return { ...summary.lineCrossings, ...flatStandings(summary.lineCrossings.byStatus) };
  if (table === 'movement') return flatMovement(summary.movement);
  if (table === 'doubts') return summary.doubts;
  // Means and their differences: there is no total over several counties.
  if (table === 'effects') return {};
  if (table === 'figures') return { ...summary.figures };
  const { figures, byMechanism } = summary;
  return {
    ...figures,
    net: figures.netIncome,
    netPaid: figures.netIncomePaid,
    netClaimed: figures.netIncomeClaimed,
    gross: sumOf(byMechanism.map(({ gross }) => gross)),
    cost: sumOf(byMechanism.map(({ cost }) => cost)),
  };
};

export interface ImpactNaming {
  readonly language: Language;
  /** Code → name for the table's dimension. */
  readonly names: ReadonlyMap<string, Name>;
}

const byCode = (rows: readonly object[], dimension: string): ReadonlyMap<string, PlainRow> =>
  new Map(rows.map((row) => [String((row as PlainRow)[dimension]), row as PlainRow]));

/** Codes of the members of a table in this year or last year; this year's summary is the first. */
export const impactCodes = (table: ImpactTable, summaries: readonly ImpactSummary[]): readonly string[] => {
  const { dimension } = impactShapes[table];
  const list = rowLists[table];
  if (dimension === null || !list) return [];
  // An estimate is of one year; a county that had one a year before has none now.
  const summariesWithMembers = table === 'effects' ? summaries.slice(0, 1) : summaries;
  return [
    ...new Set(summariesWithMembers.flatMap((summary) => [...byCode(list(summary), dimension).keys()])),
  ];
};

/** Values from the registers of households and poverty lines, which exist even without benefits. */
const besidesBenefits: readonly string[] = ['registered', 'povertyLine', 'weakSource'];

/** If no benefit of a period is on record, what households got is unknown, not zero. */
const withoutRecords = (row: DataRow, table: ImpactTable, side: 'now' | 'year'): DataRow => {
  const { figures: columns } = impactShapes[table];
  const suffix = side === 'now' ? '' : '.base';
  const unknown =
    table === 'movement'
      ? columns
      : columns.filter((column) => !besidesBenefits.includes(column)).map((one) => `${one}${suffix}`);
  const gap: Gap = { side, reason: 'noRecords' };
  return {
    ...row,
    figures: new Map([...row.figures].filter(([column]) => !unknown.includes(column))),
    gaps: new Map([...(row.gaps ?? []), ...unknown.map((column) => [column, gap] as const)]),
  };
};

/** One table of the impact summary with the same months of the year before as `.base`. */
export const impactDataset = (
  table: ImpactTable,
  summary: ImpactSummary,
  previous: ImpactSummary,
  { language, names }: ImpactNaming,
): Dataset => {
  const { dimension, figures: columns } = impactShapes[table];
  const list = rowLists[table] ?? ((): readonly object[] => []);
  const [now, before] = [summary, previous].map((one) => byCode(list(one), dimension ?? '')) as [
    ReadonlyMap<string, PlainRow>,
    ReadonlyMap<string, PlainRow>,
  ];
  const rows = impactCodes(table, [summary, previous]).map((code): DataRow => ({
    codes: new Map([[dimension ?? '', code]]),
    names: new Map([[dimension ?? '', names.get(code)?.[language] ?? code]]),
    figures: new Map([
      ...figuresOf(now.get(code) ?? figuresWithoutRecords(table, columns), columns, ''),
      ...figuresOf(before.get(code) ?? figuresWithoutRecords(table, columns), columns, '.base'),
    ]),
  }));
  const base = table === 'figures' ? { ...summary.base } : totalOf(table, previous);
  const figures = [...figuresOf(totalOf(table, summary), columns, ''), ...figuresOf(base, columns, '.base')];
  const isRecorded = { now: summary.figures.households > 0, year: previous.figures.households > 0 };
  const told = (row: DataRow): DataRow =>
    (['year', 'now'] as const).reduce(
      (known, side) => (isRecorded[side] || table === 'effects' ? known : withoutRecords(known, table, side)),
      row,
    );
  return {
    dimensions: dimension === null ? [] : [dimension],
    rows: rows.map(told),
    total: told({ ...emptyRow, figures: new Map(figures) }),
    coverage: null,
  };
};
