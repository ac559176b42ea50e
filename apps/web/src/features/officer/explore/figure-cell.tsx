import type { ReactElement } from 'react';
import type { CubeRow } from '../../../desk/cube/use-cube';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { Amount } from '../../../ui/figure/amount';
import { formatDecimal, formatPercent } from '../../../ui/figure/format-figure';
import { Growth } from '../../../ui/figure/growth';
import type { FigureColumn } from './figure-column';

export interface FigureCellProps {
  readonly column: FigureColumn;
  readonly value: CubeRow[string];
  /** Address of the figure. */
  readonly figure: string;
}

const Written = ({ column, value }: Pick<FigureCellProps, 'column' | 'value'>): ReactElement => {
  const text = String(value);
  if (column.kind === 'growth') return <Growth ratio={text} />;
  if (column.kind === 'ratio') return <>{formatPercent(text)}</>;
  if (column.kind === 'amount') return <Amount yuan={text} magnitude={column.magnitude} />;
  return <>{formatDecimal(text, column.decimals)}</>;
};

/** One figure of the table; where there is none, a dash that opens nothing. */
export const FigureCell = ({ column, value, figure }: FigureCellProps): ReactElement => {
  if (value === null || value === undefined)
    return column.kind === 'growth' ? <Growth ratio={null} /> : <span>—</span>;
  return (
    <FigureDoor figure={figure}>
      <Written column={column} value={value} />
    </FigureDoor>
  );
};
