import type { CubeTrace } from '@xiangtong/analytics';
import {
  parseCubeFigure,
  type CubeFigure,
  type CubeQuery,
  type FigureTrace,
  type PrintedValue,
  type ReportDocument,
} from '@xiangtong/contracts';
import {
  definitionMark,
  formatDocument,
  formatFigure,
  parseDocument,
  parseFigure,
  type DocumentAddress,
  type FigurePlace,
} from '@xiangtong/documents';
import { decimalOf, type Fraction } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import type { BenefitTrace } from '@xiangtong/impact';
import { DomainError, readCursor, requirePeriod, type Database } from '@xiangtong/infrastructure';
import { readRevisionOrigins } from '@xiangtong/ledger';
import { scopeOfUnit } from '../compose/build-parts';
import { coarsened } from '../compose/coarsened';
import { periodsOf } from '../compose/build-report';
import type { QueryRun } from '../compose/dataset/run-queries';
import type { ReportDefinition } from '../definition/report-definition';
import { numberCell, precisionOf } from '../grammar/column-formats';
import { filters, type Reader } from '../grammar/filters';
import { numberValue } from '../grammar/value';
import { createReportSources } from '../sources/report-sources';
import type { SourceParts } from '../sources/source-parts';
import type { ReportSources } from '../sources/sources';
import { addressOfCube, cubeRun, cubeSubjectOf } from './cube-figure';
import { explain } from './explain';
import { shownTo, type Looker, type RecordLook } from './household-looks';
import { FigureFinder, type Show } from './locate';
import { findPrintedTable, type PrintedTable } from './printed-table';
import { storedFigure } from './stored-figure';
import type { DefinitionShelf } from '../versions/definition-shelf';
import { placeOf, type Subject } from './subject';
import { TraceContext, type ContextParts } from './trace-context';
import { changedSince, ifUnknown, unknown } from './trace-errors';

/** Definitions by the address of a document: the one that printed it if it is still known, else that of the product. */
type TracedDefinitions = Pick<DefinitionShelf, 'printed' | 'shipped' | 'composer'>;

export interface TracerParts {
  readonly definitions: TracedDefinitions;
  readonly sources: SourceParts;
  readonly facts: CubeTrace;
  readonly benefits: BenefitTrace;
  readonly source: Database;
  /** The document as printed, if a run or a public edition has kept it. */
  readonly storedDocument: (address: DocumentAddress) => Promise<ReportDocument | null>;
  readonly recordLook: RecordLook;
}

export interface TraceCaller extends Looker {
  /** May see benefit lines. */
  readonly impact: boolean;
}

export interface TraceRequest {
  /** `next` of the page before. */
  readonly cursor: string | null;
  /** Lines of a page. */
  readonly limit: number;
}

/** Position of a figure on paper: counted from 1. */
export interface PrintedPlace extends PrintedTable {
  readonly document: string;
  readonly row: string;
  readonly column: string;
}

const CURSOR = /^(\d{1,18})\.(\d{1,9})$/;

interface ReportFigure {
  readonly figure: string;
  readonly address: NonNullable<ReturnType<typeof parseFigure>>;
  readonly definition: ReportDefinition;
}

/** Was the document made by the current definition? */
const isOf = ({ definition: mark }: DocumentAddress, { digest }: ReportDefinition): boolean =>
  definitionMark(digest) === mark;

const withUnit = ({ text, unit }: PrintedValue): string => [text, unit].filter(Boolean).join(' ');

/** Leads from the address of a printed figure to everything behind it. */
export class FigureTracer {
  constructor(private readonly parts: TracerParts) {}

  /** A look at households is kept in the audit trail; without a purpose they are left out. */
  async trace(figure: string, request: TraceRequest, caller: TraceCaller): Promise<FigureTrace> {
    return shownTo(await this.traced(figure, request, caller), caller, this.parts.recordLook);
  }

  private async traced(figure: string, request: TraceRequest, caller: TraceCaller): Promise<FigureTrace> {
    const ofCube = parseCubeFigure(figure);
    if (ofCube) return this.traceCube(figure, ofCube, request, caller);
    const address = parseFigure(figure);
    if (!address) throw unknown(figure);
    const definition = await this.definitionOf(address.document);
    const found = this.traceReport({ figure, address, definition }, request, caller);
    if (isOf(address.document, definition)) return found;
    throw await this.changed(address, await found.then(({ printed }) => printed, ifUnknown));
  }

