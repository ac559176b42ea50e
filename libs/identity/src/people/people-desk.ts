import { parseDivisionCode } from '@xiangtong/domain';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { AccountChanges } from '../account/account';
import { isRight, isRole, type Right, type Role } from '../account/role';
import type { AccountEventDetails, AccountEventKind } from '../event/account-event';
import { BREAK_GLASS_MS, issuePassword, type IssuedPassword } from '../password/one-time-password';
import type { PasswordHasher } from '../password/password-hasher';
import type { UnitDirectory } from '../account/unit-directory';
import { vouchedUntil, type SignInRules } from '../session/sign-in-rules';
import type { Store, Transactions } from '../store';
import { accountMistakes } from '../account/account-mistakes';
import { assertMayGive, type Authority } from './grants-check';
import { sightOfPerson } from './create-person';
import type { Manager } from './manager';
import { seesAllOf, type Sight } from './sight';
import type { PeopleReadModel } from './people-read-model';
import type { PersonView } from './person';

/** Omitted fields do not change. */
export interface PersonChanges {
  readonly displayName?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly rights?: readonly Right[] | undefined;
  readonly divisions?: readonly string[] | undefined;
  readonly units?: readonly string[] | undefined;
}

export interface PeopleDeskParts {
  readonly people: PeopleReadModel;
  readonly transactions: Transactions;
  readonly units: UnitDirectory;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  /** Null where nobody signs in with a provider. */
  readonly provider: ProviderOfPeople | null;
}

export interface ProviderOfPeople {
  readonly issuer: string;
  /** Its groups say what the accounts that are linked to it may do. */
  readonly isRuling: boolean;
  readonly rules: SignInRules;
}

interface Act {
  readonly kind: AccountEventKind;
  readonly changes?: AccountChanges;
  readonly details?: AccountEventDetails;
  /** Further changes in the same transaction. */
  readonly also?: (store: Store, person: PersonView) => Promise<unknown>;
}

/**
 * Accounts and the people who manage them. An account outside their reach throws PEOPLE.NOT_FOUND, their own
 * PEOPLE.SELF; of two simultaneous changes the later one throws PEOPLE.CONCURRENT_CHANGE.
 */
export class PeopleDesk {
  constructor(private readonly parts: PeopleDeskParts) {}

  /**
   * Throws REQUEST.INVALID, PEOPLE.OUT_OF_REACH, PEOPLE.SEES_MORE where the account would see more than before and than
   * the manager, or PEOPLE.PROVIDER_RULES where groups of the provider decide.
   */
  async change(manager: Manager, username: string, changes: PersonChanges): Promise<void> {
    const person = await this.managed(manager, username);
    if (person.providerSubject !== null && this.parts.provider?.isRuling)
      throw new DomainError('PEOPLE.PROVIDER_RULES', { username });
    const displayName = changes.displayName?.trim() ?? person.displayName;
    const authority = authorityAfter(person, changes);
    const units = await this.parts.units.withCodes(authority.units);
    const before = authorityOf(person);
    assertMayGive(manager.reach, authority, units, accountMistakes({ ...authority, username, displayName }));
    const sight = sightOfPerson(authority, units);
    if (!seesAllOf(sightOfPerson(before, person.units), sight)) requireSight(manager, username, sight);
    const after = {
      displayName,
      grants: [...authority.roles, ...authority.rights],
      divisions: authority.divisions.flatMap((code) => parseDivisionCode(code) ?? []),
    };
    await this.act(manager, person, {
      kind: 'changed',
      changes: { ...after, unitIds: units.map(({ id }) => id) },
      details: { before, after: authority },
    });
  }

  /**
   * A new one-time password; sessions and API tokens of the account end, a lock is lifted, and a second factor is gone:
   * who resets it has the person before them. Throws PEOPLE.OF_PROVIDER for one that is linked, PEOPLE.SEES_MORE for one
   * that sees more than the manager, who could sign in with the password.
   */
  async resetPassword(manager: Manager, username: string): Promise<IssuedPassword> {
    const person = await this.managed(manager, username);
    requireSight(manager, username, sightOfPerson(authorityOf(person), person.units));
    if (person.providerSubject !== null) throw new DomainError('PEOPLE.OF_PROVIDER', { username });
    return this.issue(manager, person, 'password-reset');
  }

  /**
   * Lets the operator of the machine in when the provider is away: a one-time password that works for a day although
   * signing in by password is switched off, also for a linked account. As with a new password, sessions, API tokens and
   * second factors of the account are gone.
   */
  async breakGlass(manager: Manager, username: string): Promise<IssuedPassword> {
    return this.issue(manager, await this.managed(manager, username), 'break-glass');
  }

