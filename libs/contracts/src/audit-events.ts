import type { AuditKind, AuditSubjectType } from './audit';
import type { Instant } from './instant';

export interface AuditSubjectResponse {
  readonly type: AuditSubjectType;
  /** ID of a submission or of a report run. */
  readonly id?: string;
  /** Unit code, county or prefecture, user name or report. */
  readonly code?: string;
  /** E.g. `立碑村 2019-12 农村电子商务销售情况月报`. */
  readonly name: string;
}

export interface AuditEventResponse {
  readonly at: Instant;
  /** User name; null for the system or an unknown person. */
  readonly actor: string | null;
  readonly kind: AuditKind;
  /** E.g. `accept`. */
  readonly action: string;
  /** The action in words, e.g. `审核通过`. */
  readonly text: string;
  readonly subject: AuditSubjectResponse;
  /** What was given as the reason; of a comment what it says. */
  readonly reason?: string;
  /** Ledger position. */
  readonly seq?: number;
}
