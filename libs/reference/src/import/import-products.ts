import { plainLine } from '@xiangtong/domain';
import {
  invalidImport,
  readTable,
  wrongValue,
  type InputMistake,
  type TableColumn,
  type TableRow,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import type { ImportResult } from './import-divisions';
import { requireSeeded } from './require-seeded';

type Column = 'code' | 'name_zh' | 'name_en' | 'category' | 'base_unit' | 'aliases';

const columns: readonly TableColumn<Column>[] = [
  { name: 'code', heads: ['代码', '产品代码'], required: true },
  { name: 'name_zh', heads: ['中文名称', '名称', '产品名称'], required: true },
  { name: 'name_en', heads: ['英文名称'], required: true },
  { name: 'category', heads: ['类别', '分类'], required: true },
  { name: 'base_unit', heads: ['计量单位', '基本计量单位'], required: true },
  { name: 'aliases', heads: ['别名'], required: false },
];

/** Catalogue rows; category and base unit must exist. Existing codes are updated, nothing is deleted. */
export const importProducts = async (source: Database, text: string): Promise<ImportResult> => {
  const rows = readTable(text, columns);
  await requireSeeded(source, 'category', 'measure');
  const categories = new Set(
    (await source.query<{ code: string }[]>('select code from category')).map((row) => row.code),
  );
  const measures = new Set(
    (await source.query<{ code: string }[]>('select code from measure')).map((row) => row.code),
  );
  const mistakes = rows.flatMap((row) => productMistakes(row, categories, measures));
  if (mistakes.length > 0) throw invalidImport(mistakes);
  return source.transaction((manager) =>
    upsertProducts(
      manager,
      rows.map((row) => row.values),
    ),
  );
};

const productMistakes = (
  { line, values }: TableRow<Column>,
  categories: ReadonlySet<string>,
  measures: ReadonlySet<string>,
): InputMistake[] => [
  ...(/^[0-9A-Za-z_-]{1,32}$/.test(values.code)
    ? []
    : [
        wrongValue(
          line,
          'code',
          values.code,
          '应为 1 至 32 个字母、数字或 -_ / 1-32 letters, digits, - or _',
        ),
      ]),
  ...(values.name_zh ? [] : [wrongValue(line, 'name_zh', '', '不能为空 / must not be empty')]),
  ...(['name_zh', 'name_en', 'aliases'] as const)
    .filter((column) => !plainLine(0, 10_000).test(values[column]))
    .map((column) =>
      wrongValue(
        line,
        column,
        values[column],
        '不能有控制字符或看不见的字符 / no control or invisible characters',
      ),
    ),
  ...(categories.has(values.category)
    ? []
    : [wrongValue(line, 'category', values.category, '没有这个类别 / unknown category')]),
  ...(measures.has(values.base_unit)
    ? []
    : [wrongValue(line, 'base_unit', values.base_unit, '没有这个计量单位 / unknown unit of measure')]),
];

const upsertProducts = async (
  manager: Transaction,
  rows: readonly Readonly<Record<Column, string>>[],
): Promise<ImportResult> => {
  const changed = await manager.query<{ count: number }[]>(
    `with changed as (
       insert into product (code, name_zh, name_en, category_id, base_unit, aliases)
       select input.code, input.name_zh, coalesce(nullif(input.name_en, ''), input.name_zh), category.id, input.base_unit,
         array(select trim(part) from unnest(string_to_array(input.aliases, ';')) part where trim(part) <> '')
       from json_to_recordset($1) as input
         (code text, name_zh text, name_en text, category text, base_unit text, aliases text)
       join category on category.code = input.category
       order by input.code
       on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
         category_id = excluded.category_id, base_unit = excluded.base_unit, aliases = excluded.aliases
       where (product.name_zh, product.name_en, product.category_id, product.base_unit, product.aliases) is distinct from
         (excluded.name_zh, excluded.name_en, excluded.category_id, excluded.base_unit, excluded.aliases)
       returning 1
     ) select count(*) from changed`,
    [JSON.stringify(rows)],
  );
  return { rows: rows.length, changed: changed[0]!.count };
};
