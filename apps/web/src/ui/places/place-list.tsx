import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import { Combobox } from '../../ui/combobox/combobox';
import styles from './places.module.css';
import { placesIn, type PlaceSearch } from './place-search';

const usePlaceTexts = defineTexts({
  zh: { help: '输入名称、拼音或代码', remove: '去掉 {{name}}' },
  en: { help: 'Type a name, pinyin or a code', remove: 'Remove {{name}}' },
});

export interface PlaceListProps {
  readonly label: string;
  /** Codes. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly search: PlaceSearch;
}

interface ChosenProps extends PlaceListProps {
  /** Shown in a moment. */
  readonly late: readonly string[];
}

/** Each with the way to take it out again. */
const Chosen = ({ label, chosen, late, onChange, search }: ChosenProps): ReactElement | null => {
  const t = usePlaceTexts();
  const shown = chosen.filter((code) => !late.includes(code));
  if (shown.length === 0) return null;
  const nameOf = (code: string): string => search.nameOf(code) ?? code;
  return (
    <ul className={styles['places']} aria-label={label}>
      {shown.map((code) => (
        <li key={code} title={code}>
          {nameOf(code)}
          <button
            type="button"
            aria-label={t('remove', { name: nameOf(code) })}
            onClick={() => onChange(chosen.filter((other) => other !== code))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
};

/** Milliseconds until a tap is over. */
const TAP = 300;

/**
 * Several places, by their names: what is typed finds one, and it stands in the list until it is taken out. A code that
 * is not among those of the own scope is taken as it is: the service says in words what is wrong with it.
 */
export const PlaceList = ({ label, chosen, onChange, search }: PlaceListProps): ReactElement => {
  const t = usePlaceTexts();
  const [typed, setTyped] = useState('');
  const [late, setLate] = useState<readonly string[]>([]);
  const add = (text: string): void => {
    const codes = placesIn(text, search.codeOf);
    if (codes.length > 0) onChange([...new Set([...chosen, ...codes])]);
    setTyped('');
  };
  /** The tap that leaves the field is on something: that must not move away before the tap is over. */
  const addAndHold = (): void => {
    setLate(placesIn(typed, search.codeOf).filter((code) => !chosen.includes(code)));
    setTimeout(() => setLate([]), TAP);
    add(typed);
  };
  /** Enter takes what is typed, or the suggestion that is marked; it does not send the form around as well. */
  const keepForm = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && typed.trim() !== '') event.preventDefault();
  };
  const addOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && typed.trim() !== '') add(typed);
  };
  return (
    <div className={styles['words']} onKeyDown={keepForm}>
      <span aria-hidden="true">{label}</span>
      <Chosen {...{ label, chosen, late, onChange, search }} />
      <Combobox
        label={label}
        placeholder={t('help')}
        value={typed}
        onChange={setTyped}
        onChoose={add}
        onBlur={addAndHold}
        onKeyDown={addOnEnter}
        suggest={search.find}
      />
    </div>
  );
};
