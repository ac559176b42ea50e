import { scopeOf, type Principal, type Scope } from '@xiangtong/identity';

/** Who asks, for what is cut to a scope and what is someone's own. */
export const callerOf = (principal: Principal): { readonly scope: Scope; readonly username: string } => ({
  scope: scopeOf(principal),
  username: principal.username,
});
