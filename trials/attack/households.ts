import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  groupBy,
  incomeClassOf,
  monitoredKinds,
  registeredPoorKinds,
  type Mechanism,
} from '@xiangtong/contracts';
import { parse } from 'csv-parse/sync';
import type { PrintedBenefit } from './printed-figures';
import {
  less,
  searchDifferences,
  type NamedSignature,
  type RoundedSignature,
  type Search,
} from './search-signatures';
import { addSums, MODULUS, type Sensitive, type Sum } from './truth';
import { digitsOf, intervalOf } from './understand';

/** A benefit of a household. Late ones are in the register from an import on; the first ones have number 0. */
export interface BenefitLine {
  readonly imported: number;
  readonly household: string;
  readonly village: string;
  readonly kind: string;
  readonly persons: number;
  readonly month: number;
  readonly unit: string;
  readonly mechanism: string;
  readonly isPaid: boolean;
  /** Fen. */
  readonly gross: number;
  readonly cost: number;
}

type HouseholdOfRegister = Pick<BenefitLine, 'household' | 'village' | 'kind' | 'persons'>;

type Row = Readonly<Record<string, string>>;

const fen = (yuan: string): number => Math.round(Number(yuan) * 100);

/** The households and benefits that a data folder was filled with. */
export class HouseholdRegister {
  private constructor(
    private readonly households: ReadonlyMap<string, HouseholdOfRegister>,
    readonly lines: BenefitLine[],
  ) {}

  static async read(dataDirectory: string): Promise<HouseholdRegister> {
    const rowsOf = async (file: string): Promise<Row[]> =>
      parse<Row>(await readFile(join(dataDirectory, 'demo', file), 'utf8'), { columns: true });
    const households = (await rowsOf('households.csv')).map((row): HouseholdOfRegister => ({
      household: row['key']!,
      village: row['village']!,
      kind: row['kind']!,
      persons: Number(row['persons']),
    }));
    const register = new HouseholdRegister(new Map(households.map((one) => [one.household, one])), []);
    for (const row of await rowsOf('benefits.csv'))
      register.add(0, {
        household: row['key']!,
        month: Number(row['month']!.replace('-', '')),
        unit: row['source_unit']!,
        mechanism: row['mechanism']!,
        isPaid: row['status'] === 'paid',
        gross: fen(row['gross']!),
        cost: fen(row['cost'] ?? '0'),
      });
    return register;
  }

  add(imported: number, line: Omit<BenefitLine, 'imported' | 'village' | 'kind' | 'persons'>): void {
    this.lines.push({ imported, ...this.households.get(line.household)!, ...line });
  }

  /** Households that have nothing of that year yet, those near the unit first. */
  notReached(unit: string, year: number): readonly string[] {
    const reached = new Set(
      this.lines.filter(({ month }) => Math.floor(month / 100) === year).map(({ household }) => household),
    );
    const near = unit.slice(0, 9);
    return [...this.households.values()]
      .filter(({ household, village }) => !reached.has(household) && village.startsWith(unit.slice(0, 6)))
      .sort((a, b) => Number(b.village.startsWith(near)) - Number(a.village.startsWith(near)))
      .map(({ household }) => household);
  }
}

interface Measured extends Sum {
  readonly measure: 'households' | 'persons' | 'money';
}

const numbers = new Map<string, number>();

/** A random number below the modulus, the same for the same text. */
const randomOf = (text: string): number => {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const drawn = createHash('sha256').update(text).digest().readBigUInt64BE() % BigInt(MODULUS);
  numbers.set(text, Number(drawn));
  return Number(drawn);
};

const times = (factor: number, amount: number): number =>
  Number((((BigInt(factor) * BigInt(amount)) % BigInt(MODULUS)) + BigInt(MODULUS)) % BigInt(MODULUS));

const householdsIn = (lines: readonly BenefitLine[]): readonly BenefitLine[] => [
  ...new Map(lines.map((line) => [line.household, line])).values(),
];

const total = (parts: readonly Sum[]): Sum => addSums(parts.map((one) => [1, one]));

