import { Suspense, useState, type ReactElement } from 'react';
import { useLocation } from 'react-router';
import { Drawer } from '../../ui/dialog/drawer';
import { helpAsked, helpPageOf, type HelpPage } from '../../ui/help/help-pages';
import { later } from '../../ui/later/later';
import { Skeleton } from '../../ui/skeleton/skeleton';
import styles from './shell.module.css';
import { useShellTexts } from './texts';

/** Fetched when somebody asks for the first time. */
const HelpAnswers = later(() => import('../../ui/help/help-answers').then((module) => module.HelpAnswers));

interface Asked {
  readonly asked: HelpPage | 'here' | null;
  /** Which visit of an address was answered. */
  readonly of: string;
}

/** Help about the page that is open, beside it, so that both can be read together; it follows to the next page. */
export const HelpDoor = (): ReactElement | null => {
  const t = useShellTexts();
  const { pathname, hash, key } = useLocation();
  const here = helpPageOf(pathname);
  const byAddress = helpAsked(hash);
  const [{ asked, of }, setAsked] = useState<Asked>({ asked: null, of: '' });
  // Once for each time that somebody comes to the address, so that it can be closed.
  if (byAddress !== null && of !== key) setAsked({ asked: byAddress, of: key });
  const shown = asked === 'here' ? here : asked;
  if (here === null && shown === null) return null;
  return (
    <>
      <button
        type="button"
        className={styles['search']}
        aria-expanded={shown !== null}
        onClick={() => setAsked({ asked: shown === null ? 'here' : null, of: key })}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M7.5 8a2.5 2.5 0 1 1 2.5 2.5V12" fill="none" stroke="currentColor" strokeWidth="2" />
          <circle cx="10" cy="14.5" r="1.2" fill="currentColor" />
        </svg>
        <span>{t('help')}</span>
      </button>
      {shown !== null && (
        <Drawer
          title={t('helpTitle')}
          closeWord={t('closeHelp')}
          onClose={() => setAsked({ asked: null, of: key })}
        >
          <Suspense fallback={<Skeleton rows={6} label={t('helpTitle')} />}>
            <HelpAnswers page={shown} />
          </Suspense>
        </Drawer>
      )}
    </>
  );
};
