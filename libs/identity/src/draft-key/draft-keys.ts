import { randomBytes } from 'node:crypto';
import type { Clock } from '@xiangtong/infrastructure';
import type { Principal } from '../principal/principal';
import type { Store } from '../store';
import type { DraftKey } from './draft-key.repository';

/**
 * One random key for each account, kept with it: so a backup has it, and every process reads the same. It opens nothing
 * without a browser that holds drafts.
 */
export class DraftKeys {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Makes the key when it is asked for first. */
  async find({ accountId }: Principal): Promise<DraftKey> {
    const { draftKeys } = this.store;
    const found = await draftKeys.ofAccount(accountId);
    if (found) return found;
    await draftKeys.add(accountId, randomBytes(32), this.clock.now());
    return (await draftKeys.ofAccount(accountId))!;
  }
}
