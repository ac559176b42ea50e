import { useEffect, useState, type ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import styles from './shortcuts.module.css';
import { DataTable } from '../../ui/data-table/data-table';

export interface Shortcut {
  /** Names of the keys in keyboard events, in lower case: `j`, `/`, `arrowdown`. The first one is shown. */
  readonly keys: readonly string[];
  readonly does: string;
  readonly run: () => void;
}

const useShortcutTexts = defineTexts({
  zh: { button: '快捷键', title: '键盘快捷键', help: '打开这张表', close: '关闭', key: '按键', does: '作用' },
  en: {
    button: 'Shortcuts',
    title: 'Keyboard shortcuts',
    help: 'Open this sheet',
    close: 'Close',
    key: 'Key',
    does: 'What it does',
  },
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Letters mean what they say elsewhere: in fields, under a dialog, and with a modifier. */
const isForUs = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isTyping(event.target) &&
  document.querySelector(':modal') === null;

const Sheet = ({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }): ReactElement => {
  const t = useShortcutTexts();
  return (
    <DataTable
      label={t('title')}
      isOpen
      className={styles['sheet']}
      rows={shortcuts}
      keyOf={({ does }) => does}
      columns={(column) => [
        column.word('key', t('key'), ({ keys }) => <kbd>{keys[0]?.toUpperCase()}</kbd>),
        column.word('does', t('does'), ({ does }) => does),
      ]}
    />
  );
};

/** Makes the shortcuts of a page work, and lists them behind a button and `?`. One a page. */
export const Shortcuts = ({ list }: { readonly list: readonly Shortcut[] }): ReactElement => {
  const t = useShortcutTexts();
  const [isOpen, setOpen] = useState(false);
  const all = [...list, { keys: ['?', '？'], does: t('help'), run: () => setOpen(true) }];

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isForUs(event)) return;
      const found = all.find(({ keys }) => keys.includes(event.key.toLowerCase()));
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <span className={styles['button']} data-print="never">
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {t('button')} <kbd>?</kbd>
        </Button>
      </span>
      {isOpen && (
        <Dialog title={t('title')} onClose={() => setOpen(false)}>
          <Sheet shortcuts={all} />
          <Button onClick={() => setOpen(false)}>{t('close')}</Button>
        </Dialog>
      )}
    </>
  );
};
