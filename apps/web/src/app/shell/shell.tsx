import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { isDemoTime, serviceNow } from '../../api/service-clock';
import { useLanguage } from '../../i18n/texts';
import { useInbox } from '../../session/use-inbox';
import { useUser } from '../../session/use-user';
import { Button } from '../../ui/button/button';
import { LanguageSwitch } from '../../ui/language-switch/language-switch';
import { dismissLate, useLateNews } from '../../ui/late-news/late-news';
import { useOutdated } from '../../ui/later/outdated';
import { Notice } from '../../ui/notice/notice';
import { pages } from '../pages';
import { FirstVisit } from './first-visit';
import { HelpDoor } from './help-door';
import { mayOpen } from './may-open';
import { NewVersion } from './new-version';
import { SearchDoor } from './search-door';
import styles from './shell.module.css';
import { SignOut } from './sign-out';
import { usePageNames, useShellTexts } from './texts';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** What the browser believes of its line. */
const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** What a page asks first is answered by then. */
const PAGE_FIRST_MS = 1_000;

/** How much has come up since the last look. */
const InboxLink = (): ReactElement => {
  const t = useShellTexts();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const turn = setTimeout(() => setAsked(true), PAGE_FIRST_MS);
    return () => clearTimeout(turn);
  }, []);
  const unread = useInbox(isAsked).data?.unread ?? 0;
  return (
    <NavLink to="/inbox" className={styles['inbox']}>
      {t('inbox')}
      {unread > 0 && (
        <>
          {' '}
          <span className={styles['unread']} aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
          <span className="visually-hidden">{t('unread', { count: unread })}</span>
        </>
      )}
    </NavLink>
  );
};

/** Who is signed in, and the way out. */
const Person = (): ReactElement => {
  const user = useUser();
  return (
    <span className={styles['person']}>
      {pages.some((page) => page.path === '/inbox' && mayOpen(page, user)) && <InboxLink />}
      <span className={styles['name']}>{user.displayName}</span>
      <LanguageSwitch />
      <SignOut user={user} />
    </span>
  );
};

/** The page that is open is in sight, and beside it what there is more. */
const Navigation = (): ReactElement => {
  const t = useShellTexts();
  const names = usePageNames();
  const user = useUser();
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (row.current && open)
      row.current.scrollLeft = open.offsetLeft - (row.current.clientWidth - open.clientWidth) / 2;
  }, [pathname]);
  return (
    <nav ref={row} className={styles['navigation']} aria-label={t('navigation')}>
      {pages
        .filter((page) => page.name !== undefined && mayOpen(page, user))
        .map(({ path, name }) => (
          <NavLink key={path} to={path}>
            {name && names(name)}
          </NavLink>
        ))}
    </nav>
  );
};

/** Says from which day the demo counts its deadlines. */
const DemoTime = (): ReactElement => {
  const t = useShellTexts();
  const day = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  return (
    <p className={styles['demo']} role="note">
      {t('demoTime', { day: day.format(serviceNow()) })}
    </p>
  );
};

/** What came of a page after it was left: read aloud at once, until it is seen to. */
const LateNotices = (): ReactElement => {
  const t = useShellTexts();
  return (
    <>
      {useLateNews().map(({ id, text, to }) => (
        <Notice
          key={id}
          kind="mistake"
          action={
            <>
              <Link to={to} onClick={() => dismissLate(id)}>
                {t('lookAtIt')}
              </Link>
              <Button kind="quiet" onClick={() => dismissLate(id)}>
                {t('dismiss')}
              </Button>
            </>
          }
        >
          {text}
        </Notice>
      ))}
    </>
  );
};

/** The frame of every page: name, navigation, the person, and whether the line is there. */
export const Shell = (): ReactElement => {
  const t = useShellTexts();
  const isOnline = useOnline();
  const isOutdated = useOutdated();
  const isMoving = useNavigation().state === 'loading' && !isOutdated;
  return (
    <>
      <a className={styles['skip']} href="#content">
        {t('skip')}
      </a>
      <header className={styles['bar']}>
        <span className={styles['product']}>{t('product')}</span>
        <div className={styles['ways']}>
          <Navigation />
          <SearchDoor />
          <HelpDoor />
        </div>
        <Person />
      </header>
      <div className={styles['notices']}>
        {!isOnline && <Notice kind="warning">{t('offline')}</Notice>}
        {isDemoTime() && <DemoTime />}
        <FirstVisit />
        <LateNotices />
        <NewVersion />
      </div>
      <div aria-busy={isMoving}>
        <Outlet />
      </div>
      <ScrollRestoration />
    </>
  );
};
