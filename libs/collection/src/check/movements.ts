import type { FormCode } from '@xiangtong/contracts';
import { addMonths, RatioEdit, type Month, type PeriodPair } from '@xiangtong/domain';
import type { CheckParameters } from './check-parameters';
import type { FigureHistory } from './figure-history';

/** How the county's units moved from one month to another; null when too few have figures in both. */
export interface Movement {
  readonly from: Month;
  readonly edit: RatioEdit | null;
}

const movementOf = (
  from: Month,
  pairs: readonly PeriodPair[],
  { hbU, hbA, hbC, hbMinPopulation }: CheckParameters,
): Movement => ({
  from,
  edit: pairs.length >= hbMinPopulation ? new RatioEdit(pairs, { u: hbU, a: hbA, c: hbC }) : null,
});

/** The movement of each county, computed once for all of its units. */
export class Movements {
  private readonly known = new Map<string, { month: Movement; year: Movement }>();

  constructor(private readonly history: FigureHistory) {}

  of(
    form: FormCode,
    county: string,
    month: Month,
    parameters: CheckParameters,
  ): { readonly month: Movement; readonly year: Movement } {
    const key = `${form}/${county}/${month}`;
    let found = this.known.get(key);
    if (!found) {
      const since = (from: Month): Movement =>
        movementOf(from, this.history.pairs(form, county, from, month), parameters);
      this.known.set(
        key,
        (found = { month: since(addMonths(month, -1)), year: since(addMonths(month, -12)) }),
      );
    }
    return found;
  }
}
