import { DomainError, type InputMistake, type Transaction } from '@xiangtong/infrastructure';
import { readRecordedRevisions } from '@xiangtong/ledger';
import type { ReportingUnit } from '@xiangtong/reference';
import { closedAmong, closedMistake } from '../calendar/period-closed';
import type { Ground } from '../check/check-desk';
import type { ParsedSubmission, Published } from '../submission/parse/parse-submission';
import { installationActor, withdrawnNote } from '../submission/published';
import { takeSteps } from '../submission/steps';
import { SubmissionRepository } from '../submission/store/submission.repository';
import { recordBatch } from './record-batch';
import { settle } from './settle';

export interface PublicationToRecord extends Pick<Published, 'origin' | 'publication'> {
  /** Each of them `published`. */
  readonly reports: readonly ParsedSubmission[];
  /** Unit-months of which the publication has no report: what is in force there is withdrawn. */
  readonly holes: readonly { readonly unit: ReportingUnit; readonly month: number }[];
  readonly now: Date;
  readonly ground: Ground;
}

export interface RecordedPublication {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
}

/**
 * Puts in force what a lower installation has published, in the caller's transaction: all of it, or a DomainError with
 * every reason why not.
 */
export const recordPublication = async (
  manager: Transaction,
  publication: PublicationToRecord,
): Promise<RecordedPublication> => {
  const { reports, now, ground } = publication;
  const units = new Map(reports.map(({ unit }) => [unit.id, unit]));
  const actor = installationActor(publication);
  const options = { actor, accepter: null, now, ground, unitOf: (id: number) => units.get(id) };
  const outcomes = await recordBatch(manager, reports, options);
  refuse(outcomes.flatMap(({ mistakes }) => mistakes));
  const count = (wanted: string): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const counts = { created: count('created'), changed: count('changed'), unchanged: count('unchanged') };
  return { ...counts, withdrawn: await withdrawHoles(manager, publication) };
};

const withdrawHoles = async (
  manager: Transaction,
  { holes, now, ...source }: PublicationToRecord,
): Promise<number> => {
  const keys = holes.map(({ unit, month }) => ({ form: 'sales' as const, unitId: unit.id, month, unit }));
  const found = await new SubmissionRepository(manager).lockByUnitMonths(keys);
  const standing = found.filter(({ acceptedRevisionId }) => acceptedRevisionId !== null);
  if (standing.length === 0) return 0;
  const places = keys.filter((key) =>
    standing.some(({ unitId, month }) => unitId === key.unitId && month === key.month),
  );
  refuse([...(await closedAmong(manager, places, now))].map(closedMistake));
  const ids = standing.map(({ acceptedRevisionId }) => acceptedRevisionId!);
  const revisions = await readRecordedRevisions(manager, ids);
  const by = { actor: installationActor(source), reason: withdrawnNote(source) };
  const settlements = standing.map((submission) =>
    takeSteps(submission, [
      { ...by, action: 'withdraw', revision: revisions.get(submission.acceptedRevisionId!)! },
    ]),
  );
  await settle(manager, settlements, now);
  return settlements.length;
};

const refuse = (mistakes: readonly InputMistake[]): void => {
  if (mistakes.length > 0) throw new DomainError('SUBMISSION.INVALID', { count: mistakes.length }, mistakes);
};
