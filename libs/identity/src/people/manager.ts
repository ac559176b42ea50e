import type { DivisionCode } from '@xiangtong/domain';
import { rights, roles, type Grant } from '../account/role';
import { hasRole, type Principal } from '../principal/principal';
import type { UnitDirectory, UnitReference } from '../account/unit-directory';
import { seesEverything, sightOf, type Sight } from './sight';

/** The accounts that a person looks after, and the rights they may grant. */
export interface Reach {
  /** Every account and every grant: admins, and the command line. */
  readonly all: boolean;
  readonly grants: readonly Grant[];
  /** Twelve-digit codes; each includes all divisions below it. */
  readonly divisions: readonly DivisionCode[];
  readonly units: readonly UnitReference[];
}

/** A person who looks after accounts; `accountId` is null for the command line. */
export interface Manager {
  readonly accountId: string | null;
  readonly username: string;
  readonly reach: Reach;
  /** What they see themselves. Nobody gets a password, a link or more rights for an account that sees more. */
  readonly sight: Sight | typeof seesEverything;
}

const grantsOfOfficers: readonly Grant[] = ['reporter', 'officer', 'auditor'];

const everybody: Reach = { all: true, grants: [...roles, ...rights], divisions: [], units: [] };

/** A person who can run commands on the service's machine has full access to the database anyway. */
export const systemManager = (username: string): Manager => ({
  accountId: null,
  username,
  reach: everybody,
  sight: seesEverything,
});

/**
 * An officer reaches accounts whose divisions, units and rights all lie within their own: if one were outside, a new
 * password for that account would hand it over. An admin reaches every account; others reach none.
 */
export const managerOf = async (
  principal: Principal,
  directory: Pick<UnitDirectory, 'within'>,
): Promise<Manager> => {
  const { accountId, username, divisions, rights: own } = principal;
  const below = hasRole(principal, 'officer', 'auditor') ? await directory.within(divisions) : [];
  const sight = sightOf(
    principal,
    below.map(({ id }) => id),
  );
  if (hasRole(principal, 'admin')) return { accountId, username, reach: everybody, sight };
  const isOfficer = hasRole(principal, 'officer');
  const reach: Reach = {
    all: false,
    grants: isOfficer ? [...grantsOfOfficers, ...own] : [],
    divisions: isOfficer ? divisions : [],
    units: isOfficer ? below : [],
  };
  return { accountId, username, reach, sight };
};
