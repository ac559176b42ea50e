import { groupBy } from '@xiangtong/contracts';
import type { Database, Transaction } from '@xiangtong/infrastructure';
import type { PrivateKey } from '../key/private-key';

export interface RegisteredHousehold {
  /** bigint of the database as text. */
  readonly id: string;
  readonly village: string;
}

/** A caller who may see the register of some villages only. */
export interface RegisterAsker {
  readonly knows: (village: string) => boolean;
  /** Called before the answer with the number of requested households outside the caller's knowledge. */
  readonly onUnknown: (count: number) => Promise<void>;
}

interface RegisterRow extends RegisteredHousehold {
  readonly key: PrivateKey;
}

/** The registrations of `keys`, at most one in each county, the earliest first. */
export const readRegistrations = async (
  source: Database | Transaction,
  keys: readonly PrivateKey[],
): Promise<ReadonlyMap<PrivateKey, readonly RegisteredHousehold[]>> => {
  const rows = await source.query<RegisterRow[]>(
    `select household.id::text as id, household.village, encode(household.key, 'hex') as key
     from household join unnest($1::text[]) as wanted (key) on household.key = decode(wanted.key, 'hex')
     order by household.id`,
    [[...new Set(keys)]],
  );
  return groupBy(rows, ({ key }) => key);
};
