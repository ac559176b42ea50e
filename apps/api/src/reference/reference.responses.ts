import type { OrganisingModel, UnitKind, BilingualName } from '@xiangtong/contracts';
import { formatMonth, formatScaled } from '@xiangtong/domain';
import type { Platform, Product, ReportingUnit } from '@xiangtong/reference';

export interface UnitResponse {
  readonly code: string;
  readonly name: BilingualName;
  /**
   * Name as printed within what the caller sees: with the township, and the county before it, if others have the same
   * name.
   */
  readonly printedName: BilingualName;
  readonly kind: UnitKind;
  readonly division: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** First month for which reports are owed; earlier ones are taken, and nobody waits for them. */
  readonly startMonth: string;
  readonly organisingModel: OrganisingModel | null;
  /** Unified social credit code of the legal person to which it belongs. */
  readonly holder: string | null;
}

export const toUnitResponse = (unit: ReportingUnit, printedName: BilingualName): UnitResponse => ({
  code: unit.code,
  name: unit.name,
  printedName,
  kind: unit.kind,
  division: unit.division,
  validFrom: formatMonth(unit.validFrom),
  validTo: unit.validTo === null ? null : formatMonth(unit.validTo),
  startMonth: formatMonth(unit.owesFrom),
  organisingModel: unit.organisingModel,
  holder: unit.holder,
});

export interface ProductResponse {
  readonly code: string;
  readonly name: BilingualName;
  readonly category: string;
  readonly baseUnit: string;
  readonly aliases: readonly string[];
  /** Units of measure that may be reported, with their factor to the base unit. */
  readonly measures: readonly {
    readonly code: string;
    readonly name: BilingualName;
    readonly factor: string;
  }[];
}

export const toProductResponse = (product: Product): ProductResponse => {
  const measures = new Map([...product.measures.values()].map((measure) => [measure.code, measure]));
  return {
    code: product.code,
    name: product.name,
    category: product.category,
    baseUnit: product.baseUnit,
    aliases: product.aliases,
    measures: [...measures.values()].map(({ code, name, factor }) => ({
      code,
      name,
      factor: formatScaled(BigInt(factor), 6),
    })),
  };
};

export interface PlatformResponse {
  readonly code: string;
  readonly name: BilingualName;
  readonly aliases: readonly string[];
}

export const toPlatformResponse = ({ code, name, aliases }: Platform): PlatformResponse => ({
  code,
  name,
  aliases,
});

/** Case does not matter; an empty search finds everything. */
export const matches = (search: string | undefined, ...texts: readonly string[]): boolean => {
  const wanted = search?.trim().toLowerCase() ?? '';
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
};
