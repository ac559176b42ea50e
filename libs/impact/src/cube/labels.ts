import { incomeClassNames, mechanismNames, type CubeRow, type ImpactDimension } from '@xiangtong/contracts';
import { parseDivisionCode } from '@xiangtong/domain';
import type { ReferenceCatalogue } from '@xiangtong/reference';

type Names = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

const ofDivisions = async (reference: ReferenceCatalogue, codes: readonly string[]): Promise<Names> => {
  const full = (code: string): string => parseDivisionCode(code) ?? code;
  const names = await reference.divisionNames(codes.map(full));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = names.get(full(code));
      return name ? [[code, name]] : [];
    }),
  );
};

const ofUnits = async (reference: ReferenceCatalogue, codes: readonly string[]): Promise<Names> => {
  const { units } = await reference.current();
  return Object.fromEntries(
    codes.flatMap((code) => {
      const unit = units.get(code);
      return unit ? [[code, unit.name]] : [];
    }),
  );
};

const plain: Readonly<Partial<Record<ImpactDimension, Names>>> = {
  mechanism: mechanismNames,
  incomeClass: incomeClassNames,
  month: {},
  year: {},
};

/** The names of the members in the rows. */
export const labelsOf = async (
  reference: ReferenceCatalogue,
  by: readonly ImpactDimension[],
  rows: readonly CubeRow[],
): Promise<Readonly<Partial<Record<ImpactDimension, Names>>>> => {
  const labels: Partial<Record<ImpactDimension, Names>> = {};
  for (const dimension of by) {
    const codes = [...new Set(rows.map((row) => String(row[dimension])))];
    const fixed = plain[dimension];
    labels[dimension] =
      fixed ?? (await (dimension === 'unit' ? ofUnits(reference, codes) : ofDivisions(reference, codes)));
  }
  return labels;
};
