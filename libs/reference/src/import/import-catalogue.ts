import { plainLine } from '@xiangtong/domain';
import {
  invalidImport,
  readTable,
  wrongValue,
  type InputMistake,
  type TableColumn,
  type TableRow,
  type Database,
} from '@xiangtong/infrastructure';
import type { ImportResult } from './import-divisions';
import { requireSeeded } from './require-seeded';

/** A table of the catalogue: its columns, their types, and the statement that stores the rows of $1. */
interface CatalogueTable<Column extends string> {
  readonly columns: readonly TableColumn<Column>[];
  /** The key of a row. */
  readonly key: readonly Column[];
  readonly rules: readonly {
    readonly column: Column;
    readonly isRight: (value: string) => boolean;
    readonly words: string;
  }[];
  readonly sql: string;
}

/** Stores all rows or none, and notifies every process that the catalogue has changed. */
const importTable = async <Column extends string>(
  source: Database,
  text: string,
  { columns, key, rules, sql }: CatalogueTable<Column>,
): Promise<ImportResult> => {
  const rows = readTable(text, columns);
  const mistakes = [...rows.flatMap((row) => wrongCells(row, rules)), ...repeated(rows, key)];
  if (mistakes.length > 0) throw invalidImport(mistakes);
  return source.transaction(async (manager) => {
    const stored = await manager.query<{ count: number }[]>(
      `with changed as (${sql} returning 1) select count(*) from changed`,
      [JSON.stringify(rows.map(({ values }) => values))],
    );
    const changed = stored[0]!.count;
    if (changed > 0) await manager.query('update reference_version set version = version + 1');
    return { rows: rows.length, changed };
  });
};

const wrongCells = <Column extends string>(
  { line, values }: TableRow<Column>,
  rules: CatalogueTable<Column>['rules'],
): InputMistake[] =>
  rules
    .filter(({ column, isRight }) => !isRight(values[column]))
    .map(({ column, words }) => wrongValue(line, column, values[column], words));

const repeated = <Column extends string>(
  rows: readonly TableRow<Column>[],
  key: readonly Column[],
): InputMistake[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ line, values }) => {
    const name = key.map((column) => values[column]).join(' · ');
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [wrongValue(line, key[0]!, name, '文件里写了两次 / given twice in the file')];
  });
};

const isCode = (value: string): boolean => /^[0-9A-Za-z_-]{1,32}$/.test(value);
const codeWords = '应为 1 至 32 个字母、数字或 -_ / 1-32 letters, digits, - or _';
const nameWords =
  '应为 1 至 100 个字符，不能有控制字符或看不见的字符 / 1-100 characters, no control or invisible ones';
const nameRules = [
  { column: 'name_zh', isRight: (value: string) => plainLine(1, 100).test(value), words: nameWords },
  { column: 'name_en', isRight: (value: string) => plainLine(0, 100).test(value), words: nameWords },
] as const;
const aliasesRule = {
  column: 'aliases',
  isRight: (value: string) => plainLine(0, 10_000).test(value),
  words: '不能有控制字符或看不见的字符 / no control or invisible characters',
} as const;

const nameColumns = [
  { name: 'code', heads: ['代码'], required: true },
  { name: 'name_zh', heads: ['中文名称', '名称'], required: true },
  { name: 'name_en', heads: ['英文名称'], required: true },
] as const;

const aliasList = `array(select trim(part) from unnest(string_to_array(aliases, ';')) part where trim(part) <> '')`;
const englishName = `coalesce(nullif(name_en, ''), name_zh)`;

/** Categories of products; existing codes are updated, nothing is deleted. */
export const importCategories = (source: Database, text: string): Promise<ImportResult> =>
  importTable<'code' | 'name_zh' | 'name_en' | 'flow'>(source, text, {
    columns: [...nameColumns, { name: 'flow', heads: ['流向'], required: true }],
    key: ['code'],
    rules: [
      { column: 'code', isRight: isCode, words: codeWords },
      ...nameRules,
      {
        column: 'flow',
        isRight: (value) => value === 'up' || value === 'down',
        words: '应为 up(农产品上行)或 down(工业品下行) / up or down',
      },
    ],
    sql: `insert into category (code, name_zh, name_en, flow)
      select code, name_zh, ${englishName}, flow
      from json_to_recordset($1) as input (code text, name_zh text, name_en text, flow text)
      on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, flow = excluded.flow
      where (category.name_zh, category.name_en, category.flow) is distinct from
        (excluded.name_zh, excluded.name_en, excluded.flow)`,
  });

/** Platforms on which goods are sold; existing codes are updated, nothing is deleted. */
export const importPlatforms = (source: Database, text: string): Promise<ImportResult> =>
  importTable<'code' | 'name_zh' | 'name_en' | 'aliases'>(source, text, {
    columns: [...nameColumns, { name: 'aliases', heads: ['别名'], required: false }],
    key: ['code'],
    rules: [{ column: 'code', isRight: isCode, words: codeWords }, ...nameRules, aliasesRule],
    sql: `insert into platform (code, name_zh, name_en, aliases)
      select code, name_zh, ${englishName}, ${aliasList}
      from json_to_recordset($1) as input (code text, name_zh text, name_en text, aliases text)
      on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, aliases = excluded.aliases
      where (platform.name_zh, platform.name_en, platform.aliases) is distinct from
        (excluded.name_zh, excluded.name_en, excluded.aliases)`,
  });

/** If a unit is given by code and by name, the last row counts; one statement must not store a row twice. */
const upsertPackSizes = `insert into product_measure (product_id, measure, factor)
  select distinct on (product.id, measure.code) product.id, measure.code, input.factor
  from rows from (json_to_recordset($1) as (product text, unit text, factor numeric))
    with ordinality as input (product, unit, factor, position)
  join product on product.code = input.product
  join measure on input.unit in (measure.code, measure.name_zh)
  order by product.id, measure.code, input.position desc
  on conflict (product_id, measure) do update set factor = excluded.factor
  where product_measure.factor is distinct from excluded.factor`;

/** What a 份, 袋, 瓶 or 箱 of a product holds, in its base unit. Reports that are there keep the quantity they were stored with. */
export const importPackSizes = async (source: Database, text: string): Promise<ImportResult> => {
  await requireSeeded(source, 'measure', 'product');
  const products = await source.query<{ code: string }[]>('select code from product');
  const measures = await source.query<{ code: string; name_zh: string }[]>(
    'select code, name_zh from measure',
  );
  const productCodes = new Set(products.map(({ code }) => code));
  const measureNames = new Set(measures.flatMap(({ code, name_zh }) => [code, name_zh]));
  return importTable<'product' | 'unit' | 'factor'>(source, text, {
    columns: [
      { name: 'product', heads: ['产品代码', '商品代码'], required: true },
      { name: 'unit', heads: ['计量单位', '包装单位'], required: true },
      { name: 'factor', heads: ['每件数量', '换算系数'], required: true },
    ],
    key: ['product', 'unit'],
    rules: [
      {
        column: 'product',
        isRight: (value) => productCodes.has(value),
        words: '没有这个商品 / unknown product',
      },
      {
        column: 'unit',
        isRight: (value) => measureNames.has(value),
        words: '没有这个计量单位 / unknown unit of measure',
      },
      {
        column: 'factor',
        isRight: (value) => /^\d{1,6}(\.\d{1,6})?$/.test(value) && Number(value) > 0,
        words: '应为大于 0 的数，最多 6 位小数 / a number above 0 with at most 6 decimals',
      },
    ],
    sql: upsertPackSizes,
  });
};