  /**
   * Links the account to a person at the provider. Throws PEOPLE.NO_PROVIDER, PEOPLE.SUBJECT_TAKEN, or PEOPLE.SEES_MORE for
   * an account that sees more than the manager, who could link it to themselves.
   */
  async link(manager: Manager, username: string, subject: string): Promise<void> {
    const { provider, clock } = this.parts;
    if (!provider) throw new DomainError('PEOPLE.NO_PROVIDER');
    const { issuer, rules } = provider;
    const linked = await this.managed(manager, username);
    requireSight(manager, username, sightOfPerson(authorityOf(linked), linked.units));
    await this.act(manager, linked, {
      kind: 'provider-linked',
      details: { issuer, subject },
      also: async (store, person) => {
        if (!(await store.providerIdentities.link(person.id, { issuer, subject }, clock.now())))
          throw new DomainError('PEOPLE.SUBJECT_TAKEN', { subject });
        await store.accounts.vouch(person.id, vouchedUntil(rules, clock.now()));
        await endEverywhere(store, person);
      },
    });
  }

  async unlink(manager: Manager, username: string): Promise<void> {
    const person = await this.managed(manager, username);
    if (person.providerSubject === null) return;
    await this.act(manager, person, {
      kind: 'provider-unlinked',
      details: { subject: person.providerSubject },
      also: async (store) => {
        await store.providerIdentities.unlink(person.id);
        await store.accounts.vouch(person.id, null);
        await endEverywhere(store, person);
      },
    });
  }

  private async issue(
    manager: Manager,
    person: PersonView,
    kind: 'password-reset' | 'break-glass',
  ): Promise<IssuedPassword> {
    const isEmergency = kind === 'break-glass';
    const issued = issuePassword(this.parts.clock.now(), isEmergency ? BREAK_GLASS_MS : undefined);
    const breakGlassUntil = isEmergency ? issued.expiresAt : null;
    const passwordHash = await this.parts.hasher.hash(issued.oneTimePassword);
    await this.act(manager, person, {
      kind,
      changes: { passwordHash, oneTimeUntil: issued.expiresAt, breakGlassUntil },
      also: async (store) => {
        await endEverywhere(store, person);
        await store.brakes.releaseName(person.username);
        await store.secondFactors.removeAll(person.id);
      },
    });
    return issued;
  }

  async unlock(manager: Manager, username: string): Promise<void> {
    await this.act(manager, await this.managed(manager, username), {
      kind: 'unlocked',
      also: ({ brakes }) => brakes.releaseName(username),
    });
  }

  /** Sessions end for ever; API tokens are suspended until the account is enabled again. */
  async disable(manager: Manager, username: string): Promise<void> {
    const person = await this.managed(manager, username);
    if (person.disabledAt) return;
    await this.act(manager, person, {
      kind: 'disabled',
      changes: { disabledAt: this.parts.clock.now() },
      also: ({ sessions }) => sessions.closeAll(person.id),
    });
  }

  async enable(manager: Manager, username: string): Promise<void> {
    const person = await this.managed(manager, username);
    if (!person.disabledAt) return;
    await this.act(manager, person, { kind: 'enabled', changes: { disabledAt: null } });
  }

  /** Signs a person out everywhere; API tokens are revoked as well. */
  async closeSessions(manager: Manager, username: string): Promise<void> {
    const person = await this.managed(manager, username);
    await this.act(manager, person, { kind: 'sessions-closed', also: endEverywhere });
  }

  private async managed({ reach, accountId }: Manager, username: string): Promise<PersonView> {
    const person = await this.parts.people.get(reach, username);
    if (person.id === accountId) throw new DomainError('PEOPLE.SELF');
    return person;
  }

  private async act(manager: Manager, person: PersonView, act: Act): Promise<void> {
    const { kind, changes, details, also } = act;
    await this.parts.transactions(async (store) => {
      if (endsAdmin(person, changes) && !(await store.accounts.hasOtherAdmin(person.id))) {
        throw new DomainError('PEOPLE.LAST_ADMIN', { username: person.username });
      }
      if (changes && !(await store.accounts.change(person, changes))) {
        throw new DomainError('PEOPLE.CONCURRENT_CHANGE', { username: person.username });
      }
      await also?.(store, person);
      const at = this.parts.clock.now();
      await store.events.record({
        accountId: person.id,
        kind,
        actor: manager.username,
        at,
        ...(details && { details }),
      });
    });
  }
}

const requireSight = ({ sight }: Manager, username: string, needed: Sight): void => {
  if (!seesAllOf(sight, needed)) throw new DomainError('PEOPLE.SEES_MORE', { username });
};

const endEverywhere = async ({ sessions, tokens, devices }: Store, { id }: PersonView): Promise<void> => {
  await devices.forgetAll(id);
  await sessions.closeAll(id);
  await tokens.removeAll(id);
};

const authorityOf = ({ grants, divisions, units }: PersonView): Authority => ({
  roles: grants.filter(isRole),
  rights: grants.filter(isRight),
  divisions,
  units: units.map(({ code }) => code),
});

const authorityAfter = (person: PersonView, changes: PersonChanges): Authority => {
  const before = authorityOf(person);
  return {
    roles: changes.roles ?? before.roles,
    rights: changes.rights ?? before.rights,
    divisions: changes.divisions ?? before.divisions,
    units: changes.units ?? before.units,
  };
};

const endsAdmin = ({ grants, disabledAt }: PersonView, changes: AccountChanges | undefined): boolean =>
  grants.includes('admin') &&
  disabledAt === null &&
  (changes?.disabledAt instanceof Date ||
    (changes?.grants !== undefined && !changes.grants.includes('admin')));
