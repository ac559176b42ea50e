import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Clock, Database } from '@xiangtong/infrastructure';
import { recordReportEvent, type SourceParts } from '@xiangtong/reporting';
import type { Positions } from '../position/positions';
import type { EditionReader } from '../publish/edition-list';
import { openEvidence, type EvidenceRequest, type EvidenceSource } from './evidence-source';
import { writeEvidence, type EvidenceManifest, type SignText } from './write-evidence';

/** The position may be a number, a time or a publication. */
type AskedEvidence = Omit<EvidenceRequest, 'asOf'> & { readonly asOf?: unknown };

/** Evidence bundles, for callers who may see the whole of a scope. */
export class EvidenceDesk {
  constructor(
    private readonly database: Database,
    private readonly parts: SourceParts,
    private readonly positions: Positions,
    private readonly clock: Clock,
    private readonly signText: SignText,
  ) {}

  /** Throws everything that can be wrong with the request, before the response begins; records who takes what. */
  async open({ asOf: name, ...asked }: AskedEvidence, caller: EditionReader): Promise<EvidenceSource> {
    const asOf = name === undefined ? {} : { asOf: await this.positions.resolveName(name, 'asOf', caller) };
    const source = await openEvidence(this.database, this.parts, { ...asked, ...asOf }, caller);
    await recordReportEvent(this.database, {
      action: 'evidence-taken',
      parameters: { scope: source.scope.code, period: source.period.text },
      actor: caller.username,
      at: this.clock.now(),
    });
    return source;
  }

  /** The program that checks bundles, for everybody: it must not come from whoever hands a bundle on. */
  verifier(): Promise<string> {
    return readFile(join(__dirname, 'verify-evidence.mjs'), 'utf8');
  }

  write(target: Writable, source: EvidenceSource): Promise<EvidenceManifest> {
    return writeEvidence(target, source, this.clock.now(), this.signText);
  }
}
