import { noSecondFactor, type Principal } from './principal';
import {
  canSeeDivision,
  canSeeUnit,
  everything,
  isEmptyScope,
  isRespondent,
  scopeCondition,
  scopeOf,
} from './scope';

const principal = (overrides: Partial<Principal>): Principal => ({
  accountId: '00000000-0000-0000-0000-000000000000',
  username: 'someone',
  displayName: 'Someone',
  roles: [],
  rights: [],
  divisions: [],
  units: [],
  credential: { kind: 'session', id: '00000000-0000-0000-0000-000000000001', isOfProvider: false },
  mustChangePassword: false,
  secondFactor: noSecondFactor,
  ...overrides,
});

const village = { id: 7, code: 'V7', division: '520122102200' };
const villageElsewhere = { id: 8, code: 'V8', division: '520123102200' };
const park = { id: 9, code: 'P9', division: '520122000000' };

describe('scope', () => {
  it.each([
    ['prefecture', '520100000000', true, true],
    ['county', '520122000000', true, false],
    ['township', '520122102000', true, false],
    ['village', '520122102200', true, false],
    ['another prefecture', '520200000000', false, false],
  ])('of a %s reaches itself and all below', (_, division, own, elsewhere) => {
    const scope = scopeOf(principal({ roles: ['officer'], divisions: [division] }));
    expect(canSeeUnit(scope, village)).toBe(own);
    expect(canSeeUnit(scope, villageElsewhere)).toBe(elsewhere);
  });

  it('of a township does not reach the park of its county', () => {
    const scope = scopeOf(principal({ roles: ['auditor'], divisions: ['520122102000'] }));
    expect(canSeeUnit(scope, park)).toBe(false);
    expect(canSeeDivision(scope, '520122000000')).toBe(false);
    expect(canSeeDivision(scope, '520122102200')).toBe(true);
  });

  it('of a reporter is its units', () => {
    const scope = scopeOf(principal({ roles: ['reporter'], units: [village], divisions: ['520123000000'] }));
    expect(canSeeUnit(scope, village)).toBe(true);
    expect(canSeeUnit(scope, villageElsewhere)).toBe(false);
    expect(canSeeDivision(scope, village.division)).toBe(false);
  });

  it('of an admin is empty, whatever the account lists', () => {
    const scope = scopeOf(principal({ roles: ['admin'], divisions: ['520000000000'], units: [village] }));
    expect(isEmptyScope(scope)).toBe(true);
    expect(canSeeUnit(scope, village)).toBe(false);
  });

  it('of the system is everything', () => {
    expect(canSeeUnit(everything, village)).toBe(true);
    expect(isEmptyScope(everything)).toBe(false);
  });

  it('becomes values to bind', () => {
    const scope = scopeOf(
      principal({
        roles: ['officer', 'reporter'],
        divisions: ['520122000000', '520100000000', '520122000000'],
        units: [village],
      }),
    );
    expect(scopeCondition(scope)).toEqual({
      all: false,
      divisionPrefixes: ['520122', '5201'],
      divisionPatterns: ['520122%', '5201%'],
      unitIds: [7],
    });
    expect(scopeCondition(everything)).toEqual({
      all: true,
      divisionPrefixes: [],
      divisionPatterns: [],
      unitIds: [],
    });
  });
});

describe('isRespondent', () => {
  it('is a reporter of the unit and nobody else', () => {
    expect(isRespondent(principal({ roles: ['reporter'], units: [village] }), village)).toBe(true);
    expect(isRespondent(principal({ roles: ['reporter'], units: [village] }), villageElsewhere)).toBe(false);
    expect(isRespondent(principal({ roles: ['officer'], divisions: ['520122000000'] }), village)).toBe(false);
    expect(isRespondent(principal({ roles: ['officer'], units: [village] }), village)).toBe(false);
  });
});
