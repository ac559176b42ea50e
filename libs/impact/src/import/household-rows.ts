import type { HouseholdKind } from '@xiangtong/contracts';
import type { Fen } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { Handle, HandleMaker } from '../key/private-key';
import {
  amount,
  choice,
  householdKey,
  keyColumn,
  optional,
  RowReader,
  wholeNumber,
  year,
  type Cell,
  type Loose,
} from './cells';
import type { ImpactColumn, ImportRow } from './import-rows';
import { choicesOf, kindLabels, listOf } from './labels';

type Column =
  | 'id_number'
  | 'key'
  | 'village'
  | 'kind'
  | 'persons'
  | 'registered_year'
  | 'lifted_out_year'
  | 'income_year'
  | 'per_capita_income';

export const householdColumns: readonly ImpactColumn<Column>[] = [
  { name: 'id_number', heads: ['身份证号', '身份证号码', '户主身份证号'], required: false, textOnly: true },
  { name: 'key', heads: ['户编号', '农户编号'], required: false, textOnly: true },
  { name: 'village', heads: ['村', '村代码', '所在村', '区划代码'], required: true },
  { name: 'kind', heads: ['农户类型', '户类型', '类型'], required: true },
  { name: 'persons', heads: ['人口', '家庭人口', '人数'], required: true },
  { name: 'registered_year', heads: ['建档年份', '识别年份'], required: false },
  { name: 'lifted_out_year', heads: ['脱贫年份'], required: false },
  { name: 'income_year', heads: ['收入年份'], required: false },
  { name: 'per_capita_income', heads: ['人均收入', '人均纯收入', '家庭人均纯收入'], required: false },
];

export type HouseholdRow = ImportRow<Column>;

export interface HouseholdRecord {
  /** The handle until the slow step makes it a key. */
  readonly key: Handle;
  readonly village: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly registeredYear: number | null;
  readonly liftedOutYear: number | null;
  readonly incomeYear: number | null;
  readonly perCapitaFen: Fen | null;
}

export interface HouseholdChecks {
  readonly handles: HandleMaker;
  /** Codes of villages that exist. */
  readonly villages: ReadonlySet<string>;
  readonly mayWrite: (village: string) => boolean;
}

export interface ReadHousehold {
  readonly record: Loose<HouseholdRecord>;
  readonly mistakes: readonly InputMistake[];
  readonly doubts: readonly InputMistake[];
}

const kind = choice(choicesOf(kindLabels), listOf(kindLabels));
const persons = wholeNumber(1, 50);

export const isVillageCode = (text: string): boolean => /^\d{12}$/.test(text) && !text.endsWith('000');

const village =
  ({ villages, mayWrite }: HouseholdChecks) =>
  (text: string): Cell<string> => {
    if (!isVillageCode(text)) return { code: 'IMPACT.VILLAGE_INVALID' };
    if (!villages.has(text)) return { code: 'IMPACT.VILLAGE_UNKNOWN' };
    return mayWrite(text) ? { value: text } : { code: 'IMPACT.VILLAGE_OUT_OF_SCOPE' };
  };

export const readHousehold = (row: HouseholdRow, checks: HouseholdChecks): ReadHousehold => {
  const reader = new RowReader(row);
  const record: Loose<HouseholdRecord> = {
    key: reader.take(keyColumn(row), () => householdKey(checks.handles, row)),
    village: reader.take('village', village(checks)),
    kind: reader.take('kind', kind),
    persons: reader.take('persons', persons),
    registeredYear: reader.take('registered_year', optional(year)),
    liftedOutYear: reader.take('lifted_out_year', optional(year)),
    incomeYear: reader.take('income_year', optional(year)),
    perCapitaFen: reader.take('per_capita_income', optional(amount)),
  };
  if ((record.liftedOutYear ?? 9999) < (record.registeredYear ?? 0))
    reader.wrong('lifted_out_year', 'IMPACT.LIFTED_OUT_TOO_EARLY');
  if ((row.values.income_year === '') !== (row.values.per_capita_income === ''))
    reader.wrong(
      row.values.income_year === '' ? 'income_year' : 'per_capita_income',
      'IMPACT.INCOME_INCOMPLETE',
    );
  reader.doubtIdNumber('id_number');
  return { record, mistakes: reader.mistakes, doubts: reader.doubts };
};

/** The columns of the fields of a record. */
export const columnOf: Readonly<Record<Exclude<keyof HouseholdRecord, 'key'>, Column>> = {
  village: 'village',
  kind: 'kind',
  persons: 'persons',
  registeredYear: 'registered_year',
  liftedOutYear: 'lifted_out_year',
  incomeYear: 'income_year',
  perCapitaFen: 'per_capita_income',
};
