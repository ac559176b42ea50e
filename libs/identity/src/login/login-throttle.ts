import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { FailedLoginRepository } from './failed-login.repository';

const LIMIT = 5;
const WINDOW_MS = 15 * 60_000;

/**
 * After five failures within 15 minutes a name is closed until the first of them is 15 minutes old, for the right
 * password too. Names without an account are counted alike, so that the answer does not tell them apart.
 */
export class LoginThrottle {
  constructor(
    private readonly failures: FailedLoginRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws AUTH.THROTTLED with the seconds to wait. */
  async admit(username: string): Promise<void> {
    const now = this.clock.now().getTime();
    const latest = await this.failures.latest(username, new Date(now - WINDOW_MS), LIMIT);
    const oldest = latest[LIMIT - 1];
    if (!oldest) return;
    throw new DomainError('AUTH.THROTTLED', {
      seconds: Math.ceil((oldest.getTime() + WINDOW_MS - now) / 1000),
    });
  }

  async failed(username: string): Promise<void> {
    const now = this.clock.now();
    await this.failures.forgetUntil(new Date(now.getTime() - WINDOW_MS));
    await this.failures.record(username, now);
  }

  async succeeded(username: string): Promise<void> {
    await this.failures.forget(username);
  }
}
