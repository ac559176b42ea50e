import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import { Button } from '../button/button';
import styles from './file-drop.module.css';

export interface FileDropProps {
  /** What the button says. */
  readonly choose: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Kinds that are offered first, as `accept` of a file field. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  /** Kind of the button; `primary` unless the page has another one. */
  readonly kind?: 'primary' | 'plain';
  readonly isBusy?: boolean;
  /** What belongs here, what happens with it. */
  readonly children: ReactNode;
}

/** A place to drop files on, and a button for those who choose them. */
export const FileDrop = (props: FileDropProps): ReactElement => {
  const { choose, onFiles, accept, isMultiple = false, kind = 'primary', isBusy = false, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])].slice(0, isMultiple ? undefined : 1);
    if (files.length > 0) onFiles(files);
  };
  const hold = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setOver(over);
    if (!over) take(event.dataTransfer.files);
  };
  return (
    <div
      className={`${styles['drop']} ${isOver ? styles['over'] : ''}`}
      data-print="never"
      onDragOver={(event) => hold(event, true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => hold(event, false)}
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={choose}
        accept={accept}
        multiple={isMultiple}
        onChange={({ target }) => {
          take(target.files);
          // The same file again is a new choice: it may have been corrected meanwhile.
          target.value = '';
        }}
      />
      <Button kind={kind} isBusy={isBusy} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <div className={styles['words']}>{children}</div>
    </div>
  );
};
