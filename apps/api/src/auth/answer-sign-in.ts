import type { Request, Response } from 'express';
import type { Identity, OpenedSession, Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { isBrowser, setDeviceCookie } from './device-cookie';
import { presentedToken, setSessionCookie } from './session-cookie';
import { toUserResponse, type LogInResponse } from './user.response';

/**
 * The session with which the same person came: a browser's, or one that a program has shown on purpose. A program that
 * keeps cookies for several people ends none by the way.
 */
const endEarlier = async (identity: Identity, request: Request, { accountId }: Principal): Promise<void> => {
  const before = presentedToken(request);
  if (!before || (before.from === 'cookie' && !isBrowser(request))) return;
  const earlier = await identity.resolveCaller.execute(before.token, false);
  if (earlier?.accountId === accountId) await identity.logOut.execute(before.token);
};

/**
 * Hands a session that was opened to the caller: as a cookie, and as the same token for API clients. The one with which
 * the same person came ends.
 */
export const answerSignIn = async (
  identity: Identity,
  request: Request,
  response: Response,
  opened: OpenedSession & { readonly isWeakPassword?: boolean },
): Promise<LogInResponse> => {
  const { token, expiresAt, lifetimeMs, device, failedSignIns, isWeakPassword = false } = opened;
  const principal = await identity.resolveCaller.execute(token);
  if (!principal) throw new DomainError('AUTH.INVALID_CREDENTIALS');
  await endEarlier(identity, request, principal);
  setSessionCookie(request, response, token, lifetimeMs);
  if (device !== null) setDeviceCookie(request, response, device);
  return {
    token,
    expiresAt: expiresAt.toISOString(),
    user: toUserResponse(principal),
    weakPassword: isWeakPassword,
    failedSignIns: { count: failedSignIns.count, latest: failedSignIns.latest?.toISOString() ?? null },
  };
};
