import type { ReactElement } from 'react';
import type { components } from '../../api/schema';
import { defineTexts } from '../../i18n/texts';
import longList from '../../ui/long-list/long-list.module.css';
import styles from './file-links.module.css';

const useFileTexts = defineTexts({
  zh: { tables: '每张表一个 CSV 文件（{{count}} 个）', table: '表 {{number}}' },
  en: { tables: 'A CSV file for each table ({{count}})', table: 'Table {{number}}' },
});

export type PublishedFile = components['schemas']['EditionFile'];

export interface FileLinksProps {
  readonly files: readonly PublishedFile[];
  /** Address of a file by its name. */
  readonly addressOf: (name: string) => string;
  /** Language of the titles of tables, where it is not the reader's. */
  readonly language?: string | undefined;
}

const kilobytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB`;

const kindOf = (name: string): string => name.split('.').at(-1)?.toUpperCase() ?? name;

export const isTable = ({ name }: Pick<PublishedFile, 'name'>): boolean => name.endsWith('.csv');

/** A file for each table, in the order of the report, by what the report calls it. */
const Tables = ({ files, addressOf, language }: FileLinksProps): ReactElement => {
  const t = useFileTexts();
  return (
    <details className={longList['list']}>
      <summary>{t('tables', { count: files.length })}</summary>
      <ul lang={language}>
        {files.map(({ name, bytes, title }, index) => (
          <li key={name}>
            <a href={addressOf(name)} download={name} title={kilobytes(bytes)}>
              {title ?? t('table', { number: index + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Files to be downloaded: by their kind, and several tables by their titles. */
export const FileLinks = ({ files, ...of }: FileLinksProps): ReactElement | null => {
  if (files.length === 0) return null;
  const tables = files.filter(isTable);
  const others = tables.length > 1 ? files.filter((file) => !isTable(file)) : files;
  return (
    <div>
      {others.length > 0 && (
        <span className={styles['files']}>
          {others.map(({ name, bytes }) => (
            <a key={name} href={of.addressOf(name)} download={name} title={`${name} · ${kilobytes(bytes)}`}>
              {kindOf(name)}
            </a>
          ))}
        </span>
      )}
      {tables.length > 1 && <Tables files={tables} {...of} />}
    </div>
  );
};
