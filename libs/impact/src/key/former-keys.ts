import type { Transaction } from '@xiangtong/infrastructure';
import type { MadeKey } from './private-key';

const made = `from unnest($1::text[], $2::text[]) as made (former, key)`;

/**
 * Households and persons stored under a key of the first kind, which had no slow step, get their new one as soon as a
 * file names them. The key of a pseudonym is the same in both kinds.
 */
export const replaceFormerKeys = async (
  transaction: Transaction,
  keys: readonly MadeKey[],
): Promise<void> => {
  const pairs = [keys.map(({ former }) => former), keys.map(({ key }) => key)];
  await transaction.query(
    `update household set key = decode(made.key, 'hex'), key_version = 2 ${made}
     where household.key = decode(made.former, 'hex') and household.key_version = 1`,
    pairs,
  );
  await transaction.query(
    `update benefit set person_key = decode(made.key, 'hex'), person_key_version = 2 ${made}
     where benefit.person_key = decode(made.former, 'hex') and benefit.person_key_version = 1`,
    pairs,
  );
};
