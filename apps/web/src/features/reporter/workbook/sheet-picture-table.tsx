import type { ReactElement } from 'react';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import type { PictureCell, PictureRow, SheetPicture } from './sheet-picture';
import { useWorkbookTexts } from './texts';
import styles from './workbook.module.css';

export interface SheetPictureTableProps {
  readonly picture: SheetPicture;
  readonly shown: number | null;
  readonly onShow: (mistake: number) => void;
}

/** Rows of the sheet; null for those between that are left out. */
const linesOf = ({ rows }: SheetPicture): (PictureRow | null)[] =>
  rows.flatMap((row) => (row.follows ? [row] : [null, row]));

/** Rows and columns as the spreadsheet has them, wrong cells marked. */
export const SheetPictureTable = ({ picture, shown, onShow }: SheetPictureTableProps): ReactElement => {
  const t = useWorkbookTexts();
  const name = picture.sheet === '' ? t('csv') : picture.sheet;
  const marked = (row: PictureRow, cell: PictureCell): ReactElement => (
    <Marked cell={cell} row={row.number} shown={shown} onShow={onShow} />
  );
  const number = (row: PictureRow | null): ReactElement =>
    row === null ? (
      <>
        <span aria-hidden="true">⋯</span>
        <span className="visually-hidden">{t('skipped')}</span>
      </>
    ) : (
      marked(row, { column: '', text: String(row.number), mistakes: row.mistakes })
    );
  const columns = picture.columns.map((letters, at): DataColumn<PictureRow | null> =>
    column.word(letters, letters, (row) => {
      const cell = row?.cells[at];
      return row && cell && marked(row, cell);
    }),
  );
  return (
    <DataTable
      label={t('pictureOf', { sheet: name })}
      title={name}
      className={styles['picture']}
      rows={linesOf(picture)}
      keyOf={(row, index) => (row === null ? `gap ${index}` : String(row.number))}
      columns={(column) => [column.name('row', '', number), ...columns]}
    />
  );
};

interface MarkedProps extends Omit<SheetPictureTableProps, 'picture'> {
  readonly cell: PictureCell;
  readonly row: number;
}

const Marked = ({ cell, row, shown, onShow }: MarkedProps): ReactElement => {
  const t = useWorkbookTexts();
  const [first] = cell.mistakes;
  if (first === undefined) return <span dir="auto">{cell.text}</span>;
  return (
    <button
      type="button"
      data-cell={cell.mistakes.join(' ')}
      aria-label={`${t('mistakeIn', { cell: `${cell.column}${row}` })} ${cell.text}`}
      aria-pressed={shown !== null && cell.mistakes.includes(shown)}
      onClick={() => onShow(first)}
    >
      {cell.text || '　'}
    </button>
  );
};
