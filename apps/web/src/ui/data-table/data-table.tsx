import { use, type AriaAttributes, type ReactElement, type ReactNode } from 'react';
import styles from './data-table.module.css';
import { PartName } from './part-name';

export interface DataColumn<Row> {
  readonly key: string;
  /** Head with the unit of the figures. */
  readonly head: ReactNode;
  readonly isNumber?: boolean;
  /** Says what its row is about. */
  readonly isName?: boolean;
  /** Words of some length: a narrow screen leaves them room. */
  readonly isProse?: boolean;
  readonly sort?: AriaAttributes['aria-sort'];
  readonly className?: string | undefined;
  readonly cell: (row: Row, index: number) => ReactNode;
}

type Kind = Pick<DataColumn<unknown>, 'isNumber' | 'isName'>;
type MakeColumn<Row> = (
  key: string,
  head: ReactNode,
  cell: DataColumn<Row>['cell'],
  more?: Omit<DataColumn<Row>, 'key' | 'head' | 'cell'>,
) => DataColumn<Row>;

const columnOf =
  (kind: Kind) =>
  <Row,>(...[key, head, cell, more]: Parameters<MakeColumn<Row>>): DataColumn<Row> => ({
    key,
    head,
    cell,
    ...more,
    ...kind,
  });

/** A column of words, of figures, and that of what the rows are about. */
export const column = {
  word: columnOf({}),
  number: columnOf({ isNumber: true }),
  name: columnOf({ isName: true }),
};

type MakeColumns<Row> = Readonly<Record<keyof typeof column, MakeColumn<Row>>>;

export interface DataTableProps<Row> {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  /** Columns; a function gives them the type of the rows. */
  readonly columns: readonly DataColumn<Row>[] | ((column: MakeColumns<Row>) => readonly DataColumn<Row>[]);
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  /** The row of totals below the others. */
  readonly foot?: Row;
  /** Said under the rows: what is not shown, or that there is nothing and what to do. */
  readonly note?: ReactNode;
  /** Drawn without a frame: on the sheet of a block, under its title. */
  readonly isOpen?: boolean;
  /** A list to go through rather than figures to compare: on a narrow screen each row is a card, under its first column. */
  readonly isList?: boolean;
  /** Shown over the table; without one its label is read aloud only. */
  readonly title?: string;
  /** Class of the table with its frame. */
  readonly className?: string | undefined;
  readonly rowClass?: (row: Row) => string | undefined;
}

/** One text of those there are; none where there are none. */
const joined = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;

const lookOf = <Row,>({ isNumber, isProse, className }: DataColumn<Row>): string | undefined =>
  joined(isNumber && 'number', isProse && styles['prose'], className);

const Head = <Row,>({ column }: { readonly column: DataColumn<Row> }): ReactElement =>
  column.head === '' ? (
    <td />
  ) : (
    <th scope="col" className={lookOf(column)} aria-sort={column.sort}>
      {column.head}
    </th>
  );

const Heads = <Row,>({ columns }: Pick<LineProps<Row>, 'columns'>): ReactElement | null =>
  columns.every(({ head }) => head === '') ? null : (
    <thead>
      <tr>
        {columns.map((column) => (
          <Head key={column.key} column={column} />
        ))}
      </tr>
    </thead>
  );

interface LineProps<Row> extends Pick<DataTableProps<Row>, 'rowClass' | 'isList'> {
  readonly columns: readonly DataColumn<Row>[];
  readonly row: Row;
  readonly index: number;
}

const headText = ({ head }: Pick<DataColumn<unknown>, 'head'>): string | undefined =>
  typeof head === 'string' && head !== '' ? head : undefined;

/** Roles are written out in a list: a row that is drawn as a card would lose its own. */
const Line = <Row,>({ row, index, columns, rowClass, isList = false }: LineProps<Row>): ReactElement => (
  <tr className={rowClass?.(row)} role={isList ? 'row' : undefined}>
    {columns.map((column) => {
      const { key, isName = false, cell } = column;
      const Cell = isName ? 'th' : 'td';
      const inList = isList && { role: isName ? 'rowheader' : 'cell', 'data-head': headText(column) };
      return (
        <Cell key={key} scope={isName ? 'row' : undefined} className={lookOf(column)} {...inList}>
          {cell(row, index)}
        </Cell>
      );
    })}
  </tr>
);

const Table = <Row,>(props: DataTableProps<Row>): ReactElement => {
  const { label, rows, keyOf, foot, title, isOpen = false, isList = false, className, rowClass } = props;
  const columns = typeof props.columns === 'function' ? props.columns(column) : props.columns;
  const shared = { columns, isList, ...(rowClass && { rowClass }) };
  return (
    <table
      className={joined(
        styles['table'],
        isOpen && joined(styles['open'], className),
        isList && styles['list'],
      )}
      role={isList ? 'table' : undefined}
    >
      <caption className={title === undefined ? 'visually-hidden' : undefined}>{title ?? label}</caption>
      <Heads columns={columns} />
      <tbody>
        {rows.map((row, index) => (
          <Line key={keyOf(row, index)} row={row} index={index} {...shared} />
        ))}
      </tbody>
      {foot !== undefined && (
        <tfoot>
          <Line row={foot} index={rows.length} {...shared} />
        </tfoot>
      )}
    </table>
  );
};

/** Rows to be compared, as dense as a yearbook; a narrow screen moves it sideways, and the heads of a long one stay. */
export const DataTable = <Row,>(props: DataTableProps<Row>): ReactElement => {
  const table = (
    <>
      <Table {...props} />
      {props.note !== undefined && <p className={styles['note']}>{props.note}</p>}
    </>
  );
  const isNamed = use(PartName) === props.label;
  if (props.isOpen) return table;
  return (
    <div
      className={joined(styles['scroller'], props.className)}
      role={isNamed ? 'group' : 'region'}
      aria-label={props.label}
      tabIndex={0}
    >
      {table}
    </div>
  );
};
