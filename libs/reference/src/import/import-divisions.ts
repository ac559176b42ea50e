import { plainLine } from '@xiangtong/domain';
import {
  invalidImport,
  readTable,
  wrongValue,
  type TableColumn,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';

const columns: readonly TableColumn<'code' | 'name' | 'name_en'>[] = [
  { name: 'code', heads: ['代码', '区划代码', '统计用区划代码'], required: true },
  { name: 'name', heads: ['名称', '区划名称'], required: true },
  { name: 'name_en', heads: ['英文名称'], required: false },
];

export interface ImportResult {
  readonly rows: number;
  readonly changed: number;
}

/** NBS divisions `code,name`: codes of 2, 4, 6, 9 or 12 digits. Refused whole when one row is wrong. */
export const importDivisions = (source: Database, text: string): Promise<ImportResult> => {
  const rows = readTable(text, columns).map(({ line, values }) => ({
    line,
    ...values,
    code: values.code.padEnd(12, '0'),
  }));
  const mistakes = rows.flatMap((row) => [
    ...(/^\d{12}$/.test(row.code)
      ? []
      : [wrongValue(row.line, 'code', row.code, '应为 2、4、6、9 或 12 位数字 / 2, 4, 6, 9 or 12 digits')]),
    ...(['name', 'name_en'] as const)
      .filter((column) => !plainLine(0, 200).test(row[column]))
      .map((column) =>
        wrongValue(
          row.line,
          column,
          row[column],
          '不能有控制字符或看不见的字符 / no control or invisible characters',
        ),
      ),
    ...(row.name ? [] : [wrongValue(row.line, 'name', '', '不能为空 / must not be empty')]),
  ]);
  if (mistakes.length > 0) throw invalidImport(mistakes);
  return source.transaction((manager) => upsertDivisions(manager, rows));
};

const upsertDivisions = async (
  manager: Transaction,
  rows: readonly { code: string; name: string; name_en: string }[],
): Promise<ImportResult> => {
  const changed = await manager.query<{ count: number }[]>(
    `with changed as (
       insert into division (code, name, name_en)
       select distinct on (code) code, name, nullif(name_en, '')
       from unnest($1::text[], $2::text[], $3::text[]) as input (code, name, name_en)
       on conflict (code) do update set name = excluded.name, name_en = coalesce(excluded.name_en, division.name_en)
       where (division.name, division.name_en) is distinct from
         (excluded.name, coalesce(excluded.name_en, division.name_en))
       returning 1
     ) select count(*) from changed`,
    [rows.map((row) => row.code), rows.map((row) => row.name), rows.map((row) => row.name_en)],
  );
  return { rows: rows.length, changed: changed[0]!.count };
};
