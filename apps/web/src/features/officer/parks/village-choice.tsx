import { divisionAt, divisionLevel, divisionLevels, type DivisionLevel } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { Choice, Fields } from '../../../ui/forms/forms';
import { useDivisionsBelow } from '../../../ui/places/place-name';
import { useLanguage } from '../../../i18n/texts';
import { Options } from '../../../ui/field/field';
import { useHouseholdTexts } from './households-texts';

interface StepProps {
  /** Code of twelve digits. */
  readonly parent: string;
  readonly level: DivisionLevel;
  /** Empty while none is chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

const Step = ({ parent, level, value, onChange }: StepProps): ReactElement => {
  const t = useHouseholdTexts();
  const language = useLanguage();
  const below = useDivisionsBelow(parent).data ?? [];
  return (
    <Choice label={t(`place_${level}`)} value={value} onChange={(code) => onChange(code || parent)}>
      <option value="">{t('choose')}</option>
      <Options of={below.map(({ code, name }) => [code, name[language]])} />
    </Choice>
  );
};

export interface VillageChoiceProps {
  /** The place to choose in, of twelve digits. */
  readonly top: string;
  /** What was chosen so far: a village, or a place above it. */
  readonly chosen: string;
  readonly onChange: (code: string) => void;
}

/** Chooses step by step, from a place down to one of its villages. */
export const VillageChoice = ({ top, chosen, onChange }: VillageChoiceProps): ReactElement => {
  const first = divisionLevels.indexOf(divisionLevel(top)) + 1;
  const known = divisionLevels.indexOf(divisionLevel(chosen));
  return (
    <Fields>
      {divisionLevels.slice(first, known + 2).map((level, index) => (
        <Step
          key={level}
          level={level}
          parent={divisionAt(chosen, divisionLevels[first + index - 1]!)}
          value={first + index <= known ? divisionAt(chosen, level) : ''}
          onChange={onChange}
        />
      ))}
    </Fields>
  );
};
