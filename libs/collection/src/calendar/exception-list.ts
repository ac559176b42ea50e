import { type FormCode, formPeriod, type Instant } from '@xiangtong/contracts';
import { dayOf, type Month } from '@xiangtong/domain';
import type { Clock, Database } from '@xiangtong/infrastructure';
import { unitRelation, type UnitSelection } from '@xiangtong/reference';

export interface ExceptionView {
  readonly form: FormCode;
  readonly period: string;
  readonly unit: string;
  readonly unitName: string;
  /** @format date */
  readonly until: string;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedAt: Instant;
  /** True if it is the newest of its unit and period and its last day has not passed. */
  readonly inForce: boolean;
}

interface Row extends Omit<ExceptionView, 'period' | 'grantedAt' | 'inForce'> {
  readonly month: Month;
  readonly at: Date;
  readonly newest: boolean;
}

const MAX_ROWS = 1_000;

/** All exceptions ever granted to units that the caller sees, newest first. */
export class ExceptionList {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
  ) {}

  async exceptions(units: UnitSelection, form?: FormCode): Promise<ExceptionView[]> {
    const rows = await this.source.query<Row[]>(
      `select exception.form, exception.month, unit.code as unit, unit.name as "unitName",
         exception.until, exception.reason, exception.actor as "grantedBy",
         exception.at,
         exception.id = max(exception.id) over (partition by exception.form, exception.month, exception.unit_id) as newest
       from period_exception exception join ${unitRelation} unit on unit.id = exception.unit_id
       where ($1::text[] is null or unit.division like any($1) or unit.id = any($2::int[]))
         and ($3::text is null or exception.form = $3)
       order by exception.id desc limit ${MAX_ROWS}`,
      [units?.prefixes.map((prefix) => `${prefix}%`) ?? null, units?.unitIds ?? [], form ?? null],
    );
    const today = dayOf(this.clock.now());
    return rows.map(({ form, month, at, newest, ...row }) => ({
      form,
      period: formPeriod(form, month),
      ...row,
      grantedAt: at.toISOString(),
      inForce: newest && today <= row.until,
    }));
  }
}
