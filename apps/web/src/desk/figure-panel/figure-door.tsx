import type { ReactElement, ReactNode } from 'react';
import { useAddress } from '../../ui/address/use-address';
import styles from './figure-door.module.css';
import { useFigureTexts } from './texts';

/** The parameter of the address of a page that says which figure is open. */
export const DOOR = 'door';

export interface FigureDoorProps {
  /** Address of the figure: of a cell by `cellFigure`, of a report as the report has it, of none by `closedFigure`. */
  readonly figure: string;
  /** The figure as it is shown. */
  readonly children: ReactNode;
}

/** A figure that opens the panel of what stands behind it. The page has to draw `FigurePanel`. */
export const FigureDoor = ({ figure, children }: FigureDoorProps): ReactElement => {
  const t = useFigureTexts();
  const { set } = useAddress();
  return (
    <button
      type="button"
      className={styles['door']}
      title={t('open')}
      onClick={() => set({ [DOOR]: figure })}
    >
      {children}
    </button>
  );
};
