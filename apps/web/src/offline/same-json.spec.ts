import fc from 'fast-check';
import { sameJson } from './same-json';

describe('the same content', () => {
  it('is so in any order of fields', () => {
    expect(sameJson({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(sameJson({ a: 1, b: undefined }, { a: 1, c: null })).toBe(true);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson({ a: '1' }, { a: 1 })).toBe(false);
    expect(sameJson({}, [])).toBe(true);
  });

  it('survives being sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(sameJson(value, JSON.parse(JSON.stringify(value)))).toBe(true),
      ),
    );
  });
});
