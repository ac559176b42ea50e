import type { DivisionCode } from '@xiangtong/domain';
import { rights, roles, type Grant } from '../account/role';
import { hasRole, type Principal } from '../principal/principal';
import type { UnitDirectory, UnitReference } from '../principal/unit-directory';

/** Whose accounts somebody looks after, and what they may give. */
export interface Reach {
  /** Every account and every grant: admins, and the command line. */
  readonly all: boolean;
  readonly grants: readonly Grant[];
  /** Twelve-digit codes; each stands for itself and all below it. */
  readonly divisions: readonly DivisionCode[];
  readonly units: readonly UnitReference[];
}

/** Somebody who looks after accounts; `accountId` is null for the command line. */
export interface Manager {
  readonly accountId: string | null;
  readonly username: string;
  readonly reach: Reach;
}

const grantsOfOfficers: readonly Grant[] = ['reporter', 'officer', 'auditor'];

const everybody: Reach = { all: true, grants: [...roles, ...rights], divisions: [], units: [] };

/** Whoever may run commands on the machine of the service holds the database anyway. */
export const systemManager = (username: string): Manager => ({ accountId: null, username, reach: everybody });

/**
 * An officer reaches accounts whose divisions, units and rights all lie within their own: were one of them outside, a
 * new password for that account would hand it over. An admin reaches everybody; nobody else reaches anybody.
 */
export const managerOf = async (
  principal: Principal,
  directory: Pick<UnitDirectory, 'within'>,
): Promise<Manager> => {
  const { accountId, username, divisions, rights: own } = principal;
  if (hasRole(principal, 'admin')) return { accountId, username, reach: everybody };
  const isOfficer = hasRole(principal, 'officer');
  const reached = isOfficer ? divisions : [];
  const reach: Reach = {
    all: false,
    grants: isOfficer ? [...grantsOfOfficers, ...own] : [],
    divisions: reached,
    units: await directory.within(reached),
  };
  return { accountId, username, reach };
};
