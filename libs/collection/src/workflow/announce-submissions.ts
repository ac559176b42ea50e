import { formPeriod, groupBy } from '@xiangtong/contracts';
import { OutboxInterest, type Happening, type Transaction } from '@xiangtong/infrastructure';
import type { Settlement } from '../submission/steps';
import type { SubmissionState } from '../submission/submission';

type Place = Pick<SubmissionState, 'id' | 'form' | 'month' | 'unitId'>;

const kinds = { submit: 'report.submitted', accept: 'report.accepted' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Announces that one report was handed in or accepted, if somebody waits for that. */
export const announceReport = (manager: Transaction, kind: Kind, place: Place, at: Date): Promise<void> =>
  OutboxInterest.announce(manager, [happeningOf(kind, [place], at)]);

/**
 * The same for all that a file or a stream has brought: one message for each period, since a county that hands in a
 * workbook does one thing.
 */
export const announceReports = (
  manager: Transaction,
  settlements: readonly Settlement[],
  at: Date,
): Promise<void> => {
  const happenings = (['submit', 'accept'] as const).flatMap((action) => {
    const taken = settlements.filter(({ events }) => events.some((event) => event.action === action));
    const periods = groupBy(taken, ({ state: { form, month } }) => `${form} ${month}`);
    return [...periods.values()].map((group) =>
      happeningOf(
        kinds[action],
        group.map(({ state }) => state),
        at,
      ),
    );
  });
  return OutboxInterest.announce(manager, happenings);
};

const happeningOf = (kind: Kind, places: readonly Place[], at: Date): Happening => {
  const { id, form, month } = places[0]!;
  const submission = places.length === 1 ? id : null;
  const period = formPeriod(form, month);
  return {
    kind,
    details: { form, period, unitIds: places.map(({ unitId }) => unitId), submission },
    subject: submission === null ? `period ${form} ${period}` : `submission ${id}`,
    at,
  };
};
