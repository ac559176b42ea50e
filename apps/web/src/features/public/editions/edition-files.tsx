import { useMemo, type ReactElement } from 'react';
import { FileLinks, isTable, type PublishedFile } from '../../../desk/report/file-links';
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

/** Files of editions from before they were listed with their titles are called as the report itself calls the tables. */
const useTitled = ({ seal, files }: PublicEdition): readonly PublishedFile[] => {
  const { data } = useEditionHtml(seal);
  const headings = useMemo(() => headingsOf(data ?? ''), [data]);
  const tables = files.filter(isTable);
  if (headings.length !== tables.length) return files;
  return files.map((file) => (isTable(file) ? { title: headings[tables.indexOf(file)]!, ...file } : file));
};

/** What can be taken along, as it was published. */
export const EditionFiles = ({ edition }: { readonly edition: PublicEdition }): ReactElement => {
  const t = useOpenTexts();
  return (
    <>
      <FileLinks
        files={useTitled(edition)}
        addressOf={(name) => fileAddress(edition.seal, name)}
        language={languageTag(edition)}
      />
      <span className={styles['soft']}>{t('filesAbout')}</span>
    </>
  );
};
