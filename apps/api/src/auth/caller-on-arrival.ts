import type { Identity, Principal } from '@xiangtong/identity';
import type { NextFunction, Request, Response } from 'express';
import { presentedToken } from './session-cookie';

interface ArrivingCaller {
  readonly since: number;
  readonly principal: Promise<Principal | null>;
}

const arriving = new WeakMap<object, ArrivingCaller>();

/** A body that takes longer to arrive may outlive the rights of its sender: they are read again. */
const MAX_AGE_MS = 1_000;

/** Submissions are the large bodies that come often. */
const submissions = /\/submissions(\?|$)/;

/** Streams that are opened again by themselves, and what a page asks while nobody is at it, keep no session open. */
export const isUse = ({ headers }: Pick<Request, 'headers'>): boolean =>
  headers['x-unattended'] === undefined && headers.accept !== 'text/event-stream';

/** Asks PostgreSQL who sends a submission while its body is received and parsed; the guard takes the answer. */
export const readCallerOnArrival =
  ({ resolveCaller }: Identity) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    const isSubmission = request.method === 'POST' && submissions.test(request.url);
    const presented = isSubmission ? presentedToken(request) : null;
    if (presented) {
      const principal = resolveCaller.execute(presented.token, isUse(request));
      // A body that is refused never comes to the guard.
      principal.catch(() => undefined);
      arriving.set(request, { since: performance.now(), principal });
    }
    next();
  };

/** The caller as read on arrival; null where nobody has asked, or too long ago. */
export const callerOnArrival = (request: Request): Promise<Principal | null> | null => {
  const caller = arriving.get(request);
  return caller && performance.now() - caller.since < MAX_AGE_MS ? caller.principal : null;
};
