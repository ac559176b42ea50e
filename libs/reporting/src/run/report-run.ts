import type { LetterheadIssue, FileFormat } from '@xiangtong/contracts';
import { canonicalJson, sha256 } from '@xiangtong/documents';
import type { RememberedCaller } from '@xiangtong/identity';
import type { ReportStep } from '../compose/progress';
import type { ReportParameters } from '../sources/sources';

export const runStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** Whether the run is finished. */
export const hasEnded: Readonly<Record<RunState, boolean>> = {
  queued: false,
  running: false,
  done: true,
  failed: true,
  cancelled: true,
};

export type RunParameters = ReportParameters & {
  readonly formats: readonly FileFormat[];
  /** Of a report under a letterhead. */
  readonly issue?: LetterheadIssue;
};

export interface RunFile {
  readonly name: string;
  readonly bytes: number;
}

export interface ReportRun {
  readonly runId: string;
  readonly report: string;
  readonly parameters: RunParameters;
  readonly status: RunState;
  /** Of a running run: the current step. */
  readonly progress: ReportStep | null;
  readonly files: readonly RunFile[];
  /** Hash of the definition that made it; null before it is made. */
  readonly definition: string | null;
  /** Error code of a failed run. */
  readonly failure: string | null;
  /** Seal of the published report, which is in its files. */
  readonly seal: string | null;
  readonly attempts: number;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** The requester and the request. */
export interface RunRequest {
  readonly report: string;
  readonly parameters: RunParameters;
  readonly caller: RememberedCaller;
  /** Hash of definition, code and all dependencies of the report besides the ledger; see `readReportBasis`. */
  readonly basis: string;
}

/** What is asked for now: an earlier run answers it only if it was made with the same definition. */
export interface AskedRun extends RunRequest {
  /** Hash of the definition. */
  readonly definition: string;
}

/** Equal for requests that would make the same files for the same person at the same ledger position. */
export const requestKey = ({ report, parameters, caller, basis }: RunRequest): string =>
  sha256(
    Buffer.from(
      canonicalJson({
        report,
        parameters: { ...parameters, formats: [...parameters.formats].sort() },
        caller,
        basis,
      }),
    ),
  );
