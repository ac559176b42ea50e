import type { Database } from '@xiangtong/infrastructure';
import type { FormCode, Indicator, IndicatorKind, JanuaryRule, UnitKind } from '@xiangtong/contracts';
import type { PeriodType } from '@xiangtong/domain';
import type { Form, FormIndicator, FormVersion, MonthRange } from './form';

interface FormRow {
  code: FormCode;
  version: number;
  name_zh: string;
  name_en: string;
  period_type: PeriodType;
  unit_kinds: UnitKind[];
  number: string | null;
  issuer: string | null;
  approval_number: string | null;
  valid_from: string | null;
  valid_until: string | null;
  deadline_days: number;
  january: JanuaryRule;
  check_parameters: Record<string, unknown>;
}

interface IndicatorRow {
  code: Indicator;
  form: FormCode;
  name_zh: string;
  name_en: string;
  unit_zh: string;
  unit_en: string;
  decimals: number;
  kind: IndicatorKind;
  by_platform: boolean;
  unit_kinds: UnitKind[];
  minimum: string;
  maximum: string;
}

interface AssignmentRow {
  unit_id: number;
  form: FormCode;
  valid_from: number | null;
  valid_to: number | null;
}

const toVersion = (row: FormRow): FormVersion => ({
  version: row.version,
  name: { zh: row.name_zh, en: row.name_en },
  header: {
    number: row.number,
    issuer: row.issuer,
    approvalNumber: row.approval_number,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  },
  deadlineDays: row.deadline_days,
  january: row.january,
  checkParameters: row.check_parameters,
});

/** `12.500`, as PostgreSQL writes numeric(18,3), in thousandths. */
const thousandths = (text: string): number => Number(text.replace('.', ''));

const toIndicator = (row: IndicatorRow): FormIndicator => ({
  code: row.code,
  name: { zh: row.name_zh, en: row.name_en },
  unit: { zh: row.unit_zh, en: row.unit_en },
  decimals: row.decimals,
  kind: row.kind,
  byPlatform: row.by_platform,
  unitKinds: row.unit_kinds,
  minimum: thousandths(row.minimum),
  maximum: thousandths(row.maximum),
});

const toRange = ({ valid_from, valid_to }: AssignmentRow): MonthRange | null =>
  valid_from === null ? null : { from: valid_from, to: valid_to };

/** Forms with all their versions, indicators and assignments. */
export const loadForms = async (source: Database): Promise<Map<FormCode, Form>> => {
  const rows = await source.query<FormRow[]>('select * from form order by code, version desc');
  const indicators = await source.query<IndicatorRow[]>('select * from form_indicator order by position');
  const assignments = await source.query<AssignmentRow[]>('select * from form_assignment');
  return new Map(
    rows
      .filter((row, index) => rows[index - 1]?.code !== row.code)
      .map(({ code, period_type, unit_kinds }): [FormCode, Form] => [
        code,
        {
          code,
          periodType: period_type,
          unitKinds: unit_kinds,
          versions: rows.filter((row) => row.code === code).map(toVersion),
          indicators: indicators.filter((row) => row.form === code).map(toIndicator),
          assignments: new Map(
            assignments.filter((row) => row.form === code).map((row) => [row.unit_id, toRange(row)]),
          ),
        },
      ]),
  );
};
