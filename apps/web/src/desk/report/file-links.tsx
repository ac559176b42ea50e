import type { ReactElement } from 'react';
import styles from './file-links.module.css';

export interface FileLinksProps {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** Address of a file by its name. */
  readonly addressOf: (name: string) => string;
}

const kilobytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB`;

const kindOf = (name: string): string => name.split('.').at(-1)?.toUpperCase() ?? name;

/** What all names begin with, to the end of a word. */
const sharedStart = (names: readonly string[]): string => {
  const [first = ''] = names;
  const words = first.split('-');
  const starts = words.map((_, length) => words.slice(0, length).join('-') + '-');
  return starts.findLast((start) => names.every((name) => name.startsWith(start))) ?? '';
};

/** Files to be downloaded, by their kind; of several of one kind each by what its name has of its own. */
export const FileLinks = ({ files, addressOf }: FileLinksProps): ReactElement => {
  const shortName = (name: string): string => {
    const kind = kindOf(name);
    const alike = files.map((file) => file.name).filter((other) => kindOf(other) === kind);
    return alike.length === 1 ? kind : `${kind} ${name.slice(sharedStart(alike).length, -kind.length - 1)}`;
  };
  return (
    <span className={styles['files']}>
      {files.map(({ name, bytes }) => (
        <a key={name} href={addressOf(name)} download={name} title={`${name} · ${kilobytes(bytes)}`}>
          {shortName(name)}
        </a>
      ))}
    </span>
  );
};
