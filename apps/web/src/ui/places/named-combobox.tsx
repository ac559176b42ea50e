import { useState, type ReactElement } from 'react';
import { Combobox } from '../../ui/combobox/combobox';
import styles from './places.module.css';
import type { PlaceSearch } from './place-search';

export interface NamedComboboxProps {
  readonly label: string;
  /** A code; what is none stays as it was typed. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly search: Pick<PlaceSearch, 'find' | 'nameOf' | 'codeOf'>;
}

/** Shows names where codes are meant. */
export const NamedCombobox = ({ label, value, onChange, search }: NamedComboboxProps): ReactElement => {
  const { find, nameOf, codeOf } = search;
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
        // The name of what is chosen gives way to what is typed.
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setTyped(null)}
        suggest={find}
      />
    </div>
  );
};
