import type { Clock } from '@xiangtong/infrastructure';
import { isVouchedNoMore } from '../account/account';
import type { AccountRepository } from '../account/account.repository';
import { isRight, isRole } from '../account/role';
import type { TokenLimits } from '../token/api-token';
import { narrow } from '../token/narrow';
import type { Principal, RightsHolder } from '../principal/principal';
import type { UnitDirectory } from '../account/unit-directory';

/**
 * A person in whose name something is done later, with the rights they had when they asked for it. Plain data, to be
 * stored.
 */
export interface RememberedCaller extends TokenLimits {
  readonly username: string;
}

export const rememberCaller = ({
  username,
  roles,
  rights,
  divisions,
  units,
}: Principal): RememberedCaller => ({
  username,
  grants: [...roles, ...rights],
  divisions,
  unitIds: units.map(({ id }) => id),
});

/**
 * The current rights of a remembered caller: never more than they have today, or than they had when they asked.
 */
export class RightsOfRemembered {
  constructor(
    private readonly accounts: Pick<AccountRepository, 'withUsername'>,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  /** Null for an account that is disabled, deleted, or for which the provider has not vouched lately. */
  async execute({ username, ...limits }: RememberedCaller): Promise<RightsHolder | null> {
    const account = await this.accounts.withUsername(username);
    if (!account || account.disabled || isVouchedNoMore(account, this.clock.now())) return null;
    const holder: RightsHolder = {
      roles: account.grants.filter(isRole),
      rights: account.grants.filter(isRight),
      divisions: account.divisions,
      units: account.unitIds.length > 0 ? await this.units.withIds(account.unitIds) : [],
    };
    return narrow(holder, limits);
  }
}
