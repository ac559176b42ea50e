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
  /** What belongs here, what happens with it. */
  readonly children: ReactNode;
}

/** A place to drop files on, and a button for those who choose them. */
export const FileDrop = ({
  choose,
  onFiles,
  accept,
  isMultiple = false,
  children,
}: FileDropProps): ReactElement => {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1));
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`${styles['drop']} ${isOver ? styles['over'] : ''}`}
      data-print="never"
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={choose}
        accept={accept}
        multiple={isMultiple}
        onChange={(event) => {
          take(event.target.files);
          // The same file again is a new choice: it may have been corrected meanwhile.
          event.target.value = '';
        }}
      />
      <Button kind="primary" onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <div className={styles['words']}>{children}</div>
    </div>
  );
};
