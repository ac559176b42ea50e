import type { Period } from '@xiangtong/domain';
import { DomainError, requirePeriod, type Database } from '@xiangtong/infrastructure';
import { readHead, type ExcerptWindow } from '@xiangtong/ledger';
import type { Catalogue } from '@xiangtong/reference';
import {
  type ReportScope,
  type ReportSources,
  createReportSources,
  type SourceParts,
} from '@xiangtong/reporting';
import type { EditionReader } from '../publish/edition-list';
import { unitIdsOf } from './scope-units';

export interface EvidenceRequest {
  readonly period: string;
  /** Division code or code of a reporting unit. */
  readonly scope: string;
  /** Ledger position; default the newest. */
  readonly asOf?: number;
}

/** The validated inputs of a bundle: from here on only technical failures are possible. */
export interface EvidenceSource {
  readonly database: Database;
  readonly sources: ReportSources;
  readonly catalogue: Catalogue;
  readonly scope: ReportScope;
  readonly period: Period;
  readonly window: ExcerptWindow;
  /** The entry at the position of the window: its hash, and when it was recorded. */
  readonly head: { readonly seq: number; readonly hash: string; readonly recordedAt: Date };
  readonly madeBy: string;
}

/** Throws PERIOD.INVALID, SCOPE.UNKNOWN or LEDGER.NO_POSITION before anything is written. */
export const openEvidence = async (
  database: Database,
  parts: SourceParts,
  { scope: code, asOf, ...request }: EvidenceRequest,
  caller: EditionReader,
): Promise<EvidenceSource> => {
  const period = requirePeriod(request.period);
  const sources = await createReportSources(parts, caller.scope);
  const scope = await sources.scopeOf(code);
  const head = await positionOf(database, parts, asOf);
  const catalogue = await parts.reference.current();
  return {
    database,
    sources,
    catalogue,
    scope,
    period,
    head,
    madeBy: caller.username,
    window: { unitIds: unitIdsOf(scope, catalogue), from: period.from, to: period.to, asOf: head.seq },
  };
};

const positionOf = async (
  database: Database,
  { ledger }: SourceParts,
  asOf: number | undefined,
): Promise<EvidenceSource['head']> => {
  const seq = asOf ?? (await readHead(database.manager)).seq;
  const [hash, recordedAt] = [await ledger.hashOf(seq), await ledger.recordedAt(seq)];
  if (!hash || !recordedAt) throw new DomainError('LEDGER.NO_POSITION', { seq });
  return { seq, hash: hash.toString('hex'), recordedAt };
};
