import type { Principal } from '../principal/principal';

interface Entry {
  readonly principal: Principal;
  readonly cachedAt: number;
  readonly expiresAt: number;
}

const FRESH_MS = 5_000;
const CAPACITY = 2_000;

/**
 * Principals of tokens used in the last five seconds, so that a burst of requests queries the database once. Another
 * process may therefore accept a closed session for five more seconds; this process forgets it at once.
 */
export class PrincipalCache {
  private readonly entries = new Map<string, Entry>();
  private evictions = 0;

  get(key: string, now: Date): Principal | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    const age = now.getTime() - entry.cachedAt;
    if (age >= 0 && age < FRESH_MS && now.getTime() < entry.expiresAt) return entry.principal;
    this.entries.delete(key);
    return null;
  }

  /** Returns a `put` that does nothing if a session was closed after the reading began. */
  beginReading(): (key: string, principal: Principal, now: Date, expiresAt: Date) => void {
    const before = this.evictions;
    return (key, principal, now, expiresAt) => {
      if (this.evictions !== before) return;
      if (this.entries.size >= CAPACITY) this.removeOldest();
      this.entries.delete(key);
      this.entries.set(key, { principal, cachedAt: now.getTime(), expiresAt: expiresAt.getTime() });
    };
  }

  evict(key: string): void {
    this.evictions += 1;
    this.entries.delete(key);
  }

  /** For a change of an account: rare, and it may affect many tokens. */
  clear(): void {
    this.evictions += 1;
    this.entries.clear();
  }

  private removeOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
