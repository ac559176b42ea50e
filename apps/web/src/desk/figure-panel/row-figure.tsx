import { comparableOf, holeOf, holeWords, periodsOf } from '@xiangtong/contracts';
import type { ReactElement, ReactNode } from 'react';
import { decimalOf, type CubeRow } from '../../api/cube/use-cube';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { Absent } from '../../ui/figure/absent';
import { Amount } from '../../ui/figure/amount';
import { formatSignedPercent, type Magnitude } from '../../ui/figure/format-figure';
import { Growth } from '../../ui/figure/growth';
import { FigureDoor } from './figure-door';
import styles from './figure-door.module.css';

const useComparableTexts = defineTexts({
  zh: {
    rate: '可比口径 {{rate}}%',
    none: '没有两期都报的单位',
    meaning: '可比口径只比较两期都上报的单位；和增速相差较大的写在旁边',
  },
  en: {
    rate: 'comparable {{rate}}%',
    none: 'no unit reported both periods',
    meaning:
      'Comparable growth compares the units that reported both periods; it stands beside growth that differs from it',
  },
});

/** The rate of the units that reported both periods, where it tells another story than the growth above it. */
const ComparableRate = ({ row, column }: Pick<RowFigureProps, 'row' | 'column'>): ReactElement | null => {
  const t = useComparableTexts();
  const comparable = comparableOf(row, column);
  if (comparable === null) return null;
  const { rate } = comparable;
  return (
    <small className={styles['periods']} title={t('meaning')}>
      {rate === null ? t('none') : t('rate', { rate: formatSignedPercent(rate) })}
    </small>
  );
};

export interface RowFigureProps {
  /** A row of an answer of `useCube`. */
  readonly row: CubeRow | undefined;
  readonly column: string;
  /** Address of the figure, see `FigureDoor`; undefined where nothing can stand behind it. */
  readonly figure: string | undefined;
  readonly write: (decimal: string) => ReactNode;
  /** What is shown where a figure is missing and the answer gives no reason. */
  readonly none?: ReactNode;
}

/**
 * A figure of an answer, which opens the panel of what stands behind it. Where units reported for different numbers of
 * periods, these stand beside it, and so does the comparable rate of a growth that differs from it; where there is no figure, the reason stands in its place.
 */
export const RowFigure = ({ row, column, figure, write, none }: RowFigureProps): ReactElement => {
  const language = useLanguage();
  const value = decimalOf(row, column);
  const [hole, periods] = [holeOf(row, column), periodsOf(row, column)];
  if (value === null) return <>{hole === null && none !== undefined ? none : <Absent hole={hole} />}</>;
  const { against, of } = holeWords[language];
  return (
    <>
      {figure === undefined ? write(value) : <FigureDoor figure={figure}>{write(value)}</FigureDoor>}
      {periods && (
        <small className={styles['periods']}>{(column.includes('.') ? against : of)(periods)}</small>
      )}
      <ComparableRate row={row} column={column} />
    </>
  );
};

type Written = Omit<RowFigureProps, 'write' | 'none'>;

export const GrowthFigure = (props: Written): ReactElement => (
  <RowFigure {...props} write={(ratio) => <Growth ratio={ratio} />} none={<Growth ratio={null} />} />
);

export const AmountFigure = ({
  magnitude,
  ...props
}: Written & { readonly magnitude: Magnitude }): ReactElement => (
  <RowFigure {...props} write={(yuan) => <Amount yuan={yuan} magnitude={magnitude} />} />
);
