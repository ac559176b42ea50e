import { Attacker, type Interval, type LinearRow, type SolveLinearProgram } from '@xiangtong/disclosure';
import { parsePeriod, shiftPeriod } from '@xiangtong/domain';
import { impactShapes } from '../../definition/query-columns';
import type { ReportSources } from '../../sources/sources';
import type { Leak } from './attack-documents';
import { BenefitCells } from './benefit-cells';
import type { PrintedBenefit } from './read-benefits';
import { addMovement, addSummary, columnOf } from './read-summary';

/** What a reader has of one edition about the households of a place. */
export interface AttackedBenefits {
  readonly scope: string;
  readonly printed: readonly PrintedBenefit[];
}

export interface BenefitsAttacked {
  readonly tried: number;
  readonly leaks: readonly Leak[];
  readonly isPossible: boolean;
}

const FEN = 100;
const yearBefore = (period: string): string => shiftPeriod(parsePeriod(period)!, -12).text;
const yearOf = (period: string): string => String(Math.floor(parsePeriod(period)!.to / 100));
const totals = new Map(Object.entries(columnOf).map(([total, column]) => [column, total]));

/** A printed quotient of two cells. */
interface Mean {
  readonly part: string;
  readonly whole: string;
  readonly unit: number;
  /** Half of the last digit that it has before it is printed. */
  readonly digit: number;
}

const means: Readonly<Record<string, Mean>> = {
  gainPerHousehold: { part: 'netIncome', whole: 'households', unit: FEN, digit: 0.5 },
  gainPerPerson: { part: 'netIncome', whole: 'persons', unit: FEN, digit: 0.5 },
  ratio: { part: 'benefited', whole: 'registered', unit: 1, digit: 0 },
};

/** Where a figure is, in the period and in the year before. */
interface Place {
  readonly now: string;
  readonly base: string;
  readonly name: string;
  readonly ofTotal: string;
  readonly kind: string;
}

const placeOf = ({ table, code, column, period }: PrintedBenefit): Place => {
  const [own = '', kind = ''] = column.split('.');
  const { dimension } = impactShapes[table];
  const ofTotal = dimension === null ? own : (totals.get(own) ?? own);
  const name = code === null ? ofTotal : `${dimension}=${code}|${own}`;
  const now = table === 'lineCrossings' ? yearOf(period) : period;
  return { now, base: yearBefore(now), name, ofTotal, kind };
};

/** One place's households, over all editions. */
class Reading {
  readonly cells: BenefitCells;
  readonly inequalities: LinearRow[] = [];
  readonly printed = new Map<number, Interval>();

  constructor(scope: string) {
    this.cells = new BenefitCells(scope);
  }

  read(figure: PrintedBenefit): void {
    const { now, base, name, ofTotal, kind } = placeOf(figure);
    const cell = this.cells.indexOf(now, name);
    const before = this.cells.indexOf(base, name);
    const { value, error } = figure;
    const mean = means[name];
    if (mean) this.rate(mean, kind === 'base' ? base : now, value, error);
    else if (kind === '') this.level(cell, name, value, error);
    else if (kind === 'base') this.level(before, name, value, error);
    else if (kind === 'growth' && cell !== undefined && before !== undefined)
      this.between(
        [
          [cell, 1],
          [before, -1],
        ],
        before,
        value,
        error,
      );
    else if (kind === 'portion') {
      const whole = this.cells.indexOf(now, ofTotal);
      if (cell !== undefined && whole !== undefined) this.between([[cell, 1]], whole, value, error);
    }
  }

  private rate({ part, whole, unit, digit }: Mean, period: string, value: number, error: number): void {
    const [cell, of] = [this.cells.indexOf(period, part), this.cells.indexOf(period, whole)];
    if (cell === undefined || of === undefined) return;
    this.between([[cell, 1]], of, value * unit, Math.max(error * unit, digit));
  }

  private between(
    entries: readonly (readonly [number, number])[],
    of: number,
    value: number,
    error: number,
  ): void {
    this.inequalities.push(
      { lower: 0, upper: Infinity, entries: [...entries, [of, -(value - error)]] },
      { lower: -Infinity, upper: 0, entries: [...entries, [of, -(value + error)]] },
    );
  }

  private level(index: number | undefined, name: string, value: number, error: number): void {
    if (index === undefined) return;
    const unit = /(net|gross|cost)\w*$/i.test(name) ? FEN : 1;
    const exact = error === 0 ? Math.round(value * unit) : value * unit;
    const known = this.printed.get(index) ?? { low: 0, high: Infinity };
    this.printed.set(index, {
      low: Math.max(exact - error * unit, known.low),
      high: Math.min(exact + error * unit, known.high),
    });
  }

  attack(solve: SolveLinearProgram): BenefitsAttacked {
    const { values, relations, atMost, secrets } = this.cells;
    const ordered = atMost.map(({ part, whole }): LinearRow => ({
      lower: 0,
      upper: Infinity,
      entries: [
        [whole, 1],
        [part, -1],
      ],
    }));
    const attacker = new Attacker(
      {
        cellCount: values.length,
        printed: this.printed,
        relations,
        inequalities: [...this.inequalities, ...ordered],
      },
      solve,
    );
    if (!attacker.isPossible(values)) return { tried: secrets.length, leaks: [], isPossible: false };
    const safe = attacker.unbounded(
      new Map(secrets.map(({ index, protection }) => [index, protection])),
      values,
    );
    const leaks = secrets.flatMap(({ name, index, protection }): Leak[] => {
      if (safe.has(index)) return [];
      const [value, bounds] = [Number(values[index]), attacker.boundsOf(index)];
      const isSafe = bounds !== null && bounds.high >= value + protection * (1 - 1e-6);
      return isSafe ? [] : [{ cell: name, value, bounds }];
    });
    return { tried: secrets.length, leaks, isPossible: true };
  }
}

/**
 * Tries to find out numbers of one or two households or persons, and amounts of so few, from what editions print: tables,
 * texts, rates, and the sums between tables, periods and movements.
 */
export const attackBenefits = async (
  editions: readonly AttackedBenefits[],
  impact: ReportSources['impact'],
  solve: SolveLinearProgram,
): Promise<BenefitsAttacked> => {
  const results: BenefitsAttacked[] = [];
  for (const scope of new Set(editions.map((edition) => edition.scope))) {
    const reading = new Reading(scope);
    const printed = editions
      .filter((edition) => edition.scope === scope)
      .flatMap((edition) => edition.printed);
    for (const period of new Set(printed.map((figure) => figure.period))) {
      const [now, before] = [period, yearBefore(period)];
      const summary = await impact({ period: now, scope }, { largest: true });
      addSummary(reading.cells, await impact({ period: before, scope }, { largest: true }));
      addSummary(reading.cells, summary);
      addMovement(reading.cells, summary, before);
    }
    reading.cells.addSumsOverTime();
    for (const figure of printed) reading.read(figure);
    results.push(reading.attack(solve));
  }
  return {
    tried: results.reduce((sum, { tried }) => sum + tried, 0),
    leaks: results.flatMap(({ leaks }) => leaks),
    isPossible: results.every(({ isPossible }) => isPossible),
  };
};
