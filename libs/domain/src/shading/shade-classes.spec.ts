import fc from 'fast-check';
import { classesOf, classIndex } from './shade-classes';

describe('classes of shades', () => {
  it('puts every value into one class, equal ones into the same, greater ones into none before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 }), (values) => {
        const classes = classesOf(values);
        expect(classes.length).toBeLessThanOrEqual(5);
        for (const value of values) {
          const { from, to } = classes[classIndex(classes, value)]!;
          expect(from).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(to);
        }
        for (let index = 1; index < classes.length; index += 1)
          expect(classes[index]!.from).toBeGreaterThan(classes[index - 1]!.to);
      }),
    );
  });
});
