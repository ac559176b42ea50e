import {
  cubeSchema,
  invalidQuery,
  type ChangeReader,
  type ChangesBetween,
  type EntryChange,
  type Standing,
  type TimelessQuery,
} from '@xiangtong/analytics';
import {
  groundOf,
  moveKinds,
  type BoundaryChange,
  type ChangedUnit,
  type ChangePosition,
  type ChangeEntry,
  type ChangesAnswer,
} from '@xiangtong/contracts';
import { withExceptionReasons } from '@xiangtong/collection';
import { formatMonth, formatScaled, parsePeriod } from '@xiangtong/domain';
import type { InputMistake, Database } from '@xiangtong/infrastructure';
import { readEntryReasons, type EntryReason, type LedgerReader } from '@xiangtong/ledger';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { toCubeScope } from '@xiangtong/reporting';
import { readBody, type AnalysisBody } from '../position/analysis-body';
import type { KnownPosition, Positions } from '../position/positions';
import type { EditionReader } from '../publish/edition-list';
import { readBoundaries } from './read-boundaries';

type Sides = Pick<ChangedUnit, 'before' | 'after' | 'difference'>;

/** Entries listed one by one; the sums always cover all. */
const MOST_ENTRIES = 1_000;

export interface ChangeParts {
  readonly changes: ChangeReader;
  readonly positions: Positions;
  readonly ledger: Pick<LedgerReader, 'head' | 'timesOf'>;
  readonly reference: ReferenceCatalogue;
  readonly source: Database;
}

const fields = ['measure', 'period', 'where', 'since', 'until'];

interface Span {
  readonly since: KnownPosition;
  readonly until: KnownPosition;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

const largestFirst = <Item>(items: readonly Item[], of: (item: Item) => bigint): Item[] =>
  [...items].sort((a, b) => {
    const [x, y] = [magnitude(of(a)), magnitude(of(b))];
    return x === y ? 0 : x < y ? 1 : -1;
  });

/** What changed between two positions, and the reasons. */
export class ChangeDesk {
  constructor(private readonly parts: ChangeParts) {}

  /** Throws CUBE.INVALID with all mistakes. */
  async changes(body: unknown, caller: EditionReader): Promise<ChangesAnswer> {
    const { fields: asked, mistakes } = readBody(body, fields);
    // The reader validates its input; nothing else relies on its types.
    const query = { measure: 'amount', ...asked } as unknown as TimelessQuery;
    const scope = toCubeScope(caller.scope);
    const span = await this.span(asked, caller);
    const wrong = [...mistakes, ...('mistakes' in span ? span.mistakes : [])];
    if ('mistakes' in span || wrong.length > 0)
      throw invalidQuery([...wrong, ...(await this.parts.changes.check(query, scope))]);
    const positions = { since: span.since.seq, until: span.until.seq };
    return this.answer(query, span, await this.parts.changes.between(query, positions, scope));
  }

  private async span(
    { since, until }: AnalysisBody,
    caller: EditionReader,
  ): Promise<Span | { readonly mistakes: readonly InputMistake[] }> {
    if (since === undefined)
      return { mistakes: [{ path: 'since', code: 'CUBE.MISSING', parameters: { field: 'since' } }] };
    const { seq: newest } = await this.parts.ledger.head();
    const from = await this.parts.positions.find(since, 'since', caller);
    const to = await this.parts.positions.find(until ?? newest, 'until', caller);
    if ('mistake' in from || 'mistake' in to)
      return { mistakes: [from, to].flatMap((found) => ('mistake' in found ? [found.mistake] : [])) };
    const parameters = { since: from.seq, until: to.seq };
    return from.seq > to.seq
      ? { mistakes: [{ path: 'since', code: 'POSITION.BACKWARDS', parameters }] }
      : { since: from, until: to };
  }

  private async answer(
    { measure, period: text }: TimelessQuery,
    { since, until }: Span,
    found: ChangesBetween,
  ): Promise<ChangesAnswer> {
    const { unit, decimals } = cubeSchema.measures.find(({ key }) => key === measure)!;
    const shown = (value: bigint): string => formatScaled(value, decimals);
    const sides = ({ before, after }: Standing): Sides => ({
      before: shown(before),
      after: shown(after),
      difference: shown(after - before),
    });
    const told = largestFirst(found.entries, ({ difference }) => difference).slice(0, MOST_ENTRIES);
    const times = await this.parts.ledger.timesOf([since.seq, until.seq]);
    const at = ({ seq, name }: KnownPosition): ChangePosition => ({
      seq,
      name,
      recordedAt: times.get(seq)?.toISOString() ?? null,
    });
    return {
      ...groundOf(found),
      measure,
      unit,
      period: text,
      since: at(since),
      until: at(until),
      total: sides(found.total),
      kinds: kindsOf(found.entries, shown),
      units: changedUnits(found, sides),
      entries: (await this.explained(told)).map((entry) => toEntry(entry, shown)),
      truncated: told.length < found.entries.length,
      boundaries: await this.boundaries(found, text, {
        after: times.get(since.seq) ?? new Date(0),
        upTo: times.get(until.seq) ?? new Date(0),
      }),
    };
  }

  private boundaries(
    { unitIds }: ChangesBetween,
    period: string,
    times: { readonly after: Date; readonly upTo: Date },
  ): Promise<readonly BoundaryChange[]> {
    const window = { unitIds, period: parsePeriod(period)!, divisionPatterns: [], ...times };
    return readBoundaries(this.parts.source, this.parts.reference, window);
  }

  private async explained(entries: readonly EntryChange[]): Promise<readonly ExplainedEntry[]> {
    const reasons = await readEntryReasons(
      this.parts.source,
      entries.map(({ seq }) => seq),
    );
    return withExceptionReasons(
      this.parts.source,
      entries.map((entry) => ({ ...entry, ...reasons.get(entry.seq)! })),
    );
  }
}

type ExplainedEntry = EntryChange & EntryReason;

const kindsOf = (entries: readonly EntryChange[], shown: (value: bigint) => string): ChangesAnswer['kinds'] =>
  moveKinds.map((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const difference = own.reduce((sum, entry) => sum + entry.difference, 0n);
    return { kind, entries: own.length, difference: shown(difference) };
  });

const changedUnits = (
  { units, entries }: ChangesBetween,
  sides: (standing: Standing) => Sides,
): ChangesAnswer['units'] =>
  largestFirst(units, ({ before, after }) => after - before).map((one) => ({
    unit: one.unit,
    zh: one.zh,
    en: one.en,
    ...sides(one),
    entries: entries.filter(({ unit }) => unit === one.unit).length,
  }));

const toEntry = (
  { month, difference, submittedAt, recordedAt, ...entry }: ExplainedEntry,
  shown: (value: bigint) => string,
): ChangeEntry => ({
  ...entry,
  month: formatMonth(month),
  difference: shown(difference),
  submittedAt: submittedAt.toISOString(),
  recordedAt: recordedAt.toISOString(),
});
