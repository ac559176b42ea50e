import { rights, type Grant, type Right, type Role } from '@xiangtong/identity';
import type { PolicyRule } from '../../../src/auth/policy';

type Mark = 'impact' | 'confidential' | 'session' | 'one-time' | 'fresh' | 'loopback';

export interface ExpectedPolicy {
  readonly roles: readonly Role[];
  readonly right: Right | null;
  readonly isPublic: boolean;
  /** Closed to API tokens. */
  readonly isSessionOnly: boolean;
  /** Open while the password is still a one-time password. */
  readonly isOpenAtFirst: boolean;
  readonly isOpenToLoopback: boolean;
  /** Of an account with a second factor: needs a fresh code. */
  readonly isFresh: boolean;
}

/**
 * Who may call which endpoint, kept by hand and apart from the code: the policies are held against it, and so is every
 * answer. Roles, and behind the line what is needed besides (`impact`;
 * `confidential`, which nobody needs for own units), what is refused (all but a `session`) and who
 * is let in too (`one-time` passwords, callers from `loopback`). `fresh`: sessions with a second factor show a code again.
 */
export const expectedPolicies: Readonly<Record<string, string>> = {
  'POST /analysis/boundaries': 'reporter officer auditor | confidential',
  'POST /analysis/changes': 'reporter officer auditor | confidential',
  'POST /analysis/coherence': 'officer auditor | confidential',
  'POST /analysis/concentration': 'reporter officer auditor | confidential',
  'POST /analysis/distribution': 'reporter officer auditor | confidential',
  'POST /analysis/growth': 'reporter officer auditor | confidential',
  'POST /analysis/matrix': 'reporter officer auditor | confidential',
  'POST /analysis/quality': 'officer auditor | confidential',
  'POST /analysis/reach': 'reporter officer auditor | confidential',
  'POST /analysis/vintages': 'reporter officer auditor | confidential',
  'GET /audit/events': 'officer auditor admin',
  'POST /audit/sample': 'officer auditor | confidential',
  'POST /audit/tests': 'officer auditor | confidential',
  'POST /auth/login': 'public',
  'POST /auth/login/passkey': 'public',
  'POST /auth/logout': 'reporter officer auditor admin | session one-time',
  'GET /auth/me': 'reporter officer auditor admin | one-time',
  'GET /auth/passkeys': 'reporter officer auditor admin | session one-time',
  'POST /auth/passkeys': 'reporter officer auditor admin | session one-time fresh',
  'POST /auth/passkeys/challenge': 'reporter officer auditor admin | session',
  'POST /auth/passkeys/enrolment': 'reporter officer auditor admin | session one-time fresh',
  'DELETE /auth/passkeys/{id}': 'reporter officer auditor admin | session fresh',
  'PATCH /auth/passkeys/{id}': 'reporter officer auditor admin | session',
  'POST /auth/password': 'reporter officer auditor admin | session one-time',
  'POST /auth/provider/attempts': 'public',
  'POST /auth/provider/sessions': 'public',
  'GET /auth/provider/sign-out': 'public',
  'GET /auth/session': 'public',
  'DELETE /auth/second-factor': 'reporter officer auditor admin | session fresh',
  'GET /auth/second-factor': 'reporter officer auditor admin | session one-time',
  'POST /auth/second-factor': 'reporter officer auditor admin | session one-time fresh',
  'POST /auth/second-factor/confirmation': 'reporter officer auditor admin | session one-time fresh',
  'POST /auth/second-factor/proof': 'reporter officer auditor admin | session',
  'DELETE /auth/sessions': 'reporter officer auditor admin | session',
  'GET /auth/sessions': 'reporter officer auditor admin | session',
  'GET /auth/sessions/attempts': 'reporter officer auditor admin | session',
  'DELETE /auth/sessions/{id}': 'reporter officer auditor admin | session',
  'GET /auth/tokens': 'reporter officer auditor admin | session',
  'POST /auth/tokens': 'reporter officer auditor admin | session fresh',
  'DELETE /auth/tokens/{id}': 'reporter officer auditor admin | session',
  'GET /auth/ways': 'public',
  'GET /clock': 'public',
  'GET /compare': 'reporter officer auditor | confidential',
  'POST /cube': 'reporter officer auditor',
  'POST /cube/price-volume': 'reporter officer auditor | confidential',
  'GET /cube/schema': 'reporter officer auditor',
  'POST /cube/table.csv': 'reporter officer auditor | confidential',
  'POST /cube/table.json': 'reporter officer auditor | confidential',
  'POST /cube/table.parquet': 'reporter officer auditor | confidential',
  'POST /cube/table.xlsx': 'reporter officer auditor | confidential',
  'GET /destinations': 'reporter officer auditor admin',
  'GET /divisions': 'reporter officer auditor admin',
  'GET /divisions/cartogram': 'reporter officer auditor admin',
  'GET /editions': 'officer auditor',
  'GET /editions/{seal}/files/{name}': 'officer auditor',
  'POST /editions/{seal}/withdraw': 'officer | fresh',
  'POST /evidence': 'officer auditor | confidential',
  'GET /extracts/lines.csv': 'officer auditor | confidential',
  'GET /extracts/lines.xlsx': 'officer auditor | confidential',
  'GET /forms': 'reporter officer auditor admin',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /impact/benefits': 'reporter officer auditor | impact',
  'POST /impact/benefits': 'reporter officer | impact',
  'GET /impact/cube-schema': 'reporter officer auditor | impact',
  'GET /impact/doubts': 'reporter officer auditor | impact',
  'POST /impact/doubts/accept': 'officer | impact',
  'POST /impact/doubts/explain': 'reporter officer | impact',
  'POST /impact/doubts/return': 'officer | impact',
  'GET /impact/effect': 'reporter officer auditor | impact',
  'POST /impact/household-attempts': 'officer | impact fresh',
  'POST /impact/household-erasures': 'officer | impact fresh',
  'POST /impact/household-exports': 'officer | impact fresh',
  'GET /impact/household-keys': 'admin',
  'GET /impact/household-ledger': 'officer | impact fresh',
  'GET /impact/households': 'reporter officer auditor | impact fresh',
  'POST /impact/households': 'officer | impact fresh',
  'GET /impact/summary': 'reporter officer auditor | impact',
  'GET /inbox': 'reporter officer',
  'POST /inbox/read': 'reporter officer',
  'GET /late': 'officer auditor | confidential',
  'GET /ledger': 'officer auditor | confidential',
  'GET /ledger/chain': 'officer auditor | confidential',
  'GET /ledger/checkpoint': 'public',
  'GET /ledger/consistency': 'public',
  'GET /ledger/entries/{seq}/inclusion': 'public',
  'GET /ledger/entries/{seq}/revision': 'officer auditor | confidential',
  'GET /ledger/head': 'officer auditor admin',
  'GET /ledger/keys': 'public',
  'GET /ledger/timestamp': 'public',
  'GET /ledger/verify': 'auditor admin',
  'GET /live': 'reporter officer auditor',
  'GET /metrics': 'admin | loopback',
  'GET /notifications/deliveries': 'admin',
  'POST /notifications/deliveries/again': 'admin',
  'POST /notifications/deliveries/{id}/again': 'admin',
  'GET /notifications/endpoints': 'admin | session',
  'POST /notifications/endpoints': 'admin | session fresh',
  'DELETE /notifications/endpoints/{id}': 'admin | session',
  'PATCH /notifications/endpoints/{id}': 'admin | session',
  'POST /notifications/endpoints/{id}/trial': 'admin | session',
  'GET /operations': 'admin',
  'GET /operations/backups': 'admin',
  'GET /operations/licences': 'admin',
  'POST /operations/backups': 'admin',
  'POST /operations/backups/drill': 'admin',
  'GET /notifications/own': 'reporter officer auditor admin | session',
  'PUT /notifications/own': 'reporter officer auditor admin | session',
  'DELETE /notifications/own/addresses/{way}': 'reporter officer auditor admin | session',
  'POST /notifications/own/addresses/{way}/confirmation': 'reporter officer auditor admin | session',
  'POST /notifications/own/addresses/mail': 'reporter officer auditor admin | session fresh',
  'POST /notifications/own/addresses/sms': 'reporter officer auditor admin | session fresh',
  'POST /order-exports': 'reporter',
  'GET /people': 'officer admin | session',
  'POST /people': 'officer admin | session',
  'GET /people/{username}': 'officer admin | session',
  'PATCH /people/{username}': 'officer admin | session',
  'POST /people/{username}/disable': 'officer admin | session',
  'POST /people/{username}/enable': 'officer admin | session',
  'GET /people/{username}/events': 'officer admin | session',
  'DELETE /people/{username}/provider': 'admin | session fresh',
  'PUT /people/{username}/provider': 'admin | session fresh',
  'POST /people/{username}/reset-password': 'officer admin | session',
  'DELETE /people/{username}/sessions': 'officer admin | session',
  'POST /people/{username}/unlock': 'officer admin | session',
  'GET /periods': 'reporter officer auditor admin',
  'GET /periods/exceptions': 'reporter officer auditor',
  'POST /periods/exceptions': 'officer',
  'GET /periods/reminders': 'reporter officer',
  'POST /periods/{form}/{period}/chase': 'officer',
  'POST /periods/{form}/{period}/close': 'officer | fresh',
  'GET /periods/{form}/{period}/closing': 'officer | confidential',
  'POST /periods/{form}/{period}/deadline': 'officer',
  'POST /periods/{form}/{period}/reopen': 'officer | fresh',
  'GET /platforms': 'reporter officer auditor admin',
  'GET /products': 'reporter officer auditor admin',
  'GET /public': 'public',
  'GET /public/catalogue': 'public',
  'GET /public/editions': 'public',
  'GET /public/editions/{seal}': 'public',
  'GET /public/editions/{seal}/document': 'public',
  'GET /public/editions/{seal}/figures/{block}/{path}': 'public',
  'GET /public/editions/{seal}/figures/{table}/{row}/{column}': 'public',
  'GET /public/editions/{seal}/files/{name}': 'public',
  'GET /public/editions/{seal}/page': 'public',
  'GET /public/feed.atom': 'public',
  'GET /public/sdmx/availability/{path}': 'public',
  'GET /public/sdmx/data/{path}': 'public',
  'GET /public/sdmx/structure/{path}': 'public',
  'GET /report-schedules': 'officer',
  'POST /report-schedules': 'officer',
  'DELETE /report-schedules/{id}': 'officer',
  'GET /reporting-rates': 'officer auditor | confidential',
  'GET /reports': 'reporter officer auditor',
  'POST /reports/{id}/runs': 'reporter officer auditor',
  'GET /review-queue': 'officer auditor | confidential',
  'GET /review-rules/{county}': 'officer auditor',
  'PUT /review-rules/{county}': 'officer',
  'GET /runs': 'reporter officer auditor',
  'GET /runs/{runId}': 'reporter officer auditor',
  'POST /runs/{runId}/cancel': 'reporter officer auditor',
  'GET /runs/{runId}/disclosure': 'reporter officer auditor',
  'GET /runs/{runId}/events': 'reporter officer auditor',
  'GET /runs/{runId}/files/{name}': 'reporter officer auditor',
  'POST /runs/{runId}/publish': 'officer | fresh',
  'POST /runs/{runId}/retry': 'reporter officer auditor',
  'GET /robots.txt': 'public',
  'POST /seals/verify': 'public',
  'GET /seals/{hash}': 'public',
  'GET /sitemap.xml': 'public',
  'GET /stores': 'reporter officer auditor',
  'GET /submissions': 'reporter officer auditor | confidential',
  'POST /submissions': 'reporter',
  'POST /submissions/bulk': 'reporter',
  'POST /submissions/import': 'reporter',
  'POST /submissions/import/workbook': 'reporter',
  'GET /submissions/template.xlsx': 'reporter officer auditor | confidential',
  'GET /submissions/{id}': 'reporter officer auditor | confidential',
  'PUT /submissions/{id}': 'reporter',
  'POST /submissions/{id}/accept': 'officer | confidential',
  'GET /submissions/{id}/changes': 'reporter officer auditor | confidential',
  'GET /submissions/{id}/standing': 'reporter officer auditor | confidential',
  'GET /submissions/{id}/comments': 'reporter officer auditor | confidential',
  'POST /submissions/{id}/comments': 'reporter officer | confidential',
  'POST /submissions/{id}/correct': 'reporter',
  'POST /submissions/{id}/return': 'officer | confidential',
  'GET /submissions/{id}/revisions': 'reporter officer auditor | confidential',
  'POST /submissions/{id}/submit': 'reporter',
  'POST /submissions/{id}/withdraw': 'reporter',
  'GET /trace': 'reporter officer auditor | confidential',
  'GET /trace/{figure}': 'reporter officer auditor | confidential',
  'GET /units': 'reporter officer auditor admin',
  'POST /units': 'officer admin',
  'GET /units/export': 'officer auditor admin',
  'POST /units/import': 'officer admin',
  'POST /units/merge': 'officer admin',
  'POST /units/split': 'officer admin',
  'GET /units/{code}': 'reporter officer auditor admin',
  'PATCH /units/{code}': 'officer admin',
  'DELETE /units/{code}/forms/{form}': 'officer admin',
  'PUT /units/{code}/forms/{form}': 'officer admin',
  'GET /units/{code}/product-titles': 'reporter',
  'PUT /units/{code}/product-titles': 'reporter',
  'GET /boards': 'officer auditor',
  'GET /boards/{id}': 'officer auditor',
  'POST /boards': 'officer auditor',
  'PUT /boards/{id}': 'officer auditor',
  'DELETE /boards/{id}': 'officer auditor',
  'GET /views': 'officer auditor',
  'POST /views': 'officer auditor',
  'DELETE /views/{id}': 'officer auditor',
};

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
