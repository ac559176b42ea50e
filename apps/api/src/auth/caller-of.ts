import { scopeOf, type Principal, type Scope } from '@xiangtong/identity';

/** The caller, for queries limited to a scope and for the caller's own items. */
export const callerOf = (principal: Principal): { readonly scope: Scope; readonly username: string } => ({
  scope: scopeOf(principal),
  username: principal.username,
});
