import { randomUUID } from 'node:crypto';
import { DomainError, errorForLog, type Clock, type Logger } from '@xiangtong/infrastructure';
import {
  canonicalJson,
  makeReport,
  type MadeReport,
  type ReportDefinition,
  type ReportFormat,
  type ReportParameters,
  type ReportSources,
} from '@xiangtong/reporting';
import type { DataSource } from 'typeorm';
import type { RunFiles } from './run-files';

export interface ReportRun {
  readonly runId: string;
  readonly report: string;
  readonly parameters: ReportParameters & { readonly formats: readonly ReportFormat[] };
  readonly status: 'running' | 'done' | 'failed';
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly failure: string | null;
  /** Seal of the published report; its files bear it. */
  readonly seal: string | null;
}

interface RunRow {
  id: string;
  report: string;
  parameters: ReportRun['parameters'];
  status: ReportRun['status'];
  files: ReportRun['files'];
  failure: string | null;
  seal: string | null;
}

export interface RunRequest {
  readonly definition: ReportDefinition;
  readonly parameters: ReportParameters;
  readonly formats: readonly ReportFormat[];
  readonly sources: ReportSources;
  readonly requestedBy: string;
}

/** Makes reports in the background and keeps their files for the one who asked. */
export class ReportRuns {
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly source: DataSource,
    private readonly files: RunFiles,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async start(request: RunRequest): Promise<string> {
    const id = randomUUID();
    await this.source.query(
      `insert into report_run (id, report, parameters, requested_by, requested_at, status) values ($1, $2, $3, $4, $5, 'running')`,
      [
        id,
        request.definition.id,
        { ...request.parameters, formats: request.formats },
        request.requestedBy,
        this.clock.now(),
      ],
    );
    const run = this.run(id, request).finally(() => this.running.delete(run));
    this.running.add(run);
    return id;
  }

  async find(id: string, requestedBy: string): Promise<ReportRun> {
    const rows = /^[0-9a-f-]{36}$/i.test(id)
      ? await this.source.query<RunRow[]>(
          'select id, report, parameters, status, files, failure, seal from report_run where id::text = lower($1) and requested_by = $2',
          [id, requestedBy],
        )
      : [];
    const [row] = rows;
    if (!row) throw new DomainError('REPORT.RUN_UNKNOWN', { id: id.slice(0, 64) });
    const { id: runId, ...run } = row;
    return { runId, ...run };
  }

  async file(id: string, name: string, requestedBy: string): Promise<Buffer> {
    const run = await this.find(id, requestedBy);
    if (!run.files.some((file) => file.name === name))
      throw new DomainError('REPORT.FILE_UNKNOWN', { name: name.slice(0, 64) });
    return this.files.read(run.runId, name, run.seal !== null);
  }

  /** A run that a stop of the service cut off can be asked for again; it must not look as if it went on. */
  async abandonUnfinished(): Promise<void> {
    await this.source.query(
      `update report_run set status = 'failed', failure = 'interrupted', finished_at = $1 where status = 'running'`,
      [this.clock.now()],
    );
  }

  async settle(): Promise<void> {
    await Promise.all(this.running);
  }

  private async run(id: string, request: RunRequest): Promise<void> {
    try {
      const { definition } = request;
      const made = await makeReport(definition, request.parameters, request.formats, request.sources);
      await this.files.store(id, made.files);
      await this.finish(id, made, definition.digest);
    } catch (error) {
      this.logger.warn({ runId: id, err: errorForLog(error) }, 'report run failed');
      const failure = error instanceof DomainError ? error.code : 'INTERNAL.UNEXPECTED';
      await this.fail(id, failure).catch(() => undefined);
    }
  }

  /** Keeps the document, to be sealed as it was made. */
  private async finish(id: string, { files, document }: MadeReport, definition: string): Promise<void> {
    const listed = files.map(({ name, content }) => ({ name, bytes: content.length }));
    await this.source.query(
      `update report_run set status = 'done', files = $2, document = $3, definition = $4, finished_at = $5 where id = $1`,
      [id, JSON.stringify(listed), canonicalJson(document), definition, this.clock.now()],
    );
  }

  private async fail(id: string, failure: string): Promise<void> {
    await this.source.query(
      `update report_run set status = 'failed', failure = $2, finished_at = $3 where id = $1`,
      [id, failure, this.clock.now()],
    );
  }
}
