import { useEffect, type ReactElement } from 'react';
import { useBlocker } from 'react-router';
import { defineTexts } from '../../i18n/texts';
import { Button } from '../button/button';
import { Dialog } from '../dialog/dialog';
import { Actions } from '../forms/forms';

const useUnsavedTexts = defineTexts({
  zh: {
    title: '还没有保存',
    about: '离开这一页，刚才的改动就没有了。',
    stay: '留下',
    leave: '不保存，离开',
  },
  en: {
    title: 'Not saved yet',
    about: 'Whoever leaves this page loses what was changed.',
    stay: 'Stay',
    leave: 'Leave without saving',
  },
});

/** Asks before a page with changes is left, by a link of the app or by closing the window. */
export const Unsaved = ({ isChanged }: { readonly isChanged: () => boolean }): ReactElement | null => {
  const t = useUnsavedTexts();
  const blocker = useBlocker(isChanged);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isChanged()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog title={t('title')} onClose={blocker.reset}>
      <p>{t('about')}</p>
      <Actions>
        <Button kind="primary" onClick={blocker.reset}>
          {t('stay')}
        </Button>
        <Button kind="danger" onClick={blocker.proceed}>
          {t('leave')}
        </Button>
      </Actions>
    </Dialog>
  );
};
