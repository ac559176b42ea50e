import type { Cube } from '@xiangtong/analytics';
import {
  comparedWith,
  describe,
  isImpactMeasure,
  messages,
  onLastUnits,
  pivotQueries,
  readViewedFigures,
  reorganisationsText,
  isTimeDimension,
  type CubeDimension,
  type CubeQuery,
  type CubeResponse,
  type Language,
  type PivotQueries,
  type ViewedFigures,
} from '@xiangtong/contracts';
import { divisionLevel, divisionPrefix, parseDivisionCode, parsePeriod } from '@xiangtong/domain';
import { seesConfidential, type Scope } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { lastToldYear, type ToldTables } from '../disclosure/told/told-tables';
import { toCubeScope } from '../sources/cube-scope';
import { crossTable } from './cross-table';
import { askTableParts } from './table-parts';
import type { ShownView } from './viewed-document';
import { viewedWords } from './viewed-words';

/** A file gives an overview: the whole of a long table is in the service. */
const MOST_LINES = 500;
const MOST_ACROSS = 12;

const YEARS_BACK = 9;

type Where = NonNullable<CubeQuery['where']>;

/** The condition for the place of an address: a division by its level, anything else a unit. */
const whereOf = (place: string | null): Where => {
  if (place === null) return {};
  const code = parseDivisionCode(place);
  const level = code === null ? null : divisionLevel(code);
  if (code === null || level === null || level === 'village') return { unit: place };
  return { [level === 'province' ? 'prefecture' : level]: divisionPrefix(code) };
};

export interface ViewReader {
  readonly scope: Scope;
  readonly language: Language;
  readonly now: Date;
  readonly told: ToldTables;
}

type Ask = (query: CubeQuery) => Promise<CubeResponse>;

/** Asks with the rights of the reader, as the service answers the same question in the page. */
const askAs =
  (cube: Cube, { scope, told }: ViewReader): Ask =>
  (query) =>
    seesConfidential(scope)
      ? cube.query({ ...onLastUnits(query), standing: true }, toCubeScope(scope))
      : // What is told of a year is fixed: no position is asked for.
        told.answer({ ...query, asOf: undefined }, toCubeScope(scope));

/**
 * That of the address, or the latest year with figures; null where there are none. Who may not see single units is told
 * of years that are over.
 */
const periodOf = async (
  ask: Ask,
  chosen: string | null,
  where: Where,
  { scope, now }: ViewReader,
): Promise<string | null> => {
  if (chosen !== null && parsePeriod(chosen)) return chosen;
  if (!seesConfidential(scope)) return String(lastToldYear(now));
  const year = now.getUTCFullYear();
  const period = `${year - YEARS_BACK}-01..${year}-12`;
  const { rows } = await ask({ measures: ['amount'], by: ['year'], where, period });
  const years = rows.flatMap((row) => (Number(row['amount']) > 0 ? [String(row['year'])] : []));
  return years.sort().at(-1) ?? null;
};

/** The largest members, or the latest periods, of the dimension across. */
const firstAcross = (foot: CubeResponse, across: CubeDimension): CubeResponse => {
  const code = (row: CubeResponse['rows'][number]): string => String(row[across] ?? '');
  const rows = isTimeDimension(across)
    ? [...foot.rows].sort((a, b) => (code(a) < code(b) ? -1 : 1)).slice(-MOST_ACROSS)
    : foot.rows.slice(0, MOST_ACROSS);
  return { ...foot, rows };
};

/** What a view shows, and the answer that says as of when; null where nothing was asked. */
export interface AskedView {
  readonly shown: ShownView['shown'];
  readonly asOf: CubeResponse | null;
}

const shortOf = (lines: CubeResponse, language: Language): string[] => [
  ...(lines.rows.length > MOST_LINES
    ? [viewedWords[language].firstLines(MOST_LINES, lines.rows.length)]
    : []),
  ...(lines.hidden ? [viewedWords[language].hidden] : []),
  ...[reorganisationsText(lines, language)].filter((text) => text !== null),
];

interface Viewed extends Pick<ViewedFigures, 'top' | 'subtotals'> {
  readonly queries: PivotQueries;
  readonly language: Language;
}

const tableOf = async (ask: Ask, { queries, language, ...wanted }: Viewed): Promise<AskedView> => {
  const asOf = await ask(queries.lines);
  const parts = await askTableParts(ask, queries, asOf, wanted);
  const lines = { ...asOf, rows: asOf.rows.slice(0, MOST_LINES) };
  const notes = shortOf(asOf, language);
  const [across = null] = queries.foot.by;
  if (across === null)
    return { shown: { table: crossTable(queries, { lines, ...parts }, null, language), notes }, asOf };
  const foot = await ask({ ...queries.foot, asOf: asOf.asOf });
  const cells = await ask({ ...queries.cells, asOf: asOf.asOf });
  if (foot.rows.length > MOST_ACROSS)
    notes.push(viewedWords[language].firstColumns(MOST_ACROSS, foot.rows.length));
  const answers = { lines, cells, foot: firstAcross(foot, across), ...parts };
  return { shown: { table: crossTable(queries, answers, across, language), notes }, asOf };
};

const without = (why: string): AskedView => ({ shown: { why }, asOf: null });

const answerView = async (ask: Ask, query: string, reader: ViewReader): Promise<AskedView> => {
  const words = viewedWords[reader.language];
  const address = new URLSearchParams(query);
  const figures = readViewedFigures(address, 'county');
  if (figures.measures.some(isImpactMeasure)) return without(words.households);
  const where = whereOf(address.get('scope'));
  const period = await periodOf(ask, address.get('period'), where, reader);
  if (period === null) return without(words.noFigures);
  const queries = pivotQueries(figures, { where, period, compare: comparedWith(address) });
  const { top, subtotals } = figures;
  return tableOf(ask, { queries, language: reader.language, top, subtotals });
};

/** What a saved view shows a reader now; a question that the reader may not ask says so in words. */
export const askView = async (cube: Cube, query: string, reader: ViewReader): Promise<AskedView> => {
  try {
    return await answerView(askAs(cube, reader), query, reader);
  } catch (error) {
    if (!(error instanceof DomainError) || messages[error.code].status >= 500) throw error;
    return without(describe(error.code, error.parameters, reader.language));
  }
};
