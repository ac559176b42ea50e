import { buildText, type Queries } from '@xiangtong/infrastructure';
import type { Cube } from '@xiangtong/analytics';
import { calendarState } from '@xiangtong/collection';
import { registerState } from '@xiangtong/impact';
import { referenceState } from '@xiangtong/reference';
import type { Letterhead } from '@xiangtong/contracts';
import { canonicalJson, sha256 } from '@xiangtong/documents';
import type { ReportDefinition } from '../definition/report-definition';

/** Names, calendar, households and what was published change without the ledger. */
const outsideTheLedger = `
  select ${referenceState} as reference, ${calendarState} as calendar, case when $1 then ${registerState} end as households,
    (select count(*) from report_run where cells is not null and (seal is not null or is_released and $2)) as published,
    (select max(id) from letterhead) as letterhead`;

/** Equal as long as a report of this definition at the same ledger position would be the same. */
export const readReportBasis = async (
  source: Queries,
  { digest, queries }: Pick<ReportDefinition, 'digest' | 'queries'>,
  letterhead: Letterhead | null,
  /** Whether the requester sees single units: what others are shown changes nothing of what was shown to one of them. */
  isConfidential: boolean,
  limits: Pick<Cube, 'responseLimit' | 'comparableDifference'>,
): Promise<string> => {
  const asksHouseholds = queries.some((query) => query.source === 'impact');
  const outside = await source.query<object[]>(outsideTheLedger, [asksHouseholds, isConfidential]);
  const basis = {
    definition: digest,
    code: buildText(),
    outside,
    ...limits,
    ...(letterhead && { letterhead }),
  };
  return sha256(canonicalJson(basis));
};
