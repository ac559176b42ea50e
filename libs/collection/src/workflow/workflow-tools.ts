import { isObject, formPeriod } from '@xiangtong/contracts';
import {
  againAfterOthers,
  type Clock,
  DomainError,
  isUniqueViolation,
  isUuid,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import { monthOf } from '@xiangtong/domain';
import type { Catalogue, ReferenceCatalogue, ReportingUnit } from '@xiangtong/reference';
import { closedError } from '../calendar/period-closed';
import { foreignUnit, notFound } from '../submission/authority';
import { parseSubmission, type ParsedSubmission } from '../submission/parse/parse-submission';
import { SubmissionRepository } from '../submission/store/submission.repository';
import type { Actor, Submission } from '../submission/submission';

export interface WorkflowDependencies {
  readonly source: Database;
  readonly catalogue: ReferenceCatalogue;
  readonly clock: Clock;
}

/** Parses the actor's report, or throws all mistakes. */
export const parseOrRefuse = (
  actor: Actor,
  input: unknown,
  catalogue: Catalogue,
  clock: Clock,
): ParsedSubmission => {
  const foreign = isObject(input) ? foreignUnit(actor, input['unit'], catalogue) : null;
  if (foreign) throw new DomainError(foreign.code, foreign.parameters);
  const { submission, mistakes } = parseSubmission(input, { catalogue, currentMonth: monthOf(clock.now()) });
  if (mistakes) throw new DomainError('SUBMISSION.INVALID', { count: mistakes.length }, mistakes);
  return submission;
};

export const requireReason = (reason: unknown): string => {
  const text = typeof reason === 'string' ? reason.trim() : '';
  if (text === '' || text.length > 2_000) throw new DomainError('SUBMISSION.REASON_REQUIRED');
  return text;
};

/** Only the version that the caller has seen may be changed; null: any version. */
export const requireVersion = ({ version }: Pick<Submission, 'version'>, expected: number | null): void => {
  if (expected !== null && version !== expected) throw new DomainError('SUBMISSION.CONCURRENT_CHANGE');
};

/** A text that is not an id is not a submission; PostgreSQL would throw an error. */
export const requireId = (id: string): void => {
  if (!isUuid(id)) throw notFound(id);
};

export interface Opened {
  readonly manager: Transaction;
  readonly submissions: SubmissionRepository;
  readonly submission: Submission;
  readonly unit: ReportingUnit;
  readonly catalogue: Catalogue;
}

/**
 * Opens a submission inside a transaction, locked, for one action. `permit` runs before the state is read, so that a
 * stranger learns nothing about it.
 */
export const openSubmission = async <Result>(
  { source, catalogue }: WorkflowDependencies,
  id: string,
  permit: (unit: ReportingUnit) => void,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> => {
  requireId(id);
  const current = await catalogue.current();
  return inTransaction(source, async (manager) => {
    const submissions = new SubmissionRepository(manager);
    const submission = await submissions.lockById(id);
    const unit = submission ? current.unitsById.get(submission.unitId) : undefined;
    if (!submission || !unit) throw notFound(id);
    permit(unit);
    return work({ manager, submissions, submission, unit, catalogue: current });
  }).catch((cause: unknown) => {
    throw closedError(cause, (unitId) => current.unitsById.get(unitId)) ?? cause;
  });
};

/** A key that another request took at the same moment is reported as that conflict. */
export const inTransaction = async <Result>(
  source: Database,
  work: (manager: Transaction) => Promise<Result>,
): Promise<Result> => {
  try {
    return await againAfterOthers(() => source.transaction(work));
  } catch (cause) {
    if (isUniqueViolation(cause)) throw new DomainError('SUBMISSION.CONCURRENT_CHANGE', {}, [], { cause });
    throw cause;
  }
};

export const existsError = (submission: Submission, unit: ReportingUnit): DomainError =>
  new DomainError('SUBMISSION.EXISTS', {
    unit: unit.name.zh,
    period: formPeriod(submission.form, submission.month),
    status: submission.status,
  });
