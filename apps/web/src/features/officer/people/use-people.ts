import { api } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import type { components } from '../../../api/schema';
import type { Address } from '../../../ui/address/use-address';

export type Person = components['schemas']['PersonResponse'];
export type Issued = components['schemas']['IssuedPasswordResponse'];
export type Role = Person['roles'][number];
export type Right = Person['rights'][number];

export const roles: readonly Role[] = ['reporter', 'officer', 'auditor', 'admin'];
export const rights: readonly Right[] = ['confidential', 'impact', 'definitions'];
export const states = ['active', 'disabled', 'locked', 'one-time-password'] as const;
export type State = (typeof states)[number];

/** How an account stands, the most pressing first. */
export const stateOf = (person: Person, now = new Date()): State => {
  if (person.disabledAt !== null) return 'disabled';
  if (person.lockedUntil !== null && new Date(person.lockedUntil) > now) return 'locked';
  return person.oneTimePasswordExpiresAt === null ? 'active' : 'one-time-password';
};

/** Its one-time password has expired, or nobody was given one. */
export const needsPassword = ({ oneTimePasswordExpiresAt }: Person, now = new Date()): boolean =>
  oneTimePasswordExpiresAt !== null && new Date(oneTimePasswordExpiresAt) <= now;

export interface PeopleFilter {
  readonly q?: string;
  readonly role?: Role;
  readonly state?: State;
  readonly division?: string;
}

export const filterOf = ({ get }: Address): PeopleFilter => {
  const role = roles.find((one) => one === get('role'));
  const state = states.find((one) => one === get('state'));
  return {
    ...(get('q') !== '' && { q: get('q') }),
    ...(get('county') !== '' && { division: get('county') }),
    ...(role && { role }),
    ...(state && { state }),
  };
};

export const usePeople = (filter: PeopleFilter) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/people',
    { params: { query: { ...filter, limit: 50 } } },
    {
      ...pageOptions,
      placeholderData: (before) => before,
    },
  );
