import type { Database } from '@xiangtong/infrastructure';
import { addMonths, formatMonth, shiftPeriod, type Period, decimalOf, fractionOf } from '@xiangtong/domain';
import {
  unitEvents,
  type Catalogue,
  type ReferenceCatalogue,
  type ReportingUnit,
} from '@xiangtong/reference';
import type { BoundaryChange } from '@xiangtong/contracts';

export interface BoundaryWindow {
  /** Divisions whose units count besides those of `unitIds`: they may have left the register. */
  readonly divisionPatterns: readonly string[];
  readonly unitIds: readonly number[];
  readonly period: Period;
  /** Moments of the two positions. */
  readonly after: Date;
  readonly upTo: Date;
}

const MOST = 1_000;

/** Changes of the register that were recorded between the positions, oldest first. */
const recordedChanges = async (
  database: Database,
  { units }: Catalogue,
  { divisionPatterns, unitIds, after, upTo }: BoundaryWindow,
): Promise<BoundaryChange[]> => {
  const events = await unitEvents(database)({
    from: new Date(after.getTime() + 1),
    before: { at: new Date(upTo.getTime() + 1), id: '0' },
    actor: null,
    unit: null,
    unitIds,
    divisionPatterns,
    limit: MOST,
  });
  return events.reverse().map(({ unit = '', action, actor, at }) => ({
    unit,
    action,
    actor,
    month: null,
    successors: [],
    name: units.get(unit)?.name ?? { zh: unit, en: unit },
    recordedAt: at.toISOString(),
  }));
};

interface Succession {
  readonly predecessor: ReportingUnit;
  readonly successor: ReportingUnit;
  readonly weight: string;
}

/** Merges and splits of the scope's units with dates in the period or its base. */
const datedSuccessions = async (
  reference: ReferenceCatalogue,
  { unitsById }: Catalogue,
  { unitIds, period }: BoundaryWindow,
): Promise<Succession[]> => {
  const own = new Set(unitIds);
  const base = shiftPeriod(period, -12);
  return (await reference.successions()).flatMap(
    ({ predecessor: one, successor: other, weight }): Succession[] => {
      const [predecessor, successor] = [unitsById.get(one), unitsById.get(other)];
      if (!predecessor?.validTo || !successor || !(own.has(one) || own.has(other))) return [];
      const month = addMonths(predecessor.validTo, 1);
      return base.from <= month && month <= period.to
        ? [{ predecessor, successor, weight: shortest(weight) }]
        : [];
    },
  );
};

/** `0.25000000` → `0.25` */
const shortest = (weight: string): string => decimalOf(fractionOf(weight));

const asChanges = (successions: readonly Succession[]): BoundaryChange[] => {
  const codes = [...new Set(successions.map(({ predecessor }) => predecessor.code))];
  return codes.map((code) => {
    const own = successions.filter(({ predecessor }) => predecessor.code === code);
    const { predecessor } = own[0]!;
    return {
      unit: code,
      name: predecessor.name,
      recordedAt: null,
      actor: null,
      action: own.length > 1 ? 'split' : 'merge',
      month: formatMonth(addMonths(predecessor.validTo!, 1)),
      successors: own.map(({ successor, weight }) => ({
        unit: successor.code,
        name: successor.name,
        weight,
      })),
    };
  });
};

/** Boundary changes between two editions: recorded between them, or dated in their months. */
export const readBoundaries = async (
  database: Database,
  reference: ReferenceCatalogue,
  window: BoundaryWindow,
): Promise<BoundaryChange[]> => {
  const catalogue = await reference.current();
  return [
    ...asChanges(await datedSuccessions(reference, catalogue, window)),
    ...(await recordedChanges(database, catalogue, window)),
  ];
};
