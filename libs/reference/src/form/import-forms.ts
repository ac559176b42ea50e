import {
  formPeriodTypes,
  forms,
  indicatorMeanings,
  indicators,
  januaryRules,
  unitKinds,
  type FormCode,
  type Indicator,
  type IndicatorMeaning,
} from '@xiangtong/contracts';
import { isDay } from '@xiangtong/domain';
import {
  invalidImport,
  readTable,
  wrongValue,
  type InputMistake,
  type TableColumn,
  type TableRow,
  type Database,
} from '@xiangtong/infrastructure';
import type { ImportResult } from '../import/import-divisions';

const formColumnNames = [
  'code',
  'version',
  'name_zh',
  'name_en',
  'period_type',
  'unit_kinds',
  'number',
  'issuer',
  'approval_number',
  'valid_from',
  'valid_until',
  'deadline_days',
  'january',
] as const;

const indicatorColumnNames = [
  'code',
  'form',
  'name_zh',
  'name_en',
  'unit_zh',
  'unit_en',
  'decimals',
  'kind',
  'by_platform',
  'unit_kinds',
  'minimum',
  'maximum',
] as const;

type Check = readonly [column: string, holds: (value: string, row: Row) => boolean, reason: string];
type Row = Readonly<Record<string, string>>;

const oneOf = (column: string, allowed: readonly string[]): Check => [
  column,
  (value) => allowed.includes(value),
  `应为 ${allowed.join('、')} / one of: ${allowed.join(', ')}`,
];
const kindsOf = (column: string): Check => [
  column,
  (value) => value.split(';').every((kind) => (unitKinds as readonly string[]).includes(kind)),
  `应为 ${unitKinds.join(';')} / some of: ${unitKinds.join(';')}`,
];
const given = (column: string): Check => [column, (value) => value !== '', '不能为空 / must not be empty'];
const whole = (column: string, max: number): Check => [
  column,
  (value) => /^\d{1,9}$/.test(value) && Number(value) <= max,
  `应为 0 至 ${max} 的整数 / a whole number up to ${max}`,
];
const dayOrNothing = (column: string): Check => [
  column,
  (value) => value === '' || isDay(value),
  '应为日期，如 2020-12-31 / a day like 2020-12-31',
];
/** Unknown indicators are reported as unknown, not by their meaning. */
const meaning = (column: string, text: (meaning: IndicatorMeaning) => string): Check => [
  column,
  (value, row) => {
    const known = indicatorMeanings[row['code'] as Indicator] as IndicatorMeaning | undefined;
    return !known || text(known) === value;
  },
  '指标的含义不能改变 / the meaning of an indicator never changes',
];
const decimal = (column: string): Check => [
  column,
  (value) => /^\d{1,15}(\.\d{1,3})?$/.test(value),
  '应为数字 / a number',
];

const formChecks: readonly Check[] = [
  oneOf('code', forms),
  ['version', (value) => /^[1-9]\d{0,5}$/.test(value), '应为 1 以上的整数 / a whole number from 1'],
  given('name_zh'),
  given('name_en'),
  [
    'period_type',
    (value, row) => formPeriodTypes[row['code'] as FormCode] === value,
    '报表的报告期类型不能改变 / the period type of a form never changes',
  ],
  kindsOf('unit_kinds'),
  dayOrNothing('valid_from'),
  dayOrNothing('valid_until'),
  [
    'valid_until',
    (value, row) => value === '' || value >= row['valid_from']!,
    '不能早于起始日 / not before the first day',
  ],
  whole('deadline_days', 366),
  oneOf('january', januaryRules),
];

const indicatorChecks: readonly Check[] = [
  oneOf('code', indicators),
  meaning('form', ({ form }) => form),
  meaning('decimals', ({ decimals }) => String(decimals)),
  meaning('kind', ({ kind }) => kind),
  meaning('by_platform', ({ byPlatform }) => (byPlatform ? 'yes' : 'no')),
  ...['name_zh', 'name_en', 'unit_zh', 'unit_en'].map(given),
  kindsOf('unit_kinds'),
  decimal('minimum'),
  decimal('maximum'),
];

