import type { Month } from '@xiangtong/domain';
import { canSeeUnit, scopeCondition, type Scope } from '@xiangtong/identity';
import { readCursor, requirePeriod, type Queries } from '@xiangtong/infrastructure';
import type { Catalogue } from '@xiangtong/reference';
import { placesOf, recordHouseholdEvent } from '../event/household-events';

export interface PageRequest {
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Who looks at a list, and why. */
export interface Look {
  readonly username: string;
  readonly purpose: string;
  readonly at: Date;
}

/** Every list of households or their lines that is shown leaves its purpose. */
export const recordLook = async (
  queries: Queries,
  scope: Scope,
  households: number,
  { username, purpose, at }: Look,
): Promise<void> => {
  for (const place of placesOf(scope))
    await recordHouseholdEvent(queries, {
      action: 'looked',
      householdId: null,
      households,
      place,
      purpose,
      actor: username,
      at,
    });
};

/** Ids increase, so the last id of a page shows where the next begins. */
export const readIdCursor = (cursor: string | undefined): string | null =>
  readCursor(cursor, /^(\d{1,18})$/)?.[0] ?? null;

/** First and last month of an optional period. */
export const monthsOf = (text: string | undefined): readonly [Month, Month] | readonly [null, null] => {
  if (text === undefined) return [null, null];
  const { from, to } = requirePeriod(text);
  return [from, to];
};

/** The part of the register and of the benefit lines a caller may see, as values to bind. */
export interface VisibleImpact {
  readonly all: boolean;
  /** LIKE patterns of home villages: the divisions of an officer, the own village of a reporter. */
  readonly villagePatterns: readonly string[];
  readonly unitIds: readonly number[];
}

/** Whether the caller may see the households of a village. */
export const seesVillage = (scope: Scope, catalogue: Catalogue): ((village: string) => boolean) => {
  const { all, villagePatterns } = visibleImpact(scope, catalogue);
  const prefixes = villagePatterns.map((pattern) => pattern.replace(/%$/, ''));
  return (village) => all || prefixes.some((prefix) => village.startsWith(prefix));
};

export const visibleImpact = (scope: Scope, { units }: Catalogue): VisibleImpact => {
  const { all, divisionPatterns, unitIds } = scopeCondition(scope);
  if (all) return { all, villagePatterns: [], unitIds: [] };
  const visible = [...units.values()].filter((unit) => canSeeUnit(scope, unit));
  const ownVillages = visible.filter(({ id, kind }) => kind === 'village' && unitIds.includes(id));
  return {
    all,
    villagePatterns: [...divisionPatterns, ...ownVillages.map(({ division }) => division)],
    unitIds: visible.map(({ id }) => id),
  };
};
