import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTable, type TableColumn, type Database } from '@xiangtong/infrastructure';
import { importCategories, importPackSizes, importPlatforms } from './import/import-catalogue';
import { importDivisions } from './import/import-divisions';
import { importProducts } from './import/import-products';
import { importFormIndicators, importForms } from './form/import-forms';

const files = [
  'divisions.csv',
  'villages-guiyang.csv',
  'categories.csv',
  'units-of-measure.csv',
  'platforms.csv',
  'poverty-lines.csv',
  'products.csv',
  'product-units.csv',
  'forms.csv',
  'form-indicators.csv',
  'check-parameters.csv',
] as const;
type SeedFile = (typeof files)[number];

/**
 * Loads the reference data of seeds/reference. Running it again changes nothing; unchanged files are not even sent to
 * the database. Returns whether anything was loaded.
 */
export const seedReference = async (source: Database, directory: string): Promise<boolean> => {
  const texts = Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(directory, file), 'utf8')] as const),
    ),
  ) as Record<SeedFile, string>;
  const hash = createHash('sha256');
  for (const file of files) hash.update(texts[file]);
  const checksum = hash.digest('hex');
  const [state] = await source.query<{ seed_checksum: string | null }[]>(
    'select seed_checksum from reference_version',
  );
  if (state?.seed_checksum === checksum) return false;
  await importDivisions(source, texts['divisions.csv']);
  await importDivisions(source, texts['villages-guiyang.csv']);
  await importCategories(source, texts['categories.csv']);
  await importPlatforms(source, texts['platforms.csv']);
  for (const seed of tables) await seedTable(source, texts[seed.file], seed.columns, seed.sql);
  await importProducts(source, texts['products.csv']);
  await importPackSizes(source, texts['product-units.csv']);
  await importForms(source, texts['forms.csv']);
  await importFormIndicators(source, texts['form-indicators.csv']);
  await seedTable(source, texts['check-parameters.csv'], checkParameterColumns, checkParameterSql);
  await source.query('update reference_version set seed_checksum = $1', [checksum]);
  return true;
};

const required = <Name extends string>(...names: Name[]): TableColumn<Name>[] =>
  names.map((name) => ({ name, required: true }));

const aliasList = `array(select trim(part) from unnest(string_to_array(aliases, ';')) part where trim(part) <> '')`;

const tables: readonly { file: SeedFile; columns: TableColumn<string>[]; sql: string }[] = [
  {
    file: 'units-of-measure.csv',
    columns: required('code', 'name_zh', 'name_en', 'kind', 'factor', 'aliases'),
    sql: `insert into measure (code, name_zh, name_en, kind, factor, aliases)
      select code, name_zh, name_en, kind, nullif(factor, '')::numeric, ${aliasList}
      from json_to_recordset($1) as input (code text, name_zh text, name_en text, kind text, factor text, aliases text)
      on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind,
        factor = excluded.factor, aliases = excluded.aliases`,
  },
  {
    file: 'poverty-lines.csv',
    columns: required('year', 'area', 'yuan_per_person', 'weak_source', 'source'),
    sql: `insert into poverty_line (year, area, yuan_per_person, weak_source, source)
      select year, rpad(area, 12, '0'), yuan_per_person, weak_source, source
      from json_to_recordset($1) as input (year smallint, area text, yuan_per_person int, weak_source boolean, source text)
      on conflict (year, area) do update set yuan_per_person = excluded.yuan_per_person,
        weak_source = excluded.weak_source, source = excluded.source`,
  },
];

const checkParameterColumns = required('form', 'parameter', 'value');
const checkParameterSql = `update form set check_parameters = given.parameters
  from (
    select form, jsonb_object_agg(parameter, value) as parameters
    from json_to_recordset($1) as input (form text, parameter text, value numeric) group by form
  ) given
  where form.code = given.form`;

const seedTable = async (
  source: Database,
  text: string,
  columns: readonly TableColumn<string>[],
  sql: string,
): Promise<void> => {
  await source.query(sql, [JSON.stringify(readTable(text, columns).map((row) => row.values))]);
};
