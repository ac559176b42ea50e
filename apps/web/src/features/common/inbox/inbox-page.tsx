import { dayText, periodName } from '@xiangtong/contracts';
import { startOfDay } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { queryClient } from '../../../api/query-client';
import { useInbox } from '../../../session/use-inbox';
import { useUser } from '../../../session/use-user';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { Button } from '../../../ui/button/button';
import { useFormName } from '../../../ui/form-name/use-form-name';
import { Page } from '../../../ui/page/page';
import { ProblemNotice, Waiting } from '../../../ui/problem-notice/problem-notice';
import { inboxTarget, isNews, type InboxItem } from './inbox-target';
import styles from './inbox.module.css';
import { useInboxTexts } from './texts';

/** What waits for somebody, each with the page where it is dealt with. */
export const InboxPage = (): ReactElement => {
  const t = useInboxTexts();
  const inbox = useInbox();
  return (
    <Page title={t('title')} actions={inbox.data && <MarkRead inbox={inbox.data} />}>
      <Waiting for={inbox} label={t('loading')} rows={6} />
      {inbox.data && <InboxItems inbox={inbox.data} />}
    </Page>
  );
};

interface InboxProps {
  readonly inbox: components['schemas']['Inbox'];
}

const MarkRead = ({ inbox }: InboxProps): ReactElement => {
  const t = useInboxTexts();
  const read = api.useMutation('post', '/api/v1/inbox/read', {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/inbox'] }),
  });
  // What came meanwhile has not been seen.
  const until = inbox.items.reduce((latest, { at }) => (at > latest ? at : latest), '');
  const mark = (): void => read.mutate({ body: { until } });
  return (
    <>
      {read.error !== null && <ProblemNotice problem={read.error} onAgain={mark} />}
      <Button onClick={mark} isBusy={read.isPending} disabled={inbox.unread === 0}>
        {t('read')}
      </Button>
    </>
  );
};

const InboxItems = ({ inbox: { items, counts } }: InboxProps): ReactElement => {
  const t = useInboxTexts();
  const unlisted = Object.values(counts).reduce((sum, count) => sum + count, -items.length);
  if (items.length === 0) return <p>{t('empty')}</p>;
  return (
    <>
      <InboxList title={t('toDo')} items={items.filter((item) => !isNews(item))} />
      <InboxList title={t('news')} items={items.filter(isNews)} />
      {unlisted > 0 && <p>{t('more', { count: unlisted })}</p>}
    </>
  );
};

interface InboxListProps {
  readonly title: string;
  readonly items: readonly InboxItem[];
}

const InboxList = ({ title, items }: InboxListProps): ReactElement | null => {
  const t = useInboxTexts();
  const language = useLanguage();
  const isOfficer = useUser().roles.includes('officer');
  const moment = useMoment();
  const formName = useFormName();
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={`${item.kind}-${item.unit}-${item.form}-${item.period}-${item.at}`}>
            <Link to={inboxTarget(item, isOfficer)} className={item.unread ? styles['unread'] : undefined}>
              {t(item.kind, {
                unit: item.unitName ?? '',
                period: periodName(item.period, language),
                form: formName(item.form),
                day: item.day === undefined ? '' : dayText(startOfDay(item.day), language),
                count: item.count ?? 0,
              })}
            </Link>
            {item.unread && <span className={styles['mark']}>{t('new')}</span>}
            <time dateTime={item.at}>{moment(item.at)}</time>
            {item.chasedBy !== undefined && <p>{t('chased', { by: item.chasedBy })}</p>}
            {item.text !== undefined && (
              <p dir="auto">{item.kind === 'commented' ? item.text : t('reason', { text: item.text })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