const countHouseholds = (lines: readonly BenefitLine[]): Measured => ({
  measure: 'households',
  ...total(
    householdsIn(lines).map(({ household }) => ({
      value: 1,
      mark: randomOf(household),
      proof: randomOf(`${household} proof`),
    })),
  ),
});

const countPersons = (lines: readonly BenefitLine[]): Measured => ({
  measure: 'persons',
  ...total(
    householdsIn(lines).map(({ household, persons }) => ({
      value: persons,
      mark: times(randomOf(household), persons),
      proof: times(randomOf(`${household} proof`), persons),
    })),
  ),
});

const sumMoney = (lines: readonly BenefitLine[], of: (line: BenefitLine) => number): Measured => ({
  measure: 'money',
  ...total(
    lines.map((line) => {
      const name = [line.household, line.month, line.unit, line.mechanism, line.isPaid, line.imported].join();
      return {
        value: of(line) / 100,
        mark: times(randomOf(name), of(line)),
        proof: times(randomOf(`${name} proof`), of(line)),
      };
    }),
  ),
});

const net = ({ gross, cost }: BenefitLine): number => gross - cost;
const isPoor = ({ kind }: BenefitLine): boolean => registeredPoorKinds.some((one) => one === kind);
const isMonitored = ({ kind }: BenefitLine): boolean => monitoredKinds.some((one) => one === kind);

const withoutPaid = (lines: readonly BenefitLine[]): BenefitLine[] => {
  const paid = new Set(lines.filter(({ isPaid }) => isPaid).map(({ household }) => household));
  return lines.filter(({ household }) => !paid.has(household));
};

type Measure = (lines: readonly BenefitLine[]) => Measured;
const ofSome =
  (measure: Measure, isOf: (line: BenefitLine) => boolean): Measure =>
  (lines) =>
    measure(lines.filter(isOf));
const sumNet: Measure = (lines) => sumMoney(lines, net);

/** Columns of tables about households, as their definitions name them, by the lines of a row or of all. */
const columns: Readonly<Record<string, Measure>> = {
  households: countHouseholds,
  persons: countPersons,
  registeredPoorHouseholds: ofSome(countHouseholds, isPoor),
  registeredPoorPersons: ofSome(countPersons, isPoor),
  benefited: ofSome(countHouseholds, isPoor),
  monitoredHouseholds: ofSome(countHouseholds, isMonitored),
  householdsPaid: ofSome(countHouseholds, ({ isPaid }) => isPaid),
  householdsClaimed: ofSome(countHouseholds, ({ isPaid }) => !isPaid),
  householdsClaimedOnly: (lines) => countHouseholds(withoutPaid(lines)),
  registeredPoorHouseholdsPaid: ofSome(countHouseholds, (line) => line.isPaid && isPoor(line)),
  registeredPoorHouseholdsClaimedOnly: (lines) => countHouseholds(withoutPaid(lines.filter(isPoor))),
  netIncome: sumNet,
  net: sumNet,
  gross: (lines) => sumMoney(lines, ({ gross }) => gross),
  cost: (lines) => sumMoney(lines, ({ cost }) => cost),
  netIncomeRegisteredPoor: ofSome(sumNet, isPoor),
  netIncomePaid: ofSome(sumNet, ({ isPaid }) => isPaid),
  netPaid: ofSome(sumNet, ({ isPaid }) => isPaid),
  netIncomeClaimed: ofSome(sumNet, ({ isPaid }) => !isPaid),
  netClaimed: ofSome(sumNet, ({ isPaid }) => !isPaid),
};

/** Means and the columns that they are the quotient of. */
const means: Readonly<Record<string, readonly [over: string, under: string]>> = {
  gainPerHousehold: ['netIncome', 'households'],
  gainPerPerson: ['netIncome', 'persons'],
};

const codeOf: Readonly<Record<string, (line: BenefitLine) => string>> = {
  byMechanism: ({ mechanism }) => mechanism,
  byIncomeClass: ({ mechanism }) => incomeClassOf[mechanism as Mechanism],
  bySourceUnit: ({ unit }) => unit,
  byHomeVillage: ({ village }) => village,
};

