import type { Instant } from '@xiangtong/contracts';
import { scopeOf, type Principal, type Right, type Role } from '@xiangtong/identity';

export interface UserResponse {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  /** Codes of the divisions and reporting units whose figures the user may see, e.g. `520122000000`. */
  readonly scopes: readonly string[];
  /** The divisions among the scopes, 12 digits. */
  readonly divisions: readonly string[];
  /** The reporting units among the scopes. */
  readonly units: readonly string[];
  /** Signed in with a one-time password: nothing else works until it is changed. */
  readonly mustChangePassword: boolean;
  /** A role of the account has to have a second factor, and it has none: nothing else works until it is set up. */
  readonly mustSetSecondFactor: boolean;
  /** Signed in with the account of the bureau: password and second factor are looked after there. */
  readonly isOfProvider: boolean;
}

export interface LogInResponse {
  /** Token for `Authorization: Bearer`; shown only here. */
  readonly token: string;
  readonly expiresAt: Instant;
  readonly user: UserResponse;
  /** The password would be refused today and should be changed. */
  readonly weakPassword: boolean;
  /** Failed attempts under this name since the previous sign-in. */
  readonly failedSignIns: { readonly count: number; readonly latest: Instant | null };
}

export interface DraftKeyResponse {
  /**
   * Another one after a restore from a backup that does not have the key.
   * @format uuid
   */
  readonly id: string;
  /** 32 bytes in base64. To be kept no longer than the session. */
  readonly key: string;
}

/** The real scope of the user: an admin has none, whatever the account says. */
export const toUserResponse = (principal: Principal): UserResponse => {
  const scope = scopeOf(principal);
  const divisions = scope.kind === 'limited' ? scope.divisions : [];
  const units = scope.kind === 'limited' ? scope.units.map((unit) => unit.code) : [];
  const { username, displayName, roles: own, rights: extra, mustChangePassword } = principal;
  return {
    username,
    displayName,
    roles: own,
    rights: extra,
    scopes: [...divisions, ...units],
    divisions,
    units,
    mustChangePassword,
    mustSetSecondFactor: principal.secondFactor.isRequired && !principal.secondFactor.isSet,
    isOfProvider: principal.credential.isOfProvider,
  };
};
