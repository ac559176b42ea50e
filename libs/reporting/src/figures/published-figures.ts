import {
  measureNamed,
  figureKinds,
  isTimeDimension,
  timeDimensions,
  type Cell,
  type ReportDocument,
  type PublishedFigure,
} from '@xiangtong/contracts';
import { membersOf, tablesOf, TOTAL_KEY } from '@xiangtong/documents';
import {
  parsePeriod,
  periodOf,
  shiftPeriod,
  type Period,
  decimalOf,
  fractionOf,
  shiftFraction,
} from '@xiangtong/domain';
import { periodsOf } from '../compose/build-report';
import type { CubeQueryDefinition, ReportDefinition, WhereValue } from '../definition/report-definition';
import { monthsBack, OTHERS, shifted } from '../disclosure/coordinates';
import type { ColumnFormat } from '../grammar/column-formats';
import { FigureFinder } from '../trace/locate';
import type { Subject } from '../trace/subject';

/** A column of a query on sales or indicators, and the row's members. */
interface Found {
  readonly query: CubeQueryDefinition;
  readonly column: string;
  readonly members: Readonly<Record<string, string>>;
}

const cubeColumn = ({ query, row, column }: Subject): Found | null => {
  if (query.source === 'join') {
    const [name, ...rest] = column.split('.');
    const part = query.queries.find((one) => one.name === name);
    return part ? cubeColumn({ query: part, row, column: rest.join('.') }) : null;
  }
  if (query.source !== 'cube' || (row.kind !== 'total' && row.kind !== 'member')) return null;
  const codes = row.kind === 'total' || row.key === TOTAL_KEY ? [] : membersOf(row.key);
  const members = Object.fromEntries(codes.map((code, index) => [query.by[index] ?? '', code]));
  return { query, column, members };
};

/** Null for a filter that is not one member known from the definition. */
const filterCode = (value: WhereValue, scope: string): string | null => {
  if (value.kind === 'members') return value.members.length === 1 ? value.members[0]! : null;
  return value.kind === 'ownProvince' && /^\d{6}/.test(scope) ? `${scope.slice(0, 2)}0000` : null;
};

/** Null for a row that is not one member, or whose filters are not. */
const allMembers = ({ query, members }: Found, scope: string): Record<string, string> | null => {
  const filters = Object.entries(query.where).map(
    ([name, value]) => [name, filterCode(value, scope)] as const,
  );
  const all = [...filters, ...Object.entries(members)];
  const isPlain = all.every(
    ([name, code]) =>
      code !== null && name !== 'store' && !(['village', 'park'].includes(name) && code === OTHERS),
  );
  return isPlain ? (Object.fromEntries(all) as Record<string, string>) : null;
};

/** The part of the period that the row is about: its month, or what of its quarter or year was asked for. */
const ownPeriod = (period: Period, members: Readonly<Record<string, string>>): Period | null => {
  const code = timeDimensions.flatMap((dimension) => members[dimension] ?? [])[0];
  if (code === undefined) return period;
  const own = parsePeriod(code);
  return own && periodOf(Math.max(own.from, period.from), Math.min(own.to, period.to));
};

const valueOf = (cell: Cell, { places }: ColumnFormat, isRate: boolean): string | null =>
  cell.value === null ? null : decimalOf(shiftFraction(fractionOf(cell.value), (isRate ? 2 : 0) - places));

interface Place {
  readonly scope: string;
  readonly periods: ReturnType<typeof periodsOf>;
}

type About = Pick<PublishedFigure, 'measure' | 'kind' | 'compare' | 'period' | 'members'>;

const aboutOf = (found: Found, { scope, periods }: Place): About | null => {
  const [name = '', suffix = 'level'] = found.column.split('.');
  const measure = measureNamed(name);
  const kind = suffix === 'base' ? 'level' : figureKinds.find((known) => known === suffix);
  const all = allMembers(found, scope);
  const { compare } = found.query;
  if (!measure || !kind || !all) return null;
  const asked = periods[found.query.period];
  const back = suffix === 'base' && compare ? monthsBack(compare, asked) : 0;
  const then = shifted(all, back) as Record<string, string>;
  const period = ownPeriod(shiftPeriod(asked, -back), then);
  if (!period) return null;
  const members = Object.fromEntries(
    Object.entries(then).filter(([dimension]) => !isTimeDimension(dimension)),
  );
  const needsNone = kind === 'level' || kind === 'portion';
  return { measure, kind, compare: needsNone ? null : compare, period: period.text, members };
};

/**
 * The figures on sales and indicators in the tables of a document, with what each is about. Those that a report computes
 * from several others, sums of what a table leaves out, and the tables of registers are not among them.
 */
export const publishedFigures = (
  definition: ReportDefinition,
  document: ReportDocument,
): readonly PublishedFigure[] => {
  const finder = new FigureFinder(definition, document.language);
  const { scope, period } = document.parameters;
  const place: Place = { scope, periods: periodsOf(parsePeriod(period)!) };
  const figureAt = (table: string, row: string, column: string, cell: Cell): readonly PublishedFigure[] => {
    const located = finder.locate({ kind: 'cell', table, row, column });
    if (located?.show.kind !== 'cell') return [];
    const found = cubeColumn(located.subject);
    const about = found && aboutOf(found, place);
    if (!about || (cell.value === null && cell.reason === undefined)) return [];
    const { format } = located.show;
    const isRate = about.kind !== 'level' && about.kind !== 'change';
    return [
      {
        place: [table, row, column].join('/'),
        ...about,
        value: valueOf(cell, format, isRate),
        decimals: isRate ? format.decimals : Math.max(0, format.decimals + format.places),
        ...(cell.reason !== undefined && { reason: cell.reason }),
      },
    ];
  };
  return tablesOf(document).flatMap(({ id, columns, rows }) =>
    rows.flatMap(({ key, cells }) =>
      key === undefined ? [] : columns.flatMap((column, at) => figureAt(id, key, column.key, cells[at]!)),
    ),
  );
};
