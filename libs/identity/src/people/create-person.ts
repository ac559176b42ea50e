import { parseDivisionCode } from '@xiangtong/domain';
import type { Clock } from '@xiangtong/infrastructure';
import { accountMistakes, usernameTaken } from '../account/account-mistakes';
import { usualRights, type Right, type Role } from '../account/role';
import { invalid } from '../mistakes';
import { issuePassword, type IssuedPassword } from '../password/one-time-password';
import type { PasswordHasher } from '../password/password-hasher';
import type { UnitDirectory, UnitReference } from '../account/unit-directory';
import type { Store, Transactions } from '../store';
import { assertMayGive, type Authority } from './grants-check';
import type { Manager } from './manager';
import { seesAllOf, sightOf, type Sight } from './sight';

export interface PersonInput {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** If omitted, those that usually come with the roles, as far as the manager may give them. */
  readonly rights?: readonly Right[] | undefined;
  readonly divisions: readonly string[];
  readonly units: readonly string[];
}

/** Those that were asked for; otherwise those that usually come with the roles, as far as the manager may give them. */
export const rightsOf = (
  { reach }: Manager,
  input: Pick<PersonInput, 'roles' | 'rights'>,
): readonly Right[] =>
  input.rights ?? usualRights(input.roles).filter((right) => reach.grants.includes(right));

/**
 * An officer or admin creates an account. Whoever sees all that it will see gets its one-time password; for others the
 * account waits until somebody who does issues one.
 */
export class CreatePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly units: UnitDirectory,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** Throws REQUEST.INVALID with all mistakes, including a taken name, or PEOPLE.OUT_OF_REACH. */
  async execute(manager: Manager, input: PersonInput): Promise<IssuedPassword | null> {
    const units = await this.units.withCodes(input.units);
    const rights = rightsOf(manager, input);
    assertMayGive(manager.reach, { ...input, rights }, units, accountMistakes(input));
    const createdAt = this.clock.now();
    const isHandedOut = seesAllOf(manager.sight, sightOfPerson({ ...input, rights }, units));
    // A password that nobody has been told has expired from the start.
    const issued = issuePassword(createdAt, isHandedOut ? undefined : 0);
    const passwordHash = await this.hasher.hash(issued.oneTimePassword);
    await this.transactions((store) =>
      addPerson(store, manager, { input, rights, units, issued, passwordHash, createdAt }),
    );
    return isHandedOut ? issued : null;
  }
}

/** What signing in with an account of this authority shows. */
export const sightOfPerson = (
  { roles, rights, divisions }: Omit<Authority, 'units'>,
  units: readonly UnitReference[],
): Sight =>
  sightOf(
    { roles, rights, units, divisions: divisions.flatMap((code) => parseDivisionCode(code) ?? []) },
    [],
  );

export interface PreparedPerson {
  readonly input: PersonInput;
  readonly rights: readonly Right[];
  readonly units: readonly UnitReference[];
  readonly issued: IssuedPassword;
  readonly passwordHash: string;
  readonly createdAt: Date;
}

/** Adds an account that was checked, and records who made it. Throws REQUEST.INVALID where the name is taken meanwhile. */
export const addPerson = async (
  { accounts, events }: Store,
  manager: Manager,
  { input, rights, units, issued, passwordHash, createdAt }: PreparedPerson,
): Promise<void> => {
  const { username, roles } = input;
  const id = await accounts.add({
    username,
    displayName: input.displayName.trim(),
    passwordHash,
    grants: [...roles, ...rights],
    divisions: input.divisions.flatMap((code) => parseDivisionCode(code) ?? []),
    unitIds: units.map((unit) => unit.id),
    oneTimeUntil: issued.expiresAt,
    createdAt,
    createdBy: manager.username,
  });
  if (!id) throw invalid([usernameTaken(username)]);
  await events.record({
    accountId: id,
    kind: 'created',
    actor: manager.username,
    at: createdAt,
    details: { roles, rights, divisions: input.divisions, units: input.units },
  });
};
