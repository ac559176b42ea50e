import { incomeClassOf, movements, type ImpactSummary, type Mechanism } from '@xiangtong/contracts';
import { parseYuan, sensitivityOf } from '@xiangtong/domain';
import { contributionKey, type LargestAmounts } from '@xiangtong/impact';
import type { ImpactAnswer } from '../../sources/sources';
import type { BenefitCells } from './benefit-cells';

const MINIMUM = 3;

/** Amounts of a total, and the households behind each. */
const amountsOf = [
  ['netIncome', 'households', ['', '', 'net']],
  ['netIncomeRegisteredPoor', 'registeredPoorHouseholds', ['kind', 'registered', 'net']],
  ['netIncomePaid', 'householdsPaid', ['', '', 'netPaid']],
  ['netIncomeClaimed', 'householdsClaimed', ['', '', 'netClaimed']],
] as const;
const numbers = [
  'households',
  'persons',
  'personKeys',
  'registeredPoorHouseholds',
  'registeredPoorPersons',
  'monitoredHouseholds',
  'householdsPaid',
  'householdsClaimedOnly',
  'householdsClaimed',
  'registeredPoorHouseholdsPaid',
  'registeredPoorHouseholdsClaimedOnly',
] as const;

type Amounts = Readonly<Record<string, string | number | null | undefined>>;

const fen = (yuan: string | number | null | undefined): bigint =>
  typeof yuan === 'string' ? BigInt(parseYuan(yuan)!) : 0n;

const incomeColumns = [
  'households',
  'registeredPoorHouseholds',
  'householdsPaid',
  'householdsClaimed',
  'net',
  'gross',
  'cost',
  'netPaid',
  'netClaimed',
];

/** Column of rows by the figure that is their total. */
export const columnOf: Readonly<Record<string, string>> = {
  households: 'households',
  registeredPoorHouseholds: 'registeredPoorHouseholds',
  persons: 'persons',
  netIncome: 'net',
  netIncomePaid: 'netPaid',
  netIncomeClaimed: 'netClaimed',
  gross: 'gross',
  cost: 'cost',
};

/** What rows have of fewer households than all of the row. */
const behind: Readonly<Record<string, string>> = {
  netPaid: 'householdsPaid',
  netClaimed: 'householdsClaimed',
};

type Standings = ImpactSummary['lineCrossings'];

/** The cells of one period. */
class PeriodCells {
  constructor(
    private readonly all: BenefitCells,
    private readonly period: string,
    /** The largest amounts of single households, by `contributionKey`. */
    private readonly largest: LargestAmounts,
  ) {}

  at(name: string): number | undefined {
    return this.all.indexOf(this.period, name);
  }

  number(name: string, value: number): number {
    const index = this.all.cell(this.period, name, BigInt(value));
    if (value > 0 && value < MINIMUM) this.secret(name, index, MINIMUM - value);
    return index;
  }

  /** `figure` names the largest amounts behind the cell. */
  amount(name: string, value: bigint, households: number, figure: readonly [string, string, string]): number {
    const index = this.all.cell(this.period, name, value);
    this.all.keepAmount(this.period, name, value);
    if (households === 0 || value <= 0n) return index;
    const largest = households < MINIMUM ? [value] : (this.largest.get(contributionKey(...figure)) ?? []);
    const found = sensitivityOf({ count: households, total: value, largest });
    if (found) this.secret(name, index, Number(found.protection));
    return index;
  }

  parts(total: string, parts: readonly string[]): void {
    this.all.relate(
      this.at(total),
      parts.map((part) => this.at(part)),
    );
  }

  upTo(part: string, whole: string): void {
    const [low, high] = [this.at(part), this.at(whole)];
    if (low !== undefined && high !== undefined && this.all.values[low]! <= this.all.values[high]!)
      this.all.atMost.push({ part: low, whole: high });
  }

