import { isMonth, parseDivisionCode, parseMonth } from '@xiangtong/domain';
import {
  invalidImport,
  readTable,
  wrongValue,
  type InputMistake,
  type TableColumn,
  type TableRow,
} from '@xiangtong/infrastructure';
import type { DataSource, EntityManager } from 'typeorm';
import type { ImportResult } from './import-divisions';

type Column =
  'code' | 'name' | 'kind' | 'division' | 'valid_from' | 'valid_to' | 'successors' | 'organising_model';

const columns: readonly TableColumn<Column>[] = [
  { name: 'code', heads: ['代码', '单位代码'], required: true },
  { name: 'name', heads: ['名称', '单位名称'], required: true },
  { name: 'kind', heads: ['类型', '单位类型'], required: true },
  { name: 'division', heads: ['区划', '区划代码', '行政区划'], required: true },
  { name: 'valid_from', heads: ['起始月份', '有效期起'], required: true },
  { name: 'valid_to', heads: ['终止月份', '有效期至'], required: false },
  { name: 'successors', heads: ['承接单位'], required: false },
  { name: 'organising_model', heads: ['组织模式'], required: false },
];

interface Unit {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly division: string | null;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly successors: readonly { readonly code: string; readonly weight: string }[];
  readonly organisingModel: string;
}

const kinds: Readonly<Record<string, string>> = {
  village: 'village',
  park: 'park',
  村: 'village',
  园区: 'park',
};

/** The register of reporting units. Existing codes are updated; a unit that ends keeps its history. */
export const importUnits = async (source: DataSource, text: string): Promise<ImportResult> => {
  const rows = readTable(text, columns);
  const units = rows.map(readUnit);
  const known = new Set(
    (
      await source.query<{ code: string }[]>('select code from division where code = any($1)', [
        units.map((unit) => unit.division),
      ])
    ).map((row) => row.code),
  );
  const codes = new Set([
    ...units.map((unit) => unit.code),
    ...(await source.query<{ code: string }[]>('select code from reporting_unit')).map((row) => row.code),
  ]);
  const mistakes = units.flatMap((unit, index) => unitMistakes(unit, rows[index]!, known, codes));
  if (mistakes.length > 0) throw invalidImport(mistakes);
  return source.transaction((manager) => upsertUnits(manager, units));
};

const readUnit = ({ line, values }: TableRow<Column>): Unit => ({
  line,
  code: values.code,
  name: values.name,
  kind: kinds[values.kind] ?? '',
  division: parseDivisionCode(values.division),
  validFrom: parseMonth(values.valid_from),
  validTo: values.valid_to ? (parseMonth(values.valid_to) ?? 0) : null,
  successors: values.successors
    .split(';')
    .filter(Boolean)
    .map((part) => part.split(':'))
    .map(([code, weight]) => ({ code: (code ?? '').trim(), weight: (weight ?? '1').trim() })),
  organisingModel: values.organising_model,
});

const unitMistakes = (
  unit: Unit,
  { values }: TableRow<Column>,
  divisions: ReadonlySet<string>,
  codes: ReadonlySet<string>,
): InputMistake[] => {
  const checks: readonly (readonly [boolean, Column, string])[] = [
    [
      /^[0-9A-Z-]{1,32}$/.test(unit.code),
      'code',
      '应为 1 至 32 个数字、大写字母或 - / 1-32 digits, capitals or -',
    ],
    [unit.name !== '', 'name', '不能为空 / must not be empty'],
    [unit.kind !== '', 'kind', '应为 village 或 park / village or park'],
    [
      unit.division !== null && divisions.has(unit.division),
      'division',
      '没有这个行政区划 / unknown division',
    ],
    [
      unit.kind !== 'village' || !unit.division?.endsWith('000'),
      'division',
      '村的区划应为 12 位村级代码 / 12 digits of a village',
    ],
    [
      unit.kind !== 'park' || unit.division?.endsWith('000000') === true,
      'division',
      '园区应填 6 位县级代码 / 6 digits of a county',
    ],
    [unit.validFrom !== null, 'valid_from', '应为月份，如 2018-01 / a month like 2018-01'],
    [
      unit.validTo === null || (isMonth(unit.validTo) && unit.validTo >= (unit.validFrom ?? 0)),
      'valid_to',
      '应为不早于起始的月份 / a month not before the first',
    ],
    [
      unit.successors.every(({ code }) => codes.has(code) && code !== unit.code),
      'successors',
      '承接单位不在名录内 / unknown successor',
    ],
    [weightsAreWhole(unit), 'successors', '权重之和应为 1 / weights must sum to 1'],
  ];
  return checks
    .filter(([holds]) => !holds)
    .map(([, column, reason]) => wrongValue(unit.line, column, values[column], reason));
};

/** In hundred-millionths, so that 0.1 + 0.9 is exactly 1. */
const weightsAreWhole = (unit: Unit): boolean =>
  unit.successors.length === 0 ||
  unit.successors.reduce((sum, { weight }) => sum + Math.round(Number(weight) * 1e8), 0) === 1e8;

const upsertUnits = async (manager: EntityManager, units: readonly Unit[]): Promise<ImportResult> => {
  const changed = await manager.query<{ count: string }[]>(
    `with changed as (
       insert into reporting_unit (code, name, name_en, kind, division, valid_from, valid_to, organising_model)
       select input.code, input.name, division.name_en, input.kind, input.division, input."validFrom", input."validTo",
         nullif(input."organisingModel", '')
       from json_to_recordset($1) as input (code text, name text, kind text, division text, "validFrom" int, "validTo" int,
         "organisingModel" text)
       left join division on division.code = input.division and input.kind = 'village'
       order by input.code
       on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
         division = excluded.division, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
         organising_model = excluded.organising_model
       where (reporting_unit.name, reporting_unit.kind, reporting_unit.division, reporting_unit.valid_from,
           reporting_unit.valid_to, reporting_unit.organising_model) is distinct from
         (excluded.name, excluded.kind, excluded.division, excluded.valid_from, excluded.valid_to, excluded.organising_model)
       returning 1
     ) select count(*) from changed`,
    [JSON.stringify(units)],
  );
  await manager.query(
    `insert into unit_successor (unit_id, successor_id, weight)
     select predecessor.id, successor.id, input.weight
     from json_to_recordset($1) as input (code text, successor text, weight numeric)
     join reporting_unit predecessor on predecessor.code = input.code
     join reporting_unit successor on successor.code = input.successor
     on conflict (unit_id, successor_id) do update set weight = excluded.weight`,
    [
      JSON.stringify(
        units.flatMap((unit) =>
          unit.successors.map(({ code, weight }) => ({ code: unit.code, successor: code, weight })),
        ),
      ),
    ],
  );
  return { rows: units.length, changed: Number(changed[0]?.count) };
};
