import { createHash } from 'node:crypto';
import type { Bilingual } from '@xiangtong/contracts';
import { parseDivisionCode } from '@xiangtong/domain';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import { accountMistakes } from '../account/account-mistakes';
import type { UnitDirectory } from '../account/unit-directory';
import type { PasswordHasher } from '../password/password-hasher';
import { shapeMistakes, type Authority } from '../people/grants-check';
import { newSessionToken } from '../session/token';
import type { Store, Transactions } from '../store';
import { authorityOfGroups, type GroupRule } from './group-rules';
import type { VouchedPerson } from './vouched';

export interface ProviderAccountsParts {
  readonly store: Store;
  readonly transactions: Transactions;
  readonly units: UnitDirectory;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  readonly name: Bilingual;
  /** Null: administrators link accounts and look after their rights. */
  readonly rules: readonly GroupRule[] | null;
}

/** What an account may do, as it is stored. */
type StoredAuthority = Pick<Account, 'grants' | 'divisions' | 'unitIds'>;

const nothing: StoredAuthority = { grants: [], divisions: [], unitIds: [] };

const sorted = (items: readonly (string | number)[]): string => [...items].sort().join();

const isSame = (one: StoredAuthority, other: StoredAuthority): boolean =>
  sorted(one.grants) === sorted(other.grants) &&
  sorted(one.divisions) === sorted(other.divisions) &&
  sorted(one.unitIds) === sorted(other.unitIds);

/** The name at the provider, or one made of its subject; the part before @ alone names nobody, it is a proposal. */
const usernameFor = ({ issuer, subject, username }: VouchedPerson): string => {
  const proposed = (username ?? '').toLowerCase().replace(/@.*$/, '');
  const isGood = accountMistakes({ username: proposed, displayName: 'any' }).length === 0;
  if (isGood) return proposed;
  return `u-${createHash('sha256').update(`${issuer} ${subject}`).digest('hex').slice(0, 12)}`;
};

const displayNameFor = ({ displayName }: VouchedPerson, otherwise: string): string =>
  displayName !== null && accountMistakes({ username: 'any', displayName }).length === 0
    ? displayName
    : otherwise;

/**
 * The account of a person for whom the provider vouches, found by issuer and subject alone: a name or a mail address
 * can be given to another person. With rules for groups they say at every sign-in what the account may do, and the
 * first sign-in makes it; without them an administrator links it first.
 */
export class ProviderAccounts {
  constructor(private readonly parts: ProviderAccountsParts) {}

  /** Throws AUTH.PROVIDER_UNLINKED, _GROUP_UNKNOWN, _GROUPS_CLASH, _NAME_TAKEN or AUTH.ACCOUNT_DISABLED. */
  async of(person: VouchedPerson): Promise<Account> {
    const { store, rules, name: provider } = this.parts;
    const username = await store.providerIdentities.usernameOf(person);
    const linked = username === null ? null : await store.accounts.withUsername(username);
    if (linked?.disabled) throw new DomainError('AUTH.ACCOUNT_DISABLED', { username: linked.username });
    if (rules === null) {
      if (!linked) throw new DomainError('AUTH.PROVIDER_UNLINKED', { provider, subject: person.subject });
      return linked;
    }
    const authority = authorityOfGroups(rules, person.groups);
    if (!authority) {
      if (linked) await this.ruled(linked, nothing, linked.displayName);
      throw new DomainError('AUTH.PROVIDER_GROUP_UNKNOWN', { provider });
    }
    const stored = await this.stored(authority);
    if (!linked) return this.created(person, stored);
    return this.ruled(linked, stored, displayNameFor(person, linked.displayName));
  }

  private async stored(authority: Authority): Promise<StoredAuthority> {
    const [mistake] = shapeMistakes(authority);
    const { zh, en } = (mistake?.parameters ?? {}) as unknown as Bilingual;
    if (mistake)
      throw new DomainError('AUTH.PROVIDER_GROUPS_CLASH', { provider: this.parts.name, reason: { zh, en } });
    const units = await this.parts.units.withCodes(authority.units);
    return {
      grants: [...authority.roles, ...authority.rights],
      divisions: authority.divisions.flatMap((code) => parseDivisionCode(code) ?? []),
      unitIds: units.map(({ id }) => id),
    };
  }

  private async created(person: VouchedPerson, authority: StoredAuthority): Promise<Account> {
    const { store, hasher, clock, name: provider } = this.parts;
    const username = usernameFor(person);
    const at = clock.now();
    // Nobody knows a password for it.
    const passwordHash = await hasher.hash(newSessionToken());
    await this.parts.transactions(async ({ accounts, events, providerIdentities }) => {
      const accountId = await accounts.add({
        ...authority,
        username,
        displayName: displayNameFor(person, username),
        passwordHash,
        oneTimeUntil: null,
        createdAt: at,
        createdBy: null,
      });
      if (!accountId)
        throw new DomainError('AUTH.PROVIDER_NAME_TAKEN', { provider, username, subject: person.subject });
      await providerIdentities.link(accountId, person, at);
      const event = { accountId, actor: null, at };
      await events.record({ ...event, kind: 'created', details: { issuer: person.issuer, ...authority } });
    });
    return (await store.accounts.withUsername(username))!;
  }

  /** The account with the rights of its groups today; without any, its sessions end, and API tokens open nothing. */
  private async ruled(account: Account, after: StoredAuthority, displayName: string): Promise<Account> {
    if (isSame(account, after) && account.displayName === displayName) return account;
    const { id: accountId, username, grants, divisions, unitIds } = account;
    await this.parts.transactions(async ({ accounts, sessions, events }) => {
      if (!(await accounts.change(account, { ...after, displayName })))
        throw new DomainError('PEOPLE.CONCURRENT_CHANGE', { username });
      if (after.grants.length === 0) await sessions.closeAll(accountId);
      await events.record({
        accountId,
        kind: 'changed',
        actor: null,
        at: this.parts.clock.now(),
        details: { before: { grants, divisions, unitIds }, after },
      });
    });
    return (await this.parts.store.accounts.withUsername(username))!;
  }
}
