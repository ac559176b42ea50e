import type { NamedLine } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { serviceNow } from '../../../api/service-clock';
import { useLanguage } from '../../../i18n/texts';
import { Notice } from '../../../ui/notice/notice';
import { daysUntil, dayName } from '../../../ui/unit-month/days-until';
import { isOpen } from './begin-draft';
import { commentsSaid } from './line-comments';
import styles from './entry.module.css';
import { isClosed, type Entry } from './load-entry';
import { useEntryTexts } from './texts';

const Deadline = ({ at }: { readonly at: string }): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const days = daysUntil(at, serviceNow());
  return (
    <span>
      {t('deadline', { day: dayName(at, language) })} ·{' '}
      <strong className={days < 0 ? styles['late'] : undefined}>
        {days === 0 ? t('lastDay') : t(days < 0 ? 'daysLate' : 'daysLeft', { count: Math.abs(days) })}
      </strong>
    </span>
  );
};

/** What was said of single lines: the lines say it too, unless they were changed since. */
const LineComments = ({ entry }: { readonly entry: Entry }): ReactElement | null => {
  const t = useEntryTexts();
  const { catalogue, detail, form } = entry;
  const language = useLanguage();
  const said = commentsSaid(detail);
  if (said.length === 0) return null;
  const nameOf = ({ product, destination, platform, store, indicator }: NamedLine): string =>
    [
      product && catalogue.productName(product),
      indicator && (form.indicators.find(({ code }) => code === indicator)?.name[language] ?? indicator),
      destination && catalogue.placeName(destination),
      platform && catalogue.platformName(platform),
      store,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Notice kind="information" title={t('saidOnLines')}>
      <ul className={styles['said']}>
        {said.map(({ line, actor, text }, index) => (
          <li key={index}>
            <strong>{nameOf(line)}</strong> {actor}：{text}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** That the period is closed, and what can be done about it. */
const Closed = ({ entry }: { readonly entry: Entry }): ReactElement | null => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { calendar } = entry;
  if (calendar?.state !== 'closed') return null;
  const { permission } = calendar;
  return (
    <Notice kind="warning">
      {permission === null
        ? t('closed')
        : t('permitted', { day: dayName(permission.until, language), reason: permission.reason })}
    </Notice>
  );
};

/** What has to be known before the first key: why it was returned, until when, and the other ways to fill it in. */
export const EntryHead = ({ entry }: { readonly entry: Entry }): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { calendar, detail, key } = entry;
  const query = `?unit=${encodeURIComponent(key.unit)}&period=${key.period}`;
  return (
    <>
      <Closed entry={entry} />
      {entry.form.unapproved && <Notice kind="warning">{t('unapproved')}</Notice>}
      {detail?.status === 'returned' && (
        <Notice kind="warning" title={t('returnedTitle')}>
          {detail.reason}
        </Notice>
      )}
      <LineComments entry={entry} />
      {isOpen(detail) && calendar && daysUntil(calendar.submitFrom, serviceNow()) > 0 && (
        <Notice kind="information">{t('running', { day: dayName(calendar.submitFrom, language) })}</Notice>
      )}
      {isOpen(detail) && (
        <p className={styles['facts']}>
          {calendar && calendar.state !== 'closed' && <Deadline at={calendar.deadline} />}
          {key.form === 'sales' && !isClosed(entry) && (
            <span data-print="never">
              {t('otherWays')} <Link to={`/orders${query}`}>{t('orders')}</Link>{' '}
              <Link to={`/workbook${query}`}>{t('workbook')}</Link>
            </span>
          )}
        </p>
      )}
    </>
  );
};
