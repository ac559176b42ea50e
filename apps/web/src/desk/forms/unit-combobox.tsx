import type { ReactElement } from 'react';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { Combobox } from '../../ui/combobox/combobox';
import styles from './forms.module.css';

const MOST = 12;

export interface UnitComboboxProps {
  readonly label: string;
  /** Code of a unit. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A unit of the register, found by code or name. */
export const UnitCombobox = ({ label, value, onChange }: UnitComboboxProps): ReactElement => {
  const language = useLanguage();
  const units = api.useQuery('get', '/api/v1/units', {}, { staleTime: 300_000 }).data ?? [];
  const chosen = units.find(({ code }) => code === value);
  return (
    <div className={styles['words']}>
      <span aria-hidden="true">
        {label}
        {chosen && ` · ${chosen.printedName[language]}`}
      </span>
      <Combobox
        label={label}
        value={value}
        onChange={(text) => onChange(text.trim())}
        suggest={(text) =>
          units
            .filter(({ code, printedName: name }) =>
              `${code} ${name.zh} ${name.en}`.toLowerCase().includes(text.toLowerCase()),
            )
            .slice(0, MOST)
            .map(({ code, printedName }) => ({ value: code, note: printedName[language] }))
        }
      />
    </div>
  );
};
