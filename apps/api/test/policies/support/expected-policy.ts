import { rights, type Grant, type Right, type Role } from '@xiangtong/identity';
import type { PolicyRule } from '../../../src/auth/policy';
import { expectedPolicies } from './expected-policies';

type Mark = 'impact' | 'confidential' | 'definitions' | 'session' | 'one-time' | 'fresh' | 'loopback';

export interface ExpectedPolicy {
  readonly roles: readonly Role[];
  readonly right: Right | null;
  readonly isPublic: boolean;
  /** Closed to API tokens. */
  readonly isSessionOnly: boolean;
  /** Open while the password is still a one-time password. */
  readonly isOpenAtFirst: boolean;
  readonly isOpenToLoopback: boolean;
  /** An account with a second factor needs a fresh code. */
  readonly isFresh: boolean;
}

/** What the table says of an endpoint: `POST /boards`. */
export const expectedOf = (key: string): ExpectedPolicy => {
  const [who = '', what = ''] = (expectedPolicies[key] ?? '').split(' | ');
  const has = (mark: Mark): boolean => what.split(' ').includes(mark);
  return {
    roles: who === 'public' ? [] : (who.split(' ') as Role[]),
    right: rights.find(has) ?? null,
    isPublic: who === 'public',
    isSessionOnly: has('session'),
    isOpenAtFirst: has('one-time'),
    isOpenToLoopback: has('loopback'),
    isFresh: has('fresh'),
  };
};

/** Whether a policy of the code is what the table says. */
export const describesPolicy = (key: string, policy: PolicyRule): boolean => {
  const expected = expectedOf(key);
  if (policy.public || expected.isPublic) return policy.public && expected.isPublic;
  const { roles, right = null, sessionOnly, withOneTimePassword, orLoopback, fresh } = policy;
  const { isSessionOnly, isOpenAtFirst, isOpenToLoopback, isFresh } = expected;
  const marks = [sessionOnly, withOneTimePassword, orLoopback, fresh].map(Boolean);
  return (
    roles.join() === expected.roles.join() &&
    right === expected.right &&
    marks.join() === [isSessionOnly, isOpenAtFirst, isOpenToLoopback, isFresh].join()
  );
};

/** Whether the table lets somebody with these roles and rights in. */
export const mayCall = (key: string, grants: readonly Grant[]): boolean => {
  const { roles, right } = expectedOf(key);
  const isOfOwnUnits = right === 'confidential' && !grants.includes('officer') && !grants.includes('auditor');
  return (
    roles.some((role) => grants.includes(role)) && (right === null || grants.includes(right) || isOfOwnUnits)
  );
};
