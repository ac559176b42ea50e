import { parseDivisionCode } from '@xiangtong/domain';
import type { Clock } from '@xiangtong/infrastructure';
import { accountMistakes, usernameTaken } from '../account/account-mistakes';
import { usualRights, type Right, type Role } from '../account/role';
import { invalid } from '../mistakes';
import { issuePassword, type IssuedPassword } from '../password/one-time-password';
import type { PasswordHasher } from '../password/password-hasher';
import type { UnitDirectory } from '../account/unit-directory';
import type { Transactions } from '../store';
import { assertMayGive } from './grants-check';
import type { Manager } from './manager';

export interface PersonInput {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** If omitted, those that usually come with the roles, as far as the manager may give them. */
  readonly rights?: readonly Right[] | undefined;
  readonly divisions: readonly string[];
  readonly units: readonly string[];
}

/** An officer or admin creates an account with a one-time password. */
export class CreatePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly units: UnitDirectory,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** Throws REQUEST.INVALID with all mistakes, including a taken name, or PEOPLE.OUT_OF_REACH. */
  async execute(manager: Manager, input: PersonInput): Promise<IssuedPassword> {
    const units = await this.units.withCodes(input.units);
    const usual = usualRights(input.roles).filter((right) => manager.reach.grants.includes(right));
    const rights = input.rights ?? usual;
    assertMayGive(manager.reach, { ...input, rights }, units, accountMistakes(input));
    const createdAt = this.clock.now();
    const issued = issuePassword(createdAt);
    const passwordHash = await this.hasher.hash(issued.oneTimePassword);
    const { username, roles } = input;
    await this.transactions(async ({ accounts, events }) => {
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
    });
    return issued;
  }
}