  /** The printed value beside the value of the current definition at the same position. */
  private async changed(
    { document, place }: ReportFigure['address'],
    present: PrintedValue | null,
  ): Promise<DomainError> {
    const stored = await this.parts.storedDocument(document);
    return changedSince(document, stored && storedFigure(stored, place), present && withUnit(present));
  }

  private async traceReport(
    { figure, address: { document, place }, definition: written }: ReportFigure,
    request: TraceRequest,
    caller: TraceCaller,
  ): Promise<FigureTrace> {
    const definition = coarsened(written, document.coarser);
    const sources = await this.sourcesAt(document.seq, caller.scope);
    const recordedAt = await this.recordedAt(document.seq);
    const { run, place: local, block } = await this.runOf(definition, document, place, sources);
    const located = new FigureFinder(definition, document.language).locate(local);
    if (!located) throw unknown(figure);
    const subject = await this.withPrintedRows(located.subject, { document, place }, written, sources);
    const context = this.contextOf(
      {
        seq: document.seq,
        queries: definition.queries,
        run,
        addressOf: (subject) => [formatDocument(document), block, ...placeOf(subject)].join('/'),
      },
      request,
      caller,
    );
    const { part, reported } = await explain(subject, context);
    return {
      figure,
      report: document.report,
      scope: document.scope,
      period: document.period,
      asOf: { seq: document.seq, recordedAt: recordedAt?.toISOString() ?? null },
      printed: printedAs(reported, located.show, {
        language: document.language,
        level: run.scope.level,
        precision: precisionOf(document.edition),
      }),
      ...part,
      address: figure,
    };
  }

  /** What the rest of a public table is depends on what it withholds, which is in the edition alone. */
  private async withPrintedRows(
    subject: Subject,
    { document, place }: ReportFigure['address'],
    written: ReportDefinition,
    sources: ReportSources,
  ): Promise<Subject> {
    if (subject.row.kind !== 'rest' || document.edition !== 'public' || place.kind !== 'cell') return subject;
    const table = findPrintedTable(await this.documentOf(document, written, sources), place);
    const printed = table?.rows.flatMap(({ key }) => key ?? []) ?? [];
    return { ...subject, row: { ...subject.row, printed } };
  }

  private async traceCube(
    figure: string,
    address: CubeFigure,
    request: TraceRequest,
    caller: TraceCaller,
  ): Promise<FigureTrace> {
    const subject = cubeSubjectOf(address);
    if (!subject) throw unknown(figure);
    const { period, asOf: seq } = address.query;
    const recordedAt = await this.recordedAt(seq);
    const sources = await this.sourcesAt(seq, caller.scope);
    const context = this.contextOf(
      {
        seq,
        queries: [],
        run: cubeRun(requirePeriod(period), sources),
        addressOf: (operand) => addressOfCube(address, operand),
      },
      request,
      caller,
    );
    const { part, reported } = await explain(subject, context);
    return {
      figure,
      report: null,
      scope: null,
      period,
      asOf: { seq, recordedAt: recordedAt?.toISOString() ?? null },
      printed: printedAs(reported, { kind: 'plain' }, { language: 'zh', level: 'county' }),
      ...part,
      address: figure,
    };
  }

  private contextOf(
    parts: Pick<ContextParts, 'seq' | 'queries' | 'run' | 'addressOf'>,
    request: TraceRequest,
    caller: TraceCaller,
  ): TraceContext {
    return new TraceContext(
      {
        ...parts,
        caller: caller.scope,
        mayTraceImpact: caller.impact,
        facts: this.parts.facts,
        benefits: this.parts.benefits,
        originsOf: (ids, upTo) => readRevisionOrigins(this.parts.source.manager, ids, upTo),
      },
      pageOf(request),
    );
  }

