import {
  toPage,
  type DisclosurePreview,
  type Page,
  type ReportRun,
  type RunState,
} from '@xiangtong/contracts';
import { scopeCondition, seesConfidential } from '@xiangtong/identity';
import {
  DomainError,
  isUniqueViolation,
  isUuid,
  type JobQueue,
  readCursor,
  UUID,
  type Database,
} from '@xiangtong/infrastructure';
import { withinScope } from '../sources/within-scope';
import type { ReportCaller } from './report-desk';
import type { AskedRun } from './report-run';
import type { RunFiles } from './run-files';
import type { RunStore } from './run-store';

const columns = `id as "runId", report, parameters, status, progress, files, definition, failure, seal, attempts,
  requested_at as "requestedAt", finished_at as "finishedAt"`;

export interface RunFilter {
  readonly status?: RunState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * The visible runs: the caller's own, about places and of editions that the caller may see now. Who may not see single
 * units sees none of the finished ones that later editions do not reckon with.
 */
const own = `requested_by = $1 and ($2 or ${withinScope(`(parameters ->> 'scope')`, '$3', '$4')})
  and ($5 or parameters ->> 'edition' = 'public' and (status <> 'done' or is_released or seal is not null))`;

const ownOf = ({ username, scope }: ReportCaller): unknown[] => {
  const { all, divisionPatterns, unitIds } = scopeCondition(scope);
  return [username, all, divisionPatterns, unitIds, seesConfidential(scope)];
};

/** Runs for their requester, if they may still see the subject; for others they do not exist. */
export class ReportRuns {
  constructor(
    private readonly source: Database,
    private readonly store: RunStore,
    private readonly files: RunFiles,
    private readonly queue: JobQueue,
  ) {}

  /** The id of a new run, of the same one in progress, or of the same finished one that is still up to date. */
  async start(request: AskedRun): Promise<string> {
    for (const { id, files, sealed } of await this.store.findFinished(request))
      if (await this.files.hasAll(id, files, sealed)) return id;
    const id = await this.store.transaction((transaction) => this.store.add(request, transaction));
    this.queue.wake();
    return id;
  }

  async find(id: string, caller: ReportCaller): Promise<ReportRun> {
    const [row] = isUuid(id)
      ? await this.source.query<ReportRun[]>(`select ${columns} from report_run where id = $6 and ${own}`, [
          ...ownOf(caller),
          id,
        ])
      : [];
    if (!row) throw new DomainError('REPORT.RUN_UNKNOWN', { id: id.slice(0, 64) });
    return row;
  }

  /** What a public edition hides, and why. */
  async disclosure(id: string, caller: ReportCaller): Promise<DisclosurePreview> {
    const { runId } = await this.find(id, caller);
    const [row] = await this.source.query<{ preview: DisclosurePreview | null }[]>(
      `select cells -> 'preview' as preview from report_run where id = $1`,
      [runId],
    );
    if (!row?.preview) throw new DomainError('REPORT.NOTHING_HIDDEN', { id: runId });
    // Those of earlier releases do not know of corrections.
    return { ...row.preview, corrections: row.preview.corrections ?? null };
  }

  /** Newest first. */
  async list(caller: ReportCaller, { status, cursor, limit }: RunFilter): Promise<Page<ReportRun>> {
    const [at = null, id = null] = readCursor(cursor, CURSOR, ([time]) => isTime(time)) ?? [];
    const rows = await this.source.query<ReportRun[]>(
      `select ${columns} from report_run
       where ${own} and ($6::text is null or status = $6)
         and ($7::timestamptz is null or (requested_at, id) < ($7, $8::uuid))
       order by requested_at desc, id desc limit $9`,
      [...ownOf(caller), status ?? null, at, id, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (run) => run,
      ({ requestedAt, runId }) => `${requestedAt.toISOString()}_${runId}`,
    );
  }

  async cancel(id: string, caller: ReportCaller): Promise<ReportRun> {
    const { runId } = await this.find(id, caller);
    const wasUnderWay = await this.store.cancel(runId);
    const run = await this.find(runId, caller);
    if (!wasUnderWay && run.status !== 'cancelled')
      throw new DomainError('REPORT.RUN_FINISHED', { status: run.status });
    return run;
  }

  /** A run in progress continues. */
  async retry(id: string, caller: ReportCaller): Promise<ReportRun> {
    const { runId, status } = await this.find(id, caller);
    if (status === 'done') throw new DomainError('REPORT.RUN_FINISHED', { status });
    await this.store.retry(runId).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new DomainError('REPORT.SAME_UNDER_WAY') : error;
    });
    this.queue.wake();
    return this.find(runId, caller);
  }

  async file(id: string, name: string, caller: ReportCaller): Promise<Buffer> {
    const run = await this.find(id, caller);
    const unknown = () => new DomainError('REPORT.FILE_UNKNOWN', { name: name.slice(0, 64) });
    if (!run.files.some((file) => file.name === name)) throw unknown();
    return this.files.read(run.runId, name, run.seal !== null).catch((error: NodeJS.ErrnoException) => {
      // A database restored from a backup lists files that the backup did not contain.
      throw error.code === 'ENOENT' ? unknown() : error;
    });
  }
}

const isTime = (text: string | undefined): boolean => !Number.isNaN(Date.parse(text ?? ''));

const CURSOR = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)_(${UUID})$`, 'i');
