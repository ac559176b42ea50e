import { useLayoutEffect, type ReactElement, type ReactNode } from 'react';
import { useOpened, type DialogProps } from './dialog';
import styles from './drawer.module.css';

export interface DrawerProps extends Required<Omit<DialogProps, 'isWide'>> {
  readonly closeWord: string;
  /** Shown beside the title. */
  readonly action?: ReactNode;
}

const showBeside = (dialog: HTMLDialogElement): void => dialog.show();

/** Details of something on the page, at its side; the page stays in reach. Escape closes it from anywhere. */
export const Drawer = ({ title, closeWord, action, children, onClose }: DrawerProps): ReactElement => {
  const drawer = useOpened(showBeside);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(':modal')) onClose();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <dialog ref={drawer} className={styles['drawer']} aria-label={title}>
      <div className={styles['head']}>
        <button type="button" aria-label={closeWord} onClick={onClose}>
          ×
        </button>
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </dialog>
  );
};
