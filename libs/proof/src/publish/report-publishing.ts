import { reportFormats, type RenderFiles } from '@xiangtong/documents';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import {
  checkPublishable,
  noteSeal,
  readKeptRun,
  type KeptRun,
  type ReportCaller,
  type ReportDesk,
  type RunFiles,
} from '@xiangtong/reporting';
import { publishReport } from './publish-report';
import { SealStore, type SealedReport } from './seal-store';

/** Seals finished runs: an officer's own, and those of others about a place in the officer's charge. */
export class ReportPublishing {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly files: RunFiles,
    private readonly desk: ReportDesk,
    private readonly render: RenderFiles,
  ) {}

  async publish(runId: string, caller: ReportCaller, embargoUntil: Date | null): Promise<SealedReport> {
    const run = await this.runFor(runId, caller);
    const sealed = run.seal === null ? null : await new SealStore(this.source).find(run.seal);
    if (sealed) return sealed;
    if (run.status !== 'done') throw new DomainError('REPORT.RUN_UNFINISHED', { status: run.status });
    const { document, definition } = run;
    if (!document || definition === null) throw new DomainError('REPORT.RUN_TOO_OLD');
    // What everybody may read is there to be read, calculated with and printed, whatever its officer needs.
    const formats = document.edition === 'public' ? reportFormats : run.parameters.formats;
    const publishedBy = caller.username;
    return publishReport(
      this.source,
      this.clock,
      { document, definition, formats, embargoUntil, publishedBy },
      async (queries, { seal }, files) => {
        await checkPublishable(queries, run.id);
        await this.files.store(run.id, files, true);
        const listed = files.map(({ name, content }) => ({ name, bytes: content.length }));
        await noteSeal(queries, run.id, seal, listed);
      },
      this.render,
    );
  }

  private async runFor(id: string, { scope }: ReportCaller): Promise<KeptRun> {
    const unknown = new DomainError('REPORT.RUN_UNKNOWN', { id: id.slice(0, 64) });
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw unknown;
    const run = await readKeptRun(this.source, id);
    if (!run) throw unknown;
    await this.desk.sourcesWithin(scope, run.parameters.scope).catch(() => {
      throw unknown;
    });
    return run;
  }
}
