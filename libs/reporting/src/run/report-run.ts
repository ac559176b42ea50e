import { canonicalJson, sha256 } from '@xiangtong/documents';
import type { RememberedCaller } from '@xiangtong/identity';
import type { RunState, RunParameters } from '@xiangtong/contracts';

/** Whether the run is finished. */
export const hasEnded: Readonly<Record<RunState, boolean>> = {
  queued: false,
  running: false,
  done: true,
  failed: true,
  cancelled: true,
};

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
