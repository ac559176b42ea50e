import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { defineTexts } from '../../i18n/texts';
import { useUser } from '../../session/use-user';
import { Notice } from '../../ui/notice/notice';

const useNoticeTexts = defineTexts({
  zh: { left: '开始使用还有 {{count}} 步没有做。', open: '看清单' },
  en: { left: 'Steps left before the first report: {{count}}.', open: 'Open the list' },
});

/** Where officers and administrators start, until a new county has made its first report. */
export const FirstStepsNotice = (): ReactElement | null => {
  const t = useNoticeTexts();
  const { roles } = useUser();
  const enabled = roles.includes('officer') || roles.includes('admin');
  const { data } = api.useQuery('get', '/api/v1/first-steps', {}, { enabled, staleTime: 60_000 });
  if (!data || data.isDone) return null;
  const count = data.steps.filter(({ isDone }) => !isDone).length;
  return (
    <Notice kind="information" action={<Link to="/first-steps">{t('open')}</Link>}>
      {t('left', { count })}
    </Notice>
  );
};
