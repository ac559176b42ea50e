import type { ReactElement } from 'react';
import type { Repair } from '@xiangtong/contracts';
import { Button } from '../../../../ui/button/button';
import { useEntryTexts } from '../texts';

export interface RepairButtonsProps {
  readonly repairs: readonly Repair[];
  /** Name of a unit of measure of the lines. */
  readonly unitName: (code: string) => string;
  readonly onRepair: (repair: Repair) => void;
}

/** What a check proposes, a press each. */
export const RepairButtons = ({ repairs, unitName, onRepair }: RepairButtonsProps): ReactElement => {
  const t = useEntryTexts();
  const wordsOf: Readonly<Record<Repair['action'], (repair: Repair) => string>> = {
    'merge-lines': ({ lines }) => t('mergeLines', { count: lines.length }),
    'remove-lines': ({ lines }) => t('removeLines', { lines: lines.map((line) => line + 1).join('、') }),
    'change-unit': ({ set }) => t('changeUnit', { unit: unitName(set?.unit ?? '') }),
  };
  return (
    <>
      {repairs.map((repair, index) => (
        <Button key={index} onClick={() => onRepair(repair)}>
          {wordsOf[repair.action](repair)}
        </Button>
      ))}
    </>
  );
};
