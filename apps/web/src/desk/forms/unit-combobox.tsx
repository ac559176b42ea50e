import { useMemo, useState, type ReactElement } from 'react';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { Combobox } from '../../ui/combobox/combobox';
import { SearchIndex } from '../../ui/product-search/search-index';
import styles from './forms.module.css';

const MOST = 12;

/** Units of the own scope, found by name, pinyin or code; no two of them have the same printed name. */
const useUnitSearch = () => {
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/units', {}, { staleTime: 300_000 });
  return useMemo(() => {
    const units = (data ?? []).map(({ code, printedName }) => ({
      code,
      name: printedName[language],
      names: [printedName.zh, printedName.en],
    }));
    const index = new SearchIndex(units);
    return {
      find: (text: string) => index.find(text, MOST).map(({ code, name }) => ({ value: name, note: code })),
      nameOf: (code: string) => units.find((unit) => unit.code === code)?.name,
      codeOf: (text: string) => units.find(({ code, name }) => code === text || name === text)?.code,
    };
  }, [data, language]);
};

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
