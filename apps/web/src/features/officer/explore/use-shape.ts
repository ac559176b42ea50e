import type { CubeDimension } from '@xiangtong/contracts';
import { useMemo } from 'react';
import type { Exploration } from './explore-state';
import type { PivotShape } from './pivot';

/** The shape of the table; the same object as long as nothing of it changes, however often the address does. */
export const useShape = ({ rows, columns, measures }: Exploration, isFlat: boolean): PivotShape => {
  const text = rows.join(',');
  const across = isFlat ? null : columns;
  const measure = measures[0]!;
  return useMemo(
    () => ({ rows: text.split(',') as CubeDimension[], columns: across, measure }),
    [text, across, measure],
  );
};
