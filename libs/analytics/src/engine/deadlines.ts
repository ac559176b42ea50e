import type { FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';

/** When reports of a form about a period are due; a period is named by its last month. */
export interface Deadline {
  readonly form: FormCode;
  readonly month: Month;
  /** Six digits; null: in all counties where it was not moved. */
  readonly county: string | null;
  /** The last millisecond in time. */
  readonly at: Date;
}

/** All current deadlines. When they change, the version of the reference data changes too. */
export type ReadDeadlines = () => Promise<readonly Deadline[]>;

export const deadlineRow = ({ form, month, county, at }: Deadline): object => ({
  form,
  month,
  county_key: Number(county ?? 0),
  due_at: at.getTime(),
});
