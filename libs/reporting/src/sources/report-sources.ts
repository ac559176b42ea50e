import type { Name } from '@xiangtong/contracts';
import {
  divisionAt,
  divisionLevel,
  divisionPrefix,
  parseDivisionCode,
  type DivisionCode,
  type DivisionLevel,
} from '@xiangtong/domain';
import { canSeeDivision, canSeeUnit, type Scope } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import {
  printedNames,
  wholeDivision,
  unitsWithin,
  versionFor,
  type Catalogue,
  type NamedUnit,
  type ReferenceCatalogue,
  type ReportingUnit,
} from '@xiangtong/reference';
import { toCubeScope } from './cube-scope';
import type { ScopeLevel } from '../grammar/scope-level';
import { RecordsSource, unitsIn } from './records/records-source';
import type { SourceParts } from './source-parts';
import type { ProductName, ReportScope, ReportSources, ScopeUnit } from './sources';

/** The sources of a report's figures, limited to what the caller may see. */
export const createReportSources = async (parts: SourceParts, caller: Scope): Promise<ReportSources> => {
  const { cube, impact, reference, ledger, publishedBefore, editionInForce } = parts;
  const records = new RecordsSource(parts, caller);
  const dataLabel = await reference.dataLabel();
  return {
    // A caller who asks for a report right after accepting expects to find the figures: the replica may be a moment
    // behind.
    cube: async (query, omissions) => {
      const position = query.asOf === undefined ? { atLeast: (await ledger.head()).seq } : {};
      return cube.query({ ...query, ...position }, toCubeScope(caller), { ...omissions, unrated: true });
    },
    // Disclosure control also judges what is left of a wider place whose edition everybody has, and tells no figure of it.
    contributors: (questions) => cube.contributors(questions, 'all'),
    impact: (query, needs) =>
      needs?.largest ? impact.summaryWithLargest(query, caller) : impact.summary(query, caller),
    records: (query) => records.rows(query),
    unitsIn: async (scope) => (await unitsIn(reference, scope, caller)).map(toScopeUnit),
    scopeOf: async (code) => reportScope(code, await reference.current(), reference, caller),
    unitNames: async (codes, scope) => unitNames(codes, scope, await reference.current()),
    divisionNames: (codes, scope) => divisionNames(codes, scope, reference),
    products: async () => productNames(await reference.current()),
    recordedAt: (seq) => ledger.recordedAt(seq),
    bureauName: async ({ code, kind, level }) =>
      kind === 'division' && level !== 'province' ? parts.bureauName(code.slice(0, 6)) : null,
    formHeader: async (form, month) => {
      const found = (await reference.current()).forms.get(form);
      return (found && versionFor(found, month)?.header) ?? null;
    },
    comparableDifference: cube.comparableDifference,
    publishedBefore,
    ...(editionInForce && {
      editionAbove: async (report, scope, { period, language }) => {
        const above = codeAbove(scope);
        return above === null ? null : editionInForce({ report, scope: above, period, language });
      },
    }),
    ...(dataLabel ? { dataLabel } : {}),
  };
};

/** The same sources as they were at a ledger position. */
export const sourcesAsOf = (sources: ReportSources, asOf: number | undefined): ReportSources =>
  asOf === undefined
    ? sources
    : { ...sources, cube: (query, omissions) => sources.cube({ asOf, ...query }, omissions) };

const levelAbove: Readonly<Partial<Record<ScopeLevel, 'county' | 'prefecture' | 'province'>>> = {
  township: 'county',
  county: 'prefecture',
  prefecture: 'province',
};

/** Code of the division that a division lies in. */
const codeAbove = ({ code, level, kind }: ReportScope): string | null => {
  const above = kind === 'division' ? levelAbove[level] : undefined;
  const division = parseDivisionCode(code);
  return above && division ? divisionAt(division, above).slice(0, 6) : null;
};

