import type { Clock } from '@xiangtong/infrastructure';
import type { Transactions } from '../store';

/** How long before it ends people are told. */
const TOLD_BEFORE_MS = 2 * 86_400_000;

/**
 * Tells people whose rights come from a provider that what works without a sign-in (API tokens, subscriptions, schedules)
 * pauses soon.
 */
export class RenewalReminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Each person once until they sign in again, by any number of processes. */
  async tell(): Promise<void> {
    const at = this.clock.now();
    await this.transactions(async ({ accounts, announce }) => {
      const due = await accounts.takeRenewalsDue(new Date(at.getTime() + TOLD_BEFORE_MS), at);
      for (const { username, vouchedUntil } of due)
        await announce({
          kind: 'account.renewal_due',
          details: { username, until: vouchedUntil.toISOString() },
          subject: `account ${username}`,
          at,
        });
    });
  }
}
