import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { client } from '../../../api/client';
import { useAction } from '../../../api/use-action';
import { defineTexts } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { OpenPage } from '../../../ui/open-page/open-page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';

const useStopTexts = defineTexts({
  zh: {
    title: '退订邮件',
    about: '不再收到这封信订阅的视图或看板。其他订阅和消息照旧。',
    stop: '退订',
    done: '已退订，不会再发。要再订阅，登录后在“分析”或“看板”里点“邮件订阅”。',
  },
  en: {
    title: 'Unsubscribe',
    about: 'The view or board of this letter is not sent any more. Other subscriptions and messages stay.',
    stop: 'Unsubscribe',
    done: 'It is ended, nothing more is sent. To subscribe again, sign in and choose "Subscribe by mail" under Explore or Boards.',
  },
});

/** Where the link of a letter leads. It asks, since programs that look for viruses open links too. */
export const StopPage = (): ReactElement => {
  const t = useStopTexts();
  const { word = '' } = useParams();
  const action = useAction();
  const [isDone, setDone] = useState(false);
  const stop = (): void =>
    void action.run(async () => {
      await client.POST('/api/v1/subscriptions/stop/{word}', { params: { path: { word } } });
      setDone(true);
    });
  return (
    <OpenPage title={t('title')}>
      {isDone && <Notice kind="success">{t('done')}</Notice>}
      {!isDone && <p>{t('about')}</p>}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      {!isDone && (
        <Button kind="primary" isBusy={action.isBusy} onClick={stop}>
          {t('stop')}
        </Button>
      )}
    </OpenPage>
  );
};
