import type { Queries } from '@xiangtong/infrastructure';
import { formatDocument, type DocumentAddress } from '@xiangtong/documents';
import { runRelation } from '@xiangtong/reporting';
import type { ReportDocument } from '@xiangtong/contracts';

const query = `
  select document from (
    select document, embargo_until from seal where manifest ->> 'report' = $1 and manifest -> 'parameters' ->> 'scope' = $2
    union all
    select run.document, seal.embargo_until from ${runRelation} run left join seal on seal.seal = run.seal
    where run.report = $1 and run.parameters ->> 'scope' = $2 and run.status = 'done' and run.document is not null
  ) kept
  where document ->> 'trace' = $3 and (embargo_until is null or embargo_until <= $4)
  limit 1`;

/** The document as printed, if a run or an edition has kept it; that of an edition only after its embargo. */
export const readStoredDocument = async (
  source: Queries,
  address: DocumentAddress,
  now: Date,
): Promise<ReportDocument | null> => {
  const [row] = await source.query<{ document: ReportDocument }[]>(query, [
    address.report,
    address.scope,
    formatDocument(address),
    now,
  ]);
  return row?.document ?? null;
};
