import fc from 'fast-check';
import { SheetNames } from './sheet-names';

describe('SheetNames', () => {
  it('hands out only names that Excel accepts, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 50, unit: 'grapheme' }), { maxLength: 20 }), (wished) => {
        const names = new SheetNames();
        const taken = wished.map((name) => names.take(name));
        for (const name of taken) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
        }
        expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
      }),
    );
  });
});