/** Tables of which each benefit is in one row; and by homes each household too. */
const partitions: readonly string[] = Object.keys(codeOf);

const yearBefore = (month: number): number => month - 100;

interface Asked {
  readonly scope: string;
  readonly from: number;
  readonly to: number;
  /** Imports of late benefits that are in the register. */
  readonly register: number;
}

/** What was printed, with the state of the register in which it was. */
export interface DatedBenefit extends PrintedBenefit {
  readonly register: number;
}

/** The benefits as an outsider would have to know them to judge what was found. */
class BenefitTruth {
  private readonly known = new Map<string, readonly BenefitLine[]>();

  constructor(private readonly lines: readonly BenefitLine[]) {}

  linesOf({ scope, from, to, register }: Asked): readonly BenefitLine[] {
    const name = [scope, from, to, register].join();
    const place = scope.replace(/(?:00)+$/, '');
    const found =
      this.known.get(name) ??
      this.lines.filter(
        ({ unit, month, imported }) =>
          unit.startsWith(place) && month >= from && month <= to && imported <= register,
      );
    this.known.set(name, found);
    return found;
  }

  /** By whether a household has benefits of the period, of the year before, or of both. */
  moved(asked: Asked): Readonly<Record<string, readonly [now: BenefitLine[], base: BenefitLine[]]>> {
    const [now, base] = [this.linesOf(asked), this.linesOf(baseOf(asked))];
    const [inNow, inBase] = [now, base].map((lines) => new Set(lines.map(({ household }) => household)));
    const of = (isNow: boolean, isBase: boolean): readonly [BenefitLine[], BenefitLine[]] => {
      const isOf = ({ household }: BenefitLine): boolean =>
        inNow!.has(household) === isNow && inBase!.has(household) === isBase;
      return [now.filter(isOf), base.filter(isOf)];
    };
    return { newlyReached: of(true, false), lost: of(false, true), continuing: of(true, true) };
  }

  /** Null for what this reader does not add up. */
  measured({ table, code, column, ...about }: DatedBenefit): Measured | null {
    const asked = about.suffix === 'base' ? baseOf(about) : about;
    const ofTable = codeOf[table];
    if (table === 'movement') return this.ofMovement(asked, column);
    if (code !== null && !ofTable) return null;
    const lines = this.linesOf(asked);
    const { besides } = about;
    const isOf = (line: BenefitLine): boolean =>
      besides ? !besides.includes(ofTable!(line)) : ofTable!(line) === code;
    return columns[column]?.(code === null ? lines : lines.filter(isOf)) ?? null;
  }

  private ofMovement(asked: Asked, column: string): Measured | null {
    const [, name = '', what = ''] =
      /^(newlyReached|lost|continuing)(Households|RegisteredPoorHouseholds|Persons|Net|NetBase)$/.exec(
        column,
      ) ?? [];
    const [now, base] = this.moved(asked)[name] ?? [];
    if (!now || !base) return null;
    if (what === 'Net') return sumNet(now);
    if (what === 'NetBase') return sumNet(base);
    const all = [...now, ...base];
    return what === 'Persons'
      ? countPersons(all)
      : columns[what.charAt(0).toLowerCase() + what.slice(1)]!(all);
  }
}

const baseOf = <About extends Asked>(asked: About): About => ({
  ...asked,
  from: yearBefore(asked.from),
  to: yearBefore(asked.to),
});

const MINIMUM = 3;

