import { DomainError, type Queries, type Transaction } from '@xiangtong/infrastructure';
import { fingerprintOf, type CountySecrets } from './private-key';

const LOCK = `hashtext('xiangtong.household-keys')`;

interface GenerationRow {
  fingerprint: string;
}

/** Fingerprints of the secrets that the stored keys were made under, in the order of their use. */
const readFingerprints = async (queries: Queries): Promise<string[]> => {
  const rows = await queries.query<GenerationRow[]>(
    `select encode(fingerprint, 'hex') as fingerprint from household_key_generation order by generation`,
  );
  return rows.map(({ fingerprint }) => fingerprint);
};

export const addGenerations = async (
  queries: Queries,
  secrets: CountySecrets,
  after: number,
): Promise<void> => {
  await queries.query(
    `insert into household_key_generation (generation, fingerprint)
     select $2 + place, decode(fingerprint, 'hex') from unnest($1::text[]) with ordinality as made (fingerprint, place)
     on conflict do nothing`,
    [secrets.map(fingerprintOf), after],
  );
};

/** A database without generations takes the secrets it is given; households of an earlier release know the first. */
const firstGenerations = async (queries: Queries, secrets: CountySecrets): Promise<string[]> => {
  const [row] = await queries.query<{ used: boolean }[]>('select exists (select from household) as used');
  await addGenerations(queries, row!.used ? secrets.slice(0, 1) : secrets, 0);
  return readFingerprints(queries);
};

/**
 * Those of the configured secrets under which this database keeps its keys. Throws IMPACT.SECRET_CHANGED when they are
 * others: no household would be recognised, and every row of a file would become a new one.
 */
export const secretsInUse = async (queries: Queries, configured: CountySecrets): Promise<CountySecrets> => {
  const stored = await readFingerprints(queries);
  const fingerprints = stored.length > 0 ? stored : await firstGenerations(queries, configured);
  const used = configured.slice(0, fingerprints.length);
  if (fingerprints.some((fingerprint, place) => !used[place] || fingerprintOf(used[place]) !== fingerprint))
    throw new DomainError('IMPACT.SECRET_CHANGED');
  return used;
};

/** Holds all keys until the transaction ends. Throws IMPACT.KEYS_CHANGED if they have changed since `used` was read. */
export const holdKeys = async (transaction: Transaction, used: CountySecrets): Promise<void> => {
  await transaction.query(`select pg_advisory_xact_lock_shared(${LOCK})`);
  if ((await readFingerprints(transaction)).length !== used.length)
    throw new DomainError('IMPACT.KEYS_CHANGED');
};

/** Waits for imports that are under way and keeps later ones waiting until the end of the transaction. */
export const takeKeys = async (transaction: Transaction): Promise<void> => {
  await transaction.query(`select pg_advisory_xact_lock(${LOCK})`);
};
