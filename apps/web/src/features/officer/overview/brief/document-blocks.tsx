import {
  splitFigures,
  type Paragraph,
  type ReportDocument,
  type Row,
  type Table,
} from '@xiangtong/contracts';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { Block } from '../../../../desk/block/block';
import { FigureDoor } from '../../../../desk/figure-panel/figure-door';
import { ReportWaterfall } from '../../../../desk/waterfall/waterfall';
import { DataTable } from '../../../../ui/data-table/data-table';
import type { Loading } from '../../../../ui/problem-notice/problem-notice';
import styles from './brief.module.css';
import { useBriefTexts } from './texts';

/** A figure of the report as the report prints it, which opens what stands behind it. */
const door = (
  text: string,
  { trace }: Pick<ReportDocument, 'trace'>,
  ...place: readonly (string | undefined)[]
): ReactNode =>
  trace === undefined || place.includes(undefined) ? (
    text
  ) : (
    <FigureDoor figure={[trace, ...place].join('/')}>{text}</FigureDoor>
  );

interface ProseProps {
  readonly document: ReportDocument;
  readonly paragraph: Paragraph;
  readonly className?: string | undefined;
}

export const Prose = ({ document, paragraph, className }: ProseProps): ReactElement => (
  <p className={`${styles['prose']} ${className ?? ''}`}>
    {splitFigures(paragraph).map(({ text, path }, index) => (
      // A figure may stand in a text twice.
      <span key={index}>{path === undefined ? text : door(text, document, paragraph.id, path)}</span>
    ))}
  </p>
);

/** Paragraphs, charts and tables of the report, each kind in its order. */
export const blocksOf = ({ sections }: ReportDocument) => {
  const blocks = sections.flatMap((section) => section.blocks);
  return {
    paragraphs: blocks.filter((block) => block.kind === 'paragraph').filter(({ text }) => text !== ''),
    charts: blocks.filter((block) => block.kind === 'chart'),
    tables: blocks.filter((block) => block.kind === 'table'),
  };
};

interface WordsProps {
  /** Undefined while it is read. */
  readonly document: ReportDocument | undefined;
  readonly of: Loading;
}

/** The total and its growth in large letters, and the sentences after the first. */
export const Words = ({ document, of }: WordsProps): ReactElement => {
  const t = useBriefTexts();
  const paragraphs = document ? blocksOf(document).paragraphs : [];
  const figureOf = (path: string): ReactNode => {
    const paragraph = paragraphs.find(({ figures }) => figures?.some((figure) => figure.path === path));
    const text = paragraph?.figures?.find((figure) => figure.path === path)?.text;
    return document && paragraph && text !== undefined && door(text, document, paragraph.id, path);
  };
  return (
    <Block title={t('words')} of={of} width={4} rows={6}>
      {document && (
        <>
          <p className={styles['total']} data-testid="total">
            {figureOf('total.amount')}
          </p>
          <p>{figureOf('total.amount.growth')}</p>
          {paragraphs.slice(1).map((paragraph) => (
            <Prose key={paragraph.id} document={document} paragraph={paragraph} />
          ))}
        </>
      )}
    </Block>
  );
};

/** Columns of places, each of which has a page of its own. */
const placeColumns: readonly string[] = ['county', 'township', 'unit'];

interface TableProps {
  readonly document: ReportDocument;
  readonly table: Table;
  readonly addressOf: (code: string) => string;
}

const ReportTable = ({ document, table, addressOf }: TableProps): ReactElement => {
  const { title, number, columns, rows } = table;
  const name = `${number} ${title}`;
  const isOfPlaces = placeColumns.includes(columns[0]?.key ?? '');
  const nameOf = ({ kind, key, cells: [cell] }: Row): ReactNode =>
    isOfPlaces && kind === 'body' && key !== undefined ? (
      <Link to={addressOf(key)}>{cell?.text}</Link>
    ) : (
      cell?.text
    );
  return (
    <Block title={name} width={4}>
      <DataTable
        label={name}
        isOpen
        rows={rows}
        keyOf={({ key }, index) => key ?? String(index)}
        note={
          table.notes.length > 0
            ? table.notes.map((note, index) => <span key={note}>{`${index + 1}. ${note} `}</span>)
            : undefined
        }
        columns={(column) =>
          columns.map(({ key, label, unit }, index) =>
            index === 0
              ? column.name(key, label, nameOf)
              : column.number(key, unit === '' ? label : `${label}（${unit}）`, (row) => {
                  const { text, value, note } = row.cells[index] ?? { text: '', value: null };
                  return (
                    <>
                      {value === null ? text : door(text, document, table.id, row.key, key)}
                      {note !== undefined && <sup>{note}</sup>}
                    </>
                  );
                }),
          )
        }
      />
    </Block>
  );
};

/** Charts and tables of the report, under their numbers, to which the sentences refer. */
export const ChartsAndTables = ({ document, addressOf }: Omit<TableProps, 'table'>): ReactElement => {
  const { charts, tables } = blocksOf(document);
  return (
    <>
      {charts.map((chart) => (
        <Block
          key={chart.id}
          title={`${chart.number} ${chart.title}`}
          aside={<span className={styles['unit']}>{chart.unit}</span>}
          width={4}
        >
          <ReportWaterfall chart={chart} />
        </Block>
      ))}
      {tables.map((table) => (
        <ReportTable key={table.id} {...{ document, table, addressOf }} />
      ))}
    </>
  );
};
