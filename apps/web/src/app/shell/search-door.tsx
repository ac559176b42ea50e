import { Suspense, useEffect, useMemo, useState, type ReactElement } from 'react';
import { matchPath } from 'react-router';
import { useLanguage } from '../../i18n/texts';
import { useUser } from '../../session/use-user';
import { later } from '../../ui/later/later';
import { pageNames, pages } from '../pages';
import { mayOpen } from './may-open';
import styles from './shell.module.css';
import { useShellTexts } from './texts';

/** Fetched when somebody searches for the first time. */
const SearchDialog = later(() =>
  import('../../features/search/everything/search-dialog').then((module) => module.SearchDialog),
);

/** What the person may go to. */
const useOwnPages = () => {
  const user = useUser();
  const language = useLanguage();
  return useMemo(() => {
    const own = pages.filter((page) => mayOpen(page, user));
    const other = language === 'zh' ? 'en' : 'zh';
    return {
      pages: own.flatMap(({ path, name }) =>
        name === undefined ? [] : [{ path, names: [pageNames[language][name], pageNames[other][name]] }],
      ),
      mayOpen: (path: string) => own.some((page) => matchPath(page.path, path) !== null),
    };
  }, [user, language]);
};

/** The button for the thumb, and Ctrl+K from anywhere. */
export const SearchDoor = (): ReactElement => {
  const t = useShellTexts();
  const own = useOwnPages();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      // Also over a question that waits for its answer: the browser's own search is not what was asked for.
      event.preventDefault();
      if (document.querySelector(':modal') === null) setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles['search']}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span>{t('search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <SearchDialog {...own} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