const mistakesOf = (rows: readonly TableRow<string>[], checks: readonly Check[]): InputMistake[] =>
  rows.flatMap(({ line, values }) =>
    checks
      .filter(([column, holds]) => !holds(values[column]!, values))
      .map(([column, , reason]) => wrongValue(line, column, values[column]!, reason)),
  );

const readChecked = (
  text: string,
  names: readonly string[],
  checks: readonly Check[],
): TableRow<string>[] => {
  const columns: TableColumn<string>[] = names.map((name) => ({ name, required: true }));
  const rows = readTable(text, columns);
  const mistakes = mistakesOf(rows, checks);
  if (mistakes.length > 0) throw invalidImport(mistakes);
  return rows;
};

/**
 * Forms with their legal headers, one row per version. Header fields may be empty: such a version is known but cannot
 * be opened. Existing versions are updated, none is deleted. All versions of a form are owed by the same kinds of
 * units.
 */
export const importForms = async (source: Database, text: string): Promise<ImportResult> => {
  const rows = readChecked(text, formColumnNames, formChecks);
  const kinds = new Map(rows.map(({ values }) => [values['code'], values['unit_kinds']]));
  const differing = rows.filter(({ values }) => kinds.get(values['code']) !== values['unit_kinds']);
  if (differing.length > 0) {
    throw invalidImport(
      differing.map(({ line, values }) =>
        wrongValue(line, 'unit_kinds', values['unit_kinds']!, '各版本应相同 / the same in all versions'),
      ),
    );
  }
  await source.query(upsertForms, [JSON.stringify(rows.map((row) => row.values))]);
  return { rows: rows.length, changed: rows.length };
};

/** What the forms beside `sales` ask for, in the order of the file. */
export const importFormIndicators = async (source: Database, text: string): Promise<ImportResult> => {
  const rows = readChecked(text, indicatorColumnNames, indicatorChecks);
  await source.query(upsertIndicators, [
    JSON.stringify(rows.map(({ values }, index) => ({ ...values, position: index + 1 }))),
  ]);
  return { rows: rows.length, changed: rows.length };
};

const upsertForms = `
  insert into form (code, version, name_zh, name_en, period_type, unit_kinds, number, issuer, approval_number, valid_from,
    valid_until, deadline_days, january)
  select code, version, name_zh, name_en, period_type, string_to_array(unit_kinds, ';'), nullif(number, ''), nullif(issuer, ''),
    nullif(approval_number, ''), nullif(valid_from, '')::date, nullif(valid_until, '')::date, deadline_days, january
  from json_to_recordset($1) as input (code text, version int, name_zh text, name_en text, period_type text, unit_kinds text,
    number text, issuer text, approval_number text, valid_from text, valid_until text, deadline_days int, january text)
  on conflict (code, version) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
    unit_kinds = excluded.unit_kinds, number = excluded.number, issuer = excluded.issuer,
    approval_number = excluded.approval_number, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
    deadline_days = excluded.deadline_days, january = excluded.january`;

const upsertIndicators = `
  insert into form_indicator (code, form, position, name_zh, name_en, unit_zh, unit_en, decimals, kind, by_platform, unit_kinds,
    minimum, maximum)
  select code, form, position, name_zh, name_en, unit_zh, unit_en, decimals, kind, by_platform = 'yes',
    string_to_array(unit_kinds, ';'), minimum, maximum
  from json_to_recordset($1) as input (code text, form text, position int, name_zh text, name_en text, unit_zh text,
    unit_en text, decimals int, kind text, by_platform text, unit_kinds text, minimum numeric, maximum numeric)
  on conflict (code) do update set position = excluded.position, name_zh = excluded.name_zh, name_en = excluded.name_en,
    unit_zh = excluded.unit_zh, unit_en = excluded.unit_en, decimals = excluded.decimals, kind = excluded.kind,
    by_platform = excluded.by_platform, unit_kinds = excluded.unit_kinds, minimum = excluded.minimum,
    maximum = excluded.maximum`;
