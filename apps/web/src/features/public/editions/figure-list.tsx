import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../../ui/address/use-address';
import longList from '../../../ui/long-list/long-list.module.css';
import { languageTag, type PublicEdition } from './edition-words';
import { useOpenTexts } from './texts';

interface ListedFigure {
  /** Place within the edition: table, row and column. */
  readonly place: string;
  readonly text: string;
}

interface ListedTable {
  readonly heading: string;
  readonly figures: readonly ListedFigure[];
}

/** The house's address of a figure begins with that of its document, which the seal stands for here. */
export const placeOf = (address: string): string => address.slice(address.indexOf('/') + 1);

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Row and column in words, then the figure. */
const listed = (cell: HTMLTableCellElement, heads: readonly string[], colon: string): ListedFigure => {
  const row = wordsOf(cell.closest('tr')?.cells[0]);
  const column = heads[cell.cellIndex] ?? '';
  const value = wordsOf(cell.querySelector('data') ?? cell);
  return {
    place: placeOf(cell.dataset['figure'] ?? ''),
    text: `${[row, column].filter(Boolean).join(' · ')}${colon}${value}`,
  };
};

/** The tables of a report as it reads; its style sheet is refused outside of its frame. */
const tablesIn = (html: string, colon: string): readonly ListedTable[] =>
  [
    ...new DOMParser()
      .parseFromString(html.replace(/<style>.*?<\/style>/s, ''), 'text/html')
      .querySelectorAll('figure.table'),
  ].map((table) => {
    const heads = [...(table.querySelector('thead tr:last-child')?.children ?? [])].map(wordsOf);
    const cells = [...table.querySelectorAll<HTMLTableCellElement>('td[data-figure]')];
    return {
      heading: wordsOf(table.querySelector('caption')),
      figures: cells.map((cell) => listed(cell, heads, colon)),
    };
  });

interface FigureListProps {
  readonly edition: PublicEdition;
  readonly html: string;
}

/** Every figure of every table as a link to its own address, for those who read without eyes or without a mouse. */
export const FigureList = ({ edition, html }: FigureListProps): ReactElement => {
  const t = useOpenTexts();
  const { addressOf } = useAddress();
  const colon = edition.language === 'zh' ? '：' : ': ';
  const tables = useMemo(
    () => tablesIn(html, colon).filter(({ figures }) => figures.length > 0),
    [html, colon],
  );
  return (
    <details className={longList['list']}>
      <summary>{t('figureList')}</summary>
      {tables.map(({ heading, figures }) => (
        <details key={figures[0]?.place}>
          <summary>
            <span lang={languageTag(edition)}>{heading}</span>
            {t('figureCount', { count: figures.length })}
          </summary>
          <ul lang={languageTag(edition)}>
            {figures.map(({ place, text }) => (
              <li key={place}>
                <Link to={addressOf({ figure: place })}>{text}</Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </details>
  );
};
