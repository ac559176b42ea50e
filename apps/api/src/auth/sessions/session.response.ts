import type { Instant } from '@xiangtong/contracts';
import type { AccountEvent, OwnSession, SignInOrigin } from '@xiangtong/identity';

export interface SessionResponse {
  /** @format uuid */
  readonly id: string;
  readonly createdAt: Instant;
  /** Exact to a minute. */
  readonly lastUsedAt: Instant;
  /** When it ends unless it is used before. */
  readonly idleAt: Instant;
  /** When it ends however much it is used. */
  readonly expiresAt: Instant;
  /** Family of program and system, e.g. `Firefox · Windows`. */
  readonly agent: string;
  /** Network it was opened from; null for the machine of the service, e.g. `203.0.113.0/24`. */
  readonly network: string | null;
  /** Opened with the account of the bureau. */
  readonly isOfProvider: boolean;
  /** The session of this request. */
  readonly current: boolean;
}

export const toSessionResponse = (session: OwnSession, currentId: string): SessionResponse => ({
  id: session.id,
  createdAt: session.createdAt.toISOString(),
  lastUsedAt: session.lastUsedAt.toISOString(),
  idleAt: session.idleAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  agent: session.agent,
  network: session.network,
  isOfProvider: session.isOfProvider,
  current: session.id === currentId,
});

export interface SignInResponse {
  readonly kind: AccountEvent['kind'];
  readonly at: Instant;
  /** Family of program and system, and the network; null for the machine of the service. */
  readonly agent: string;
  readonly network: string | null;
}

export const toSignInResponse = ({ kind, at, details }: AccountEvent): SignInResponse => {
  const { agent = '', network = null } = (details ?? {}) as Partial<SignInOrigin>;
  return { kind, at: at.toISOString(), agent, network };
};
