import type { Store } from '../store';
import { hashToken } from './token';

/** Closes the session of a token; a token without a session is ignored. */
export class LogOut {
  constructor(private readonly store: Store) {}

  async execute(token: string): Promise<void> {
    await this.store.sessions.close(hashToken(token));
  }
}