  /** Households that are not registered poor: no table has them, and they follow from two that have. */
  ordinary(figures: ImpactSummary['figures']): void {
    const households = figures.households - figures.registeredPoorHouseholds;
    this.number('ordinaryHouseholds', households);
    this.amount('ordinaryNet', fen(figures.netIncome) - fen(figures.netIncomeRegisteredPoor), households, [
      'kind',
      'ordinary',
      'net',
    ]);
    this.parts('households', ['registeredPoorHouseholds', 'ordinaryHouseholds']);
    this.parts('netIncome', ['netIncomeRegisteredPoor', 'ordinaryNet']);
  }

  rows(dimension: string, rows: readonly object[]): void {
    const names = rows.map((row) => {
      const { households, ...own } = row as Amounts & { readonly households: number };
      const name = `${dimension}=${String(own[dimension])}`;
      this.number(`${name}|households`, households);
      for (const column of ['registeredPoorHouseholds', 'persons', 'householdsPaid', 'householdsClaimed'])
        if (typeof own[column] === 'number') this.number(`${name}|${column}`, own[column]);
      for (const column of ['net', 'gross', 'cost', 'netPaid', 'netClaimed'])
        if (typeof own[column] === 'string')
          this.amount(
            `${name}|${column}`,
            fen(own[column]),
            Number(own[behind[column] ?? ''] ?? households),
            [dimension, String(own[dimension]), column],
          );
      this.parts(`${name}|gross`, [`${name}|net`, `${name}|cost`]);
      this.parts(`${name}|net`, [`${name}|netPaid`, `${name}|netClaimed`]);
      for (const part of ['registeredPoorHouseholds', 'householdsPaid', 'householdsClaimed'])
        this.upTo(`${name}|${part}`, `${name}|households`);
      this.upTo(`${name}|households`, `${name}|persons`);
      return name;
    });
    const column = (one: string): readonly string[] => names.map((name) => `${name}|${one}`);
    for (const [total, own] of Object.entries(columnOf)) {
      if (!names.some((name) => this.at(`${name}|${own}`) !== undefined)) continue;
      const isNumber = ['households', 'registeredPoorHouseholds', 'persons'].includes(own);
      // A household has one home; it may be served by several units and in several ways.
      if (!isNumber || dimension === 'village') this.parts(total, column(own));
      else for (const name of column(own)) this.upTo(name, total);
    }
  }

  /** A class of income is made of mechanisms; one that is made of one alone is the same. */
  classes(mechanisms: readonly Mechanism[]): void {
    for (const one of new Set(mechanisms.map((mechanism) => incomeClassOf[mechanism]))) {
      const own = mechanisms.filter((mechanism) => incomeClassOf[mechanism] === one);
      const columns = own.length > 1 ? ['net', 'gross', 'cost', 'netPaid', 'netClaimed'] : incomeColumns;
      for (const column of columns)
        this.parts(
          `incomeClass=${one}|${column}`,
          own.map((mechanism) => `mechanism=${mechanism}|${column}`),
        );
    }
  }

  /** Households by how they stand to the poverty line make up the registered poor of the year. */
  standings({ year: _, povertyLine: __, weakSource: ___, byStatus, ...all }: Standings): void {
    for (const [suffix, numbers] of [
      ['', all],
      ['Paid', byStatus.paid],
      ['Claimed', byStatus.claimed],
    ] as const)
      for (const [name, value] of Object.entries<number>({ ...numbers }))
        this.number(`${name}${suffix}`, value);
    const standings = ['crossed', 'notCrossed', 'aboveBefore', 'withoutBaseline'];
    this.parts('registeredPoorHouseholds', standings);
    this.parts(
      'registeredPoorPersons',
      standings.map((name) => `${name}Persons`),
    );
  }

  private secret(name: string, index: number, protection: number): void {
    if (this.all.secrets.some((one) => one.index === index)) return;
    this.all.secrets.push({ name: `households|${this.period}|${name}`, index, protection });
  }
}

