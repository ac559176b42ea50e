import type { Transaction } from '@xiangtong/infrastructure';
import type { MessageCode, MessageParameters, UnitKind } from '@xiangtong/contracts';
import {
  addMonths,
  divisionLevel,
  formatMonth,
  isCreditCode,
  periodOf,
  plainLine,
  type DivisionCode,
  type DivisionLevel,
} from '@xiangtong/domain';
import { successionFaults, type SuccessionFault, type SuccessionRule } from './succession';
import type { Register, UnitChange, UnitRecord } from './unit-record';
import type { ReportedMonths, UnitUse } from './unit-use';
import { formatWeight } from './weight';

export type UnitField = Exclude<keyof UnitRecord, 'nameEn'>;

/** What is wrong with the new state of one unit; the caller adds the place where it was written. */
export interface UnitFault {
  readonly unit: string;
  readonly field: UnitField;
  readonly code: MessageCode;
  readonly parameters: MessageParameters;
}

/** Who changes the register, and the places they may change. */
export interface Registrar {
  readonly username: string;
  mayManage(division: DivisionCode): boolean;
}

const places: Readonly<Record<UnitKind, { levels: readonly DivisionLevel[]; code: MessageCode }>> = {
  village: { levels: ['village'], code: 'UNIT.VILLAGE_DIVISION' },
  park: { levels: ['county'], code: 'UNIT.COUNTY_DIVISION' },
  centre: { levels: ['county'], code: 'UNIT.COUNTY_DIVISION' },
  installation: { levels: ['county', 'township'], code: 'UNIT.INSTALLATION_DIVISION' },
};

const namePattern = plainLine(1, 100);

/** One that the register has already is no reason to refuse another change. */
const isName = (after: string | null, before: string | null | undefined): boolean =>
  after === before || namePattern.test(after ?? '');

type Check = readonly [holds: boolean, field: UnitField, code: MessageCode, parameters?: MessageParameters];

/** Everything that forbids these changes, all at once. `register` is the current state. */
export const changeFaults = async (
  manager: Transaction,
  register: Register,
  changes: readonly UnitChange[],
  registrar: Registrar,
  use: UnitUse,
): Promise<UnitFault[]> => {
  const divisions = await knownDivisions(manager, changes);
  const ids = changes.flatMap(({ before }) => before?.id ?? []);
  const used = ids.length > 0 ? await use(manager, ids) : new Map<number, ReportedMonths>();
  const single = changes.flatMap((change) => [
    ...failed(change.after.code, unitChecks(change, divisions, register, registrar)),
    ...failed(change.after.code, dateChecks(change, used)),
  ]);
  const after = new Map<string, UnitRecord>([
    ...register,
    ...changes.map((change): [string, UnitRecord] => [change.after.code, change.after]),
  ]);
  const touched = new Set(changes.map((change) => change.after.code));
  return [...single, ...successionFaults(after, touched).map((fault) => toUnitFault(fault, after))];
};

const failed = (unit: string, checks: readonly Check[]): UnitFault[] =>
  checks
    .filter(([holds]) => !holds)
    .map(([, field, code, parameters = {}]) => ({ unit, field, code, parameters }));

/** New successors that the registrar has no say over. */
const foreignSuccessors = (
  { before, after }: Pick<UnitChange, 'before' | 'after'>,
  register: Register,
  registrar: Registrar,
): UnitChange['after']['successors'] =>
  after.successors.filter(({ code }) => {
    const successor = register.get(code);
    const isNew = before?.successors.every((own) => own.code !== code) ?? true;
    return isNew && successor && !registrar.mayManage(successor.division);
  });

const authorityChecks = (
  change: Pick<UnitChange, 'before' | 'after'>,
  register: Register,
  registrar: Registrar,
): Check[] => {
  const { before, after } = change;
  const outside = foreignSuccessors(change, register, registrar);
  return [
    [
      registrar.mayManage(before?.division ?? after.division),
      'code',
      'AUTH.OUT_OF_SCOPE',
      { subject: after.code },
    ],
    [
      outside.length === 0,
      'successors',
      'AUTH.OUT_OF_SCOPE',
      { subject: outside.map(({ code }) => code).join(', ') },
    ],
  ];
};

