import { periodName } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { useFormName } from '../../../ui/form-name/use-form-name';
import { DueCard } from './due-card';
import type { Duty, UnitDuties } from './group-duties';
import styles from './month.module.css';
import { useMonthTexts } from './texts';

export interface UnitCardsProps {
  readonly duties: UnitDuties;
  readonly isNamed: boolean;
  readonly onNil: (duty: Duty) => void;
}

interface ClosedProps {
  readonly duties: readonly Duty[];
  readonly nameOf: (form: string) => string;
}

/** What was not reported in time: nothing can be done about it here. */
const Closed = ({ duties, nameOf }: ClosedProps): ReactElement | null => {
  const t = useMonthTexts();
  const language = useLanguage();
  if (duties.length === 0) return null;
  return (
    <details className={styles['older']}>
      <summary>{t('closed', { count: duties.length })}</summary>
      <p>{t('closedWhy')}</p>
      <ul>
        {duties.map(({ form, period }) => (
          <li key={`${form}/${period}`}>
            {periodName(period, language)} {nameOf(form)}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** All that one unit owes; what was never reported before is folded away. */
export const UnitCards = ({ duties, isNamed, onNil }: UnitCardsProps): ReactElement => {
  const t = useMonthTexts();
  const formName = useFormName();
  const cards = (list: readonly Duty[]): ReactElement => (
    <ul className={styles['cards']}>
      {list.map((duty) => (
        <DueCard
          key={`${duty.form}/${duty.period}`}
          duty={duty}
          formName={formName(duty.form)}
          onNil={onNil}
        />
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
      <Closed duties={duties.closed} nameOf={formName} />
    </section>
  );
};
