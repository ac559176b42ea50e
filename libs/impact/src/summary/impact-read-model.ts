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
    const period = requirePeriod(query.period);
    const scope = await impactScope(this.reference, query.scope, caller);
    const reader = { scope: caller, catalogue: await this.reference.current() };
    // One snapshot for all parts: an import in between must not make them disagree.
    return this.source.transaction('REPEATABLE READ', (manager) =>
      readSummary(manager, { code: query.scope, period, scope, reader }),
    );
  }

  /** Throws SCOPE.UNKNOWN or AUTH.OUT_OF_SCOPE. */
  async effect(year: number, code: string, caller: Scope): Promise<ImpactEffect> {
    const scope = await impactScope(this.reference, code, caller);
    return { year, scope: code, counties: await readEffects(this.source.manager, scope, year) };
  }
}

interface SummaryRequest {
  readonly code: string;
  readonly scope: ImpactScope;
  readonly period: Period;
  readonly reader: DoubtReader;
}

const readSummary = async (
  manager: Transaction,
  { period, scope, code, reader }: SummaryRequest,
): Promise<ImpactSummary> => {
  const basePeriod = shiftPeriod(period, -12);
  const selection: LineSelection = { units: scope.units, from: period.from, to: period.to };
  const base: LineSelection = { units: scope.units, from: basePeriod.from, to: basePeriod.to };
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
