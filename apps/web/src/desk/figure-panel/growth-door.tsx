import type { ReactElement } from 'react';
import { Growth, type GrowthProps } from '../../ui/figure/growth';
import { FigureDoor } from './figure-door';

export interface GrowthDoorProps extends GrowthProps {
  /** Address of the growth, see `FigureDoor`. */
  readonly figure: string;
}

/** A growth that opens what stands behind it; where there is no base, there is nothing to open. */
export const GrowthDoor = ({ ratio, figure }: GrowthDoorProps): ReactElement =>
  ratio === null ? (
    <Growth ratio={null} />
  ) : (
    <FigureDoor figure={figure}>
      <Growth ratio={ratio} />
    </FigureDoor>
  );
