import { Combobox } from '@base-ui/react/combobox';
import { useId, type ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import styles from './choose.module.css';

const useChooseTexts = defineTexts({
  zh: { none: '没有找到', loading: '正在读取', remove: '去掉“{{name}}”' },
  en: { none: 'Nothing found', loading: 'Loading', remove: 'Remove “{{name}}”' },
});

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoicesProps {
  readonly label: string;
  /** Said where nothing fits what is typed. */
  readonly none: string;
}

/** The list below the field. Not for dialogs, which lie over it. */
const Choices = ({ label, none }: ChoicesProps): ReactElement => (
  <Combobox.Portal>
    <Combobox.Positioner className={styles['place']} align="start" sideOffset={2} positionMethod="fixed">
      <Combobox.Popup className={styles['popup']}>
        <Combobox.Empty className={styles['none']}>{none}</Combobox.Empty>
        <Combobox.List aria-label={label}>
          {(option: Option) => (
            <Combobox.Item
              key={option.value}
              className={styles['option']}
              value={option}
              title={option.label}
            >
              {option.label}
            </Combobox.Item>
          )}
        </Combobox.List>
      </Combobox.Popup>
    </Combobox.Positioner>
  </Combobox.Portal>
);

const isSame = (one: Option, other: Option): boolean => one.value === other.value;

interface CommonProps {
  readonly label: string;
  readonly options: readonly Option[];
}

export interface ChooseProps extends CommonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a list, found by typing. */
export const Choose = ({ label, options, value, onChange }: ChooseProps): ReactElement => {
  const t = useChooseTexts();
  const id = useId();
  return (
    <div className={styles['choose']}>
      <label htmlFor={id}>{label}</label>
      <Combobox.Root
        items={options}
        value={options.find((option) => option.value === value) ?? null}
        isItemEqualToValue={isSame}
        autoHighlight
        onValueChange={(option) => option && onChange(option.value)}
      >
        <Combobox.Input id={id} className={styles['field']} onFocus={({ target }) => target.select()} />
        <Choices label={label} none={t('none')} />
      </Combobox.Root>
    </div>
  );
};

export interface ChooseManyProps extends CommonProps {
  readonly values: readonly string[];
  readonly isLoading?: boolean;
  readonly onChange: (values: string[]) => void;
  readonly onOpen?: () => void;
}

/** Several of a list, in the order in which they were chosen; the list stays while they are. */
export const ChooseMany = (props: ChooseManyProps): ReactElement => {
  const { label, options, values, isLoading = false, onChange, onOpen } = props;
  const t = useChooseTexts();
  const id = useId();
  const chosen = values.map((value) => options.find((one) => one.value === value) ?? { value, label: value });
  return (
    <div className={styles['choose']}>
      <label htmlFor={id}>{label}</label>
      <Combobox.Root
        multiple
        items={options}
        value={chosen}
        isItemEqualToValue={isSame}
        autoHighlight
        onValueChange={(next, { reason }) => {
          // Escape closes the list; that it empties a closed field is more than a key should do.
          if (reason !== 'escape-key') onChange(next.map(({ value }) => value));
        }}
        onOpenChange={(isOpen, details) => {
          if (isOpen) onOpen?.();
          else if (details.reason === 'item-press') details.cancel();
        }}
      >
        <Combobox.Chips className={styles['field']}>
          {chosen.map((option) => (
            <Combobox.Chip key={option.value} className={styles['chip']} aria-label={option.label}>
              {option.label}
              <Combobox.ChipRemove aria-label={t('remove', { name: option.label })}>×</Combobox.ChipRemove>
            </Combobox.Chip>
          ))}
          <Combobox.Input id={id} />
        </Combobox.Chips>
        <Choices label={label} none={t(isLoading ? 'loading' : 'none')} />
      </Combobox.Root>
    </div>
  );
};
