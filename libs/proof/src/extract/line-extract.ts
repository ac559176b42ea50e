import type { Language, BilingualName } from '@xiangtong/contracts';
import { divisionPrefix, parseDivisionCode, type Period } from '@xiangtong/domain';
import { canSeeDivision, canSeeUnit, type Scope } from '@xiangtong/identity';
import { DomainError, requirePeriod, type Database } from '@xiangtong/infrastructure';
import { readLinesInForce, type LedgerReader, type LineInForce } from '@xiangtong/ledger';
import { wholeDivision, unitsWithin, type Catalogue, type ReferenceCatalogue } from '@xiangtong/reference';
import { lineNames, type LineNames } from './line-columns';

export interface ExtractParameters {
  readonly period: string;
  /** Code of a division or of a reporting unit. */
  readonly scope: string;
  /** Ledger position; the newest when undefined. */
  readonly asOf?: number | undefined;
  readonly language: Language;
}

/** Sales lines of a place and period as known at a ledger position, read while they are written. */
export interface LineExtract {
  readonly period: Period;
  readonly scope: { readonly code: string; readonly name: string };
  readonly asOf: { readonly seq: number; readonly ledgerHash: string };
  readonly names: LineNames;
  /** A label for data that is not real. */
  readonly dataLabel: string | null;
  readonly lines: () => AsyncIterable<readonly LineInForce[]>;
}

export interface ExtractParts {
  readonly source: Database;
  readonly reference: ReferenceCatalogue;
  readonly ledger: LedgerReader;
}

interface Place {
  readonly code: string;
  readonly name: BilingualName;
  readonly unitIds: readonly number[];
}

/** Units of a division, or one unit, in the order of their codes. */
const placeOf = async (
  code: string,
  catalogue: Catalogue,
  reference: Pick<ReferenceCatalogue, 'divisionNames'>,
  caller: Scope,
): Promise<Place> => {
  const unit = catalogue.units.get(code);
  if (unit && canSeeUnit(caller, unit)) return { code, name: unit.name, unitIds: [unit.id] };
  const division = unit ? null : parseDivisionCode(code);
  const name = division ? (await reference.divisionNames([division])).get(division) : undefined;
  if (!division || !name || !canSeeDivision(caller, division))
    throw new DomainError('SCOPE.UNKNOWN', { scope: code.slice(0, 64) });
  const units = unitsWithin(catalogue, wholeDivision(division));
  return { code, name, unitIds: units.sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ id }) => id) };
};

const positionOf = async (ledger: LedgerReader, asOf: number | undefined): Promise<LineExtract['asOf']> => {
  const seq = asOf ?? (await ledger.head()).seq;
  const hash = await ledger.hashOf(seq);
  if (!hash) throw new DomainError('LEDGER.NO_POSITION', { seq });
  return { seq, ledgerHash: hash.toString('hex') };
};

/**
 * Validates the request and resolves it; lines are read when `lines` is iterated. Throws PERIOD.INVALID, SCOPE.UNKNOWN,
 * or LEDGER.NO_POSITION for a position that the ledger has not reached.
 */
export const openLineExtract = async (
  { source, reference, ledger }: ExtractParts,
  { period: periodText, scope, asOf, language }: ExtractParameters,
  caller: Scope,
): Promise<LineExtract> => {
  const period = requirePeriod(periodText);
  const catalogue = await reference.current();
  const { code, name, unitIds } = await placeOf(scope, catalogue, reference, caller);
  const position = await positionOf(ledger, asOf);
  const window = { unitIds, from: period.from, to: period.to, asOf: position.seq };
  return {
    period,
    scope: { code, name: name[language] },
    asOf: position,
    names: lineNames(
      catalogue,
      language,
      catalogue.units.has(code) ? code : divisionPrefix(code.padEnd(12, '0')),
    ),
    dataLabel: (await reference.dataLabel())?.[language] ?? null,
    lines: () => readLinesInForce(source, window),
  };
};
