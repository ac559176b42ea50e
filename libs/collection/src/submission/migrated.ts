import { isObject, formPeriod } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { Migrated, ParsedSubmission } from './parse/parse-submission';

/** Accepts history: nobody here has reviewed it. */
export const MIGRATION_ACTOR = 'rule:migration';

/** The reason in the ledger; the time of the entry is that of the migration. */
export const migrationNote = ({ acceptedAt }: Migrated): string =>
  `历史数据迁移，原审核通过时间 / migrated, accepted at ${acceptedAt.toISOString()}`;

type Times = Readonly<Record<keyof Migrated, unknown>>;

/** A line of history without times is an ordinary submission. */
export const withoutTimes = (line: unknown): { readonly input: unknown; readonly times: Times } => {
  if (!isObject(line)) return { input: line, times: { submittedAt: undefined, acceptedAt: undefined } };
  const { submittedAt, acceptedAt, ...input } = line;
  return { input, times: { submittedAt, acceptedAt } };
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const instantOf = (value: unknown): Date | null => {
  const instant = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
  return instant && Number.isFinite(instant.getTime()) ? instant : null;
};

/**
 * The times of a report, or what is wrong with them: they must be after the end of the period, in order, and before
 * now.
 */
export const readTimes = (
  times: Times,
  { form, month }: ParsedSubmission,
  now: Date,
): Migrated | readonly InputMistake[] => {
  const submittedAt = instantOf(times.submittedAt);
  const acceptedAt = instantOf(times.acceptedAt);
  if (!submittedAt || !acceptedAt) {
    return (['submittedAt', 'acceptedAt'] as const)
      .filter((field) => !instantOf(times[field]))
      .map((field) => ({ path: field, code: 'MIGRATION.TIME', parameters: { field } }));
  }
  const [submitted, accepted] = [submittedAt.toISOString(), acceptedAt.toISOString()];
  const latest =
    acceptedAt > submittedAt
      ? { path: 'acceptedAt', value: accepted }
      : { path: 'submittedAt', value: submitted };
  const mistakes: InputMistake[] = [];
  if (monthOf(submittedAt) <= month) {
    const parameters = { value: submitted, period: formPeriod(form, month) };
    mistakes.push({ path: 'submittedAt', code: 'MIGRATION.BEFORE_PERIOD_END', parameters });
  }
  if (acceptedAt < submittedAt)
    mistakes.push({
      path: 'acceptedAt',
      code: 'MIGRATION.ACCEPTED_FIRST',
      parameters: { submitted, accepted },
    });
  if (new Date(latest.value) > now)
    mistakes.push({ path: latest.path, code: 'MIGRATION.IN_FUTURE', parameters: { value: latest.value } });
  return mistakes.length > 0 ? mistakes : { submittedAt, acceptedAt };
};
