import type { RecordedCheck, UnitMonth } from '@xiangtong/collection';
import type { Correction } from '@xiangtong/ledger';
import type { CubeQuery, Language } from '@xiangtong/contracts';
import { endOfDay, monthRange, parsePeriod, parseYuan } from '@xiangtong/domain';
import type { ReportingUnit } from '@xiangtong/reference';
import type { PublishedHeadline } from '../../figures/published-headline';
import type { RecordsReader } from '../../sources/records/records-table';
import { recordsTables } from '../../sources/records/registry';
import type { RecordsQuery, RecordsRow, ScopeUnit } from '../../sources/sources';
import { fakeCube } from './fake-cube';
import { fakeUnits, regionName, type FakeLine } from './fake-data';

const kindOf = (code: string): ReportingUnit['kind'] => (code.startsWith('PARK') ? 'park' : 'village');

const fakeRegister: readonly ReportingUnit[] = [...fakeUnits].map(([code, name], index) => ({
  id: index + 1,
  code,
  name,
  kind: kindOf(code),
  division: code.startsWith('PARK') ? '520122000000' : code,
  validFrom: 201801,
  owesFrom: 201801,
  validTo: null,
  organisingModel: index === 0 ? 'producer-facility-shop' : null,
  holder: null,
}));

const isIn = (unit: ReportingUnit, { code, kind }: RecordsQuery['scope']): boolean =>
  kind === 'unit' ? unit.code === code : unit.division.startsWith(code.replace(/(00)+$/, ''));

export const fakeUnitsIn = (scope: RecordsQuery['scope']): readonly ScopeUnit[] =>
  fakeRegister
    .filter((unit) => isIn(unit, scope))
    .map(({ code, kind, name, validFrom, validTo }) => ({
      code,
      level: kind,
      name,
      validFrom,
      validTo,
      province: '520000',
    }));

const moment = new Date('2020-01-14T16:30:00Z');
const submitted = new Date('2020-01-05T02:00:00Z');

/** Libei's December came late; a month without lines is missing. */
const unitMonthsOf = (lines: readonly FakeLine[], units: readonly ReportingUnit[], period: string) => {
  const { from, to } = parsePeriod(period)!;
  return units.flatMap((unit) =>
    monthRange(from, to).map((month): UnitMonth => {
      const text = `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
      const own = lines.filter((line) => line.unit === unit.code && line.month === text);
      const totalFen = own.reduce((sum, { amount }) => sum + BigInt(parseYuan(amount)!), 0n);
      const submittedAt = text === '2019-12' ? new Date('2020-01-12T02:00:00Z') : submitted;
      const standing = {
        seq: month,
        revision: 1,
        revisionId: 1,
        totalFen,
        lines: own.length,
        submittedAt,
        contentHash: 'c0ffee'.repeat(10),
        submittedBy: 'wang',
        acceptedBy: 'officer',
        acceptedAt: moment,
      };
      return {
        unit,
        month,
        deadline: endOfDay('2020-01-10'),
        weightFen: 100n,
        first:
          own.length > 0 ? { totalFen: totalFen - (text === '2019-05' ? 10_000n : 0n), submittedAt } : null,
        standing: own.length > 0 ? standing : null,
        status: own.length > 0 ? 'accepted' : null,
        submittedAt: own.length > 0 ? submittedAt : null,
      };
    }),
  );
};

const correction: Correction = {
  seq: 99,
  kind: 'supersede',
  unitId: 1,
  month: 201905,
  beforeFen: 5_999_990_000n,
  afterFen: 6_000_000_000n,
  added: 1,
  removed: 0,
  changed: 2,
  reason: null,
  submittedBy: 'wang',
  actor: 'officer',
  recordedAt: moment,
};

const checks: readonly RecordedCheck[] = [
  { unitId: 1, month: 201905, revision: 1, code: 'CHECK.HISTORY', path: 'total', explanation: '订单激增' },
  { unitId: 1, month: 201906, revision: 1, code: 'CHECK.FACTOR', path: 'total', explanation: null },
];

/** What the made-up city has published, in each language. */
export const sealsAbove: Readonly<Record<Language, string>> = { zh: 'c'.repeat(64), en: 'e'.repeat(64) };
const titlesAbove: Readonly<Record<string, string>> = {
  [sealsAbove.zh]: '贵阳市2019年农村电商统计公报',
  [sealsAbove.en]: 'Annual bulletin of rural e-commerce: Guiyang, 2019',
};

const fakeAbove = (seal: string): PublishedHeadline => ({
  seal,
  title: titlesAbove[seal]!,
  scope: '520100',
  amount: { numerator: 1_234_567_800n, denominator: 1n },
  growthRate: { numerator: 1234n, denominator: 10_000n },
});

const readerOf = (query: RecordsQuery, lines: readonly FakeLine[]): RecordsReader => {
  const units = fakeRegister.filter((unit) => isIn(unit, query.scope));
  const months = unitMonthsOf(lines, units, query.period);
  const { seq } = query.asOf;
  const ask = (asked: Pick<CubeQuery, 'measures' | 'by' | 'where' | 'compare'>) =>
    fakeCube(lines, { ...asked, period: query.period, asOf: seq }, seq);
  const inForce = months.flatMap(({ standing }) => standing ?? []);
  const sum = inForce.reduce((total, { totalFen }) => total + totalFen, 0n);
  const own = lines.filter(
    ({ unit, month }) =>
      units.some(({ code }) => code === unit) && month.startsWith(query.period.slice(0, 4)),
  );
  return {
    ...query.asOf,
    scope: query.scope.code,
    units,
    period: parsePeriod(query.period)!,
    moment,
    unitMonths: async () => months,
    corrections: async () => (units.some(({ id }) => id === 1) ? [correction] : []),
    checks: async () => (units.some(({ id }) => id === 1) ? checks : []),
    returns: async () => [
      {
        event: 7,
        unitId: units[0]!.id,
        month: 201906,
        revision: 1,
        reason: '请核对',
        officer: 'officer',
        at: moment,
      },
    ],
    reviewers: async () => [{ username: 'officer', accepted: 5, corrections: 1, returned: 1 }],
    lineSums: async () => ({
      unitMonths: inForce.length,
      lines: own.length,
      amountFen: sum,
      statedFen: sum,
      orders: own.reduce((total, { orders }) => total + BigInt(orders), 0n),
    }),
    cube: async (asked) => ask({ ...asked, where: { ...asked.where, ...query.scope.where } }),
    countyUnits: async () =>
      ask({ measures: ['amount'], by: ['unit'], where: { county: '520122', flow: 'up' }, compare: 'yoy' }),
    above: async () => (query.above == null ? null : fakeAbove(query.above)),
    verification: async () => ({ entries: seq, revisions: 9, lines: own.length, head: 'ab12', faults: [] }),
    recordedAt: async () => submitted,
    divisionNames: async (codes) =>
      new Map(
        codes.map((code) => [
          code,
          regionName(code.slice(0, 6)) ?? { zh: `乡镇${code}`, en: `Township ${code}` },
        ]),
      ),
  };
};

/** The tables themselves, over a small world of reports. */
export const fakeRecords = (
  query: RecordsQuery,
  lines: readonly FakeLine[],
): Promise<readonly RecordsRow[]> => recordsTables[query.table].read(readerOf(query, lines));
