import { DomainError, type Clock } from '@xiangtong/infrastructure';
import { afterFailure, type Brake, type BrakeRule } from '../brake/brake';

const MINUTE = 60_000;

/**
 * How often strangers may ask, by their network: a brake as for sign-ins, on requests instead of failures. It is kept in
 * memory: nothing is lost when the process ends, and a request that is only read must not write.
 */
export class ReadBudget {
  private readonly brakes = new Map<string, Brake>();
  private readonly rule: BrakeRule;
  private sweptAt = new Date(0);

  constructor(
    private readonly clock: Clock,
    requestsAMinute: number,
  ) {
    this.rule = { limit: requestsAMinute, windowMs: MINUTE, lockMs: MINUTE, longestLockMs: MINUTE };
  }

  /** `cost` is that of the request, in reads. Throws REQUEST.TOO_MANY with the seconds to wait. */
  spend(network: string, cost: number): void {
    const now = this.clock.now();
    this.sweep(now);
    const before = this.brakes.get(network) ?? null;
    const closedMs = (before?.closedUntil?.getTime() ?? 0) - now.getTime();
    if (closedMs > 0) throw new DomainError('REQUEST.TOO_MANY', { seconds: Math.ceil(closedMs / 1000) });
    this.brakes.set(network, afterFailure(before, this.rule, now, cost));
  }

  /** Once a minute, those that count nothing any more. */
  private sweep(now: Date): void {
    const since = now.getTime() - MINUTE;
    if (this.sweptAt.getTime() > since) return;
    this.sweptAt = now;
    for (const [network, { windowStartedAt, closedUntil }] of this.brakes)
      if (windowStartedAt.getTime() <= since && (closedUntil ?? now) <= now) this.brakes.delete(network);
  }
}
