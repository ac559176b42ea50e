import type { SessionLimits } from './sign-in-rules';
import type { Session } from './session.repository';

/** Why a session has ended by itself: not used for a while, or open for long enough. */
export type SessionEnd = 'idle' | 'over';

const MINUTE = 60_000;

export const idleUntil = ({ lastUsedAt }: Pick<Session, 'lastUsedAt'>, limits: SessionLimits): Date =>
  new Date(lastUsedAt.getTime() + limits.idleMinutes * MINUTE);

/** Null while it goes on. */
export const endOf = (
  session: Pick<Session, 'lastUsedAt' | 'expiresAt'>,
  limits: SessionLimits,
  now: Date,
): SessionEnd | null => {
  if (session.expiresAt <= now) return 'over';
  return idleUntil(session, limits) <= now ? 'idle' : null;
};
