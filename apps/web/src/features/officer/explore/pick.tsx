import { Select } from 'antd';
import { useId, type ReactElement } from 'react';
import styles from './explore.module.css';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface CommonProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly isLoading?: boolean;
  readonly onOpen?: () => void;
}

export interface PickProps extends CommonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export interface PickManyProps extends CommonProps {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

const search = { optionFilterProp: 'label' };

/** One of a list, found by typing. */
export const Pick = ({ label, value, options, onChange }: PickProps): ReactElement => {
  const id = useId();
  return (
    <div className={styles['pick']}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        showSearch={search}
        value={value}
        options={[...options]}
        onChange={onChange}
        popupMatchSelectWidth={220}
      />
    </div>
  );
};

/** Several of a list, in the order in which they were chosen. */
export const PickMany = ({
  label,
  values,
  options,
  isLoading,
  onChange,
  onOpen,
}: PickManyProps): ReactElement => {
  const id = useId();
  return (
    <div className={styles['pick']}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode="multiple"
        showSearch={search}
        value={[...values]}
        options={[...options]}
        loading={isLoading ?? false}
        onChange={onChange}
        onOpenChange={(isOpen) => isOpen && onOpen?.()}
        popupMatchSelectWidth={260}
      />
    </div>
  );
};
