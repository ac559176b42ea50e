import { useState, type FormEvent, type ReactElement } from 'react';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import styles from './ledger.module.css';
import { useLedgerTexts } from './texts';

export const entryKinds = ['accept', 'supersede', 'withdraw'] as const;

export interface EntryFilter {
  readonly unit: string;
  readonly period: string;
  readonly kind: string;
}

export interface EntryFiltersProps {
  readonly filter: EntryFilter;
  readonly onChange: (filter: EntryFilter) => void;
}

/** Asked for when the reader says so, not with each key. */
export const EntryFilters = ({ filter, onChange }: EntryFiltersProps): ReactElement => {
  const t = useLedgerTexts();
  const [typed, setTyped] = useState(filter);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ ...typed, unit: typed.unit.trim(), period: typed.period.trim() });
  };
  return (
    <form className={styles['filters']} onSubmit={submit} data-print="never">
      <Field label={t('unit')} value={typed.unit} onChange={(unit) => setTyped({ ...typed, unit })} />
      <Field label={t('period')} value={typed.period} onChange={(period) => setTyped({ ...typed, period })} />
      <label className={styles['choice']}>
        {t('kind')}
        <select value={typed.kind} onChange={({ target }) => setTyped({ ...typed, kind: target.value })}>
          <option value="">{t('anyKind')}</option>
          {entryKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
};
