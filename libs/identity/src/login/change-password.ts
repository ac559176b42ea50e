import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import type { PasswordProof } from './password-proof';
import type { SignInAttempt } from '../session/sign-in-origin';
import { fieldMistake, invalid } from '../mistakes';
import type { Principal } from '../principal/principal';
import { requirePassword } from '../principal/require-password';
import type { Transactions } from '../store';
import type { PasswordHasher } from '../password/password-hasher';
import { passwordMistakes } from '../password/password-policy';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * A person changes their own password. The current session continues, all others end, so that a person who knew the old
 * password loses access. A wrong current password counts like a failed sign-in.
 */
export class ChangePassword {
  constructor(
    private readonly proof: PasswordProof,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** Throws AUTH.OF_PROVIDER, REQUEST.INVALID, AUTH.THROTTLED or PEOPLE.CONCURRENT_CHANGE. */
  async execute(principal: Principal, change: PasswordChange, origin: SignInAttempt): Promise<void> {
    requirePassword(principal);
    const { username, accountId } = principal;
    const mistakes = newPasswordMistakes(change, username);
    if (mistakes.length > 0) throw invalid(mistakes);
    const account = await this.prove(username, change.currentPassword, origin);
    const passwordHash = await this.hasher.hash(change.newPassword);
    await this.transactions(async ({ accounts, sessions, events }) => {
      const changed = await accounts.change(account, { passwordHash, oneTimeUntil: null });
      if (!changed) throw new DomainError('PEOPLE.CONCURRENT_CHANGE', { username });
      await sessions.closeAll(accountId, principal.credential.id);
      await events.record({ accountId, kind: 'password-changed', actor: username, at: this.clock.now() });
    });
  }

  private async prove(username: string, password: string, origin: SignInAttempt): Promise<Account> {
    try {
      return await this.proof.execute({ username, password }, origin);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'AUTH.INVALID_CREDENTIALS') throw error;
      throw invalid([fieldMistake('currentPassword', '当前密码不对', 'this is not the current password')]);
    }
  }
}

const newPasswordMistakes = ({ currentPassword, newPassword }: PasswordChange, username: string) =>
  currentPassword === newPassword
    ? [
        fieldMistake(
          'newPassword',
          '新密码与当前密码相同，请换一个',
          'this is the current password; choose another one',
        ),
      ]
    : passwordMistakes('newPassword', newPassword, username);