/** What outsiders want to know: where somebody lives, who paid, how, to whom, whether it was paid. */
const sorts: readonly (readonly (readonly [name: string, of: (line: BenefitLine) => string])[])[] = (() => {
  const kind = (line: BenefitLine): string =>
    isPoor(line) ? 'registered poor' : isMonitored(line) ? 'monitored' : 'others';
  const status = ({ isPaid }: BenefitLine): string => (isPaid ? 'paid' : 'claimed');
  const places = [
    ['home', codeOf['byHomeVillage']!],
    ['township of home', ({ village }: BenefitLine): string => village.slice(0, 9)],
    ['unit', codeOf['bySourceUnit']!],
  ] as const;
  const others = [
    ['mechanism', codeOf['byMechanism']!],
    ['class', codeOf['byIncomeClass']!],
    ['kind', kind],
    ['status', status],
  ] as const;
  return [
    [],
    ...[...places, ...others].map((one) => [one]),
    ...places.flatMap((place) => others.map((other) => [place, other])),
    ...others.flatMap((one, at) => others.slice(0, at).map((other) => [one, other])),
  ];
})();

const groupsOf = (lines: readonly BenefitLine[]): Map<string, readonly BenefitLine[]> => {
  const found = new Map<string, readonly BenefitLine[]>();
  for (const sort of sorts) {
    const name = sort.map(([dimension]) => dimension).join(' × ');
    for (const [codes, own] of groupBy(lines, (line) => sort.map(([, of]) => of(line)).join(' ')))
      found.set(`${name || 'all'}: ${codes}`, own);
  }
  return found;
};

/** Of the money of many households, what one has nearly whole, or the second could work out of the first within 10 %. */
const dominatedOf = (what: string, lines: readonly BenefitLine[]): Sensitive[] => {
  const amountOf = { net, gross: ({ gross }: BenefitLine) => gross, cost: ({ cost }: BenefitLine) => cost };
  return (['net', 'gross', 'cost'] as const).flatMap((column): Sensitive[] => {
    const byHousehold = new Map<string, number>();
    for (const line of lines)
      byHousehold.set(line.household, (byHousehold.get(line.household) ?? 0) + amountOf[column](line) / 100);
    // A loss of one household tells as much as a gain.
    const [first = 0, second = 0] = [...byHousehold.values()].map(Math.abs).sort((one, other) => other - one);
    const all = Math.abs([...byHousehold.values()].reduce((sum, amount) => sum + amount, 0));
    const rest = all - first - second;
    if (first <= 0 || (first <= all * 0.85 && rest >= first * 0.1)) return [];
    const { measure: _, ...sum } = columns[column]!(lines);
    return [
      {
        ...sum,
        what: `${column} of ${what}`,
        measure: 'amount',
        rule: 'one household has nearly everything',
        protection: Math.max(first / 0.85 - all, first * 0.1 - rest),
      },
    ];
  });
};

/** Numbers of one or two households, the persons and money of so few, and money of which one has nearly everything. */
const secretsOf = (what: string, lines: readonly BenefitLine[]): Sensitive[] => {
  const households = countHouseholds(lines).value;
  if (households === 0) return [];
  if (households >= MINIMUM) return dominatedOf(what, lines);
  const money = ['net', 'gross', 'cost'].map((column) => [column, columns[column]!(lines)] as const);
  return [
    ['households', countHouseholds(lines)] as const,
    ['persons', countPersons(lines)] as const,
    ...money,
  ]
    .filter(([, { value }]) => value !== 0)
    .map(([column, { measure: _, ...sum }]) => ({
      ...sum,
      what: `${column} of ${what}`,
      measure: 'amount' as const,
      rule: 'fewer than three households',
      protection:
        column === 'households' || column === 'persons' ? MINIMUM - households : Math.abs(sum.value) * 0.17,
    }));
};

/** The secrets of a period, as its register was after some imports. */
const secretsAt = (truth: BenefitTruth, asked: Asked): Sensitive[] => {
  const name = [asked.scope, asked.from, asked.to, 'at', asked.register].join(' ');
  const groups = groupsOf(truth.linesOf(asked));
  const moved = Object.entries(truth.moved(asked)).flatMap(([movement, [now, base]]) => [
    [`${movement} now`, now] as const,
    [`${movement} before`, base] as const,
  ]);
  const byKind = moved.flatMap(([movement, lines]) => [
    [movement, lines] as const,
    [`${movement}, registered poor`, lines.filter(isPoor)] as const,
    [`${movement}, others`, lines.filter((line) => !isPoor(line))] as const,
  ]);
  return [...groups, ...byKind].flatMap(([group, lines]) => secretsOf(`${name}: ${group}`, lines));
};

