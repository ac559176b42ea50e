import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import styles from './figure-door.module.css';
import { useFigureTexts } from './texts';

/** The parameter of the address of a page that says which figure is open. */
export const DOOR = 'door';

/** The change of an average is made of what stands in no column, so that nothing stands behind it. */
const isClosed = (figure: string): boolean => /^cube:[^/]*\/averageOrder\.(?!base)/.test(figure);

export interface FigureDoorProps {
  /** Address of the figure: of a cell by `cellFigure`, of a report as the report has it. */
  readonly figure: string;
  /** The figure as it is shown. */
  readonly children: ReactNode;
}

/** A figure that opens the panel of what stands behind it. The page has to stand in `AntDesk`, which draws the panel. */
export const FigureDoor = ({ figure, children }: FigureDoorProps): ReactNode => {
  const t = useFigureTexts();
  const [, setParameters] = useSearchParams();
  if (isClosed(figure)) return children;
  const open = (): void =>
    setParameters((parameters) => {
      parameters.set(DOOR, figure);
      return parameters;
    });
  return (
    <button type="button" className={styles['door']} title={t('open')} onClick={open}>
      {children}
    </button>
  );
};
