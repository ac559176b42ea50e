import { stateOf, type Person } from './use-people';

const person = (overrides: Partial<Person>): Person => ({
  username: 'liu.yang',
  displayName: '刘洋',
  roles: ['reporter'],
  rights: [],
  divisions: [],
  units: [],
  disabledAt: null,
  lockedUntil: null,
  providerSubject: null,
  oneTimePasswordExpiresAt: null,
  lastSignInAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: null,
  ...overrides,
});

const now = new Date('2026-06-01T00:00:00.000Z');
const later = '2026-06-01T00:10:00.000Z';
const before = '2026-05-31T00:00:00.000Z';

describe('accounts', () => {
  it.each([
    [{}, 'active'],
    [{ oneTimePasswordExpiresAt: later }, 'one-time-password'],
    [{ lockedUntil: later }, 'locked'],
    [{ lockedUntil: before }, 'active'],
    [{ disabledAt: before, lockedUntil: later }, 'disabled'],
  ] as const)('%j is %s', (overrides, state) => expect(stateOf(person(overrides), now)).toBe(state));
});
