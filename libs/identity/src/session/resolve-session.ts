import type { Clock } from '@xiangtong/infrastructure';
import { toPrincipal, type Principal } from '../principal/principal';
import type { UnitDirectory } from '../principal/unit-directory';
import type { PrincipalCache } from './principal-cache';
import type { SessionRepository } from './session.repository';
import { hashToken } from './token';

/** From the token of a request to who is calling; null for a token that is unknown, expired or of a disabled account. */
export class ResolveSession {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly units: UnitDirectory,
    private readonly cache: PrincipalCache,
    private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<Principal | null> {
    const hash = hashToken(token);
    const key = hash.toString('hex');
    const now = this.clock.now();
    const known = this.cache.get(key, now);
    if (known) return known;
    const remember = this.cache.beginReading();
    const session = await this.sessions.withTokenHash(hash);
    if (!session || session.expiresAt <= now || session.account.disabled) return null;
    const { unitIds } = session.account;
    const units = unitIds.length > 0 ? await this.units.withIds(unitIds) : [];
    const principal = toPrincipal(session.account, units);
    remember(key, principal, now, session.expiresAt);
    return principal;
  }
}
