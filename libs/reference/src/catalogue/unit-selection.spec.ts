import { isWithin } from '@xiangtong/domain';
import fc from 'fast-check';
import type { ReportingUnit } from './catalogue';
import { everyUnit, indexUnits, unitsWithin, wholeDivision } from './unit-selection';

const unitAt = (division: string, index: number): ReportingUnit => ({
  id: index + 1,
  code: `${division}${index}`,
  name: { zh: '单位', en: 'Unit' },
  kind: 'village',
  division,
  validFrom: 201801,
  owesFrom: 201801,
  validTo: null,
  organisingModel: null,
  holder: null,
});

/** Few digits, so that places lie in and beside each other. */
const digits = (length: number) =>
  fc.array(fc.constantFrom('1', '2'), { minLength: length, maxLength: length }).map((each) => each.join(''));
const place = fc.constantFrom(2, 4, 6, 9, 12).chain(digits);
const register = fc
  .array(fc.oneof(digits(6), digits(12)), { maxLength: 40 })
  .map((places) => indexUnits(places.map((each, index) => unitAt(each.padEnd(12, '0'), index))));

describe('a selection of units', () => {
  it('is what a look at the whole register finds', () => {
    fc.assert(
      fc.property(
        register,
        fc.array(place, { maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 45 }), { maxLength: 3 }),
        fc.option(place, { nil: undefined }),
        (known, prefixes, unitIds, inside) => {
          const division = inside?.padEnd(12, '0');
          const found = unitsWithin(known, { prefixes, unitIds }, division);
          const expected = [...known.units.values()].filter(
            (unit) =>
              (division === undefined || isWithin(unit.division, division)) &&
              (unitIds.includes(unit.id) || prefixes.some((prefix) => unit.division.startsWith(prefix))),
          );
          expect(new Set(found)).toEqual(new Set(expected));
          expect(found).toHaveLength(expected.length);
        },
      ),
    );
  });

  it('keeps the order of the register in each county', () => {
    const places = ['520122101201', '520123101201', '520122000000', '520123102201'];
    const known = indexUnits(places.map(unitAt));
    expect(unitsWithin(known, everyUnit).map(({ id }) => id)).toEqual([1, 3, 2, 4]);
    expect(unitsWithin(known, wholeDivision('520123000000')).map(({ id }) => id)).toEqual([2, 4]);
    expect(unitsWithin(known, { prefixes: [], unitIds: [] })).toEqual([]);
  });
});
