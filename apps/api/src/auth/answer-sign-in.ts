import type { Request, Response } from 'express';
import { SESSION_MS, type Identity, type OpenedSession } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { setDeviceCookie } from './device-cookie';
import { setSessionCookie } from './session-cookie';
import { toUserResponse, type LogInResponse } from './user.response';

/** Hands a session that was opened to the caller: as a cookie, and as the same token for API clients. */
export const answerSignIn = async (
  identity: Identity,
  request: Request,
  response: Response,
  {
    token,
    expiresAt,
    device,
    failedSignIns,
    isWeakPassword = false,
  }: OpenedSession & { isWeakPassword?: boolean },
): Promise<LogInResponse> => {
  const principal = await identity.resolveCaller.execute(token);
  if (!principal) throw new DomainError('AUTH.INVALID_CREDENTIALS');
  setSessionCookie(request, response, token, SESSION_MS);
  if (device !== null) setDeviceCookie(request, response, device);
  return {
    token,
    expiresAt: expiresAt.toISOString(),
    user: toUserResponse(principal),
    weakPassword: isWeakPassword,
    failedSignIns: { count: failedSignIns.count, latest: failedSignIns.latest?.toISOString() ?? null },
  };
};
