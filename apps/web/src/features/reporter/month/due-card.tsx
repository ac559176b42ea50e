import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { serviceNow } from '../../../api/service-clock';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { Button } from '../../../ui/button/button';
import { dayName } from '../../../ui/unit-month/days-until';
import { isOver } from '../../../ui/unit-month/own-months';
import { periodName } from '@xiangtong/contracts';
import type { Duty } from './group-duties';
import styles from './month.module.css';
import { useMonthTexts } from './texts';

export interface DueCardProps {
  readonly duty: Duty;
  /** Name of the form. */
  readonly formName: string;
  readonly onNil: (duty: Duty) => void;
}

type Texts = ReturnType<typeof useMonthTexts>;

const daysIn = (t: Texts, days: number): string => {
  if (days === 0) return t('today');
  return t(days < 0 ? 'daysLate' : 'daysLeft', { count: Math.abs(days) });
};

const deviceWords = (t: Texts, { kept }: Duty): string | null => {
  if (!kept) return null;
  if (kept.trouble) return t(kept.trouble);
  return t(kept.isToSubmit ? 'toSubmit' : 'onDevice');
};

/** Which office asked for the report, and when. */
const Chased = ({ chase }: Pick<Duty, 'chase'>): ReactElement | null => {
  const t = useMonthTexts();
  const moment = useMoment();
  return chase ? (
    <p className={styles['reason']}>{t('chased', { by: chase.by, time: moment(chase.at) })}</p>
  ) : null;
};

interface BeginningsProps extends Pick<DueCardProps, 'duty' | 'onNil'> {
  /** Address of the form. */
  readonly entry: string;
}

/** Other ways to begin a form that nobody has begun. */
const Beginnings = ({ duty, entry, onNil }: BeginningsProps): ReactElement | null => {
  const t = useMonthTexts();
  const { form, status, kept, period } = duty;
  if (form !== 'sales' || status !== null || kept !== null) return null;
  return (
    <>
      <Link className={styles['like']} to={`${entry}?like=before`}>
        {t('likeBefore')}
      </Link>
      {isOver(period, serviceNow()) && (
        <Button kind="quiet" onClick={() => onNil(duty)}>
          {t('nil')}
        </Button>
      )}
    </>
  );
};

/** One form of one period: what it is, until when, and the one thing to do. */
export const DueCard = ({ duty, formName, onNil }: DueCardProps): ReactElement => {
  const t = useMonthTexts();
  const language = useLanguage();
  const { form, unit, period, days, status, reason, kept, chase } = duty;
  const hasBegun = status === 'draft' || kept !== null;
  const device = deviceWords(t, duty);
  const entry = `/entry/${encodeURIComponent(unit)}/${form}/${period}`;
  return (
    <li className={styles['card']}>
      <div className={styles['what']}>
        <strong className={styles['period']}>{periodName(period, language)}</strong> <span>{formName}</span>
        <p>
          {t('deadline', { day: dayName(duty.deadline, language) })} ·{' '}
          <span className={days < 0 ? styles['late'] : styles['soon']}>{daysIn(t, days)}</span>
          {status === 'draft' && <> · {t('isDraft')}</>}
        </p>
        <Chased chase={chase} />
        {reason !== null && <p className={styles['reason']}>{reason}</p>}
        {device !== null && <p className={styles['device']}>{device}</p>}
      </div>
      <div className={styles['actions']}>
        <Beginnings {...{ duty, entry, onNil }} />
        <Link className={styles['go']} to={entry}>
          {t(status === 'returned' ? 'mend' : hasBegun ? 'go' : 'start')}
        </Link>
      </div>
    </li>
  );
};
