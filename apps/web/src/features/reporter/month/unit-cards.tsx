import { DAY_MS } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';
import { DueCard } from './due-card';
import type { Duty, UnitDuties } from './group-duties';
import styles from './month.module.css';
import { useMonthTexts } from './texts';

export interface UnitCardsProps {
  readonly duties: UnitDuties;
  readonly isNamed: boolean;
  readonly onNil: (duty: Duty) => void;
}

/** All that one unit owes; what was never reported before is folded away. */
export const UnitCards = ({ duties, isNamed, onNil }: UnitCardsProps): ReactElement => {
  const t = useMonthTexts();
  const language = useLanguage();
  const forms = api.useQuery('get', '/api/v1/forms', {}, { staleTime: DAY_MS });
  const nameOf = (code: string): string =>
    forms.data?.find((form) => form.code === code)?.name[language] ?? '';
  const cards = (list: readonly Duty[]): ReactElement => (
    <ul className={styles['cards']}>
      {list.map((duty) => (
        <DueCard key={`${duty.form}/${duty.period}`} duty={duty} formName={nameOf(duty.form)} onNil={onNil} />
      ))}
    </ul>
  );
  const { older } = duties;
  const Heading = isNamed ? 'h3' : 'h2';
  return (
    <section className={styles['unit']}>
      {isNamed && <h2>{duties.unitName}</h2>}
      {(['returned', 'late', 'due'] as const).map(
        (state) =>
          duties[state].length > 0 && (
            <section key={state} className={state === 'returned' ? styles['returned'] : undefined}>
              <Heading>{t(state)}</Heading>
              {cards(duties[state])}
            </section>
          ),
      )}
      {older.length > 0 && (
        <details className={styles['older']}>
          <summary>{t('older', { count: older.length })}</summary>
          {cards(older)}
        </details>
      )}
    </section>
  );
};