const unitChecks = (
  { before, after }: UnitChange,
  divisions: ReadonlySet<string>,
  register: Register,
  registrar: Registrar,
): Check[] => {
  const place = places[after.kind];
  const known = divisions.has(after.division);
  const fixed = (field: 'kind' | 'division'): Check => [
    before === null || before[field] === after[field],
    field,
    'UNIT.FIXED',
    { unit: after.name, field, value: before?.[field] ?? '' },
  ];
  return [
    [/^[0-9A-Z-]{1,32}$/.test(after.code), 'code', 'UNIT.CODE', { value: after.code.slice(0, 64) }],
    [isName(after.name, before?.name), 'name', 'UNIT.NAME'],
    [!after.nameEn || isName(after.nameEn, before?.nameEn), 'name', 'UNIT.NAME'],
    [
      after.holder === null || isCreditCode(after.holder),
      'holder',
      'UNIT.HOLDER',
      { value: (after.holder ?? '').slice(0, 32) },
    ],
    [known, 'division', 'UNIT.UNKNOWN_DIVISION', { value: after.division }],
    [
      !known || place.levels.includes(divisionLevel(after.division)),
      'division',
      place.code,
      { value: after.division },
    ],
    fixed('kind'),
    fixed('division'),
    ...authorityChecks({ before, after }, register, registrar),
  ];
};

const dateChecks = ({ before, after }: UnitChange, used: ReadonlyMap<number, ReportedMonths>): Check[] => {
  const { validFrom, validTo } = after;
  const ends = validTo === null || validTo >= validFrom;
  const reported = before ? used.get(before.id) : undefined;
  return [
    [
      ends,
      'validTo',
      'UNIT.ENDS_BEFORE_BEGIN',
      { from: formatMonth(validFrom), to: formatMonth(validTo ?? validFrom) },
    ],
    ...(ends && reported ? reportedChecks(after, reported) : []),
  ];
};

const reportedChecks = (after: UnitRecord, { first, last }: ReportedMonths): Check[] => {
  const parameters = {
    unit: after.name,
    period: periodOf(first, last).text,
    from: formatMonth(after.validFrom),
    to: after.validTo === null ? '…' : formatMonth(after.validTo),
  };
  return [
    [after.validFrom <= first, 'validFrom', 'UNIT.STILL_REPORTED', parameters],
    [after.validTo === null || last <= after.validTo, 'validTo', 'UNIT.STILL_REPORTED', parameters],
  ];
};

const successionTexts: Readonly<Record<SuccessionRule, readonly [UnitField, MessageCode]>> = {
  end: ['validTo', 'UNIT.NO_END'],
  unknown: ['successors', 'UNIT.SUCCESSOR_UNKNOWN'],
  repeated: ['successors', 'UNIT.SUCCESSOR_REPEATED'],
  weights: ['successors', 'UNIT.WEIGHTS'],
  begin: ['successors', 'UNIT.SUCCESSOR_NOT_VALID'],
  cycle: ['successors', 'UNIT.CYCLE'],
};

const toUnitFault = (fault: SuccessionFault, after: ReadonlyMap<string, UnitRecord>): UnitFault => {
  const unit = after.get(fault.unit)!;
  const [field, code] = successionTexts[fault.rule];
  return {
    unit: fault.unit,
    field,
    code,
    parameters: {
      unit: unit.name,
      value: fault.successor ?? '',
      month: unit.validTo === null ? '' : formatMonth(addMonths(unit.validTo, 1)),
      sum: formatWeight(unit.successors.reduce((sum, { weight }) => sum + weight, 0n)),
    },
  };
};

const knownDivisions = async (manager: Transaction, changes: readonly UnitChange[]): Promise<Set<string>> => {
  const rows = await manager.query<{ code: string }[]>('select code from division where code = any($1)', [
    [...new Set(changes.map(({ after }) => after.division))],
  ]);
  return new Set(rows.map(({ code }) => code));
};
