import { parseDivisionCode } from '@xiangtong/domain';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { PasswordHasher } from '../password/password-hasher';
import type { UnitDirectory, UnitReference } from '../principal/unit-directory';
import { accountMistakes, fieldMistake, type AccountInput } from './account-mistakes';
import type { AccountRepository } from './account.repository';
import { isRight, isRole, type Grant } from './role';

const isGrant = (grant: string): grant is Grant => isRole(grant) || isRight(grant);

/** Makes an account. Throws REQUEST.INVALID with everything that is wrong, a taken name included. */
export class CreateAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly units: UnitDirectory,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Returns the id. */
  async execute(input: AccountInput): Promise<string> {
    const units = await this.units.withCodes(input.units ?? []);
    const mistakes = [
      ...accountMistakes(input),
      ...grantMistakes(input.grants),
      ...unitMistakes(input, units),
    ];
    if (mistakes.length > 0) throw invalid(mistakes);
    const id = await this.accounts.add({
      username: input.username,
      displayName: input.displayName.trim(),
      passwordHash: await this.hasher.hash(input.password),
      grants: input.grants.filter(isGrant),
      divisions: (input.divisions ?? []).flatMap((code) => parseDivisionCode(code) ?? []),
      unitIds: units.map((unit) => unit.id),
    });
    if (id) return id;
    throw invalid([
      fieldMistake('username', `用户名“${input.username}”已被使用`, `the name "${input.username}" is taken`),
    ]);
  }
}

const invalid = (mistakes: readonly InputMistake[]): DomainError =>
  new DomainError('REQUEST.INVALID', { count: mistakes.length }, mistakes);

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
