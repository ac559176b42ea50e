import type { Clock } from '@xiangtong/infrastructure';
import type { EntityManager } from 'typeorm';
import { AccountRepository } from './account/account.repository';
import { CreateAccount } from './account/create-account';
import { FailedLoginRepository } from './login/failed-login.repository';
import { LogIn } from './login/log-in';
import { LoginThrottle } from './login/login-throttle';
import { PasswordHasher, type PasswordCost } from './password/password-hasher';
import type { UnitDirectory } from './principal/unit-directory';
import { LogOut } from './session/log-out';
import { PrincipalCache } from './session/principal-cache';
import { ResolveSession } from './session/resolve-session';
import { SessionRepository } from './session/session.repository';

/** The use cases around accounts and sessions, put together once a process. */
export interface Identity {
  readonly createAccount: CreateAccount;
  readonly logIn: LogIn;
  readonly logOut: LogOut;
  readonly resolveSession: ResolveSession;
}

export const IDENTITY = Symbol('Identity');

export interface IdentityOptions {
  readonly manager: EntityManager;
  readonly units: UnitDirectory;
  readonly clock: Clock;
  /** Cheaper in tests; the standard otherwise. */
  readonly passwordCost?: PasswordCost | undefined;
}

export const createIdentity = ({ manager, units, clock, passwordCost }: IdentityOptions): Identity => {
  const accounts = new AccountRepository(manager);
  const sessions = new SessionRepository(manager);
  const hasher = new PasswordHasher(passwordCost);
  const throttle = new LoginThrottle(new FailedLoginRepository(manager), clock);
  const cache = new PrincipalCache();
  return {
    createAccount: new CreateAccount(accounts, units, hasher),
    logIn: new LogIn(accounts, sessions, throttle, hasher, clock),
    logOut: new LogOut(sessions, cache),
    resolveSession: new ResolveSession(sessions, units, cache, clock),
  };
};
