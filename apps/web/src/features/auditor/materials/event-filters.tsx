import { auditKinds, type AuditKind } from '@xiangtong/contracts';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Button } from '../../../ui/button/button';
import { Field, Options } from '../../../ui/field/field';
import { UnitCombobox } from '../../../ui/places/unit-combobox';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';

export const eventKeys = ['from', 'to', 'kind', 'actor', 'unit'] as const;
export type EventFilter = Readonly<Record<(typeof eventKeys)[number], string>>;

/** Words of the kinds that mean something else elsewhere on the page. */
const kindWords = {
  submission: 'submission',
  ledger: 'ledger',
  comment: 'comment',
  'review-rule': 'review-rule',
  period: 'byPeriod',
  exception: 'exception',
  unit: 'byUnit',
  account: 'account',
  report: 'byReport',
  household: 'household',
  'benefit-doubt': 'benefit-doubt',
  letterhead: 'letterhead',
  definition: 'definition',
  boundary: 'boundary',
  installation: 'installation',
} as const satisfies Readonly<Record<AuditKind, string>>;

export interface EventFiltersProps {
  readonly filter: EventFilter;
  readonly onChange: (filter: EventFilter) => void;
}

export const EventFilters = ({ filter, onChange }: EventFiltersProps): ReactElement => {
  const t = useMaterialTexts();
  const [typed, setTyped] = useState(filter);
  const set = (key: keyof EventFilter) => (value: string) => setTyped({ ...typed, [key]: value.trim() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange(typed);
  };
  return (
    <form onSubmit={submit} data-print="never">
      <div className={styles['form']}>
        <Field label={t('fromDay')} type="date" value={typed.from} onChange={set('from')} />
        <Field label={t('toDay')} type="date" value={typed.to} onChange={set('to')} />
        <label className={styles['choice']}>
          {t('kind')}
          <select value={typed.kind} onChange={({ target }) => set('kind')(target.value)}>
            <option value="">{t('any')}</option>
            <Options of={auditKinds.map((kind) => [kind, t(kindWords[kind])])} />
          </select>
        </label>
        <Field label={t('actorFilter')} value={typed.actor} onChange={set('actor')} />
        <UnitCombobox
          label={t('unit')}
          value={typed.unit}
          onChange={(unit) => setTyped((now) => ({ ...now, unit }))}
        />
      </div>
      <div className={styles['actions']}>
        <Button type="submit">{t('show')}</Button>
      </div>
    </form>
  );
};
