import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, errorForLog, type Clock, type Config, type Logger } from '@xiangtong/infrastructure';
import {
  makeReport,
  type ReportDefinition,
  type ReportFile,
  type ReportFormat,
  type ReportParameters,
  type ReportSources,
} from '@xiangtong/reporting';
import type { DataSource } from 'typeorm';

export interface ReportRun {
  readonly runId: string;
  readonly report: string;
  readonly parameters: ReportParameters & { readonly formats: readonly ReportFormat[] };
  readonly status: 'running' | 'done' | 'failed';
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly failure: string | null;
}

interface RunRow {
  id: string;
  report: string;
  parameters: ReportRun['parameters'];
  status: ReportRun['status'];
  files: ReportRun['files'];
  failure: string | null;
  requested_by: string;
}

export interface RunRequest {
  readonly definition: ReportDefinition;
  readonly parameters: ReportParameters;
  readonly formats: readonly ReportFormat[];
  readonly sources: ReportSources;
  readonly requestedBy: string;
}

/** Makes reports in the background and keeps their files under the data folder, for the one who asked. */
export class ReportRuns {
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly source: DataSource,
    private readonly config: Config,
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
          'select * from report_run where id::text = lower($1) and requested_by = $2',
          [id, requestedBy],
        )
      : [];
    const [row] = rows;
    if (!row) throw new DomainError('REPORT.RUN_UNKNOWN', { id: id.slice(0, 64) });
    const { report, parameters, status, files, failure } = row;
    return { runId: row.id, report, parameters, status, files, failure };
  }

  async file(id: string, name: string, requestedBy: string): Promise<Buffer> {
    const run = await this.find(id, requestedBy);
    if (!run.files.some((file) => file.name === name))
      throw new DomainError('REPORT.FILE_UNKNOWN', { name: name.slice(0, 64) });
    return readFile(join(this.folder(run.runId), name));
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

  private folder(id: string): string {
    return join(this.config.dataDirectory, 'files', 'runs', id);
  }

  private async run(id: string, request: RunRequest): Promise<void> {
    try {
      const { files } = await makeReport(
        request.definition,
        request.parameters,
        request.formats,
        request.sources,
      );
      await this.store(id, files);
      await this.finish(
        id,
        'done',
        files.map(({ name, content }) => ({ name, bytes: content.length })),
        null,
      );
    } catch (error) {
      this.logger.warn({ runId: id, err: errorForLog(error) }, 'report run failed');
      const failure = error instanceof DomainError ? error.code : 'INTERNAL.UNEXPECTED';
      await this.finish(id, 'failed', [], failure).catch(() => undefined);
    }
  }

  /** Into a folder beside and renamed, so that a run has all its files or none. */
  private async store(id: string, files: readonly ReportFile[]): Promise<void> {
    const unfinished = `${this.folder(id)}.unfinished`;
    await mkdir(unfinished, { recursive: true });
    for (const { name, content } of files) await writeFile(join(unfinished, name), content);
    await rename(unfinished, this.folder(id));
  }

  private async finish(
    id: string,
    status: string,
    files: ReportRun['files'],
    failure: string | null,
  ): Promise<void> {
    await this.source.query(
      'update report_run set status = $2, files = $3, failure = $4, finished_at = $5 where id = $1',
      [id, status, JSON.stringify(files), failure, this.clock.now()],
    );
  }
}
