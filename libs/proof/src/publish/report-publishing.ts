import type { RenderFiles, ReportDocument, ReportFormat } from '@xiangtong/documents';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import type { ReportCaller, ReportDesk, RunFiles } from '@xiangtong/reporting';
import { publishReport } from './publish-report';
import { SealStore, type SealedReport } from './seal-store';

interface RunRow {
  id: string;
  parameters: { readonly scope: string; readonly formats: readonly ReportFormat[] };
  status: string;
  document: ReportDocument | null;
  definition: string | null;
  seal: string | null;
}

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
    const { formats } = run.parameters;
    const publishedBy = caller.username;
    return publishReport(
      this.source,
      this.clock,
      { document, definition, formats, embargoUntil, publishedBy },
      async (queries, { seal }, files) => {
        await this.files.store(run.id, files, true);
        const listed = files.map(({ name, content }) => ({ name, bytes: content.length }));
        await queries.query('update report_run set seal = $2, files = $3 where id = $1', [
          run.id,
          seal,
          JSON.stringify(listed),
        ]);
      },
      this.render,
    );
  }

  private async runFor(id: string, { scope }: ReportCaller): Promise<RunRow> {
    const unknown = new DomainError('REPORT.RUN_UNKNOWN', { id: id.slice(0, 64) });
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw unknown;
    const [run] = await this.source.query<RunRow[]>(
      `select id, parameters, status, document, definition, seal
       from report_run where id::text = lower($1)`,
      [id],
    );
    if (!run) throw unknown;
    await this.desk.sourcesWithin(scope, run.parameters.scope).catch(() => {
      throw unknown;
    });
    return run;
  }
}
