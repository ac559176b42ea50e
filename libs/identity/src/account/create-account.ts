import { parseDivisionCode } from '@xiangtong/domain';
import type { Clock, InputMistake } from '@xiangtong/infrastructure';
import { fieldMistake, invalid } from '../mistakes';
import type { PasswordHasher } from '../password/password-hasher';
import { DEMO_PASSWORD, passwordMistakes } from '../password/password-policy';
import type { UnitDirectory, UnitReference } from './unit-directory';
import type { Transactions } from '../store';
import { accountMistakes, usernameTaken, type AccountInput } from './account-mistakes';
import { isGrant, usualRights } from './role';

/** An account with a password that its holder has chosen. */
export interface AccountWithPassword extends AccountInput {
  readonly password: string;
  /** The account is one of the public data set, whose well-known password is accepted. */
  readonly isDemo?: boolean;
  /** The account lacks the right to figures of single units, which officers and auditors have otherwise. */
  readonly withoutConfidential?: boolean;
}

/**
 * Creates an account for the system itself: data sets, tests. People create accounts with `PeopleDesk`, which checks
 * their rights. Throws REQUEST.INVALID with all mistakes, including a taken name.
 */
export class CreateAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly units: UnitDirectory,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  isTaken(username: string): Promise<boolean> {
    return this.transactions(async ({ accounts }) => (await accounts.withUsername(username)) !== null);
  }

  /** Returns the id. */
  async execute(input: AccountWithPassword): Promise<string> {
    const units = await this.units.withCodes(input.units ?? []);
    const mistakes = [
      ...accountMistakes(input),
      ...(input.isDemo && input.password === DEMO_PASSWORD
        ? []
        : passwordMistakes('password', input.password, input.username)),
      ...grantMistakes(input.grants),
      ...unitMistakes(input, units),
    ];
    if (mistakes.length > 0) throw invalid(mistakes);
    const passwordHash = await this.hasher.hash(input.password);
    const rights = input.withoutConfidential ? [] : usualRights(input.grants);
    return this.transactions(async ({ accounts, events }) => {
      const createdAt = this.clock.now();
      const id = await accounts.add({
        username: input.username,
        displayName: input.displayName.trim(),
        passwordHash,
        grants: [...new Set([...input.grants.filter(isGrant), ...rights])],
        divisions: (input.divisions ?? []).flatMap((code) => parseDivisionCode(code) ?? []),
        unitIds: units.map((unit) => unit.id),
        oneTimeUntil: null,
        createdAt,
        createdBy: null,
      });
      if (!id) throw invalid([usernameTaken(input.username)]);
      await events.record({ accountId: id, kind: 'created', actor: null, at: createdAt });
      return id;
    });
  }
}

const grantMistakes = (grants: readonly string[]): InputMistake[] =>
  grants.flatMap((grant, index) =>
    isGrant(grant)
      ? []
      : [fieldMistake(`roles[${index}]`, `没有“${grant}”这个角色`, `there is no role "${grant}"`)],
  );

const unitMistakes = (input: AccountInput, known: readonly UnitReference[]): InputMistake[] =>
  (input.units ?? []).flatMap((code, index) =>
    known.some((unit) => unit.code === code)
      ? []
      : [fieldMistake(`units[${index}]`, `没有填报单位“${code}”`, `there is no reporting unit "${code}"`)],
  );
