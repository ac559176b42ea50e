import { useLayoutEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Makes it as wide as the page, for what is looked at closely. */
  readonly isWide?: boolean;
  /** Absent where the question has to be answered. */
  readonly onClose?: () => void;
}

/** Opened as it is drawn, and closed while it still is: so that the focus goes back to where it came from. */
export const useOpened = (open: (dialog: HTMLDialogElement) => void): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) open(shown);
    return () => shown?.close();
  }, [open]);
  return dialog;
};

const showOver = (dialog: HTMLDialogElement): void => dialog.showModal();

/** A question over the page, which stays as it is below. The browser keeps the focus inside. */
export const Dialog = ({ title, children, isWide = false, onClose }: DialogProps): ReactElement => {
  const dialog = useOpened(showOver);
  return (
    <dialog
      ref={dialog}
      className={`${styles['dialog']} ${isWide ? styles['wide'] : ''}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  );
};
