import type { InputMistake, Transaction } from '@xiangtong/infrastructure';
import type { ParsedSubmission } from '../../submission/parse/parse-submission';
import { findStoreConflicts, type StoreClaim } from '../../submission/store/store-claims';
import { storeMistake, storesOf } from '../../submission/store/store-mistakes';
import type { RecordOptions } from './batch-types';

export const claimOf = (parsed: ParsedSubmission): StoreClaim => ({
  unitId: parsed.unit.id,
  month: parsed.month,
  stores: storesOf(parsed),
});

/** Submissions that report a store which another unit reports for the month, in the ledger or earlier in the batch. */
export const storeRefusals = async (
  manager: Transaction,
  batch: readonly ParsedSubmission[],
  options: RecordOptions,
): Promise<Map<ParsedSubmission, InputMistake[]>> => {
  const claims = batch.map(claimOf);
  if (claims.every((claim) => claim.stores.length === 0)) return new Map();
  const held = new Map<string, number>();
  for (const conflict of await findStoreConflicts(manager, claims)) {
    held.set(`${conflict.month}/${conflict.store}`, conflict.unitId);
  }
  const refusals = new Map<ParsedSubmission, InputMistake[]>();
  for (const [index, parsed] of batch.entries()) {
    const conflicts = claims[index]!.stores.filter((store) => {
      const holder = held.get(`${parsed.month}/${store}`);
      return holder !== undefined && holder !== parsed.unit.id;
    });
    if (conflicts.length > 0) {
      refusals.set(
        parsed,
        conflicts.map((store) =>
          storeMistake(parsed, store, options.unitOf(held.get(`${parsed.month}/${store}`)!)),
        ),
      );
    } else for (const store of claims[index]!.stores) held.set(`${parsed.month}/${store}`, parsed.unit.id);
  }
  return refusals;
};
