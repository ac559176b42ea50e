import { canonicalJson, sha256, type ReportFormat } from '@xiangtong/documents';
import type { RememberedCaller } from '@xiangtong/identity';
import type { ReportStep } from '../compose/progress';
import type { ReportParameters } from '../sources/sources';

export const runStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** Whether nothing more happens to the run by itself. */
export const hasEnded: Readonly<Record<RunState, boolean>> = {
  queued: false,
  running: false,
  done: true,
  failed: true,
  cancelled: true,
};

export type RunParameters = ReportParameters & { readonly formats: readonly ReportFormat[] };

export interface RunFile {
  readonly name: string;
  readonly bytes: number;
}

export interface ReportRun {
  readonly runId: string;
  readonly report: string;
  readonly parameters: RunParameters;
  readonly status: RunState;
  /** Of a run under way: the step that has begun. */
  readonly progress: ReportStep | null;
  readonly files: readonly RunFile[];
  /** Code of what made it fail. */
  readonly failure: string | null;
  /** Seal of the published report; its files bear it. */
  readonly seal: string | null;
  readonly attempts: number;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** Who asks for what. */
export interface RunRequest {
  readonly report: string;
  readonly parameters: RunParameters;
  readonly caller: RememberedCaller;
  /** Of definition, code and all that a report depends on besides the ledger; see `readReportBasis`. */
  readonly basis: string;
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
