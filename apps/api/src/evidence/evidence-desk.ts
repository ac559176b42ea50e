import type { Writable } from 'node:stream';
import type { Clock } from '@xiangtong/infrastructure';
import {
  openEvidence,
  writeEvidence,
  type EvidenceCaller,
  type EvidenceManifest,
  type EvidenceRequest,
  type EvidenceSource,
  type SourceParts,
} from '@xiangtong/reporting';
import type { DataSource } from 'typeorm';

/** Evidence bundles for whoever may see the whole of a scope. */
export class EvidenceDesk {
  constructor(
    private readonly database: DataSource,
    private readonly parts: SourceParts,
    private readonly clock: Clock,
  ) {}

  /** Throws everything that can be wrong with the request, before the answer begins. */
  open(request: EvidenceRequest, caller: EvidenceCaller): Promise<EvidenceSource> {
    return openEvidence(this.database, this.parts, request, caller);
  }

  write(target: Writable, source: EvidenceSource): Promise<EvidenceManifest> {
    return writeEvidence(target, source, this.clock.now());
  }
}
