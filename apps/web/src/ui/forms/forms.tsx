import { useId, type ReactElement, type ReactNode } from 'react';
import type { Action } from '../../api/use-action';
import { Button } from '../button/button';
import { Mistake } from '../field/field';
import { ProblemNotice } from '../problem-notice/problem-notice';
import styles from './forms.module.css';

/** Fields beside each other, as many as there is room for. */
export const Fields = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className={styles['fields']}>{children}</div>
);

/** What can be done with the form or the matter above. */
export const Actions = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className={styles['actions']} data-print="never">
    {children}
  </div>
);

export interface GroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields that belong together, in a frame under their name. */
export const Group = ({ title, children }: GroupProps): ReactElement => (
  <fieldset className={styles['group']}>
    <legend>{title}</legend>
    {children}
  </fieldset>
);

export const Soft = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <p className={styles['soft']}>{children}</p>
);

export interface DownloadProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A file to be taken along, as large as a button. */
export const Download = ({ href, children }: DownloadProps): ReactElement => (
  <a className={styles['download']} href={href} download>
    {children}
  </a>
);

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Options, in groups where there are many. */
  readonly children: ReactNode;
}

/** One of several. */
export const Choice = ({ label, value, onChange, children }: ChoiceProps): ReactElement => (
  <label className={styles['choice']}>
    {label}
    <select value={value} onChange={({ target }) => onChange(target.value)}>
      {children}
    </select>
  </label>
);

export interface ChecksProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly nameOf: (name: Name) => string;
  readonly chosen: readonly Name[];
  readonly onChange: (chosen: readonly Name[]) => void;
}

/** Any of several. */
export const Checks = <Name extends string>(props: ChecksProps<Name>): ReactElement => {
  const { label, names, nameOf, chosen, onChange } = props;
  const toggled = (name: Name): readonly Name[] =>
    chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name];
  return (
    <fieldset className={styles['checks']}>
      <legend>{label}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={() => onChange(names.filter((one) => toggled(name).includes(one)))}
          />
          {nameOf(name)}
        </label>
      ))}
    </fieldset>
  );
};

export interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly rows?: number;
  /** What is wrong with the value, and what to do. */
  readonly mistake?: string | undefined;
}

/** A few sentences or lines: a reason. */
export const Words = (props: WordsProps): ReactElement => {
  const { label, value, onChange, isRequired = false, rows = 3, mistake } = props;
  const id = useId();
  return (
    <div className={styles['words']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        maxLength={2_000}
        required={isRequired}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : `${id}-mistake`}
      />
      <Mistake id={`${id}-mistake`}>{mistake}</Mistake>
    </div>
  );
};

export interface ActionFormProps {
  readonly action: Action;
  /** What the button says. */
  readonly does: string;
  readonly isReady?: boolean;
  readonly onSubmit: () => void;
  /** Shown beside the button: the way out of a dialog. */
  readonly cancel?: { readonly says: string; readonly run: () => void };
  readonly children: ReactNode;
}

/** Fields, what was wrong with them, and the button that sends them. */
export const ActionForm = (props: ActionFormProps): ReactElement => {
  const { action, does, isReady = true, onSubmit, cancel, children } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Actions>
        <Button kind="primary" type="submit" isBusy={action.isBusy} disabled={!isReady}>
          {does}
        </Button>
        {cancel && <Button onClick={cancel.run}>{cancel.says}</Button>}
      </Actions>
    </form>
  );
};
