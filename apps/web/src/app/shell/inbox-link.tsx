import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { useInbox } from '../../session/use-inbox';
import styles from './shell.module.css';
import { useShellTexts } from './texts';

/** How much has come up since the last look. */
export const InboxLink = (): ReactElement => {
  const t = useShellTexts();
  const unread = useInbox().data?.unread ?? 0;
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
