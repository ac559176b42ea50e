import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Absent where the question has to be answered. */
  readonly onClose?: () => void;
}

/** A question over the page, which stays as it is below. The browser keeps the focus inside. */
export const Dialog = ({ title, children, onClose }: DialogProps): ReactElement => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
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