/** The secrets of what imports have added since an earlier one: all that is late, and households that are new. */
const secretsSince = (truth: BenefitTruth, asked: Asked, since: number): Sensitive[] => {
  const name = [asked.scope, asked.from, asked.to, `change ${since} → ${asked.register}`].join(' ');
  return [...groupsOf(truth.linesOf(asked))].flatMap(([group, lines]) => {
    const late = lines.filter(({ imported }) => imported > since);
    const before = new Set(lines.filter(({ imported }) => imported <= since).map((one) => one.household));
    const fresh = late.filter(({ household }) => !before.has(household));
    return [late, fresh].flatMap((some) => secretsOf(`${name}: ${group}`, some));
  });
};

const sensitiveBenefits = (truth: BenefitTruth, asked: readonly Asked[], registers: number): Sensitive[] => {
  const found = new Map<number, Sensitive>();
  const once = new Map(asked.map(({ scope, from, to }) => [[scope, from, to].join(), { scope, from, to }]));
  const numbersOf = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  for (const about of once.values())
    for (const register of numbersOf(registers + 1)) {
      const now = { ...about, register };
      const changes = numbersOf(register).flatMap((since) => secretsSince(truth, now, since));
      for (const one of [...secretsAt(truth, now), ...changes])
        if (!found.has(one.mark)) found.set(one.mark, one);
    }
  return [...found.values()];
};

interface KnownBenefit extends NamedSignature {
  readonly benefit: DatedBenefit;
  readonly measure: Measured['measure'];
  readonly value: number;
}

const cellName = ({ scope, table, code, column, from, to, suffix }: PrintedBenefit): string =>
  [scope, table, code, column, ...(suffix === 'base' ? [from - 100, to - 100] : [from, to])].join();

/** What is left of a table's total less its rows. */
const restsOf = (known: readonly KnownBenefit[]): (NamedSignature & { readonly table: string })[] => {
  const isDivided = ({ benefit: { table }, measure }: KnownBenefit): boolean =>
    measure === 'money' ? partitions.includes(table) : table === 'byHomeVillage';
  const tables = groupBy(known.filter(isDivided), ({ benefit: { edition, code: _, ...cell }, measure }) =>
    [edition, measure, cellName({ ...cell, edition, code: null })].join(),
  );
  return [...tables.values()].flatMap((cells) => {
    const whole = cells.find(({ benefit: { code } }) => code === null);
    const rows = cells.filter(({ benefit: { code } }) => code !== null);
    if (!whole || rows.length === 0) return [];
    const left = rows.reduce<RoundedSignature>(less, whole);
    return [{ ...left, name: `${whole.name} − ${rows.length} printed rows`, table: whole.benefit.table }];
  });
};

/** A printed sum by its mean, or a figure by its growth, tells a number where only one has these digits. */
const quotientsOf = (
  truth: BenefitTruth,
  printed: readonly DatedBenefit[],
  known: readonly KnownBenefit[],
): NamedSignature[] => {
  const figures = new Map(known.map((one) => [`${one.benefit.edition} ${cellName(one.benefit)}`, one]));
  return printed.flatMap((rate) => {
    const digits = digitsOf(rate.text);
    if (!digits) return [];
    const [over, under] = means[rate.column] ?? [];
    const told = (about: Partial<DatedBenefit>): KnownBenefit | undefined =>
      figures.get(`${rate.edition} ${cellName({ ...rate, suffix: '', ...about })}`);
    const name = `${rate.edition} ${rate.place} (${rate.text})`;
    const found = (about: Partial<DatedBenefit>, lower: number, upper: number): NamedSignature[] => {
      const cell = truth.measured({ ...rate, suffix: '', ...about });
      const isNumber = cell && cell.measure !== 'money' && Math.ceil(lower) === Math.floor(upper);
      return isNumber && cell.value === Math.ceil(lower) ? [{ ...cell, half: 0, name }] : [];
    };
    if (over && under) {
      const suffix = rate.suffix === 'base' ? 'base' : '';
      const sum = told({ column: over, suffix });
      if (!sum || digits.number === 0) return [];
      const [low, high] = [Math.abs(sum.value) - sum.half, Math.abs(sum.value) + sum.half];
      return found(
        { column: under, suffix },
        low / (digits.number + digits.half),
        high / Math.max(digits.number - digits.half, 1e-9),
      );
    }
    if (rate.suffix !== 'growth') return [];
    const [now, base] = [told({}), told({ suffix: 'base' })];
    const quotient = 1 + ((rate.text.startsWith('-') ? -1 : 1) * digits.number) / 100;
    const half = digits.half / 100;
    return [
      ...(base ? found({}, base.value * (quotient - half), base.value * (quotient + half)) : []),
      ...(now ? found({ suffix: 'base' }, now.value / (quotient + half), now.value / (quotient - half)) : []),
    ];
  });
};

