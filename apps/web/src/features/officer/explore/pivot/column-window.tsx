import type { ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import { Actions, Soft } from '../../../../ui/forms/forms';
import { COLUMNS_AT_ONCE, isTime, type Pivot, type PivotShape } from './pivot';
import { useExploreTexts } from '../texts';

interface ColumnWindowProps {
  readonly pivot: Pick<Pivot, 'columnCount'>;
  readonly shape: PivotShape;
  readonly onMove: (from: number) => void;
}

/** Which of many columns are shown, and the way to the others; nothing where all have room. */
export const ColumnWindow = ({ pivot, shape, onMove }: ColumnWindowProps): ReactElement | null => {
  const t = useExploreTexts();
  const { columnCount: count } = pivot;
  const { from, columns } = shape;
  if (count <= COLUMNS_AT_ONCE) return null;
  const last = Math.min(from + COLUMNS_AT_ONCE, count);
  const order = t(isTime(columns) ? 'latestFirst' : 'largestFirst');
  return (
    <Actions>
      <Soft>{t('columnWindow', { first: Math.min(from + 1, count), last, count, order })}</Soft>
      <Button disabled={from === 0} onClick={() => onMove(Math.max(0, from - COLUMNS_AT_ONCE))}>
        {t('columnsBefore')}
      </Button>
      <Button disabled={last === count} onClick={() => onMove(from + COLUMNS_AT_ONCE)}>
        {t('columnsAfter')}
      </Button>
    </Actions>
  );
};
