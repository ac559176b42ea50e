import { readPriceIndexes, type PriceIndex, type ReferenceCatalogue } from '@xiangtong/reference';
import { type EngineConnection, rows } from '../engine/engine';
import { deflatorOf, type Deflator } from './answer/real-growth';
import type { CubePlan } from './question/plan';
import { unitScope } from './sql/facts';
import { Parameters } from './sql/parameters';
import { dimensions } from './vocabulary/dimensions';

/** Reference data that the replica does not hold. */
export interface CubeReference {
  priceIndexes(): Promise<readonly PriceIndex[]>;
  /** The unit in which quantities of each product are counted, by the product's number. */
  baseUnits(): Promise<ReadonlyMap<number, string>>;
}

export const noReference: CubeReference = {
  priceIndexes: () => Promise.resolve([]),
  baseUnits: () => Promise.resolve(new Map<number, string>()),
};

export const cubeReference = (catalogue: ReferenceCatalogue): CubeReference => ({
  priceIndexes: readPriceIndexes,
  baseUnits: async () =>
    new Map([...(await catalogue.current()).products.values()].map(({ id, baseUnit }) => [id, baseUnit])),
});

/** Area of the national price index; as a destination, the same digits mean "unknown". */
const COUNTRY = '000000';

/**
 * The index of the province that contains all units of the query, otherwise of the country; null when there is none for
 * the year of the period, or the period spans several years.
 */
export const deflatorFor = async (
  connection: EngineConnection,
  plan: CubePlan,
  reference: CubeReference,
): Promise<Deflator | null> => {
  const years = new Set(plan.months.map((month) => Math.floor(month / 100)));
  const [year] = years;
  if (year === undefined || years.size > 1) return null;
  const parameters = new Parameters(connection.words);
  const provinces = await rows<{ province: string }>(
    connection,
    `select distinct left(division, 2) as province from (${unitScope(plan, parameters)}) scope`,
    parameters.values,
  );
  const province = provinces.length === 1 ? `${provinces[0]!.province}0000` : COUNTRY;
  const indexes = await reference.priceIndexes();
  const of = (area: string) => indexes.find((index) => index.area === area && index.year === year);
  const index = of(province) ?? of(COUNTRY);
  return index ? deflatorOf(index) : null;
};

/** The query would add quantities of products that are counted in different units. */
export const mixesUnits = async (
  connection: EngineConnection,
  plan: CubePlan,
  reference: CubeReference,
): Promise<boolean> => {
  if (!plan.measures.includes('quantity') || plan.by.includes('product')) return false;
  const units = await reference.baseUnits();
  const parameters = new Parameters(connection.words);
  const conditions = plan.filters
    .filter(({ dimension }) => dimension === 'product' || dimension === 'category')
    .map(({ dimension, keys }) => {
      const column = dimension === 'product' ? 'p.id' : dimensions[dimension].key(connection.words);
      return `${column} in (${parameters.list(keys)})`;
    });
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  const products = await rows<{ id: number }>(
    connection,
    `select p.id from product p${where}`,
    parameters.values,
  );
  return new Set(products.flatMap(({ id }) => units.get(id) ?? [])).size > 1;
};
