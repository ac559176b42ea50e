import type { Account } from '../account/account';
import { noSecondFactor, type Principal } from '../principal/principal';
import { scopeOf } from '../principal/scope';
import { rememberCaller, RightsOfRemembered } from './remembered-caller';
import type { UnitDirectory } from '../account/unit-directory';

const account: Account = {
  id: '1',
  username: 'li',
  displayName: 'Li',
  passwordHash: '',
  version: 1,
  grants: ['officer', 'reporter', 'confidential'],
  divisions: ['520100000000'],
  unitIds: [7, 8],
  disabled: false,
  oneTimeUntil: null,
  breakGlassUntil: null,
  vouchedUntil: null,
};

const unit = (id: number) => ({ id, code: `U${id}` });

const units: UnitDirectory = {
  withIds: async (ids) => ids.map(unit),
  withCodes: async () => [],
  within: async () => [],
};

const caller: Principal = {
  accountId: '1',
  username: 'li',
  displayName: 'Li',
  mustChangePassword: false,
  secondFactor: noSecondFactor,
  roles: ['officer', 'reporter'],
  rights: ['confidential'],
  divisions: ['520122000000'],
  units: [unit(7), unit(9)],
  credential: { kind: 'session', id: '2', isOfProvider: false },
};

const clock = { now: () => new Date('2020-01-10T08:00:00Z') };

const rightsLater = (changes: Partial<Account> | null) =>
  new RightsOfRemembered(
    { withUsername: async () => (changes === null ? null : { ...account, ...changes }) },
    units,
    clock,
  ).execute(rememberCaller(caller));

const scopeLater = async (changes: Partial<Account>) => scopeOf((await rightsLater(changes))!);

describe('the rights of a remembered caller', () => {
  it('are never more than they were when they asked', async () => {
    expect(await scopeLater({})).toEqual({
      kind: 'limited',
      divisions: ['520122000000'],
      units: [unit(7)],
    });
    expect(await rightsLater({ grants: ['officer', 'auditor'] })).toMatchObject({ roles: ['officer'] });
  });

  it.each<[string, Partial<Account>, readonly string[], readonly number[]]>([
    ['another division', { divisions: ['520200000000'] }, [], [7]],
    ['a smaller division', { divisions: ['520122102000'] }, ['520122102000'], [7]],
    ['no units', { unitIds: [] }, ['520122000000'], []],
    ['another role', { grants: ['admin'] }, [], []],
  ])('are never more than they are now: %s', async (_, changes, divisions, unitIds) => {
    expect(await scopeLater(changes)).toEqual({ kind: 'limited', divisions, units: unitIds.map(unit) });
  });

  it('are none of an account that is disabled or gone', async () => {
    expect(await rightsLater({ disabled: true })).toBeNull();
    expect(await rightsLater({ vouchedUntil: clock.now() })).toBeNull();
    expect(await rightsLater(null)).toBeNull();
  });
});
