import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { CubeQuery, Language, PivotQueries } from '@xiangtong/contracts';
import type { CubeAnswer, CubeRow } from '../../../../api/cube/use-cube';
import { NoteSign } from '../../../../desk/figure-notes/note-sign';
import type { NotesAt } from '../../../../desk/figure-notes/use-notes';
import { cellFigure } from '../../../../desk/figure-panel/cell-figure';
import { AmountFigure, GrowthFigure, RowFigure } from '../../../../desk/figure-panel/row-figure';
import { formatDecimal, formatPercent } from '../../../../ui/figure/format-figure';
import type { Exploration, Sort } from '../explore-state';
import { Reached } from '../rules/reached';
import { acrossColumns, headOf, type FigureColumn } from './figure-column';
import { OTHERS } from './others';
import type { Subtotals } from './subtotals';
import type { Others } from './use-pivot';
import { cellOf, columnKey, type Member, type Pivot, type PivotAnswers, type PivotLine } from './pivot';

interface FigureCellProps {
  readonly column: FigureColumn;
  readonly row: CubeRow;
  /** Address of the figure; undefined where the service has no line. */
  readonly figure: string | undefined;
}

/** One figure of the table; where there is none, a dash that says why and opens nothing. */
const FigureCell = ({ column, row, figure }: FigureCellProps): ReactElement => {
  const shown = { row, column: column.key, figure };
  if (column.kind === 'growth') return <GrowthFigure {...shown} />;
  if (column.kind === 'amount') return <AmountFigure {...shown} magnitude={column.magnitude} />;
  if (column.kind === 'target')
    return <RowFigure {...shown} write={(ratio) => <Reached ratio={ratio} />} none="" />;
  const write = (value: string): string =>
    column.kind === 'ratio' ? formatPercent(value) : formatDecimal(value, column.decimals);
  return <RowFigure {...shown} write={write} />;
};

export interface PivotParts {
  readonly exploration: Exploration;
  readonly queries: PivotQueries;
  readonly answers: PivotAnswers;
  readonly pivot: Pivot;
  readonly columns: readonly FigureColumn[];
  readonly sort: Sort;
  /** Where the line of all others, and subtotals come from; null where there are none. */
  readonly parts: { readonly others: Others | null; readonly subtotals: Subtotals | null };
  readonly notesAt: NotesAt;
  readonly dimensionName: (key: string) => string;
  /** Address one step further down; null at the bottom. */
  readonly drillTo: (place: number, code: string) => string | null;
}

/** A column of names, or of one figure of the whole or of a member above it. */
export interface PivotColumn {
  readonly key: string;
  readonly head: string;
  readonly isName: boolean;
  readonly cell: (line: PivotLine) => ReactNode;
}

/** Figures below one head; without a title where no dimension is across. */
export interface PivotGroup {
  readonly title: string | null;
  readonly columns: readonly PivotColumn[];
}

export const TOTAL = 'total';

interface Source {
  readonly query: CubeQuery;
  readonly answer: CubeAnswer;
}

/** Where a figure of a line comes from: which answer, and which row of it. */
const sourceOf = (
  { queries, answers, parts: { others, subtotals } }: PivotParts,
  line: PivotLine,
  member: string | null,
): Source => {
  if (line.key === OTHERS && others) {
    const side = member === null ? 'lines' : 'foot';
    return { query: others.queries[side], answer: others[side] };
  }
  if (line.isSubtotal && subtotals) {
    const side = member === null ? 'lines' : 'cells';
    return { query: subtotals.queries[side], answer: subtotals[side] ?? subtotals.lines };
  }
  if (member === null) return { query: queries.lines, answer: answers.lines };
  return line.key === TOTAL
    ? { query: queries.foot, answer: answers.foot }
    : { query: queries.cells, answer: answers.cells ?? answers.lines };
};

interface FigureProps {
  readonly parts: PivotParts;
  readonly line: PivotLine;
  readonly column: FigureColumn;
  readonly member: string | null;
}

/** The line of totals and that of all others come whole, not as a row of an answer. */
const isSum = ({ key }: PivotLine): boolean => key === TOTAL || key === OTHERS;

/** Others that the address of a figure can name: it has to fit the line of a request. */
const MOST_NAMED = 300;

/** No answer has what others contribute to the whole, and too many of them fit no address. */
const opensNothing = ({ parts, line, column }: FigureProps): boolean =>
  line.key === OTHERS &&
  (/[.](contribution|share)$/.test(column.key) || (parts.parts.others?.codes.length ?? 0) > MOST_NAMED);

const addressOf = (props: FigureProps, row: CubeRow): string | undefined => {
  if (opensNothing(props)) return undefined;
  const { parts, line, column, member } = props;
  const { query, answer } = sourceOf(parts, line, member);
  return cellFigure(query, answer, isSum(line) && member === null ? null : row, column.key);
};

const Figure = (props: FigureProps): ReactElement => {
  const { parts, line, column, member } = props;
  if (member !== null && !isSum(line) && !parts.pivot.isFilled) return <>…</>;
  const row = member === null ? line.whole : cellOf(parts.pivot, line, member);
  const hasLine = member === null || line.cells.has(member);
  // Where nothing was sold then and now, nothing has grown, and no base is missing.
  if (!hasLine && column.key.includes('.')) return <></>;
  const isAnswer = hasLine && column.kind !== 'target';
  const figure = isAnswer ? addressOf(props, row) : undefined;
  const notes = parts.notesAt(figure);
  return (
    <>
      <FigureCell {...{ column, row, figure }} />
      {notes.length > 0 && <NoteSign notes={notes} />}
    </>
  );
};

const figureColumns = (parts: PivotParts, member: string | null, language: Language): PivotColumn[] =>
  (member === null ? parts.columns : acrossColumns(parts.columns)).map((column) => ({
    key: columnKey(member, column.key),
    head: headOf(column, language),
    isName: false,
    cell: (line) => <Figure parts={parts} line={line} column={column} member={member} />,
  }));

export const nameColumns = (parts: PivotParts): PivotColumn[] =>
  parts.exploration.rows.map((dimension, place) => ({
    key: dimension,
    head: parts.dimensionName(dimension),
    isName: true,
    cell: (line) => {
      const { code, name } = line.members[place]!;
      const isMember = !isSum(line) && (!line.isSubtotal || place === 0);
      const to = isMember ? parts.drillTo(place, code) : null;
      return to === null ? name : <Link to={to}>{name}</Link>;
    },
  }));

export const figureGroups = (parts: PivotParts, wholeName: string, language: Language): PivotGroup[] => {
  const across = parts.pivot.columns;
  const whole = {
    title: across.length === 0 ? null : wholeName,
    columns: figureColumns(parts, null, language),
  };
  return [
    whole,
    ...across.map(({ code, name }) => ({ title: name, columns: figureColumns(parts, code, language) })),
  ];
};

/** The line of totals comes first: it is in sight however long the table is. */
export const totalLine = ({ exploration, answers, pivot }: PivotParts, name: string): PivotLine => ({
  key: TOTAL,
  members: exploration.rows.map((_, place): Member => ({ code: TOTAL, name: place === 0 ? name : '' })),
  takesPlace: false,
  whole: answers.lines.totals,
  cells: pivot.foot,
});
