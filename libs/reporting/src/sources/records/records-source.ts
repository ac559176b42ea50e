import { divisionPrefix, isWithin, parseDivisionCode, parsePeriod } from '@xiangtong/domain';
import { canSeeUnit, type Scope } from '@xiangtong/identity';
import { printedNames, type ReferenceCatalogue, type ReportingUnit } from '@xiangtong/reference';
import type { RecordsQuery, RecordsRow, ReportScope } from '../sources';
import { recordsReader, type RecordsParts } from './records-reader';
import type { RecordsReader } from './records-table';
import { recordsTables } from './registry';

/** The units of a scope that the caller may see, by code, with their printed names there. */
export const unitsIn = async (
  reference: ReferenceCatalogue,
  scope: ReportScope,
  caller: Scope,
): Promise<readonly ReportingUnit[]> => {
  const catalogue = await reference.current();
  const units = [...catalogue.units.values()];
  const division = scope.kind === 'division' ? parseDivisionCode(scope.code) : null;
  if (division === null) return units.filter((unit) => canSeeUnit(caller, unit) && unit.code === scope.code);
  const printed = printedNames(units, divisionPrefix(division), catalogue);
  return units
    .filter((unit) => canSeeUnit(caller, unit) && isWithin(unit.division, division))
    .map((unit) => ({ ...unit, name: printed(unit) }));
};

/** Answers for one caller; the tables of one place share their readings. */
export class RecordsSource {
  private readonly readers = new Map<string, Promise<RecordsReader>>();

  constructor(
    private readonly parts: RecordsParts,
    private readonly caller: Scope,
  ) {}

  async rows(query: RecordsQuery): Promise<readonly RecordsRow[]> {
    return recordsTables[query.table].read(await this.reader(query));
  }

  private reader(query: RecordsQuery): Promise<RecordsReader> {
    const key = `${query.scope.code}/${query.period}/${query.asOf.seq}/${query.above}`;
    const known = this.readers.get(key) ?? this.open(query);
    this.readers.set(key, known);
    return known;
  }

  private async open({ scope, period: text, asOf, above = null }: RecordsQuery): Promise<RecordsReader> {
    const period = parsePeriod(text);
    if (!period) throw new RangeError(`no period: ${text}`);
    const units = await unitsIn(this.parts.reference, scope, this.caller);
    const moment = await this.parts.ledger.recordedAt(asOf.seq);
    const place = { ...asOf, scope: scope.code, units, period, moment };
    return recordsReader(this.parts, place, { where: scope.where, above }, this.caller);
  }
}
