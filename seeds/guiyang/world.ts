import { buildAssortments, type Assortments } from './assortments';
import { buildDestinations, type Destinations } from './destinations';
import type { Year } from './facts';
import { buildPlan, months, type UnitMonth } from './plan';
import { basePriceFen } from './prices';
import type { WeightedTable } from './random';
import { readReference, type Product, type Reference } from './reference';
import { buildStores, portalTable, type Store } from './stores';
import { buildUnits, type Unit } from './units';

/** Everything that is generated before the first line; small enough for memory (about 15,000 unit-months). */
export interface World {
  readonly reference: Reference;
  readonly units: readonly Unit[];
  readonly stores: readonly (readonly Store[])[];
  readonly assortments: Assortments;
  readonly destinations: Readonly<Record<Year, Destinations>>;
  /** Portals by month index. */
  readonly portals: readonly WeightedTable<string>[];
  /** Price of January 2018 in fen per base unit, by product index. */
  readonly prices: readonly number[];
  readonly downProducts: readonly Product[];
  readonly plan: readonly UnitMonth[];
}

export const buildWorld = (seedsDirectory: string): World => {
  const reference = readReference(seedsDirectory);
  const units = buildUnits(reference);
  const destinations = { 2018: buildDestinations(reference, 2018), 2019: buildDestinations(reference, 2019) };
  return {
    reference,
    units,
    stores: buildStores(units),
    assortments: buildAssortments(reference, units),
    destinations,
    portals: months.map((_, monthIndex) => portalTable(monthIndex)),
    prices: reference.products.map(basePriceFen),
    downProducts: reference.products.filter(({ flow }) => flow === 'down'),
    plan: buildPlan(units, {
      2018: destinations[2018].required.length,
      2019: destinations[2019].required.length,
    }),
  };
};
