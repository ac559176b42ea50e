import { queryPrepared, type Transaction } from '@xiangtong/infrastructure';
import { isStoreOf } from '@xiangtong/ledger';

/** The stores one unit reports for one month. */
export interface StoreClaim {
  readonly unitId: number;
  readonly month: number;
  readonly stores: readonly string[];
}

export interface StoreConflict {
  readonly store: string;
  readonly month: number;
  /** The unit that already reports the store. */
  readonly unitId: number;
  /** The unit whose claim is refused. */
  readonly claimedBy: number;
}

/** Claims that another unit already holds: a store reported twice would be counted twice. */
export const findStoreConflicts = (
  manager: Transaction,
  claims: readonly StoreClaim[],
): Promise<StoreConflict[]> =>
  queryPrepared<StoreConflict>(
    manager,
    { name: 'find-store-conflicts', text: findConflicts },
    columns(claims),
  );

const findConflicts = `
  select held.store, held.month, held.unit_id as "unitId", claim.unit_id as "claimedBy"
     from unnest($1::text[], $2::int[], $3::int[]) as claim (store, month, unit_id)
     join store_month held on held.store = claim.store and held.month = claim.month and held.unit_id <> claim.unit_id
     order by held.store`;

/** A unit-month, and the revision whose stores remain claimed. */
export interface ReleasedClaims extends Pick<StoreClaim, 'unitId' | 'month'> {
  readonly keptRevision: number | null;
}

/**
 * Releases the claims of the units for these months. Stores of a revision that stays in force are kept: if another unit
 * took one of them, it would be counted twice.
 */
export const releaseStoreClaims = async (
  manager: Transaction,
  claims: readonly ReleasedClaims[],
): Promise<void> => {
  if (claims.length === 0) return;
  await manager.query(
    `delete from store_month using unnest($1::int[], $2::int[], $3::bigint[]) as gone (unit_id, month, kept)
     where store_month.unit_id = gone.unit_id and store_month.month = gone.month
       and not ${isStoreOf('gone.kept', 'store_month.store')}`,
    [
      claims.map((claim) => claim.unitId),
      claims.map((claim) => claim.month),
      claims.map((claim) => claim.keptRevision),
    ],
  );
};

/** Fails on a conflict that appeared in the meantime. */
export const claimStores = async (manager: Transaction, claims: readonly StoreClaim[]): Promise<void> => {
  if (claims.every((claim) => claim.stores.length === 0)) return;
  await queryPrepared(
    manager,
    {
      name: 'claim-stores',
      text: `insert into store_month (store, month, unit_id)
     select * from unnest($1::text[], $2::int[], $3::int[]) as claim (store, month, unit_id)
     where not exists (
       select from store_month held
       where held.store = claim.store and held.month = claim.month and held.unit_id = claim.unit_id
     ) order by 1, 2`,
    },
    columns(claims),
  );
};

const columns = (claims: readonly StoreClaim[]): [string[], number[], number[]] => {
  const flat = claims.flatMap((claim) =>
    claim.stores.map((store) => ({ store, month: claim.month, unitId: claim.unitId })),
  );
  return [
    flat.map((entry) => entry.store),
    flat.map((entry) => entry.month),
    flat.map((entry) => entry.unitId),
  ];
};
