import { Fragment, type ReactElement } from 'react';
import type { PictureCell, PictureRow, SheetPicture } from './sheet-picture';
import { useWorkbookTexts } from './texts';
import styles from './workbook.module.css';

export interface SheetPictureTableProps {
  readonly picture: SheetPicture;
  readonly shown: number | null;
  readonly onShow: (mistake: number) => void;
}

/** Rows and columns as the spreadsheet has them, wrong cells marked. */
export const SheetPictureTable = ({ picture, shown, onShow }: SheetPictureTableProps): ReactElement => {
  const t = useWorkbookTexts();
  const name = picture.sheet === '' ? t('csv') : picture.sheet;
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('pictureOf', { sheet: name })}>
      <table className={styles['picture']}>
        <caption>{name}</caption>
        <thead>
          <tr>
            <td />
            {picture.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picture.rows.map((row) => (
            <Fragment key={row.number}>
              {!row.follows && (
                <tr>
                  <td
                    className={styles['gap']}
                    colSpan={picture.columns.length + 1}
                    aria-label={t('skipped')}
                  >
                    ⋯
                  </td>
                </tr>
              )}
              <Row row={row} shown={shown} onShow={onShow} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps extends Omit<SheetPictureTableProps, 'picture'> {
  readonly row: PictureRow;
}

const Row = ({ row, shown, onShow }: RowProps): ReactElement => (
  <tr>
    <th scope="row">
      <Marked
        cell={{ column: '', text: String(row.number), mistakes: row.mistakes }}
        row={row.number}
        shown={shown}
        onShow={onShow}
      />
    </th>
    {row.cells.map((cell) => (
      <td key={cell.column} className={cell.mistakes.length > 0 ? styles['wrong'] : undefined}>
        <Marked cell={cell} row={row.number} shown={shown} onShow={onShow} />
      </td>
    ))}
  </tr>
);

interface MarkedProps extends Omit<RowProps, 'row'> {
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
