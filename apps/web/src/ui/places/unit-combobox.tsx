import { useState, type ReactElement } from 'react';
import { Combobox } from '../../ui/combobox/combobox';
import styles from './places.module.css';
import { useUnitSearch } from './place-search';

export interface UnitComboboxProps {
  readonly label: string;
  /** Code of a unit; what is none stays as it was typed. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A unit of the register. */
export const UnitCombobox = ({ label, value, onChange }: UnitComboboxProps): ReactElement => {
  const { find, nameOf, codeOf } = useUnitSearch();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles['words']}>
      <span aria-hidden="true">{label}</span>
      <Combobox
        label={label}
        value={typed ?? nameOf(value) ?? value}
        onChange={(text) => {
          setTyped(text);
          onChange(codeOf(text.trim()) ?? text.trim());
        }}
        onChoose={(name) => {
          setTyped(null);
          onChange(codeOf(name) ?? name);
        }}
        onBlur={() => setTyped(null)}
        suggest={find}
      />
    </div>
  );
};