  /** The address of a figure given by its position on paper. */
  async find(printed: PrintedPlace, { scope }: TraceCaller): Promise<string> {
    const document = parseDocument(printed.document);
    if (!document) throw unknown(printed.document);
    const definition = await this.definitionOf(document);
    const sources = await this.sourcesAt(document.seq, scope);
    await sources.scopeOf(document.scope);
    const made = await this.documentOf(document, definition, sources);
    const table = findPrintedTable(made, printed);
    const row = table?.rows.find(
      ({ cells, key }, index) =>
        printed.row === String(index + 1) || printed.row === key || printed.row === cells[0]?.text,
    );
    const column = table?.columns.find(
      ({ key, label }, index) =>
        printed.column === String(index + 1) || printed.column === key || printed.column === label,
    );
    if (!table || !row?.key || !column || made.trace === undefined)
      throw unknown(Object.values(printed).join(' '));
    return formatFigure({
      document,
      place: { kind: 'cell', table: table.id, row: row.key, column: column.key },
    });
  }

  /** A public edition hides what those before it ask for: it is made again only if it was not kept. */
  private async documentOf(
    document: DocumentAddress,
    definition: ReportDefinition,
    sources: ReportSources,
  ): Promise<ReportDocument> {
    const isCurrent = isOf(document, definition);
    const isMade = isCurrent && document.edition === 'internal';
    const kept = isMade ? null : await this.parts.storedDocument(document);
    if (!kept && !isCurrent) throw changedSince(document);
    if (kept) return kept;
    const { composer } = this.parts.definitions;
    const parameters = { ...document, above: document.above ?? null };
    return (await composer.compose(definition, parameters, sources)).document;
  }

  private async definitionOf({ report, definition: mark }: DocumentAddress): Promise<ReportDefinition> {
    const { definitions } = this.parts;
    return (await definitions.printed(report, mark)) ?? definitions.shipped(report);
  }

  /** The sources of a report with every figure as of the position. */
  private async sourcesAt(seq: number, caller: Scope): Promise<ReportSources> {
    const sources = await createReportSources(this.parts.sources, caller);
    const cube = (query: CubeQuery) => sources.cube({ ...query, asOf: seq });
    return { ...sources, cube };
  }

  private async recordedAt(seq: number): Promise<Date | null> {
    const recordedAt = await this.parts.sources.ledger.recordedAt(seq);
    if (recordedAt === null && seq > 0) throw new DomainError('TRACE.UNKNOWN_POSITION', { seq });
    return recordedAt;
  }

  /** Finds the unit of a block: in a report about many units, the block's name begins with it. */
  private async runOf(
    definition: ReportDefinition,
    document: DocumentAddress,
    place: FigurePlace,
    sources: ReportSources,
  ): Promise<{ run: QueryRun; place: FigurePlace; block: string }> {
    const scope = await sources.scopeOf(document.scope);
    const period = requirePeriod(document.period);
    const run: QueryRun = { parameters: document, periods: periodsOf(period), scope, sources };
    const block = place.kind === 'cell' ? place.table : place.block;
    if (!definition.repeat || scope.kind === 'unit') return { run, place, block };
    const [code = '', ...rest] = block.split('.');
    const unit = (await sources.unitsIn(scope)).find((one) => one.code === code);
    if (!unit) throw unknown(block);
    const id = rest.join('.');
    return {
      run: { ...run, scope: scopeOfUnit(unit) },
      place: place.kind === 'cell' ? { ...place, table: id } : { ...place, block: id },
      block,
    };
  }
}

const pageOf = ({ cursor, limit }: TraceRequest): TraceContext['page'] => {
  const [revision, line] = readCursor(cursor ?? undefined, CURSOR) ?? [];
  return { after: revision === undefined ? null : { revision, line: Number(line) }, limit };
};

const printedAs = (value: Fraction | null, show: Show, reader: Reader): PrintedValue => {
  if (show.kind === 'cell') {
    const { text, value: exact } = numberCell(value, show.format, reader.language, reader.precision);
    return { text, value: exact, unit: show.unit };
  }
  const exact = value === null ? null : decimalOf(value);
  const text = show.kind === 'text' ? filters[show.filter].apply(numberValue(value), reader) : (exact ?? '—');
  return { text, value: exact, unit: '' };
};
