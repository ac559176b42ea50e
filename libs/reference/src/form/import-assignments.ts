import { forms } from '@xiangtong/contracts';
import { isMonth, parseMonth } from '@xiangtong/domain';
import {
  invalidImport,
  readTable,
  wrongValue,
  type TableColumn,
  type Database,
} from '@xiangtong/infrastructure';
import type { ImportResult } from '../import/import-divisions';
import { requireSeeded, requireUnits } from '../import/require-seeded';

type Column = 'unit' | 'form' | 'valid_from' | 'valid_to';

const columns: readonly TableColumn<Column>[] = [
  { name: 'unit', heads: ['单位代码', '填报单位'], required: true },
  { name: 'form', heads: ['报表'], required: true },
  { name: 'valid_from', heads: ['起始月份'], required: true },
  { name: 'valid_to', heads: ['终止月份'], required: false },
];

/**
 * Units that owe a form in other months than their kind: from `valid_from` to `valid_to`, and not at all when both are
 * empty. Completely refused when one row is wrong.
 */
export const importFormAssignments = async (source: Database, text: string): Promise<ImportResult> => {
  const rows = readTable(text, columns);
  await requireSeeded(source, 'form');
  await requireUnits(source);
  const known = await source.query<{ code: string }[]>(
    'select code from reporting_unit where code = any($1)',
    [rows.map(({ values }) => values.unit)],
  );
  const units = new Set(known.map(({ code }) => code));
  const mistakes = rows.flatMap(({ line, values }) =>
    checksOf(values, units)
      .filter(([holds]) => !holds)
      .map(([, column, reason]) => wrongValue(line, column, values[column], reason)),
  );
  if (mistakes.length > 0) throw invalidImport(mistakes);
  const changed = await source.query<unknown[]>(upsert, [
    JSON.stringify(
      rows.map(({ values }) => ({
        ...values,
        valid_from: parseMonth(values.valid_from),
        valid_to: parseMonth(values.valid_to),
      })),
    ),
  ]);
  return { rows: rows.length, changed: changed.length };
};

type Check = readonly [boolean, Column, string];

const isMonthOrEmpty = (text: string): boolean => text === '' || isMonth(parseMonth(text) ?? 0);

const checksOf = (values: Readonly<Record<Column, string>>, units: ReadonlySet<string>): readonly Check[] => [
  [units.has(values.unit), 'unit', '名录里没有这个单位 / no such unit'],
  [
    (forms as readonly string[]).includes(values.form),
    'form',
    `应为 ${forms.join('、')} / one of: ${forms.join(', ')}`,
  ],
  [isMonthOrEmpty(values.valid_from), 'valid_from', '应为月份，如 2018-01 / a month like 2018-01'],
  [
    isMonthOrEmpty(values.valid_to) && (values.valid_to === '' || values.valid_to >= values.valid_from),
    'valid_to',
    '应为不早于起始的月份 / a month not before the first',
  ],
  [
    values.valid_from !== '' || values.valid_to === '',
    'valid_from',
    '有终止月份时不能为空 / needed with a last month',
  ],
];

const upsert = `
  insert into form_assignment (unit_id, form, valid_from, valid_to)
  select unit.id, form, input.valid_from, input.valid_to
  from json_to_recordset($1) as input (unit text, form text, valid_from int, valid_to int)
  join reporting_unit unit on unit.code = input.unit
  on conflict (unit_id, form) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
  where (form_assignment.valid_from, form_assignment.valid_to) is distinct from (excluded.valid_from, excluded.valid_to)
  returning 1`;
