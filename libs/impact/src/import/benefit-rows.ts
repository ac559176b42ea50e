import type { BenefitStatus, Mechanism } from '@xiangtong/contracts';
import { parseMonth, type Fen, type Month } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { ReportingUnit } from '@xiangtong/reference';
import { holdsPersonalNumber, normaliseIdNumber } from '@xiangtong/domain';
import { isIdNumber } from '../key/id-number';
import { countyOf } from '../scope/impact-scope';
import type { Handle, MadeKey, PrivateKey } from '../key/private-key';
import {
  amount,
  choice,
  isPlainText,
  keyColumn,
  optional,
  pseudonym,
  RowReader,
  type Cell,
  type Loose,
} from './cells';
import type { ImpactColumn, ImportRow } from './import-rows';
import { choicesOf, listOf, mechanismLabels, statusLabels } from './labels';
import type { RegisterAsker, RegisteredHousehold } from './register';

type Column =
  | 'month'
  | 'id_number'
  | 'key'
  | 'person'
  | 'source_unit'
  | 'mechanism'
  | 'gross'
  | 'cost'
  | 'status'
  | 'voucher';

export const benefitColumns: readonly ImpactColumn<Column>[] = [
  { name: 'month', heads: ['月份', '报告期'], required: true },
  { name: 'id_number', heads: ['身份证号', '身份证号码', '户主身份证号'], required: false, textOnly: true },
  { name: 'key', heads: ['户编号', '农户编号'], required: false, textOnly: true },
  { name: 'person', heads: ['受益人', '受益人身份证号', '人员编号'], required: false, textOnly: true },
  { name: 'source_unit', heads: ['来源单位', '带动单位', '单位代码'], required: true },
  { name: 'mechanism', heads: ['利益联结机制', '联结机制', '机制'], required: true },
  { name: 'gross', heads: ['收入', '总收入', '金额'], required: true },
  { name: 'cost', heads: ['成本'], required: false },
  { name: 'status', heads: ['状态', '支付状态'], required: true },
  { name: 'voucher', heads: ['凭证', '凭证号'], required: false },
];

export type BenefitRow = ImportRow<Column>;

export interface BenefitRecord {
  readonly month: Month;
  /** The registration that the line stands on. */
  readonly householdId: string;
  /** Registrations of the same household in other counties: a line that stands on one of them already stays there. */
  readonly others: readonly string[];
  readonly person: PrivateKey | null;
  readonly unit: string;
  readonly unitId: number;
  readonly mechanism: Mechanism;
  readonly grossFen: Fen;
  readonly costFen: Fen;
  readonly status: BenefitStatus;
  readonly voucher: string | null;
}

export interface BenefitChecks {
  readonly keys: ReadonlyMap<Handle, MadeKey>;
  readonly persons: (text: string) => Handle;
  readonly units: ReadonlyMap<string, ReportingUnit>;
  readonly registrations: ReadonlyMap<PrivateKey, readonly RegisteredHousehold[]>;
  readonly currentMonth: Month;
  readonly mayRecordFor: (unit: ReportingUnit) => boolean;
  readonly asker: RegisterAsker | undefined;
}

export interface ReadBenefit {
  readonly record: Loose<BenefitRecord>;
  readonly mistakes: readonly InputMistake[];
  readonly doubts: readonly InputMistake[];
  /** The row names a household that the caller may not see or that does not exist. */
  readonly isUnknown: boolean;
}

const mechanism = choice(choicesOf(mechanismLabels), listOf(mechanismLabels));
const status = choice(choicesOf(statusLabels), listOf(statusLabels));

const month =
  (currentMonth: Month) =>
  (text: string): Cell<Month> => {
    const value = parseMonth(text);
    if (value === null) return { code: 'IMPACT.MONTH_INVALID' };
    return value > currentMonth ? { code: 'IMPACT.MONTH_IN_FUTURE' } : { value };
  };

const sourceUnit =
  ({ units, mayRecordFor }: BenefitChecks) =>
  (text: string): Cell<ReportingUnit> => {
    const unit = units.get(text);
    if (!unit) return { code: 'IMPACT.UNIT_UNKNOWN' };
    return mayRecordFor(unit) ? { value: unit } : { code: 'IMPACT.UNIT_OUT_OF_SCOPE' };
  };

/** The column holds ID numbers and pseudonyms. */
export const personHandle =
  (toHandle: (text: string) => Handle) =>
  (text: string): Cell<Handle> =>
    isIdNumber(normaliseIdNumber(text)) ? { value: toHandle(text) } : pseudonym(toHandle)(text);

const MAX_VOUCHER = 64;

const voucher = (text: string): Cell<string> => {
  if (!isPlainText(text, MAX_VOUCHER))
    return { code: 'IMPACT.VOUCHER_INVALID', parameters: { limit: MAX_VOUCHER } };
  return holdsPersonalNumber(text) ? { code: 'IMPACT.VOUCHER_PERSONAL' } : { value: text };
};

/**
 * `household` is the handle of the row's household as far as it could be made. Of its registrations within the caller's
 * knowledge, the line stands on the one in the county of the source unit, else on the earliest.
 */
export const readBenefit = (row: BenefitRow, household: Cell<Handle>, checks: BenefitChecks): ReadBenefit => {
  const reader = new RowReader(row);
  const monthValue = reader.take('month', month(checks.currentMonth));
  const handle = reader.take(keyColumn(row), () => household);
  const key = handle === undefined ? undefined : checks.keys.get(handle)!.key;
  const all = key === undefined ? [] : (checks.registrations.get(key) ?? []);
  const known = all.filter(({ village }) => !checks.asker || checks.asker.knows(village));
  const isUnknown = key !== undefined && known.length === 0;
  if (isUnknown && !checks.asker) reader.wrong(keyColumn(row), 'IMPACT.HOUSEHOLD_UNKNOWN');
  const person = reader.take('person', optional(personHandle(checks.persons)));
  reader.doubtIdNumber('id_number');
  reader.doubtIdNumber('person');
  const unit = reader.take('source_unit', sourceUnit(checks));
  const registration =
    unit && (known.find(({ village }) => countyOf(village) === countyOf(unit.division)) ?? known[0]);
  const record: Loose<BenefitRecord> = {
    month: monthValue,
    householdId: registration?.id,
    others: all.filter((one) => one !== registration).map(({ id }) => id),
    person: person && checks.keys.get(person)!.key,
    unit: unit?.code,
    unitId: unit?.id,
    mechanism: reader.take('mechanism', mechanism),
    grossFen: reader.take('gross', amount),
    costFen: reader.take('cost', (text) => amount(text === '' ? '0' : text)),
    status: reader.take('status', status),
    voucher: reader.take('voucher', optional(voucher)),
  };
  return { record, mistakes: reader.mistakes, doubts: reader.doubts, isUnknown };
};
