import type { ReactElement } from 'react';
import styles from './file-links.module.css';

export interface FileLinksProps {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** Address of a file by its name. */
  readonly addressOf: (name: string) => string;
}

const kilobytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB`;

/** Files to be downloaded, by their kind; of several of one kind each by its name. */
export const FileLinks = ({ files, addressOf }: FileLinksProps): ReactElement => {
  const kindOf = (name: string): string => name.split('.').at(-1)?.toUpperCase() ?? name;
  const isOnly = (name: string): boolean =>
    files.filter((other) => kindOf(other.name) === kindOf(name)).length === 1;
  return (
    <span className={styles['files']}>
      {files.map(({ name, bytes }) => (
        <a key={name} href={addressOf(name)} download={name} title={`${name} · ${kilobytes(bytes)}`}>
          {isOnly(name) ? kindOf(name) : name}
        </a>
      ))}
    </span>
  );
};
