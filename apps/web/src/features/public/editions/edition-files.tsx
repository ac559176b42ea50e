import { useMemo, type ReactElement } from 'react';
import { FileLinks } from '../../../desk/report/file-links';
import { fileAddress, languageTag, type PublicEdition } from './edition-words';
import styles from './open.module.css';
import { useOpenTexts } from './texts';
import { useEditionHtml } from './use-edition-html';

/** Headings of the tables in their order, as the report prints them; its style sheet is refused outside of its frame. */
const headingsOf = (html: string): readonly string[] =>
  [
    ...new DOMParser()
      .parseFromString(html.replace(/<style>.*?<\/style>/s, ''), 'text/html')
      .querySelectorAll('figure.table caption'),
  ].map(({ textContent }) => textContent.trim());

const isTable = ({ name }: { readonly name: string }): boolean => name.endsWith('.csv');

/** A file for each table, in the order of the report: by the headings, or by their names while these are not known. */
const Tables = ({ edition }: { readonly edition: PublicEdition }): ReactElement => {
  const t = useOpenTexts();
  const { seal } = edition;
  const { data } = useEditionHtml(seal);
  const tables = edition.files.filter(isTable);
  const headings = useMemo(() => headingsOf(data ?? ''), [data]);
  const isKnown = headings.length === tables.length;
  return (
    <details className={styles['tables']}>
      <summary>{t('tables', { count: tables.length })}</summary>
      <ul lang={languageTag(edition)}>
        {tables.map(({ name }, index) => (
          <li key={name}>
            <a href={fileAddress(seal, name)} download={name}>
              {isKnown ? headings[index] : name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What can be taken along, as it was published. */
export const EditionFiles = ({ edition }: { readonly edition: PublicEdition }): ReactElement => {
  const t = useOpenTexts();
  const { seal, files } = edition;
  return (
    <>
      <FileLinks
        files={files.filter((file) => !isTable(file))}
        addressOf={(name) => fileAddress(seal, name)}
      />
      {files.some(isTable) && <Tables edition={edition} />}
      <span className={styles['soft']}>{t('filesAbout')}</span>
    </>
  );
};
