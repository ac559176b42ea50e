import { forms, organisingModels, unitKinds, type BilingualName } from '@xiangtong/contracts';
import { addMonths, FIRST_MONTH, LAST_MONTH, townshipOf } from '@xiangtong/domain';
import {
  divisionNameAlone,
  dutyOf,
  exemptMonths,
  printedNames,
  type Catalogue,
  type Form,
  type ReferenceCatalogue,
  type ReportingUnit,
} from '@xiangtong/reference';
import { deadlineRow, type ReadDeadlines } from './deadlines';
import type { STORE_KIND } from './facts';

/** Member kinds of table `member`. A division is keyed by its six-digit code, a township by nine digits. */
export type MemberKind =
  | 'unit'
  | 'township'
  | 'division'
  | 'product'
  | 'category'
  | 'platform'
  | typeof STORE_KIND;

/** Key and code for units that are not members of `village` or `park`. */
const OTHER_KEY = 0;
const OTHER_CODE = 'other';

interface Member {
  readonly kind: MemberKind;
  readonly key: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What an engine keeps of the reference tables, ready to be stored. */
export interface Dimensions {
  readonly version: number;
  readonly units: readonly object[];
  readonly duties: readonly object[];
  readonly deadlines: readonly object[];
  readonly exemptMonths: readonly object[];
  readonly products: readonly { id: number; category_key: number }[];
  readonly members: readonly Member[];
  readonly unitNames: readonly object[];
  readonly successions: readonly object[];
}

const member = (kind: MemberKind, key: number, code: string, name: BilingualName): Member => ({
  kind,
  key,
  code,
  ...name,
});

export const readDimensions = async (
  reference: ReferenceCatalogue,
  readDeadlines: ReadDeadlines,
): Promise<Dimensions> => {
  const catalogue = await reference.current();
  const units = [...catalogue.units.values()];
  const categoryKeys = new Map([...catalogue.categories.keys()].map((code, index) => [code, index + 1]));
  const products = [...catalogue.products.values()];
  const holderKeys = new Map(
    units.filter(({ holder }) => holder !== null).map(({ holder, id }) => [holder, id]),
  );
  return {
    version: catalogue.version,
    units: units.map((unit) => unitRow(unit, holderKeys.get(unit.holder) ?? unit.id, catalogue)),
    ...formRows(catalogue),
    deadlines: (await readDeadlines()).map(deadlineRow),
    products: products.map(({ id, category }) => ({ id, category_key: categoryKeys.get(category) ?? 0 })),
    successions: successions(await reference.successions(), catalogue),
    unitNames: unitNames(catalogue),
    members: [
      member('unit', OTHER_KEY, OTHER_CODE, { zh: '其他填报单位', en: 'Other reporting units' }),
      ...units.map(({ id, code, name }) => member('unit', id, code, name)),
      ...(await townshipMembers(units, reference)),
      ...[...catalogue.divisions].map(([code, name]) => {
        const alone = divisionNameAlone(code, catalogue.divisions) ?? name;
        return member('division', Number(code.slice(0, 6)), code.slice(0, 6), alone);
      }),
      ...products.map(({ id, code, name }) => member('product', id, code, name)),
      ...[...catalogue.categories.values()].map(({ code, name }) =>
        member('category', categoryKeys.get(code)!, code, name),
      ),
      ...[...catalogue.platforms.values()].map(({ id, code, name }) => member('platform', id, code, name)),
    ],
  };
};

/** For every place from the whole register down to the county: names that are ambiguous or incomplete there. */
const unitNames = (catalogue: Catalogue): object[] => {
  const units = [...catalogue.units.values()];
  const places = new Set(
    units.flatMap(({ division }) => [0, 2, 4, 6].map((digits) => division.slice(0, digits))),
  );
  return [...places].flatMap((place) => {
    const printed = printedNames(units, place, catalogue);
    return units
      .filter((unit) => unit.division.startsWith(place) && printed(unit) !== unit.name)
      .map((unit) => ({ place, code: unit.code, ...printed(unit) }));
  });
};

/** What stands directly under its county, as parks do, is a member of its own among townships, with a negative key. */
const townshipMembers = async (
  units: readonly ReportingUnit[],
  reference: ReferenceCatalogue,
): Promise<Member[]> => {
  const codes = [...new Set(units.flatMap((unit) => townshipOf(unit.division) ?? []))];
  const names = await reference.divisionNames(codes);
  return [
    ...codes.map((code) =>
      member('township', Number(code.slice(0, 9)), code, names.get(code) ?? { zh: code, en: code }),
    ),
    ...units
      .filter((unit) => townshipOf(unit.division) === null)
      .map(({ id, code, name }) => member('township', -id, code, name)),
  ];
};

/**
 * Weights as integers over one power of ten, as small as possible. A successor takes over in the month after the end.
 */
const successions = (
  list: Awaited<ReturnType<ReferenceCatalogue['successions']>>,
  catalogue: Catalogue,
): object[] => {
  const fractions = list.map(({ weight }) => (weight.split('.')[1] ?? '').replace(/0+$/, ''));
  const digits = Math.max(0, ...fractions.map((fraction) => fraction.length));
  return list.flatMap(({ predecessor, successor, weight }, index) => {
    const end = catalogue.unitsById.get(predecessor)?.validTo;
    if (!end) return [];
    const number = `${weight.split('.')[0]}${fractions[index]!.padEnd(digits, '0')}`;
    return [
      {
        unit_id: predecessor,
        successor_id: successor,
        effective: addMonths(end, 1),
        weight_number: number,
        weight_digits: digits,
      },
    ];
  });
};

/** A range that contains no month. */
const never = { valid_from: 999912, valid_to: 0 };

const dutyRow = (form: Form | undefined, unit: ReportingUnit): typeof never => {
  const duty = form ? dutyOf(form, unit) : null;
  return duty ? { valid_from: duty.from, valid_to: duty.to ?? 999912 } : never;
};

/** Units that owe the forms other than sales, and the Januaries in which no report is owed. */
const formRows = ({ forms: known, units }: Catalogue): Pick<Dimensions, 'duties' | 'exemptMonths'> => ({
  duties: forms
    .filter((code) => code !== 'sales')
    .flatMap((code) =>
      [...units.values()].map((unit) => ({
        form: code,
        unit_id: unit.id,
        ...dutyRow(known.get(code), unit),
      })),
    ),
  exemptMonths: [...known.values()].flatMap((form) =>
    exemptMonths(form, FIRST_MONTH, LAST_MONTH).map((month) => ({ form: form.code, month })),
  ),
});

const unitRow = (unit: ReportingUnit, holderKey: number, { forms: known }: Catalogue): object => ({
  id: unit.id,
  code: unit.code,
  division: unit.division,
  ...dutyRow(known.get('sales'), unit),
  kind_key: unitKinds.indexOf(unit.kind) + 1,
  model_key: unit.organisingModel === null ? 0 : organisingModels.indexOf(unit.organisingModel) + 1,
  holder_key: holderKey,
  village_key: unit.kind === 'village' ? unit.id : OTHER_KEY,
  park_key: unit.kind === 'park' ? unit.id : OTHER_KEY,
  township_key: townshipOf(unit.division) === null ? -unit.id : Number(unit.division.slice(0, 9)),
  county_key: Number(unit.division.slice(0, 6)),
  prefecture_key: Number(unit.division.slice(0, 4)) * 100,
});
