import type { FormCode } from '@xiangtong/contracts';
import { CountyMovement, type PeriodPair, type Month } from '@xiangtong/domain';
import type { Part } from './parts';

/** The figure of a unit-month: fen, and the number of lines. */
export interface Figure {
  readonly total: number;
  readonly lines: number;
  /** The revision with its lines; absent while it is not in the ledger. */
  readonly revisionId?: number;
  /** Its large lines, once they have been requested. */
  readonly parts?: readonly Part[];
}

export interface FigureKey {
  readonly form: FormCode;
  /** First six digits of the unit's division. */
  readonly county: string;
  readonly unitId: number;
  readonly month: Month;
}

interface County {
  readonly units: Map<number, Map<Month, Figure>>;
  readonly totals: Map<Month, number>;
  /** Counters of changed figures: in all, and of each month. */
  changes: number;
  readonly monthChanges: Map<Month, number>;
  /** Submitted and possibly not reviewed, by month and unit. */
  readonly heard: Map<Month, Map<number, number>>;
  readonly movements: Map<Month, { readonly movement: CountyMovement; readonly changes: number }>;
  /** Units whose months may be changed in place: others belong to the history that this one is a copy of. */
  readonly ownUnits: Set<number>;
}

const MOVEMENTS_KEPT = 24;

const noFigures: ReadonlyMap<Month, Figure> = new Map();

/**
 * The figures in force of all units, in memory: the data of the checks and the review queue. About 100 bytes per
 * unit-month: ten years of a prefecture take about 20 MB, plus the large lines of units that were checked.
 */
export class FigureHistory {
  private readonly counties = new Map<string, County>();

  constructor(private readonly original: FigureHistory | null = null) {}

  /** The same figures, to be changed on trial; only what is changed is copied. */
  copy(): FigureHistory {
    return new FigureHistory(this);
  }

  /** Puts a figure in force or takes it out; returns the previous one. */
  set(key: FigureKey, figure: Figure | undefined): Figure | undefined {
    const county = this.countyOf(key);
    const months = ownMonths(county, key.unitId);
    const before = months.get(key.month);
    if (figure) months.set(key.month, figure);
    else months.delete(key.month);
    const total = (county.totals.get(key.month) ?? 0) + (figure?.total ?? 0) - (before?.total ?? 0);
    county.totals.set(key.month, total);
    county.changes += 1;
    county.monthChanges.set(key.month, (county.monthChanges.get(key.month) ?? 0) + 1);
    return before;
  }

  /** Adds the large lines to a figure; nothing else changes. */
  remember(key: FigureKey, parts: readonly Part[]): void {
    const months = this.find(key)?.units.get(key.unitId);
    const figure = months?.get(key.month);
    if (figure) months!.set(key.month, { ...figure, parts });
  }

  /** The common movement of the units around a month; computed again when figures of other months have changed. */
  movement(form: FormCode, code: string, month: Month): CountyMovement {
    const county = this.countyOf({ form, county: code });
    const changes = county.changes - (county.monthChanges.get(month) ?? 0);
    if (this.original && changes === 0) return this.original.movement(form, code, month);
    const known = county.movements.get(month);
    if (known?.changes === changes) return known.movement;
    const movement = new CountyMovement(county.units, month);
    if (county.movements.size >= MOVEMENTS_KEPT) county.movements.clear();
    county.movements.set(month, { movement, changes });
    return movement;
  }

  /** Records a submitted figure; it only counts as reported. */
  hear(key: FigureKey, total: number): void {
    const { heard } = this.countyOf(key);
    let month = heard.get(key.month);
    if (!month) heard.set(key.month, (month = new Map<number, number>()));
    month.set(key.unitId, total);
  }

  /** Totals of a month by unit, without one unit: those in force, otherwise those submitted. */
  reported({ form, county, unitId, month }: FigureKey): ReadonlyMap<number, number> {
    const known = this.find({ form, county });
    const totals = new Map<number, number>(known?.heard.get(month));
    for (const [id, months] of known?.units ?? []) {
      const figure = months.get(month);
      if (figure) totals.set(id, figure.total);
    }
    totals.delete(unitId);
    return totals;
  }

  /** Figures of the unit by month. */
  of({ form, county, unitId }: Omit<FigureKey, 'month'>): ReadonlyMap<Month, Figure> {
    return this.find({ form, county })?.units.get(unitId) ?? noFigures;
  }

  /** Units of the county with figures above 0 in both months. */
  pairs(form: FormCode, county: string, before: Month, now: Month): PeriodPair[] {
    const pairs: PeriodPair[] = [];
    for (const months of this.find({ form, county })?.units.values() ?? []) {
      const pair = { before: months.get(before)?.total ?? 0, now: months.get(now)?.total ?? 0 };
      if (pair.before > 0 && pair.now > 0) pairs.push(pair);
    }
    return pairs;
  }

  /** Fen of all units of the county. */
  total(form: FormCode, county: string, month: Month): number {
    return this.find({ form, county })?.totals.get(month) ?? 0;
  }

  /** Total of all units of the county before a month, in fen, and the number of months with any sales. */
  before(form: FormCode, county: string, month: Month): { readonly total: number; readonly months: number } {
    let [total, months] = [0, 0];
    for (const [earlier, fen] of this.find({ form, county })?.totals ?? []) {
      if (earlier >= month || fen <= 0) continue;
      total += fen;
      months += 1;
    }
    return { total, months };
  }

  private find(key: Pick<FigureKey, 'form' | 'county'>): County | undefined {
    return this.counties.get(`${key.form}/${key.county}`) ?? this.original?.find(key);
  }

  private countyOf(key: Pick<FigureKey, 'form' | 'county'>): County {
    const name = `${key.form}/${key.county}`;
    let found = this.counties.get(name);
    if (!found) {
      const original = this.original?.find(key);
      found = {
        units: new Map(original?.units),
        totals: new Map(original?.totals),
        changes: 0,
        monthChanges: new Map(),
        heard: new Map(original?.heard),
        movements: new Map(),
        ownUnits: new Set(),
      };
      this.counties.set(name, found);
    }
    return found;
  }
}

const ownMonths = ({ units, ownUnits }: County, unitId: number): Map<Month, Figure> => {
  if (ownUnits.has(unitId)) return units.get(unitId)!;
  const months = new Map(units.get(unitId));
  units.set(unitId, months);
  ownUnits.add(unitId);
  return months;
};
