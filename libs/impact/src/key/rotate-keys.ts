import { DomainError, type Database, type Transaction } from '@xiangtong/infrastructure';
import { recordHouseholdEvent } from '../event/household-events';
import { addGenerations, secretsInUse, takeKeys } from './key-generation';
import { rekeyed, type CountySecrets, type PrivateKey } from './private-key';

export interface KeyRotation {
  /** Generation of the keys now stored. */
  readonly generation: number;
  readonly households: number;
  readonly persons: number;
}

/** Who rotates, and when. */
interface Rotator {
  readonly recordedBy: string;
  readonly now: Date;
}

const BATCH = 20_000;

/** Where keys are: each value of the column is replaced by that of the new generation. */
interface KeyColumn {
  readonly next: string;
  readonly change: string;
}

const householdKeys: KeyColumn = {
  next: `select encode(key, 'hex') as key, id::text as place from household where id > $1::bigint order by id limit ${BATCH}`,
  change: `update household set key = decode(made.key, 'hex')
    from unnest($1::text[], $2::text[]) as made (place, key) where household.id = made.place::bigint`,
};

const personKeys: KeyColumn = {
  next: `select encode(person_key, 'hex') as key, id::text as place from benefit
    where person_key is not null and id > $1::bigint order by id limit ${BATCH}`,
  change: `update benefit set person_key = decode(made.key, 'hex')
    from unnest($1::text[], $2::text[]) as made (place, key) where benefit.id = made.place::bigint`,
};

const rekeyColumn = async (
  transaction: Transaction,
  { next, change }: KeyColumn,
  later: CountySecrets,
): Promise<number> => {
  let [last, count] = ['0', 0];
  for (;;) {
    const rows = await transaction.query<{ key: PrivateKey; place: string }[]>(next, [last]);
    if (rows.length === 0) return count;
    await transaction.query(change, [
      rows.map(({ place }) => place),
      rows.map(({ key }) => rekeyed(later, key)),
    ]);
    count += rows.length;
    last = rows.at(-1)!.place;
  }
};

/**
 * Brings every stored key to the newest configured secret, without ID numbers and in one transaction, which the audit
 * trail tells. Throws IMPACT.NO_NEWER_SECRET when there is none beyond those in use.
 */
export const rotateKeys = (
  source: Database,
  configured: CountySecrets,
  { recordedBy, now }: Rotator,
): Promise<KeyRotation> =>
  source.transaction(async (transaction) => {
    await takeKeys(transaction);
    const used = await secretsInUse(transaction, configured);
    const later = configured.slice(used.length);
    if (later.length === 0) throw new DomainError('IMPACT.NO_NEWER_SECRET');
    const households = await rekeyColumn(transaction, householdKeys, later);
    const persons = await rekeyColumn(transaction, personKeys, later);
    await addGenerations(transaction, later, used.length);
    const generation = configured.length;
    await recordHouseholdEvent(transaction, {
      action: 'keys-rotated',
      householdId: null,
      households,
      place: '',
      purpose: String(generation),
      actor: recordedBy,
      at: now,
    });
    return { generation, households, persons };
  });
