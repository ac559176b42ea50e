import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import type { FailedSignIns } from '../event/account-event.repository';
import type { SessionLimits } from './sign-in-rules';
import type { SignInAttempt } from './sign-in-origin';
import type { Store, Transactions } from '../store';
import { hashToken, newSessionToken } from './token';

/** The token is returned only here; only its hash is stored. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
  /** Milliseconds for which a browser keeps the cookie. */
  readonly lifetimeMs: number;
  /** Cookie value by which the browser is recognised next time. */
  readonly device: string | null;
  /** Failed attempts since the previous sign-in. */
  readonly failedSignIns: FailedSignIns;
}

/** How the person's identity was proved. */
export interface SessionProof {
  readonly isOfProvider: boolean;
  /** When a code of the second factor was shown, or the provider asked the person; null where neither was. */
  readonly provedAt: Date | null;
}

/** Opens a session for an account after the person's identity was proved in any way. */
export class OpenSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly limits: SessionLimits,
  ) {}

  /**
   * Throws AUTH.INVALID_CREDENTIALS when the account has changed since the proof: a password that was reset meanwhile
   * does not work.
   */
  async execute(account: Account, attempt: SignInAttempt, proof: SessionProof): Promise<OpenedSession> {
    const { id, username } = account;
    const { agent, network } = attempt;
    const token = newSessionToken();
    const createdAt = this.clock.now();
    const lifetimeMs = this.limits.hours * 3_600_000;
    const expiresAt = new Date(createdAt.getTime() + lifetimeMs);
    return this.transactions(async (store) => {
      const { accounts, sessions, events } = store;
      if (!(await accounts.isStill(account))) throw new DomainError('AUTH.INVALID_CREDENTIALS');
      await sessions.removeExpired(id, createdAt);
      await sessions.open({
        tokenHash: hashToken(token),
        accountId: id,
        createdAt,
        expiresAt,
        agent,
        network,
        ...proof,
      });
      const failedSignIns = await events.failedSinceSignIn(id);
      await events.record({
        accountId: id,
        kind: 'signed-in',
        actor: username,
        at: createdAt,
        details: { agent, network, ...(proof.isOfProvider && { isOfProvider: true }) },
      });
      await tellOfNewDevice(store, account, attempt, createdAt);
      const device = await keepDevice(store, id, attempt, createdAt);
      return { token, expiresAt, lifetimeMs, device, failedSignIns };
    });
  }
}

/** Tells of a new device, except of the first one: the account has just been handed over. */
const tellOfNewDevice = async (
  { devices, announce }: Store,
  { id, username }: Account,
  { isBrowser, device, agent, network }: SignInAttempt,
  at: Date,
): Promise<void> => {
  if (!isBrowser) return;
  const known = await devices.knownTo(id, device === null ? null : hashToken(device));
  if (!known.any || known.this) return;
  const details = { username, agent, network };
  await announce({ kind: 'account.new_device', details, subject: `account ${username}`, at });
};

/** A browser that several people use keeps its value; a value that we did not issue is not accepted. */
const keepDevice = async (
  { devices }: Store,
  accountId: string,
  { isBrowser, device: presented }: SignInAttempt,
  at: Date,
): Promise<string | null> => {
  if (!isBrowser) return null;
  const isKnown = presented !== null && (await devices.isKnown(hashToken(presented)));
  const device = isKnown ? presented : newSessionToken();
  await devices.keep(accountId, hashToken(device), at);
  return device;
};
