import type { Queries } from '@xiangtong/infrastructure';
import { canonicalJson, sha256, codeVersion } from '@xiangtong/documents';
import type { ReportDefinition } from '../definition/report-definition';

/**
 * Names, calendar and households change without the ledger. Rows of households and benefits are updated in place: the
 * transaction that wrote the newest of them identifies the state.
 */
const outsideTheLedger = `
  select version, data_label, (select max(id) from period_event) as events, (select max(id) from period_exception) as exceptions,
    case when $1 then array[
      (select max(xmin::text::bigint) from household),
      (select max(xmin::text::bigint) from household_income),
      (select max(xmin::text::bigint) from benefit)] end as households
  from reference_version`;

/** Equal as long as a report of this definition at the same ledger position would be the same. */
export const readReportBasis = async (
  source: Queries,
  { digest, queries }: Pick<ReportDefinition, 'digest' | 'queries'>,
): Promise<string> => {
  const asksHouseholds = queries.some((query) => query.source === 'impact');
  const outside = await source.query<object[]>(outsideTheLedger, [asksHouseholds]);
  return sha256(canonicalJson({ definition: digest, code: codeVersion(), outside }));
};
