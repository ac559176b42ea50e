import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/texts';
import { Button } from '../ui/button/button';
import { Notice } from '../ui/notice/notice';
import { useSessionTexts } from './texts';
import type { SignedIn } from './use-user';

export interface SignInNewsProps {
  readonly answer: SignedIn;
  readonly onRead: () => void;
}

/** What somebody has to know about their account as soon as they are in. */
export const SignInNews = ({ answer, onRead }: SignInNewsProps): ReactElement | null => {
  const t = useSessionTexts();
  const language = useLanguage();
  const { failedSignIns, weakPassword } = answer;
  const { count, latest } = failedSignIns;
  if (count === 0 && !weakPassword) return null;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Notice kind="warning" action={<Button onClick={onRead}>{t('read')}</Button>}>
      {latest !== null && <p>{t('failedSignIns', { count, time: time.format(new Date(latest)) })}</p>}
      {weakPassword && <p>{t('weakPassword')}</p>}
      {/* The session stands around the router: a link of the router has none to ask here, and breaks the page. */}
      <a href="/account">{t('toAccount')}</a>
    </Notice>
  );
};
