import { toPage, type Page } from '@xiangtong/contracts';
import { divisionPrefix } from '@xiangtong/domain';
import { DomainError, readCursor, type Clock, type Queries } from '@xiangtong/infrastructure';
import type { AccountEvent } from '../event/account-event';
import { nameSubjectSql } from '../brake/subject';
import type { UnitDirectory } from '../account/unit-directory';
import type { Store } from '../store';
import type { Reach } from './manager';
import type { PeopleFilter, Person, PersonState, PersonView } from './person';

const LONGEST_NAME = 64;

/** The user name of the last person of the page before. */
const CURSOR = /^([a-z0-9._-]{1,64})$/;

const columns = `
  account.id, account.version, account.username, account.display_name as "displayName", account.roles as grants,
  account.divisions, account.units as "unitIds", account.disabled_at as "disabledAt",
  account.one_time_until as "oneTimeUntil", account.created_at as "createdAt", account.created_by as "createdBy",
  brake.until as "lockedUntil",
  (select subject from provider_identity where account_id = account.id) as "providerSubject",
  (select at from account_event where account_id = account.id and kind = 'signed-in' order by at desc limit 1) as "lastSignInAt"`;

/** $1 now, $2 to $5 the reach: everything of an account must lie within it, and there must be something. */
const reached = `
  from account
  cross join lateral (
    select max(closed_until) as until from sign_in_brake, (select ${nameSubjectSql('account.username')} as name) own
    where (subject = name or starts_with(subject, name || '@')) and closed_until > $1) brake
  where ($2::boolean or (
    account.roles <@ $3::text[]
    and account.units <@ $4::integer[]
    and not exists (select from unnest(account.divisions) division where not division like any($5::text[]))
    and cardinality(account.divisions) + cardinality(account.units) > 0))`;

/** `null` does not filter. */
const states: Readonly<Record<PersonState, string>> = {
  active: 'account.disabled_at is null',
  disabled: 'account.disabled_at is not null',
  locked: 'brake.until is not null',
  'one-time-password': 'account.one_time_until is not null',
};

const patternOf = (division: string): string => `${divisionPrefix(division)}%`;

/** Accounts within the reach of the caller; those outside do not exist for them. */
export class PeopleReadModel {
  constructor(
    private readonly manager: Queries,
    private readonly store: Store,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  /** Throws PEOPLE.NOT_FOUND. */
  async get(reach: Reach, username: string): Promise<PersonView> {
    const person = await this.find(reach, username);
    if (!person) throw new DomainError('PEOPLE.NOT_FOUND', { username: username.slice(0, LONGEST_NAME) });
    return person;
  }

  /** One page of people, sorted by user name. */
  async page(reach: Reach, filter: PeopleFilter): Promise<Page<PersonView>> {
    const { q, role, division, unit, state, cursor, limit } = filter;
    const [after = null] = readCursor(cursor, CURSOR) ?? [];
    const unitIds = unit === undefined ? null : (await this.units.withCodes([unit])).map((found) => found.id);
    const below =
      division === undefined ? [] : (await this.units.within([division])).map((found) => found.id);
    const people = await this.manager.query<Person[]>(
      `select ${columns} ${reached}
         and ($6::text is null or position(lower($6) in lower(account.username || ' ' || account.display_name)) > 0)
         and ($7::text is null or $7 = any(account.roles))
         and ($8::text is null or account.units && $9::integer[]
           or exists (select from unnest(account.divisions) own where own like $8))
         and ($10::integer[] is null or account.units && $10)
         and ${state === undefined ? 'true' : states[state]}
         and ($11::text is null or account.username > $11 collate "C")
       order by account.username collate "C" limit $12`,
      [
        ...this.bound(reach),
        q ?? null,
        role ?? null,
        division === undefined ? null : patternOf(division),
        below,
        unitIds,
        after,
        limit + 1,
      ],
    );
    return toPage(
      await this.withUnits(people),
      limit,
      (person) => person,
      ({ username }) => username,
    );
  }

  /** Events of an account, newest first. */
  async events({ id }: Person, cursor: string | undefined, limit: number): Promise<Page<AccountEvent>> {
    const [before = null] = readCursor(cursor, /^(\d{1,18})$/) ?? [];
    return toPage(
      await this.store.events.latest(id, before, limit + 1),
      limit,
      (event) => event,
      (last) => String(last.id),
    );
  }

  /** Null for an account that is not there or not within reach. */
  async find(reach: Reach, username: string): Promise<PersonView | null> {
    const people = await this.manager.query<Person[]>(
      `select ${columns} ${reached} and account.username = $6`,
      [...this.bound(reach), username],
    );
    return (await this.withUnits(people))[0] ?? null;
  }

  private bound({ all, grants, units, divisions }: Reach): unknown[] {
    return [this.clock.now(), all, grants, units.map(({ id }) => id), divisions.map(patternOf)];
  }

  private async withUnits(people: readonly Person[]): Promise<PersonView[]> {
    const units = await this.units.withIds([...new Set(people.flatMap(({ unitIds }) => unitIds))]);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return people.map((person) => ({
      ...person,
      units: person.unitIds.flatMap((id) => byId.get(id) ?? []),
    }));
  }
}