/** Digits of the division in which names must differ; for a unit its county. */
const placeOf = ({ code }: ReportScope, { units }: Catalogue): string =>
  divisionPrefix(units.get(code)?.division ?? code.padEnd(12, '0')).slice(0, 6);

const unitNames = (codes: readonly string[], scope: ReportScope, catalogue: Catalogue): Map<string, Name> => {
  const { units } = catalogue;
  const printed = printedNames(units.values(), placeOf(scope, catalogue), catalogue);
  return new Map(
    codes.flatMap((code): [string, Name][] => (units.has(code) ? [[code, printed(units.get(code)!)]] : [])),
  );
};

/** Villages of households need not be units; names that also belong to units are made distinct. */
const divisionNames = async (
  codes: readonly string[],
  scope: ReportScope,
  reference: ReferenceCatalogue,
): Promise<Map<string, Name>> => {
  const catalogue = await reference.current();
  const places = codes.map((code) => ({ code, division: code.padEnd(12, '0') }));
  const townships = places.map(({ division }) => divisionAt(division, 'township'));
  const names = await reference.divisionNames([...places.map(({ division }) => division), ...townships]);
  const villages = places.flatMap(({ code, division }): NamedUnit[] => {
    const name = names.get(division);
    return name ? [{ code, name, division, kind: 'village' }] : [];
  });
  const printed = printedNames([...catalogue.units.values(), ...villages], placeOf(scope, catalogue), {
    divisions: catalogue.divisions,
    townships: names,
  });
  return new Map(villages.map((village) => [village.code, printed(village)]));
};

const toScopeUnit = ({ code, kind, name, division, validFrom, validTo }: ReportingUnit): ScopeUnit => ({
  code,
  level: kind,
  name,
  province: provinceOf(division),
  validFrom,
  validTo,
});

const productNames = ({ products, measures }: Catalogue): Map<string, ProductName> =>
  new Map(
    [...products.values()].map((product) => [
      product.code,
      {
        ...product.name,
        baseUnit: measures.get(product.baseUnit)?.name ?? { zh: product.baseUnit, en: product.baseUnit },
      },
    ]),
  );

const provinceOf = (division: DivisionCode): string => `${division.slice(0, 2)}0000`;

const reportScope = async (
  code: string,
  catalogue: Catalogue,
  reference: ReferenceCatalogue,
  caller: Scope,
): Promise<ReportScope> => {
  const unit = catalogue.units.get(code);
  if (unit && canSeeUnit(caller, unit)) return unitScope(unit);
  const division = unit ? null : parseDivisionCode(code);
  const name = division ? (await reference.divisionNames([division])).get(division) : undefined;
  const level = division && divisionLevel(division);
  // A unit outside is treated as one that does not exist, so that trying codes reveals nothing. A village that is no
  // unit has nobody who reports.
  if (!division || !level || level === 'village' || !name || !canSeeDivision(caller, division))
    throw new DomainError('SCOPE.UNKNOWN', { scope: code.slice(0, 64) });
  return {
    code: divisionPrefix(division).padEnd(6, '0'),
    kind: 'division',
    level,
    name,
    where: divisionFilter(division, level, catalogue),
    province: provinceOf(division),
  };
};

const unitScope = ({ code, kind: level, name, division }: ReportingUnit): ReportScope => ({
  code,
  kind: 'unit',
  level,
  name,
  where: { unit: code },
  province: provinceOf(division),
});

/** A province is the set of its prefectures that have units: the cube has no dimension above the prefecture. */
const divisionFilter = (
  division: DivisionCode,
  level: Exclude<DivisionLevel, 'village'>,
  catalogue: Catalogue,
): ReportScope['where'] => {
  if (level === 'province') {
    const own = unitsWithin(catalogue, wholeDivision(division));
    return {
      prefecture: [...new Set(own.map((unit) => divisionAt(unit.division, 'prefecture').slice(0, 6)))],
    };
  }
  const length = level === 'township' ? 9 : 6;
  return { [level]: division.slice(0, length) };
};