export interface HouseholdSearch extends Search {
  readonly understood: number;
  readonly misread: readonly string[];
  readonly sensitive: number;
}

/** Numbers and money of so few households in what editions print of them, all editions together. */
export const searchBenefits = (
  printed: readonly DatedBenefit[],
  lines: readonly BenefitLine[],
): HouseholdSearch => {
  const truth = new BenefitTruth(lines);
  const known: KnownBenefit[] = [];
  const misread: string[] = [];
  for (const benefit of printed) {
    if (benefit.suffix !== '' && benefit.suffix !== 'base') continue;
    const sum = truth.measured(benefit);
    if (!sum) continue;
    const { edition, text: value, place } = benefit;
    const name = `${edition} ${place} (${value})`;
    const isRounded = edition.includes(':rounded');
    const interval =
      sum.measure === 'money'
        ? intervalOf({ value, measure: 'amount', edition }, sum.value)
        : intervalOf({ value, measure: 'orders', edition }, sum.value);
    if (!interval) misread.push(`${name}: ${sum.value}`);
    else {
      const isNumber = sum.measure !== 'money';
      const half = isNumber && !isRounded ? 0 : (interval.upper - interval.lower) / 2;
      const { from, to } = benefit.suffix === 'base' ? baseOf(benefit) : benefit;
      known.push({ ...sum, benefit, name, half, ...(isNumber && { months: [from, to] as const }) });
    }
  }
  const versions = groupBy(known, ({ benefit }) => cellName(benefit));
  const changes = [...versions.values()].flatMap((list) =>
    list.flatMap((one, at) =>
      list
        .slice(0, at)
        .filter(({ mark }) => mark !== one.mark)
        .map((before) => ({ ...less(one, before), name: `(${one.name}) − (${before.name})` })),
    ),
  );
  const asked = printed.flatMap((one) => [one, baseOf(one)]);
  const registers = lines.reduce((most, { imported }) => Math.max(most, imported), 0);
  const sensitive = sensitiveBenefits(truth, asked, registers);
  const rests = restsOf(known);
  const told = quotientsOf(truth, printed, known);
  const totals = known.filter(({ benefit: { code } }) => code === null);
  // Of a unit's households nobody knows in which village they live: rows of two tables are not subtracted.
  const searches = [...partitions, null].map((table) => {
    const rows = known.filter(({ benefit }) => benefit.code !== null && benefit.table === table);
    const own =
      table === null
        ? [...totals, ...told]
        : [...totals, ...rows, ...rests.filter((one) => one.table === table)];
    return searchDifferences({ figures: own, changes: table === null ? changes : [], tables: [] }, sensitive);
  });
  const found = new Map(searches.flatMap((one) => one.findings).map((one) => [one.sensitive.what, one]));
  const search: Search = {
    findings: [...found.values()],
    known: known.length + changes.length,
    tried: searches.reduce((sum, { tried }) => sum + tried, 0),
    withinRounding: searches.reduce((sum, { withinRounding }) => sum + withinRounding, 0),
  };
  return { ...search, understood: known.length, misread, sensitive: sensitive.length };
};
