import type { ReactElement, ReactNode } from 'react';
import styles from './data-table.module.css';

export interface DataColumn<Row> {
  readonly key: string;
  /** With the unit of its figures. */
  readonly head: string;
  readonly isNumber?: boolean;
  /** Words of some length: a narrow screen leaves them room. */
  readonly isProse?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  /** Said under the rows: what is not shown, or that there is nothing and what to do. */
  readonly note?: ReactNode;
}

/** Rows to be compared, as dense as a yearbook; a narrow screen moves it sideways. */
export const DataTable = <Row,>({ label, columns, rows, keyOf, note }: DataTableProps<Row>): ReactElement => (
  <div className={styles['scroller']} role="region" aria-label={label} tabIndex={0}>
    <table className={styles['table']}>
      <thead>
        <tr>
          {columns.map(({ key, head, isNumber = false }) => (
            <th key={key} scope="col" className={isNumber ? styles['number'] : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)}>
            {columns.map(({ key, isNumber = false, isProse = false, cell }) => (
              <td key={key} className={isNumber ? styles['number'] : isProse ? styles['prose'] : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {note !== undefined && <p className={styles['note']}>{note}</p>}
  </div>
);
