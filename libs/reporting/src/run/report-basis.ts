import type { Queries } from '@xiangtong/infrastructure';
import { calendarState } from '@xiangtong/collection';
import { registerState } from '@xiangtong/impact';
import { referenceState } from '@xiangtong/reference';
import { canonicalJson, sha256, codeVersion } from '@xiangtong/documents';
import type { ReportDefinition } from '../definition/report-definition';

/** Names, calendar and households change without the ledger. */
const outsideTheLedger = `
<<<<<<< HEAD
  select ${referenceState} as reference, ${calendarState} as calendar, case when $1 then ${registerState} end as households`;
=======
  select version, data_label, (select max(id) from period_event) as events, (select max(id) from period_exception) as exceptions,
    (select max(finished_at) from report_run where seal is not null and cells is not null) as published,
    case when $1 then array[
      (select max(xmin::text::bigint) from household),
      (select max(xmin::text::bigint) from household_income),
      (select max(xmin::text::bigint) from benefit)] end as households
  from reference_version`;
>>>>>>> 2c50ee77 (feat: a public edition reckons with those published before it)

/** Equal as long as a report of this definition at the same ledger position would be the same. */
export const readReportBasis = async (
  source: Queries,
  { digest, queries }: Pick<ReportDefinition, 'digest' | 'queries'>,
): Promise<string> => {
  const asksHouseholds = queries.some((query) => query.source === 'impact');
  const outside = await source.query<object[]>(outsideTheLedger, [asksHouseholds]);
  return sha256(canonicalJson({ definition: digest, code: codeVersion(), outside }));
};
