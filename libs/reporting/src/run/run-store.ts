import { randomUUID } from 'node:crypto';
import type {
  ReportDocument,
  PublishedFigure,
  ReportStep,
  RunFile,
  RunParameters,
} from '@xiangtong/contracts';
import { canonicalJson } from '@xiangtong/documents';
import type { RememberedCaller } from '@xiangtong/identity';
import {
  announce,
  changed,
  DomainError,
  isPresent,
  type Clock,
  type JobQueue,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import { headSeq } from '@xiangtong/ledger';
import { lockPublished } from '../sources/read-published-cells';
import { toStored, type PublishedCells } from '../sources/published-cells';
import type { ReportDefinition } from '../definition/report-definition';
import { keepText } from '../versions/definition-texts';
import { requestKey, type AskedRun, type RunRequest } from './report-run';

/** How often a run may be interrupted by the end of its process; after that the run may be the cause. */
const MOST_INTERRUPTIONS = 2;

/**
 * A run held by one process. The attempt number distinguishes it from an earlier attempt that has not noticed yet that
 * it is over.
 */
export interface Claim {
  readonly id: string;
  readonly worker: number;
  readonly attempt: number;
  readonly report: string;
  readonly parameters: RunParameters;
  readonly caller: RememberedCaller;
}

interface ClaimRow {
  report: string;
  parameters: RunParameters;
  requested_by: string;
  requested_as: RememberedCaller | null;
  attempts: number;
}

export interface FinishedRun {
  readonly document: ReportDocument;
  /** Its text is kept with the run. */
  readonly definition: ReportDefinition;
  /** Parameters with which it was made. */
  readonly parameters: RunParameters;
  readonly files: readonly RunFile[];
  /** Cells of a public edition, for the editions after it; `figures` are those that it prints. */
  readonly cells: PublishedCells | null;
  /** Its requester may not see single units: with the files they have its cells, published or not. */
  readonly isReleased: boolean;
  readonly figures: readonly PublishedFigure[];
}

interface EndedRow {
  readonly username: string;
  readonly requestedAt: Date;
  readonly isScheduled: boolean;
}

/** A person who has waited for so long is doing something else. */
const LONG_MS = 60_000;

/** Tells who asked for it, unless they have it before their eyes. */
const announceMade = async (
  transaction: Transaction,
  made: EndedRow & { readonly claim: Claim; readonly title: string; readonly at: Date },
): Promise<void> => {
  const { username, requestedAt, isScheduled, claim, title, at } = made;
  if (!isScheduled && at.getTime() - requestedAt.getTime() < LONG_MS) return;
  const { scope, period } = claim.parameters;
  await announce(transaction, {
    kind: 'run.finished',
    details: { username, run: claim.id, title, scope, period },
    subject: `run ${claim.id}`,
    at,
  });
};

const held = `id = $1 and worker = $2 and attempts = $3 and status = 'running'`;
const heldBy = ({ id, worker, attempt }: Claim): unknown[] => [id, worker, attempt];

/** The state changes of runs; every step applies only from its expected state. */
export class RunStore {
  constructor(
    private readonly source: Database,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.source.transaction(work);
  }

  /** The id of a new run, or of the same one that is under way already. */
  async add(request: RunRequest, transaction: Transaction): Promise<string> {
    const key = requestKey(request);
    for (;;) {
      const [added] = await transaction.query<{ id: string }[]>(
        `insert into report_run (id, report, parameters, requested_by, requested_as, requested_at, request_key, status)
         values ($1, $2, $3, $4, $5, $6, $7, 'queued')
         on conflict (request_key) where status in ('queued', 'running') do nothing
         returning id`,
        [
          randomUUID(),
          request.report,
          request.parameters,
          request.caller.username,
          JSON.stringify(request.caller),
          this.clock.now(),
          key,
        ],
      );
      if (added) {
        await this.queue.put('report-run', added.id, transaction);
        return added.id;
      }
      const [same] = await transaction.query<{ id: string }[]>(
        `select id from report_run where request_key = $1 and status in ('queued', 'running')`,
        [key],
      );
      if (same) return same.id;
    }
  }

  /** Finished runs of the same request, made at the ledger position that it asks for; the newest first. */
  findFinished(request: AskedRun): Promise<{ id: string; files: RunFile[]; sealed: boolean }[]> {
    return this.source.query(
      `select id, files, seal is not null as sealed from report_run
       where requested_by = $1 and request_key = $2 and definition = $3 and status = 'done'
         and (document -> 'asOf' ->> 'seq')::bigint = coalesce($4::bigint, ${headSeq})
       order by requested_at desc, id desc`,
      [request.caller.username, requestKey(request), request.definition, request.parameters.asOf ?? null],
    );
  }

  /** Null when the run no longer waits. */
  async claim(id: string, worker: number): Promise<Claim | null> {
    const [row] = await changed<ClaimRow>(
      this.source,
      `update report_run set status = 'running', worker = $2, attempts = attempts + 1, started_at = $3, progress = null
       where id = $1 and status = 'queued'
       returning report, parameters, requested_by, requested_as, attempts`,
      [id, worker, this.clock.now()],
    );
    if (!row) return null;
    const { report, parameters, attempts: attempt } = row;
    const anything = { grants: null, divisions: null, unitIds: null };
    const caller = row.requested_as ?? { username: row.requested_by, ...anything };
    return { id, worker, attempt, report, parameters, caller };
  }

  async isHeld(claim: Claim): Promise<boolean> {
    const rows = await this.source.query<unknown[]>(`select from report_run where ${held}`, heldBy(claim));
    return rows.length > 0;
  }

  /** False, here and below, when the run is no longer held: it was cancelled, or taken over. */
  async note(claim: Claim, progress: ReportStep): Promise<boolean> {
    const rows = await changed(
      this.source,
      `update report_run set progress = $4 where ${held} returning id`,
      [...heldBy(claim), progress],
    );
    return rows.length > 0;
  }

  /**
   * Keeps the document, to be sealed later. `place` moves the files into their final place; both or none. Throws
   * REPORT.PUBLISHED_MEANWHILE where the run would be released and another one was while it was made.
   */
  finish(claim: Claim, run: FinishedRun, place: () => Promise<void>): Promise<boolean> {
    const { files, document, definition, parameters, cells, figures } = run;
    return this.source.transaction(async (transaction) => {
      const isReleased = cells !== null && run.isReleased;
      if (isReleased && (await lockPublished(transaction)) !== cells.known)
        throw new DomainError('REPORT.PUBLISHED_MEANWHILE');
      const rows = await changed<EndedRow>(
        transaction,
        `update report_run set status = 'done', files = $4, document = $5, definition = $6, finished_at = $7, cells = $8, failure = null,
           parameters = $9, is_released = $10
         where ${held} returning requested_by as "username", requested_at as "requestedAt",
           exists (select from report_schedule where last_run = report_run.id) as "isScheduled"`,
        [
          ...heldBy(claim),
          JSON.stringify(files),
          canonicalJson(document),
          definition.digest,
          this.clock.now(),
          cells && JSON.stringify({ ...toStored(cells), figures }),
          parameters,
          isReleased,
        ],
      );
      const [ended] = rows;
      if (!ended) return false;
      await keepText(transaction, definition, this.clock.now());
      await announceMade(transaction, { ...ended, claim, title: document.title, at: this.clock.now() });
      await place();
      return true;
    });
  }

  async fail(claim: Claim, failure: string): Promise<void> {
    await changed(
      this.source,
      `update report_run set status = 'failed', failure = $4, finished_at = $5 where ${held} returning id`,
      [...heldBy(claim), failure, this.clock.now()],
    );
  }

  /** Another process, or this one after a restart, starts again. */
  async giveBack(claim: Claim): Promise<void> {
    await this.source.transaction(async (transaction) => {
      const rows = await changed(
        transaction,
        `update report_run set status = 'queued', worker = null, progress = null where ${held} returning id`,
        heldBy(claim),
      );
      if (rows.length > 0) await this.queue.put('report-run', claim.id, transaction);
    });
  }

  /** Whether it was in progress. */
  async cancel(id: string): Promise<boolean> {
    const rows = await changed(
      this.source,
      `update report_run set status = 'cancelled', finished_at = $2, worker = null
       where id = $1 and status in ('queued', 'running') returning id`,
      [id, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Whether it had failed or was cancelled, and waits again. */
  async retry(id: string): Promise<boolean> {
    return this.source.transaction(async (transaction) => {
      const rows = await changed(
        transaction,
        `update report_run set status = 'queued', interruptions = 0, failure = null, finished_at = null, progress = null
         where id = $1 and status in ('failed', 'cancelled') returning id`,
        [id],
      );
      if (rows.length > 0) await this.queue.put('report-run', id, transaction);
      return rows.length > 0;
    });
  }

  /**
   * Runs whose process has ended wait again, and waiting runs get a job: after a crash, and after a restore, which
   * restores runs but no jobs. Returns the ids of the resumed runs.
   */
  async takeUp(): Promise<string[]> {
    await changed(
      this.source,
      `update report_run set worker = null, interruptions = interruptions + 1, progress = null,
         status = case when interruptions < $1 then 'queued' else 'failed' end,
         failure = case when interruptions < $1 then null else 'REPORT.RUN_INTERRUPTED' end,
         finished_at = case when interruptions < $1 then null else $2::timestamptz end
       where status = 'running' and (worker is null or not ${isPresent('worker')}) returning id`,
      [MOST_INTERRUPTIONS, this.clock.now()],
    );
    const waiting = await this.source.query<{ id: string }[]>(
      `select id from report_run where status = 'queued' order by requested_at, id`,
    );
    const taken: string[] = [];
    for (const { id } of waiting) {
      if (await this.queue.waits('report-run', id)) continue;
      await this.source.transaction(async (transaction) => {
        const [still] = await transaction.query<unknown[]>(
          `select from report_run where id = $1 and status = 'queued' for update`,
          [id],
        );
        if (still) await this.queue.put('report-run', id, transaction);
      });
      taken.push(id);
    }
    return taken;
  }
}
