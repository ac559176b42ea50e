import { DomainError, invalidImport, type Queries } from '@xiangtong/infrastructure';
import type { HouseholdKind } from '@xiangtong/contracts';
import { canSeeDivision, type Scope } from '@xiangtong/identity';
import { householdKey } from '../import/cells';
import { replaceFormerKeys } from '../key/former-keys';
import { secretsInUse } from '../key/key-generation';
import { countyOf } from '../scope/impact-scope';
import { HandleMaker, makeKeys, type CountySecrets } from '../key/private-key';

/** The ID number or the pseudonym that a household was imported with; one of them. */
export interface NamedHousehold {
  readonly idNumber?: string | undefined;
  readonly key?: string | undefined;
  /** The county whose registration is meant; its first digits tell it. */
  readonly county?: string | undefined;
}

export interface HouseholdCaller {
  readonly username: string;
  readonly scope: Scope;
}

export interface FoundHousehold {
  readonly id: string;
  readonly key: string;
  readonly village: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly registeredYear: number | null;
  readonly liftedOutYear: number | null;
}

/**
 * Throws IMPORT.INVALID for what is neither, and IMPACT.HOUSEHOLD_NOT_FOUND also for a household outside the scope:
 * whoever may not see it does not learn that it exists. Throws IMPACT.REGISTERED_TWICE when several counties of the scope
 * have it and none is named.
 */
export const findHousehold = async (
  queries: Queries,
  configured: CountySecrets,
  { idNumber, key, county }: NamedHousehold,
  scope: Scope,
): Promise<FoundHousehold> => {
  const secrets = await secretsInUse(queries, configured);
  const handles = new HandleMaker(secrets[0]!);
  const values = { id_number: idNumber?.trim() ?? '', key: key?.trim() ?? '' };
  const cell = householdKey(handles, { line: 1, values, at: (column) => ({ path: column }) });
  if ('code' in cell)
    throw invalidImport([
      { path: 'id_number', code: cell.code, parameters: { ...cell.parameters, column: 'key' } },
    ]);
  const made = (await makeKeys(secrets, [cell.value], handles.ofIdNumbers)).get(cell.value)!;
  await replaceFormerKeys(queries, [made]);
  const registrations = await queries.query<FoundHousehold[]>(
    `select id::text as id, encode(key, 'hex') as key, village, kind, persons, registered_year as "registeredYear",
       lifted_out_year as "liftedOutYear" from household where key = decode($1, 'hex')
     order by village`,
    [made.key],
  );
  const [found, ...others] = registrations.filter(
    ({ village }) =>
      canSeeDivision(scope, village) && (county === undefined || countyOf(village) === countyOf(county)),
  );
  if (!found) throw new DomainError('IMPACT.HOUSEHOLD_NOT_FOUND');
  if (others.length > 0) {
    const counties = [found, ...others].map(({ village }) => countyOf(village)).join(' ');
    throw new DomainError('IMPACT.REGISTERED_TWICE', { counties });
  }
  return found;
};