const largestIn = ({ largest }: ImpactAnswer): LargestAmounts => {
  if (!largest) throw new Error('the attack needs the largest amounts of single households');
  return largest;
};

/** All that one summary says of its period. */
export const addSummary = (cells: BenefitCells, summary: ImpactAnswer): void => {
  const { period, figures } = summary;
  if (cells.indexOf(period, 'households') !== undefined) return;
  const of = new PeriodCells(cells, period, largestIn(summary));
  const sumOf = (column: 'gross' | 'cost'): bigint =>
    summary.byMechanism.reduce((sum, row) => sum + fen(row[column]), 0n);
  for (const name of numbers) of.number(name, figures[name]);
  of.amount('gross', sumOf('gross'), figures.households, ['', '', 'gross']);
  of.amount('cost', sumOf('cost'), figures.households, ['', '', 'cost']);
  for (const [name, behind, figure] of amountsOf)
    of.amount(name, fen(figures[name]), figures[behind], figure);
  of.parts('households', ['householdsPaid', 'householdsClaimedOnly']);
  of.parts('registeredPoorHouseholds', [
    'registeredPoorHouseholdsPaid',
    'registeredPoorHouseholdsClaimedOnly',
  ]);
  of.parts('netIncome', ['netIncomePaid', 'netIncomeClaimed']);
  of.parts('gross', ['netIncome', 'cost']);
  of.ordinary(figures);
  of.upTo('households', 'persons');
  of.upTo('registeredPoorPersons', 'persons');
  of.upTo('registeredPoorHouseholds', 'registeredPoorPersons');
  of.upTo('monitoredHouseholds', 'households');
  of.upTo('householdsClaimed', 'households');
  of.upTo('householdsClaimedOnly', 'householdsClaimed');
  of.rows('mechanism', summary.byMechanism);
  of.rows('incomeClass', summary.byIncomeClass);
  of.rows('unit', summary.bySourceUnit);
  of.rows('village', summary.byHomeVillage);
  of.classes(summary.byMechanism.map(({ mechanism }) => mechanism));
  of.number('benefited', summary.coverage.benefited);
  cells.cell(period, 'registered', BigInt(summary.coverage.registered));
  new PeriodCells(cells, String(summary.lineCrossings.year), new Map()).standings(summary.lineCrossings);
};

/** What changed from one period to another: households of both, and of one of them. */
export const addMovement = (cells: BenefitCells, summary: ImpactAnswer, base: string): void => {
  const { period, movement, figures, base: before } = summary;
  const of = new PeriodCells(cells, period, largestIn(summary));
  for (const name of movements) {
    const { households, persons, registeredPoorHouseholds, net, netBase } = movement[name];
    of.number(`${name}Households`, households);
    of.number(`${name}Persons`, persons);
    of.number(`${name}RegisteredPoorHouseholds`, registeredPoorHouseholds);
    of.amount(`${name}Net`, fen(net), households, ['movement', name, 'net']);
    of.amount(`${name}NetBase`, fen(netBase), households, ['movement', name, 'netBase']);
  }
  of.number('firstTime', movement.firstTime);
  of.upTo('firstTime', 'newlyReachedHouseholds');
  if (figures.households === 0 || before.households === 0) return;
  for (const [name, whole] of [
    ['Households', 'households'],
    ['Persons', 'persons'],
    ['RegisteredPoorHouseholds', 'registeredPoorHouseholds'],
  ] as const) {
    of.parts(whole, [`newlyReached${name}`, `continuing${name}`]);
    cells.relate(cells.indexOf(base, whole), [of.at(`lost${name}`), of.at(`continuing${name}`)]);
  }
  of.parts('netIncome', ['newlyReachedNet', 'continuingNet']);
  cells.relate(cells.indexOf(base, 'netIncome'), [of.at('lostNetBase'), of.at('continuingNetBase')]);
};
