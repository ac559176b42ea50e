import { Combobox } from '@base-ui/react/combobox';
import { plain } from '@xiangtong/naming';
import { useId, useState, type ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import { Mistake } from '../../ui/field/field';
import styles from './choose.module.css';

const useChooseTexts = defineTexts({
  zh: { none: '没有找到', loading: '正在读取', remove: '去掉“{{name}}”' },
  en: { none: 'Nothing found', loading: 'Loading', remove: 'Remove “{{name}}”' },
});

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown below the label, and below the field once it is chosen. */
  readonly note?: string;
  /** Why it cannot be chosen now. */
  readonly unfit?: string | undefined;
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
              disabled={option.unfit !== undefined}
            >
              <span>
                {option.label}
                {option.note !== undefined && <small>{option.note}</small>}
                {option.unfit !== undefined && <small>{option.unfit}</small>}
              </span>
            </Combobox.Item>
          )}
        </Combobox.List>
      </Combobox.Popup>
    </Combobox.Positioner>
  </Combobox.Portal>
);

const isSame = (one: Option, other: Option): boolean => one.value === other.value;

const hasInLabel = ({ label }: Option, typed: string): boolean => plain(label).includes(plain(typed));

interface CommonProps {
  readonly label: string;
  readonly options: readonly Option[];
}

export interface ChooseProps extends CommonProps {
  readonly value: string;
  /** Empty when the field was emptied, where `mayBeNone`. */
  readonly onChange: (value: string) => void;
  readonly mayBeNone?: boolean;
  /** What can be typed. */
  readonly hint?: string;
  /** What is wrong with the choice, and what to do. */
  readonly mistake?: string | undefined;
  /** Whether what is typed means an option; default: its label has it. */
  readonly finds?: (option: Option, typed: string) => boolean;
  /** Hears what is typed, for options that are made of it. */
  readonly onType?: (typed: string) => void;
}

/** Choices that are drawn; typing on finds the others. */
const MOST = 100;

interface BelowProps {
  readonly id: string;
  readonly note: string | undefined;
  readonly mistake: string | undefined;
}

const Below = ({ id, note, mistake }: BelowProps): ReactElement | null => {
  if (mistake !== undefined) return <Mistake id={id}>{mistake}</Mistake>;
  return note === undefined ? null : (
    <span className={styles['note']} id={id}>
      {note}
    </span>
  );
};

/** Held here: options that come in while somebody types would take the typed text away. */
const useInput = (chosen: Option | null, onType: ChooseProps['onType']) => {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string | null): void => {
    setTyped(text);
    onType?.(text?.trim() ?? '');
  };
  return {
    inputValue: typed ?? chosen?.label ?? '',
    onInputValueChange: (text: string, { reason }: { readonly reason: string }) =>
      type(reason === 'input-change' ? text : null),
  };
};

/** One of a list, found by typing. */
export const Choose = (props: ChooseProps): ReactElement => {
  const { label, options, value, onChange, mayBeNone = false, hint, mistake, onType } = props;
  const { finds = hasInLabel } = props;
  const t = useChooseTexts();
  const id = useId();
  const chosen = options.find((option) => option.value === value) ?? null;
  const input = useInput(chosen, onType);
  const isDescribed = mistake !== undefined || chosen?.note !== undefined;
  return (
    <div className={styles['choose']}>
      <label htmlFor={id}>{label}</label>
      <Combobox.Root
        {...input}
        items={options}
        value={chosen}
        isItemEqualToValue={isSame}
        autoHighlight
        limit={MOST}
        filter={finds}
        onValueChange={(option) => (option || mayBeNone) && onChange(option?.value ?? '')}
      >
        <Combobox.Input
          id={id}
          className={styles['field']}
          placeholder={hint}
          aria-invalid={mistake !== undefined}
          aria-describedby={isDescribed ? `${id}-below` : undefined}
          onFocus={({ target }) => target.select()}
        />
        <Choices label={label} none={t('none')} />
      </Combobox.Root>
      <Below id={`${id}-below`} note={chosen?.note} mistake={mistake} />
    </div>
  );
};

export interface ChooseManyProps extends CommonProps {
  readonly values: readonly string[];
  /** Said while nothing is chosen. */
  readonly hint?: string;
  readonly isLoading?: boolean;
  readonly onChange: (values: string[]) => void;
  readonly onOpen?: () => void;
}

/** Several of a list, in the order in which they were chosen; the list stays while they are. */
export const ChooseMany = (props: ChooseManyProps): ReactElement => {
  const { label, options, values, hint, isLoading = false, onChange, onOpen } = props;
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
        filter={hasInLabel}
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
          <Combobox.Input id={id} placeholder={values.length === 0 ? hint : undefined} />
        </Combobox.Chips>
        <Choices label={label} none={t(isLoading ? 'loading' : 'none')} />
      </Combobox.Root>
    </div>
  );
};
