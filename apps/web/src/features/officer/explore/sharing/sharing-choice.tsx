import type { ReactElement } from 'react';
import type { components } from '../../../../api/schema';
import { Options } from '../../../../ui/field/field';
import { Choice } from '../../../../ui/forms/forms';
import { useSharingTexts } from './texts';

export type Sharing = components['schemas']['Sharing'];

/** Listed from the closest circle of readers to the widest. */
const sharings = ['own', 'office', 'area'] as const satisfies readonly Sharing[];

interface SharingChoiceProps {
  readonly value: Sharing;
  readonly onChange: (sharing: Sharing) => void;
}

/** Chooses who else sees what a person keeps. */
export const SharingChoice = ({ value, onChange }: SharingChoiceProps): ReactElement => {
  const t = useSharingTexts();
  return (
    <Choice label={t('sharing')} value={value} onChange={(chosen) => onChange(chosen as Sharing)}>
      <Options of={sharings.map((one) => [one, t(one)])} />
    </Choice>
  );
};
