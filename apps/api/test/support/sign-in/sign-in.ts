import { randomBytes } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { IDENTITY, type Grant, type Identity } from '@xiangtong/identity';

export interface TestAccount {
  readonly username?: string;
  readonly password?: string;
  readonly displayName?: string;
  /** Roles and rights: `['officer', 'impact']`. */
  readonly roles?: readonly Grant[];
  /** Division codes of 2 to 12 digits. */
  readonly divisions?: readonly string[];
  /** Officers and auditors have the right `confidential` otherwise. */
  readonly withoutConfidential?: boolean;
  /** Codes of reporting units, which must be in the register. */
  readonly units?: readonly string[];
}

export type SignIn = (account?: TestAccount) => Promise<string>;

export const testPassword = 'correct horse battery';

/** Uses the real use cases, so that a spec gets what a user would. */
export const signInWith =
  (app: INestApplication): SignIn =>
  async (account = {}) => {
    const identity = app.get<Identity>(IDENTITY);
    const username = account.username ?? `user-${randomBytes(6).toString('hex')}`;
    const password = account.password ?? testPassword;
    await identity.createAccount.execute({
      username,
      password,
      displayName: account.displayName ?? username,
      grants: account.roles ?? [],
      withoutConfidential: account.withoutConfidential ?? false,
      divisions: account.divisions ?? [],
      units: account.units ?? [],
    });
    const { token } = await identity.logIn.execute({ username, password });
    return token;
  };
