import { tellsPersonalNumber } from '@xiangtong/domain';
import { DomainError, type Queries } from '@xiangtong/infrastructure';
import { type Withdrawal, withdrawalWords } from '@xiangtong/contracts';

export interface WithdrawalRow {
  readonly withdrawnAt: Date | null;
  readonly withdrawnFor: string | null;
}

/** SQL for the columns of `WithdrawalRow`, joined to `seal`. */
export const withdrawalColumns =
  'withdrawn.withdrawn_at as "withdrawnAt", withdrawn.reason as "withdrawnFor"';
export const withdrawalJoin = 'left join edition_withdrawal withdrawn on withdrawn.seal = seal.seal';

export const toWithdrawal = ({ withdrawnAt, withdrawnFor }: WithdrawalRow): Withdrawal | null =>
  withdrawnAt && withdrawnFor !== null ? { at: withdrawnAt.toISOString(), reason: withdrawnFor } : null;

export const readWithdrawal = async (queries: Queries, seal: string): Promise<Withdrawal | null> => {
  const [row] = await queries.query<WithdrawalRow[]>(
    `select ${withdrawalColumns} from edition_withdrawal withdrawn where withdrawn.seal = $1`,
    [seal],
  );
  return row ? toWithdrawal(row) : null;
};

export const wasWithdrawn = (withdrawal: Withdrawal): DomainError =>
  new DomainError('EDITION.WITHDRAWN', withdrawalWords(withdrawal));

interface NewWithdrawal {
  readonly seal: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** Once for each seal. Throws EDITION.REASON_PERSONAL and EDITION.WITHDRAWN_BEFORE. */
export const recordWithdrawal = async (
  queries: Queries,
  { seal, reason, by, at }: NewWithdrawal,
): Promise<Withdrawal> => {
  if (tellsPersonalNumber(reason)) throw new DomainError('EDITION.REASON_PERSONAL');
  const rows = await queries.query<object[]>(
    `insert into edition_withdrawal (seal, reason, withdrawn_by, withdrawn_at) values ($1, $2, $3, $4)
     on conflict do nothing returning seal`,
    [seal, reason, by, at],
  );
  if (rows.length === 0) throw new DomainError('EDITION.WITHDRAWN_BEFORE', { seal });
  return { at: at.toISOString(), reason };
};
