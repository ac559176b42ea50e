import {
  compareSuffixes,
  cubeCompares,
  cubeDimensions,
  cubeMeasures,
  type BilingualText,
} from '@xiangtong/contracts';
import { checkShape } from './question/query-shape';
import { cubeSchema } from './schema';
import { optionColumnKeys } from './vocabulary/definitions';

const isWritten = ({ zh, en }: BilingualText): boolean => /\p{sc=Han}|^GB|PPI/u.test(zh) && /[a-z]/i.test(en);

describe('the schema of the cube', () => {
  it('names, defines and sources everything that can be asked for, in both languages', () => {
    const { measures, dimensions, compares, compareColumns, optionColumns } = cubeSchema;
    expect(measures.map(({ key }) => key)).toEqual([...cubeMeasures]);
    expect(dimensions.map(({ key }) => key)).toEqual([...cubeDimensions]);
    expect(compares.map(({ key }) => key)).toEqual([...cubeCompares]);
    expect(compareColumns.map(({ suffix }) => suffix)).toEqual([...compareSuffixes]);
    expect(optionColumns.map(({ suffix }) => suffix)).toEqual([...optionColumnKeys]);
    for (const entry of [...measures, ...dimensions, ...compares, ...compareColumns, ...optionColumns]) {
      expect(isWritten(entry)).toBe(true);
      expect(isWritten(entry.definition)).toBe(true);
      expect(isWritten(entry.source)).toBe(true);
      expect(entry.definition.zh).not.toBe(entry.zh);
    }
  });

  it('says what adds up over what', () => {
    const additivity = Object.fromEntries(
      cubeSchema.measures.map((measure) => [measure.key, `${measure.additivity} ${measure.overMonths}`]),
    );
    expect(additivity).toMatchObject({
      amount: 'additive added',
      trainees: 'additive added',
      registeredStores: 'additive last',
      products: 'distinct recounted',
      averageOrder: 'ratio recounted',
    });
  });

  it('lists for a measure the dimensions with which it is answered, and no other', () => {
    for (const { key, dimensions } of cubeSchema.measures)
      for (const dimension of cubeDimensions) {
        const { mistakes } = checkShape({ measures: [key], by: [dimension], period: '2019' }, 0);
        expect([key, dimension, mistakes.length === 0]).toEqual([
          key,
          dimension,
          dimensions.includes(dimension),
        ]);
      }
  });

  it.each(cubeSchema.refused)(
    'is refused with $code as it says',
    ({ code, combination, reason, example }) => {
      expect(checkShape(example, 0).mistakes.map((mistake) => mistake.code)).toContain(code);
      expect([combination, reason].every(isWritten)).toBe(true);
    },
  );
});
