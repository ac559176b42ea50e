import type { ImpactEffect, ImpactQuery, ImpactSummary } from '@xiangtong/contracts';
import { shiftPeriod, type Period } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import { requirePeriod, type Database, type Transaction } from '@xiangtong/infrastructure';
import { povertyLine, type ReferenceCatalogue } from '@xiangtong/reference';
import { countDoubts, type DoubtReader } from '../doubt/read-doubts';
import { readByHomeVillage, readBySourceUnit } from './breakdowns';
import { readCoverage } from './coverage';
import { readEffects } from './effect';
import { readFigures } from './figures';
import type { LineSelection } from './impact-lines';
import { impactScope, type ImpactScope } from '../scope/impact-scope';
import { readByIncomeClass, readByMechanism } from './incomes';
import { readLargestAmounts, type LargestAmounts } from './largest-amounts';
import { readLineCrossings } from './line-crossings';
import { readMovement } from './movement';

/** Read side of benefits and register: what e-commerce did for households in a period and a scope. */
export class ImpactReadModel {
  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
  ) {}

  /** Throws PERIOD.INVALID or SCOPE.UNKNOWN. */
  async summary(query: ImpactQuery, caller: Scope): Promise<ImpactSummary> {
    const request = await this.requestOf(query, caller);
    return this.source.transaction('REPEATABLE READ', (manager) => readSummary(manager, request));
  }

  /** For disclosure control only: `largest` holds what single households got, and is never printed. Throws as `summary` does. */
  async summaryWithLargest(query: ImpactQuery, caller: Scope): Promise<SummaryWithLargest> {
    const request = await this.requestOf(query, caller);
    const { now, base } = selectionsOf(request);
    return this.source.transaction('REPEATABLE READ', async (manager) => ({
      ...(await readSummary(manager, request)),
      largest: await readLargestAmounts(manager, now, base),
    }));
  }

  private async requestOf(query: ImpactQuery, caller: Scope): Promise<SummaryRequest> {
    const period = requirePeriod(query.period);
    const scope = await impactScope(this.reference, query.scope, caller);
    return {
      code: query.scope,
      period,
      scope,
      reader: { scope: caller, catalogue: await this.reference.current() },
    };
  }

  /** Throws SCOPE.UNKNOWN or AUTH.OUT_OF_SCOPE. */
  async effect(year: number, code: string, caller: Scope): Promise<ImpactEffect> {
    const scope = await impactScope(this.reference, code, caller);
    return { year, scope: code, counties: await readEffects(this.source.manager, scope, year) };
  }
}

export type SummaryWithLargest = ImpactSummary & { readonly largest: LargestAmounts };

interface SummaryRequest {
  readonly code: string;
  readonly scope: ImpactScope;
  readonly period: Period;
  readonly reader: DoubtReader;
}

const selectionsOf = ({ period, scope: { units } }: SummaryRequest) => {
  const basePeriod = shiftPeriod(period, -12);
  return {
    now: { units, from: period.from, to: period.to } satisfies LineSelection,
    base: { units, from: basePeriod.from, to: basePeriod.to } satisfies LineSelection,
  };
};

/** In one snapshot: an import between two parts must not make them disagree. */
const readSummary = async (manager: Transaction, request: SummaryRequest): Promise<ImpactSummary> => {
  const { period, scope, code, reader } = request;
  const { now: selection, base } = selectionsOf(request);
  const year = Math.floor(period.to / 100);
  return {
    period: period.text,
    scope: code,
    figures: await readFigures(manager, selection),
    base: await readFigures(manager, base),
    movement: await readMovement(manager, selection, base),
    byMechanism: await readByMechanism(manager, selection, base),
    byIncomeClass: await readByIncomeClass(manager, selection, base),
    bySourceUnit: await readBySourceUnit(manager, selection),
    byHomeVillage: await readByHomeVillage(manager, selection),
    coverage: await readCoverage(manager, selection, scope),
    lineCrossings: await readLineCrossings(
      manager,
      scope.units,
      year,
      await povertyLine(manager, year, scope.division),
    ),
    effects: await readEffects(manager, scope, year),
    doubts: await countDoubts(manager, scope.units, year, reader),
  };
};
