import { isSealedFormat, reportFormats, type ReportFormat, type RunParameters } from '@xiangtong/contracts';
import type { RenderFiles } from '@xiangtong/documents';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import {
  checkPublishable,
  noteSeal,
  readKeptRun,
  type ReportDesk,
  type RunFiles,
} from '@xiangtong/reporting';
import type { EditionReader } from './edition-list';
import type { PdfSigner } from '../signature/pdf-signer';
import { publishReport, type PublishRequest } from './publish-report';
import { SealStore, type SealedReport } from './seal-store';

export interface PublishingParts {
  readonly source: Database;
  readonly clock: Clock;
  readonly files: RunFiles;
  readonly desk: ReportDesk;
  readonly render: RenderFiles;
  /** Null without a certificate: PDFs are not signed. */
  readonly signer: PdfSigner | null;
  /** Called once an edition is sealed. */
  readonly onSealed: () => void;
}

/** Seals finished runs: an officer's own, and those of others about a place in the officer's charge. */
export class ReportPublishing {
  constructor(private readonly parts: PublishingParts) {}

  async publish(
    runId: string,
    caller: EditionReader,
    { embargoUntil, confirmation }: Pick<PublishRequest, 'embargoUntil' | 'confirmation'>,
  ): Promise<SealedReport> {
    const { source, clock, files: kept, render, signer, onSealed } = this.parts;
    const run = await this.runFor(runId, caller);
    const sealed = run.seal === null ? null : await new SealStore(source).find(run.seal);
    if (sealed) return sealed;
    if (run.status !== 'done') throw new DomainError('REPORT.RUN_UNFINISHED', { status: run.status });
    const { document, definition } = run;
    if (!document || definition === null) throw new DomainError('REPORT.RUN_TOO_OLD');
    // What everybody may read is there to be read, calculated with and printed, whatever its officer needs.
    const formats = document.edition === 'public' ? reportFormats : sealedOf(run);
    const publishedBy = caller.username;
    const published = await publishReport(
      source,
      clock,
      { document, definition, formats, embargoUntil, publishedBy, ...(confirmation && { confirmation }) },
      async (queries, { seal }, files) => {
        await checkPublishable(queries, run.id);
        await kept.store(run.id, files, true);
        const listed = kept.listed(files);
        await noteSeal(queries, run.id, seal, listed);
      },
      signer ? signer.signing(render) : render,
    );
    onSealed();
    return published;
  }

  private async runFor(id: string, { scope }: EditionReader) {
    const unknown = new DomainError('REPORT.RUN_UNKNOWN', { id: id.slice(0, 64) });
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw unknown;
    const run = await readKeptRun(this.parts.source, id);
    if (!run) throw unknown;
    await this.parts.desk.sourcesWithin(scope, run.parameters.scope).catch((error: unknown) => {
      // A database that is away says nothing about what the officer may see.
      throw error instanceof DomainError && error.code === 'SCOPE.UNKNOWN' ? unknown : error;
    });
    return run;
  }
}

/** What of a run is sealed: not its slides; what has slides alone is published as a page to be printed. */
const sealedOf = ({
  parameters,
}: {
  readonly parameters: Pick<RunParameters, 'formats'>;
}): readonly ReportFormat[] => {
  const formats = parameters.formats.filter(isSealedFormat);
  return formats.length > 0 ? formats : ['pdf'];
};
