import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { registerSW } from 'virtual:pwa-register';
import { Button } from '../../ui/button/button';
import { openAnew } from '../../ui/later/open-anew';
import { useOutdated } from '../../ui/later/outdated';
import { Notice } from '../../ui/notice/notice';
import { useShellTexts } from './texts';

/** Nothing has been asked for so long: the page is there. */
const QUIET_MS = 2_000;

/** Keeps the app usable without a line, and offers a new version when one has been fetched or is needed to go on. */
export const NewVersion = (): ReactElement | null => {
  const t = useShellTexts();
  const [update, setUpdate] = useState<(() => Promise<void>) | null>(null);
  const isQuiet = useIsFetching() === 0;
  const isInstalled = useRef(false);
  // What is kept for later must not take a bad line from the page that somebody waits for.
  useEffect(() => {
    if (!isQuiet || isInstalled.current) return undefined;
    const timer = setTimeout(() => {
      isInstalled.current = true;
      const install = registerSW({ onNeedRefresh: () => setUpdate(() => () => install(true)) });
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [isQuiet]);
  const isOutdated = useOutdated();
  if (!update && !isOutdated) return null;
  return (
    <Notice
      kind={isOutdated ? 'warning' : 'information'}
      action={
        <Button kind="primary" onClick={() => void (update ?? openAnew)()}>
          {t('reload')}
        </Button>
      }
    >
      {t(isOutdated ? 'outdated' : 'newVersion')}
    </Notice>
  );
};
