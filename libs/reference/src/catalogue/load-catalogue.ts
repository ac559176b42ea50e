import type { Database } from '@xiangtong/infrastructure';
import type { Flow, BilingualName } from '@xiangtong/contracts';
import { ABROAD_DESTINATION, parseFactor, UNKNOWN_DESTINATION, type Micro } from '@xiangtong/domain';
import type {
  Catalogue,
  Category,
  Measure,
  Platform,
  Product,
  ProductMeasure,
  ReportingUnit,
} from './catalogue';
import { loadForms } from '../form/load-forms';
import { indexUnits } from './unit-selection';

interface NamedRow {
  code: string;
  name_zh: string;
  name_en: string;
}

interface MeasureRow extends NamedRow {
  kind: string;
  factor: string | null;
  aliases: string[];
}

interface ProductRow extends NamedRow {
  id: number;
  category: string;
  base_unit: string;
  aliases: string[];
  own: { measure: string; factor: string }[];
}

const bilingual = (row: NamedRow): BilingualName => ({ zh: row.name_zh, en: row.name_en });

/** Reads the whole catalogue; `version` says which state of the reference tables it shows. */
export const loadCatalogue = async (source: Database, version: number): Promise<Catalogue> => {
  const measures = await source.query<MeasureRow[]>('select * from measure order by code');
  const units = await loadUnits(source);
  const divisions = await loadDivisions(source);
  return {
    version,
    products: await loadProducts(source, measures),
    categories: await loadCategories(source),
    platforms: await loadPlatforms(source),
    ...indexUnits(units),
    measures: new Map(
      measures.map((row): [string, Measure] => [row.code, { code: row.code, name: bilingual(row) }]),
    ),
    forms: await loadForms(source),
    divisions,
    townships: await loadTownships(source),
    destinations: new Set([...divisions.keys()].map((code) => Number(code.slice(0, 6)))),
  };
};

const loadProducts = async (
  source: Database,
  measures: readonly MeasureRow[],
): Promise<Map<string, Product>> => {
  const rows = await source.query<ProductRow[]>(`
    select product.id, product.code, product.name_zh, product.name_en, category.code as category, base_unit,
      product.aliases, coalesce(own.list, '[]') as own
    from product join category on category.id = product.category_id
    left join lateral (
      select json_agg(json_build_object('measure', measure, 'factor', factor::text) order by measure) as list
      from product_measure where product_id = product.id
    ) own on true
    order by product.code`);
  // Many products have the same packages: those with one base unit share their measures.
  const known = new Map<string, Product['measures']>();
  const measuresOf = (row: ProductRow): Product['measures'] => {
    const key = JSON.stringify([row.base_unit, row.own]);
    const shared = known.get(key) ?? productMeasures(row, measures);
    known.set(key, shared);
    return shared;
  };
  return new Map(
    rows.map((row) => [
      row.code,
      {
        id: row.id,
        code: row.code,
        name: bilingual(row),
        category: row.category,
        baseUnit: row.base_unit,
        aliases: row.aliases,
        measures: measuresOf(row),
      },
    ]),
  );
};

const MICRO = 1_000_000;

/** The base unit, general units of the same kind, and the product's own packages, under all their names. */
const productMeasures = (row: ProductRow, measures: readonly MeasureRow[]): Product['measures'] => {
  const base = measures.find((measure) => measure.code === row.base_unit);
  const result = new Map<string, ProductMeasure>();
  const add = (measure: MeasureRow, factor: Micro) => {
    for (const name of [measure.code, measure.name_zh, measure.name_en, ...measure.aliases]) {
      if (!result.has(name)) result.set(name, { code: measure.code, name: bilingual(measure), factor });
    }
  };
  for (const measure of measures) {
    const own = row.own.find((entry) => entry.measure === measure.code);
    if (measure.code === row.base_unit) add(measure, MICRO);
    else if (own) add(measure, parseFactor(own.factor)!);
    else if (base?.factor && measure.factor && measure.kind === base.kind) {
      const factor = (parseFactor(measure.factor)! * MICRO) / parseFactor(base.factor)!;
      if (Number.isInteger(factor)) add(measure, factor);
    }
  }
  return result;
};

const loadCategories = async (source: Database): Promise<Map<string, Category>> => {
  const rows = await source.query<(NamedRow & { flow: Flow })[]>('select * from category order by id');
  return new Map(rows.map((row) => [row.code, { code: row.code, name: bilingual(row), flow: row.flow }]));
};

const loadPlatforms = async (source: Database): Promise<Map<string, Platform>> => {
  const rows = await source.query<(NamedRow & { id: number; aliases: string[] })[]>(
    'select * from platform order by code',
  );
  return new Map(
    rows.map((row) => [row.code, { id: row.id, code: row.code, name: bilingual(row), aliases: row.aliases }]),
  );
};

/** The name of a row of divisions or units, which may have none in English. */
const bilingualName = `json_build_object('zh', name, 'en', coalesce(name_en, name)) as name`;

const loadUnits = (source: Database): Promise<ReportingUnit[]> =>
  source.query<ReportingUnit[]>(
    `select id, code, ${bilingualName}, kind, division, valid_from as "validFrom", valid_to as "validTo",
       greatest(valid_from, owes_from) as "owesFrom", organising_model as "organisingModel", holder
     from reporting_unit order by code`,
  );

export interface NamedDivision {
  readonly code: string;
  readonly name: BilingualName;
}

/** The divisions that meet the condition, sorted by code. */
export const readDivisions = (
  source: Database,
  condition: string,
  parameters: readonly unknown[] = [],
): Promise<NamedDivision[]> =>
  source.query<NamedDivision[]>(
    `select code, ${bilingualName} from division where ${condition} order by code`,
    parameters,
  );

export const namesOf = (divisions: readonly NamedDivision[]): [string, BilingualName][] =>
  divisions.map(({ code, name }) => [code, name]);

const loadTownships = async (source: Database): Promise<Map<string, BilingualName>> =>
  new Map(
    namesOf(
      await readDivisions(
        source,
        `code in (select left(division, 9) || '000' from reporting_unit where right(division, 6) <> '000000')`,
      ),
    ),
  );

const loadDivisions = async (source: Database): Promise<Map<string, BilingualName>> =>
  new Map([
    ...namesOf(await readDivisions(source, `code like '%000000'`)),
    [UNKNOWN_DESTINATION.padEnd(12, '0'), { zh: '目的地不明', en: 'Unknown destination' }],
    [ABROAD_DESTINATION.padEnd(12, '0'), { zh: '境外', en: 'Abroad' }],
  ]);
