import { isWithin } from '@xiangtong/domain';
import fc from 'fast-check';
import { noSecondFactor, type Principal } from '../principal/principal';
import { canSeeDivision, canSeeUnit, scopeOf } from '../principal/scope';
import type { TokenLimits } from './api-token';
import { narrow } from './narrow';

const divisions = [
  '520000000000',
  '520100000000',
  '520122000000',
  '520122102000',
  '520122102200',
  '520123000000',
];
const units = [1, 2, 3].map((id) => ({ id, code: `V${id}`, division: divisions[id + 2]! }));

const someOf = <Item>(items: readonly Item[]) => fc.subarray([...items]);
const roles = ['reporter', 'officer', 'auditor', 'admin'] as const;

const principals: fc.Arbitrary<Principal> = fc
  .record({
    roles: someOf(roles),
    rights: someOf(['impact', 'confidential'] as const),
    divisions: someOf(divisions),
    units: someOf(units),
  })
  .map((own) => ({
    accountId: 'a',
    username: 'someone',
    displayName: 'Someone',
    credential: { kind: 'token', id: 't', isOfProvider: false },
    mustChangePassword: false,
    secondFactor: noSecondFactor,
    ...own,
  }));

const limits: fc.Arbitrary<TokenLimits> = fc.record({
  grants: fc.option(someOf([...roles, 'impact', 'confidential'] as const)),
  divisions: fc.option(someOf(divisions)),
  unitIds: fc.option(someOf(units.map(({ id }) => id))),
});

describe('narrow', () => {
  it('gives exactly what both the owner and the limits have', () => {
    fc.assert(
      fc.property(principals, limits, (owner, limit) => {
        const token = narrow(owner, limit);
        expect(token.roles).toEqual(owner.roles.filter((role) => limit.grants?.includes(role) ?? true));
        expect(token.rights).toEqual(owner.rights.filter((right) => limit.grants?.includes(right) ?? true));
        expect(token.units).toEqual(owner.units.filter(({ id }) => limit.unitIds?.includes(id) ?? true));
        for (const division of divisions) {
          const reaches = (list: readonly string[]) => list.some((own) => isWithin(division, own));
          expect(reaches(token.divisions)).toBe(
            reaches(owner.divisions) && (limit.divisions === null || reaches(limit.divisions)),
          );
        }
      }),
    );
  });

  it('never shows what the owner cannot see', () => {
    fc.assert(
      fc.property(principals, limits, (owner, limit) => {
        const [own, narrowed] = [scopeOf(owner), scopeOf(narrow(owner, limit))];
        for (const unit of units) expect(canSeeUnit(narrowed, unit) && !canSeeUnit(own, unit)).toBe(false);
        for (const code of divisions)
          expect(canSeeDivision(narrowed, code) && !canSeeDivision(own, code)).toBe(false);
      }),
    );
  });

  it('leaves the owner as they are without limits', () => {
    fc.assert(
      fc.property(principals, (owner) => {
        expect(narrow(owner, { grants: null, divisions: null, unitIds: null })).toEqual(owner);
      }),
    );
  });
});
