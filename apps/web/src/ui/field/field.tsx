import { useId, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import styles from './field.module.css';

type Input = ComponentProps<'input'>;

export interface FieldProps extends Omit<Input, 'onChange' | 'className' | 'id' | 'value'> {
  readonly label: string;
  /** Not of a field that has its text by itself. */
  readonly value?: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value, and what to do. */
  readonly mistake?: string | undefined;
  /** Shown behind the field: a unit of measure, a button. */
  readonly suffix?: ReactNode;
}

interface MistakeProps {
  readonly id: string;
  readonly children: string | undefined;
}

/** Says below a field what is wrong with its value. */
export const Mistake = ({ id, children }: MistakeProps): ReactElement | null =>
  children === undefined ? null : (
    <span className={styles['mistake']} id={id}>
      {children}
    </span>
  );

/** A label, a field of touch size and what there is to say about its value. */
export const Field = ({ label, value, onChange, mistake, suffix, ...rest }: FieldProps): ReactElement => {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <span className={styles['line']}>
        <input
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={mistake !== undefined}
          aria-describedby={mistake === undefined ? undefined : `${id}-mistake`}
        />
        {suffix}
      </span>
      <Mistake id={`${id}-mistake`}>{mistake}</Mistake>
    </div>
  );
};

interface OptionsProps {
  /** Value and name of each. */
  readonly of: readonly (readonly [value: string | number, name: string | number])[];
}

/** What a `select` offers. */
export const Options = ({ of }: OptionsProps): ReactElement => (
  <>
    {of.map(([value, name]) => (
      <option key={value} value={value}>
        {name}
      </option>
    ))}
  </>
);
