import type { ReactElement } from 'react';
import type { CubeRow } from '../../../api/cube/use-cube';
import { AmountFigure, GrowthFigure, RowFigure } from '../../../desk/figure-panel/row-figure';
import { formatDecimal, formatPercent } from '../../../ui/figure/format-figure';
import type { FigureColumn } from './figure-column';

export interface FigureCellProps {
  readonly column: FigureColumn;
  readonly row: CubeRow;
  /** Address of the figure; undefined where the service has no line. */
  readonly figure: string | undefined;
}

/** One figure of the table; where there is none, a dash that says why and opens nothing. */
export const FigureCell = ({ column, row, figure }: FigureCellProps): ReactElement => {
  const shown = { row, column: column.key, figure };
  if (column.kind === 'growth') return <GrowthFigure {...shown} />;
  if (column.kind === 'amount') return <AmountFigure {...shown} magnitude={column.magnitude} />;
  const write = (value: string): string =>
    column.kind === 'ratio' ? formatPercent(value) : formatDecimal(value, column.decimals);
  return <RowFigure {...shown} write={write} />;
};
