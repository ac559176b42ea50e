import { isWithin, type DivisionCode } from '@xiangtong/domain';
import type { RightsHolder } from '../principal/principal';
import type { TokenLimits } from './api-token';

/** The intersection: of two nested divisions the smaller one. */
const commonDivisions = (
  own: readonly DivisionCode[],
  limit: readonly DivisionCode[] | null,
): readonly DivisionCode[] => {
  if (limit === null) return own;
  const common = own.flatMap((mine) =>
    limit.flatMap((asked) => (isWithin(asked, mine) ? asked : isWithin(mine, asked) ? mine : [])),
  );
  return [...new Set(common)];
};

const common = <Item>(own: readonly Item[], has: ((item: Item) => boolean) | null): readonly Item[] =>
  has ? own.filter(has) : own;

/** The owner's current rights, limited by the token: never more than either of them. */
export const narrow = <Owner extends RightsHolder>(
  owner: Owner,
  { grants, divisions, unitIds }: TokenLimits,
): Owner => ({
  ...owner,
  roles: common(owner.roles, grants && ((role) => grants.includes(role))),
  rights: common(owner.rights, grants && ((right) => grants.includes(right))),
  divisions: commonDivisions(owner.divisions, divisions),
  units: common(owner.units, unitIds && ((unit) => unitIds.includes(unit.id))),
});
