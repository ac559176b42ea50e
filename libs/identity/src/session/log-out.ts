import type { Store } from '../store';
import type { PrincipalCache } from './principal-cache';
import { hashToken } from './token';

/** Closes the session of a token; a token without a session is ignored. */
export class LogOut {
  constructor(
    private readonly store: Store,
    private readonly cache: PrincipalCache,
  ) {}

  async execute(token: string): Promise<void> {
    const hash = hashToken(token);
    await this.store.sessions.close(hash);
    this.cache.evict(hash.toString('hex'));
  }
}
