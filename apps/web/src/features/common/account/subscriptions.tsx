import type { ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { defineTexts } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';

const OWN = '/api/v1/subscriptions';

type Subscription = components['schemas']['SubscriptionView'];

const useSubscriptionTexts = defineTexts({
  zh: {
    title: '邮件订阅',
    none: '还没有订阅。在“分析”的视图旁或“看板”上点“邮件订阅”，就会按时发到您的邮箱。',
    name: '名称',
    view: '视图：{{title}}',
    board: '看板：{{title}}',
    format: '文件',
    when: '时间',
    weekly: '每周{{day}} {{hour}}:00',
    monthly: '每月 {{day}} 日 {{hour}}:00',
    days: '一、二、三、四、五、六、日',
    action: '操作',
    stop: '退订',
    stopOf: '退订：{{title}}',
  },
  en: {
    title: 'Subscriptions by mail',
    none: 'There are none. "Subscribe by mail" beside a view under Explore, or on a board, has it sent to your address.',
    name: 'Name',
    view: 'View: {{title}}',
    board: 'Board: {{title}}',
    format: 'File',
    when: 'When',
    weekly: '{{day}}s at {{hour}}:00',
    monthly: 'Day {{day}} of the month at {{hour}}:00',
    days: 'Monday、Tuesday、Wednesday、Thursday、Friday、Saturday、Sunday',
    action: 'Action',
    stop: 'Unsubscribe',
    stopOf: 'Unsubscribe: {{title}}',
  },
});

const useWhen = (): ((subscription: Subscription) => string) => {
  const t = useSubscriptionTexts();
  return ({ monthDay, weekDay, hour }) =>
    weekDay === null
      ? t('monthly', { day: monthDay ?? 1, hour })
      : t('weekly', { day: t('days').split('、')[weekDay - 1] ?? '', hour });
};

/** What somebody has mailed to themselves regularly, each ended by one press. */
export const SubscriptionsPart = (): ReactElement => {
  const t = useSubscriptionTexts();
  const when = useWhen();
  const action = useAction();
  const { data, error, refetch } = api.useQuery('get', OWN, {});
  const stop = (id: string): void =>
    void action.run(async () => {
      await client.DELETE(`${OWN}/{id}`, { params: { path: { id } } });
      await askAgain(OWN);
    });
  return (
    <section>
      <h2>{t('title')}</h2>
      {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      {data?.length === 0 && <p>{t('none')}</p>}
      {data && data.length > 0 && (
        <DataTable
          label={t('title')}
          rows={data}
          keyOf={({ id }) => id}
          isList
          columns={(column) => [
            column.name('name', t('name'), ({ kind, title }) => t(kind, { title })),
            column.word('format', t('format'), ({ format }) => format.toUpperCase()),
            column.word('when', t('when'), when),
            column.word('action', t('action'), ({ id, title }) => (
              <Button aria-label={t('stopOf', { title })} isBusy={action.isBusy} onClick={() => stop(id)}>
                {t('stop')}
              </Button>
            )),
          ]}
        />
      )}
    </section>
  );
};
