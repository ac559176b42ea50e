import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/texts';
import { DataTable } from '../../../ui/data-table/data-table';
import { useAddress, useTyped } from '../../../ui/address/use-address';
import { Field } from '../../../ui/field/field';
import { periodName } from '@xiangtong/contracts';
import { findDuties, type Duty, type UnitDuties } from './group-duties';
import styles from './month.module.css';
import { useMonthTexts } from './texts';

const MOST_SHOWN = 60;

const allOf = ({ returned, due, late, older }: UnitDuties) => [...returned, ...late, ...due, ...older];

const Next = ({ duty }: { readonly duty: Duty | undefined }): ReactElement | null => {
  const t = useMonthTexts();
  const language = useLanguage();
  if (!duty) return null;
  const { period, status, days } = duty;
  const isReturned = status === 'returned';
  return (
    <>
      {periodName(period, language)}{' '}
      {(isReturned || days < 0) && (
        <span className={styles['late']}>{isReturned ? t('returned') : t('daysLate', { count: -days })}</span>
      )}
    </>
  );
};

/** Table for people who report for many units: each with how much it owes. */
export const UnitTable = ({ duties }: { readonly duties: readonly UnitDuties[] }): ReactElement => {
  const t = useMonthTexts();
  const text = useAddress().get('q');
  const found = findDuties(duties, text);
  return (
    <section className={styles['unit']}>
      <Field label={t('find')} type="search" {...useTyped('q')} />
      {found.length > MOST_SHOWN && <p>{t('someShown', { shown: MOST_SHOWN, all: found.length })}</p>}
      {found.length === 0 && <p>{t('noneFound', { text })}</p>}
      <DataTable
        isList
        label={t('count')}
        className={styles['units']}
        rows={found.slice(0, MOST_SHOWN)}
        keyOf={({ unit }) => unit}
        columns={(column) => [
          column.word('unit', t('unit'), ({ unit, unitName }) => (
            <Link to={`/month?unit=${encodeURIComponent(unit)}`}>{unitName}</Link>
          )),
          column.word('next', t('next'), (unit) => <Next duty={allOf(unit)[0]} />),
          column.number('count', t('count'), (unit) => allOf(unit).length),
        ]}
      />
    </section>
  );
};
