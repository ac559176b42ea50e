import type { Vintage, VintageEdition, PublishedEdition } from '@xiangtong/contracts';
import {
  addMonths,
  endOfDay,
  formatMonth,
  lastDayOf,
  monthOf,
  monthRange,
  parsePeriod,
  type Period,
} from '@xiangtong/domain';
import type { Clock, InputMistake } from '@xiangtong/infrastructure';
import type { LedgerReader } from '@xiangtong/ledger';
import type { Positions } from './positions';
import type { EditionReader } from '../publish/edition-list';

/** Columns of one triangle. */
const MOST_VINTAGES = 60;
/** Number of editions searched for those about the period. */
const MOST_EDITIONS = 1_000;

export interface VintageParts {
  readonly positions: Positions;
  readonly ledger: Pick<LedgerReader, 'head' | 'positionsAt' | 'timesOf'>;
  readonly clock: Clock;
}

/** A vintage without its time. */
type Named = Pick<Vintage, 'seq' | 'kind' | 'name'> & { readonly editions: readonly PublishedEdition[] };

export interface AskedVintages {
  /** Sorted by position, each once, the newest last. */
  readonly vintages: readonly Vintage[];
  /** Periods of each vintage's editions. */
  readonly covered: readonly (readonly Period[])[];
}

/** The ledger position at the end of each month since the period began. */
const monthEnds = async ({ ledger, clock }: VintageParts, period: Period): Promise<Named[]> => {
  const last = addMonths(monthOf(clock.now()), -1);
  const months = last < period.from ? [] : monthRange(period.from, last);
  const seqs = await ledger.positionsAt(months.map((month) => endOfDay(lastDayOf(month))));
  return months.map((month, index) => ({
    seq: seqs[index]!,
    kind: 'month-end',
    name: formatMonth(month),
    editions: [],
  }));
};

const overlaps = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to;

const publications = async (
  { positions }: VintageParts,
  period: Period,
  caller: EditionReader,
): Promise<Named[]> => {
  const editions = await positions.editions(caller, MOST_EDITIONS);
  return editions
    .filter((edition) => overlaps(parsePeriod(edition.period)!, period))
    .map((edition) => ({
      seq: edition.asOf,
      kind: 'publication',
      name: edition.seal,
      editions: [edition],
    }));
};

const listed = async (
  { positions }: VintageParts,
  list: readonly unknown[],
  caller: EditionReader,
): Promise<{ readonly named: readonly Named[]; readonly mistakes: readonly InputMistake[] }> => {
  const named: Named[] = [];
  const mistakes: InputMistake[] = [];
  for (const [index, value] of list.entries()) {
    const found = await positions.find(value, `positions[${index}]`, caller);
    if ('mistake' in found) mistakes.push(found.mistake);
    else named.push(await namedAs(positions, found, caller));
  }
  return { named, mistakes };
};

const namedAs = async (
  positions: Positions,
  { seq, name }: { readonly seq: number; readonly name: string | null },
  caller: EditionReader,
): Promise<Named> => {
  if (name === null) return { seq, kind: 'position', name: String(seq), editions: [] };
  if (!name.startsWith('edition:')) return { seq, kind: 'time', name, editions: [] };
  const seal = name.slice('edition:'.length);
  return { seq, kind: 'publication', name: seal, editions: await positions.editions(caller, 1, { seal }) };
};

/** One vintage per position, with all editions at that position; the first name wins. */
const onePerPosition = (named: readonly Named[]): Named[] => {
  const bySeq = new Map<number, Named>();
  for (const one of named) {
    const known = bySeq.get(one.seq);
    bySeq.set(one.seq, known ? { ...known, editions: [...known.editions, ...one.editions] } : one);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
};

const toEdition = ({ seal, report, scope, period }: PublishedEdition): VintageEdition => ({
  seal,
  report,
  scope,
  period,
});

const wrong = (code: InputMistake['code'], parameters: InputMistake['parameters'] = {}) => ({
  mistakes: [{ path: 'positions', code, parameters }],
});

type Positioned = { readonly named: readonly Named[]; readonly mistakes: readonly InputMistake[] };

const namedBy = async (
  parts: VintageParts,
  asked: unknown,
  period: Period | null,
  caller: EditionReader,
): Promise<Positioned> => {
  if (Array.isArray(asked))
    return asked.length > MOST_VINTAGES
      ? { named: [], ...wrong('POSITION.TOO_MANY', { count: asked.length, limit: MOST_VINTAGES }) }
      : listed(parts, asked, caller);
  if (asked !== undefined && asked !== 'monthly' && asked !== 'publications') {
    const parameters = { field: 'positions', expected: 'array, "publications", "monthly"' };
    return { named: [], ...wrong('CUBE.WRONG_TYPE', parameters) };
  }
  if (period === null) return { named: [], mistakes: [] };
  if (asked !== 'publications') return { named: await monthEnds(parts, period), mistakes: [] };
  const named = await publications(parts, period, caller);
  return named.length === 0 ? { named, ...wrong('POSITION.NONE') } : { named, mistakes: [] };
};

/**
 * The positions of a triangle: a list of them, `publications`, or the ends of months; the newest is always included.
 */
export const askedVintages = async (
  parts: VintageParts,
  asked: unknown,
  period: Period | null,
  caller: EditionReader,
): Promise<AskedVintages & { readonly mistakes: readonly InputMistake[] }> => {
  const { named, mistakes } = await namedBy(parts, asked, period, caller);
  const { seq: newest } = await parts.ledger.head();
  const latest: Named = { seq: newest, kind: 'latest', name: 'latest', editions: [] };
  const chosen = onePerPosition([...named, latest]).filter(({ seq }) => seq > 0 || newest === 0);
  const surplus =
    chosen.length > MOST_VINTAGES + 1
      ? wrong('POSITION.TOO_MANY', { count: chosen.length, limit: MOST_VINTAGES }).mistakes
      : [];
  const times = await parts.ledger.timesOf(chosen.map(({ seq }) => seq));
  return {
    vintages: chosen.map(({ editions, ...one }) => ({
      ...one,
      recordedAt: times.get(one.seq)?.toISOString() ?? null,
      editions: editions.map(toEdition),
    })),
    covered: chosen.map(({ editions }) => editions.map(({ period: text }) => parsePeriod(text)!)),
    mistakes: [...mistakes, ...surplus],
  };
};
