import type { FormCode } from '@xiangtong/contracts';
import type { PeriodPair, Month } from '@xiangtong/domain';

/** The figure of a unit-month: fen, and the lines it came in. */
export interface Figure {
  readonly total: number;
  readonly lines: number;
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
}

const noFigures: ReadonlyMap<Month, Figure> = new Map();

/**
 * The figures in force of all units, in memory: what the checks and the review queue compare with. A hundred bytes a
 * unit-month: ten years of a prefecture take some twenty megabytes.
 */
export class FigureHistory {
  private readonly counties = new Map<string, County>();

  /** Puts a figure in force, or takes it out; returns the one before. */
  set(key: FigureKey, figure: Figure | undefined): Figure | undefined {
    const county = this.countyOf(key);
    let months = county.units.get(key.unitId);
    if (!months) county.units.set(key.unitId, (months = new Map<Month, Figure>()));
    const before = months.get(key.month);
    if (figure) months.set(key.month, figure);
    else months.delete(key.month);
    const total = (county.totals.get(key.month) ?? 0) + (figure?.total ?? 0) - (before?.total ?? 0);
    county.totals.set(key.month, total);
    return before;
  }

  /** By month. */
  of({ form, county, unitId }: Omit<FigureKey, 'month'>): ReadonlyMap<Month, Figure> {
    return this.counties.get(`${form}/${county}`)?.units.get(unitId) ?? noFigures;
  }

  /** Units of the county with figures above 0 in both months. */
  pairs(form: FormCode, county: string, before: Month, now: Month): PeriodPair[] {
    const pairs: PeriodPair[] = [];
    for (const months of this.counties.get(`${form}/${county}`)?.units.values() ?? []) {
      const pair = { before: months.get(before)?.total ?? 0, now: months.get(now)?.total ?? 0 };
      if (pair.before > 0 && pair.now > 0) pairs.push(pair);
    }
    return pairs;
  }

  /** Fen of all units of the county. */
  total(form: FormCode, county: string, month: Month): number {
    return this.counties.get(`${form}/${county}`)?.totals.get(month) ?? 0;
  }

  /** What all units of the county had before a month, in fen, and in how many months any had something. */
  before(form: FormCode, county: string, month: Month): { readonly total: number; readonly months: number } {
    let [total, months] = [0, 0];
    for (const [earlier, fen] of this.counties.get(`${form}/${county}`)?.totals ?? []) {
      if (earlier >= month || fen <= 0) continue;
      total += fen;
      months += 1;
    }
    return { total, months };
  }

  private countyOf({ form, county }: FigureKey): County {
    const key = `${form}/${county}`;
    let found = this.counties.get(key);
    if (!found) this.counties.set(key, (found = { units: new Map(), totals: new Map() }));
    return found;
  }
}
