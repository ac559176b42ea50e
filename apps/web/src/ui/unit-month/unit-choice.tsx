import type { ReactElement } from 'react';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/texts';
import { Options } from '../field/field';
import { UnitCombobox } from '../places/unit-combobox';

/** More are found by typing. */
const FEW_UNITS = 12;

export interface UnitChoiceProps {
  readonly label: string;
  readonly unit: Pick<components['schemas']['UnitResponse'], 'code'>;
  readonly units: readonly components['schemas']['UnitResponse'][];
  readonly onChoose: (code: string) => void;
}

/** One of the own units: a few are listed, of many one is found by name, pinyin or code. */
export const UnitChoice = ({ label, unit, units, onChoose }: UnitChoiceProps): ReactElement => {
  const language = useLanguage();
  if (units.length > FEW_UNITS) {
    const choose = (code: string): void => {
      if (units.some((one) => one.code === code)) onChoose(code);
    };
    return <UnitCombobox label={label} value={unit.code} onChange={choose} />;
  }
  return (
    <label>
      {label}
      <select value={unit.code} onChange={(event) => onChoose(event.target.value)}>
        <Options of={units.map(({ code, printedName }) => [code, printedName[language]])} />
      </select>
    </label>
  );
};
