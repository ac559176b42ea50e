import type { Request } from 'express';
import type { Principal } from '@xiangtong/identity';

/** A request behind the guard; the principal is there unless the endpoint is open to callers without a session. */
export interface AuthenticatedRequest extends Request {
  principal?: Principal | undefined;
}
