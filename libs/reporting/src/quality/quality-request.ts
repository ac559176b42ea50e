import type { Period } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import { requirePeriod } from '@xiangtong/infrastructure';
import type { RecordsTableName } from '../sources/records/table-names';
import { createReportSources } from '../sources/report-sources';
import type { SourceParts } from '../sources/source-parts';
import type { RecordsQuery, RecordsRow, ReportScope, ReportSources } from '../sources/sources';

export interface QualityRequest {
  readonly period: string;
  /** Division code or code of a reporting unit. */
  readonly scope: string;
  /** Ledger position; default the newest. */
  readonly asOf?: number | undefined;
}

/** The units, months and position of the figures: everything else is read for these. */
export interface QualityPlace {
  readonly sources: ReportSources;
  readonly scope: ReportScope;
  readonly period: Period;
  readonly asOf: RecordsQuery['asOf'];
  readonly records: (table: RecordsTableName) => Promise<readonly RecordsRow[]>;
}

/** Throws PERIOD.INVALID or SCOPE.UNKNOWN. */
export const openQuality = async (
  parts: SourceParts,
  request: QualityRequest,
  caller: Scope,
): Promise<QualityPlace> => {
  const period = requirePeriod(request.period);
  const sources = await createReportSources(parts, caller);
  const scope = await sources.scopeOf(request.scope);
  const { asOf: seq, ledgerHash } = await sources.cube({
    measures: ['amount'],
    by: [],
    where: scope.where,
    period: period.text,
    ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
  });
  const asOf = { seq, ledgerHash };
  return {
    sources,
    scope,
    period,
    asOf,
    records: (table) => sources.records({ table, scope, period: period.text, asOf }),
  };
};
