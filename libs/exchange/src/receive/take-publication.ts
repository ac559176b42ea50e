import { parseSubmission, recordPublication, type ParsedSubmission } from '@xiangtong/collection';
import type { PublicationView } from '@xiangtong/contracts';
import {
  divisionPrefix,
  monthOf,
  parseDivisionCode,
  parseMonth,
  periodMonths,
  type DivisionCode,
  type Month,
} from '@xiangtong/domain';
import { breathing, DomainError, type InputMistake, type Transaction } from '@xiangtong/infrastructure';
import {
  ensureInstallations,
  owes,
  wholeDivision,
  unitsWithin,
  indexUnits,
  type Catalogue,
  type ReportingUnit,
} from '@xiangtong/reference';
import type { Envelope } from '../format/envelope';
import type { PlaceReport } from '../format/publication';
import type { ReadPublication } from '../format/read-publication';
import { newestOf, PublicationStore } from './publication-store';
import { requireTrusted } from './trust';

type Ground = Parameters<typeof recordPublication>[1]['ground'];

export interface PublicationToTake {
  readonly hash: string;
  readonly envelope: Envelope;
  readonly publication: ReadPublication;
  readonly catalogue: Catalogue;
  readonly ground: Ground;
  readonly now: Date;
}

type Outcome = NonNullable<PublicationView['taken']>;

/** Puts its figures in force, under the lock of its place and in the caller's transaction: all of them, or a DomainError that says why none. */
export const takePublication = async (
  transaction: Transaction,
  given: PublicationToTake,
): Promise<Outcome> => {
  const { hash, envelope, publication, catalogue, ground, now } = given;
  const { head, reports } = publication;
  const place = parseDivisionCode(head.place)!;
  await requireTrusted(transaction, envelope, place);
  await requireNext(transaction, publication, place);
  refuseUnitsHere(publication, catalogue, place);
  const by = { actor: `installation:${head.origin}`, at: now };
  const made = await ensureInstallations(transaction, placesOf(reports), by);
  const known = withUnits(catalogue, made);
  const parsed = await parseReports(reports, { hash, publication, catalogue: known, now });
  const filled = new Set(parsed.map(({ unit, month }) => `${unit.id}/${month}`));
  const holes = unitsWithin(known, wholeDivision(place))
    .filter(({ kind }) => kind === 'installation')
    .flatMap((unit) => periodMonths(publication.period).map((month) => ({ unit, month })))
    .filter(({ unit, month }) => !filled.has(`${unit.id}/${month}`));
  const { origin } = head;
  return recordPublication(transaction, { origin, publication: hash, reports: parsed, holes, now, ground });
};

/** It follows the one before it, and is not older than anything that was taken of these months. */
const requireNext = async (
  transaction: Transaction,
  { head, period }: ReadPublication,
  place: DivisionCode,
): Promise<void> => {
  const taken = await new PublicationStore(transaction).about(place, head.origin, period);
  const newest = Math.max(-1, ...taken.map(({ asOf }) => asOf));
  if (head.asOf < newest)
    throw new DomainError('EXCHANGE.OLDER', { place: head.place, known: newest, asOf: head.asOf });
  const before = newestOf(taken, head)?.hash ?? null;
  if (before !== head.previous)
    throw new DomainError('EXCHANGE.CHAIN', { known: before ?? '—', previous: head.previous ?? '—' });
};

/** Villages that report here themselves would be counted a second time in what their county publishes. */
const refuseUnitsHere = (
  { head, period }: ReadPublication,
  catalogue: Catalogue,
  place: DivisionCode,
): void => {
  const sales = catalogue.forms.get('sales');
  const own = unitsWithin(catalogue, wholeDivision(place)).filter(
    (unit) =>
      unit.kind !== 'installation' &&
      sales !== undefined &&
      periodMonths(period).some((month) => owes(sales, unit, month)),
  );
  if (own.length > 0) throw new DomainError('EXCHANGE.UNITS_HERE', { place: head.place, count: own.length });
};

/** Each place once, with its first month. */
const placesOf = (reports: readonly PlaceReport[]): { division: DivisionCode; from: Month }[] => {
  const first = new Map<DivisionCode, Month>();
  for (const { head } of reports) {
    const [division, month] = [parseDivisionCode(head.place)!, parseMonth(head.month)!];
    first.set(division, Math.min(month, first.get(division) ?? month));
  }
  return [...first].map(([division, from]) => ({ division, from }));
};

const withUnits = (catalogue: Catalogue, made: readonly ReportingUnit[]): Catalogue => ({
  ...catalogue,
  ...indexUnits([...catalogue.units.values(), ...made]),
});

const parseReports = async (
  reports: readonly PlaceReport[],
  { hash, publication, catalogue, now }: Omit<PublicationToTake, 'ground' | 'envelope'>,
): Promise<ParsedSubmission[]> => {
  const unitAt = new Map(
    [...catalogue.units.values()]
      .filter(({ kind }) => kind === 'installation')
      .map(({ division, code }) => [divisionPrefix(division), code]),
  );
  const context = { catalogue, currentMonth: monthOf(now) };
  const mistakes: InputMistake[] = [];
  const parsed: ParsedSubmission[] = [];
  for await (const { head, lines } of breathing(reports)) {
    const { place, month, due, reported, amount } = head;
    if (reported === 0) continue;
    const own = lines.map(({ place: _, month: __, ...line }) => line);
    const input = { unit: unitAt.get(place), period: month, lines: own, total: amount };
    const { submission, mistakes: found } = parseSubmission(input, context);
    for (const mistake of found ?? [])
      mistakes.push({ ...mistake, path: `${place} ${month} ${mistake.path}` });
    const published = { origin: publication.head.origin, publication: hash, due, reported };
    if (submission) parsed.push({ ...submission, published });
  }
  if (mistakes.length > 0) throw new DomainError('EXCHANGE.INVALID', { count: mistakes.length }, mistakes);
  return parsed;
};
