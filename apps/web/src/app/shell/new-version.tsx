import { useEffect, useState, type ReactElement } from 'react';
import { registerSW } from 'virtual:pwa-register';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { useShellTexts } from './texts';

/** Keeps the app usable without a line, and offers a new version when one has been fetched. */
export const NewVersion = (): ReactElement | null => {
  const t = useShellTexts();
  const [update, setUpdate] = useState<(() => Promise<void>) | null>(null);
  useEffect(() => {
    const install = registerSW({ onNeedRefresh: () => setUpdate(() => () => install(true)) });
  }, []);
  if (!update) return null;
  return (
    <Notice
      kind="information"
      action={
        <Button kind="primary" onClick={() => void update()}>
          {t('reload')}
        </Button>
      }
    >
      {t('newVersion')}
    </Notice>
  );
};
