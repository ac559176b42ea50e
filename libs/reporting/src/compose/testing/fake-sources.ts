import {
  indicatorMeanings,
  indicators,
  type CubeQuery,
  type Indicator,
  type IndicatorForm,
  type Name,
} from '@xiangtong/contracts';
import type { ReportScope, ReportSources } from '../../sources/sources';
import { fakeContributors } from './fake-contributors';
import { fakeCube } from './fake-cube';
import { fakeLines, fakeProducts, fakeUnits, regionName, type FakeLine } from './fake-data';
import { fakeBenefits, fakeImpact, type FakeBenefits } from './fake-impact';
import { fakeIndicatorCube, fakeIndicators, isIndicatorQuery, type FakeIndicator } from './fake-indicators';
import { onBoundaries, type FakeReorganisation } from './fake-reorganisations';
import { fakeRecords, fakeUnitsIn, sealsAbove } from './fake-records';
import { fakeStanding, type FakeRegister } from './fake-standing';

const scopes: Readonly<Record<string, ReportScope>> = {
  '520122001208': {
    code: '520122001208',
    kind: 'division',
    level: 'village',
    name: { zh: '立碑村', en: 'Libei Village' },
    where: { unit: '520122001208' },
    province: '520000',
  },
  '520122001': {
    code: '520122001',
    kind: 'division',
    level: 'township',
    name: { zh: '永靖镇', en: 'Yongjing' },
    where: { township: '520122001' },
    province: '520000',
  },
  '520122': {
    code: '520122',
    kind: 'division',
    level: 'county',
    name: { zh: '息烽县', en: 'Xifeng County' },
    where: { county: '520122' },
    province: '520000',
  },
  '520100': {
    code: '520100',
    kind: 'division',
    level: 'prefecture',
    name: { zh: '贵阳市', en: 'Guiyang' },
    where: { prefecture: '520100' },
    province: '520000',
  },
};

const named = (
  codes: readonly string[],
  nameOf: (code: string) => Name | undefined,
): ReadonlyMap<string, Name> =>
  new Map(
    codes.flatMap((code): [string, Name][] => {
      const name = nameOf(code);
      return name ? [[code, name]] : [];
    }),
  );

export interface FakeWorld {
  readonly lines?: readonly FakeLine[];
  readonly benefits?: readonly FakeBenefits[];
  readonly indicators?: readonly FakeIndicator[];
  /** Months of the register, and the instant of the ledger, where a test needs them. */
  readonly register?: FakeRegister;
  readonly moment?: Date;
  /** Whether a sales form is accepted; by default all of 2019 and before are, with lines or without. */
  readonly isReported?: (unit: string, month: string) => boolean;
  /** Units that ended with the month before, and the parts of what they sold that successors take over. */
  readonly reorganisations?: readonly FakeReorganisation[];
  readonly sources?: Partial<ReportSources>;
}

const isIndicator = (measure: string): measure is Indicator => indicators.some((one) => one === measure);

const formOf = (indicator: Indicator | undefined): IndicatorForm | undefined =>
  indicator && indicatorMeanings[indicator].form;

const standingIn = (world: FakeWorld, query: CubeQuery) => {
  const {
    indicators: told = fakeIndicators,
    register = {},
    isReported = (_, month) => month < '2020-01',
  } = world;
  const common = { register, ...(world.moment && { moment: world.moment }) };
  const form = formOf(query.measures.find(isIndicator));
  return form
    ? fakeStanding(query, {
        ...common,
        units: [...new Set(told.filter((one) => formOf(one.indicator) === form).map(({ unit }) => unit))],
        isReported: (unit, month) => told.some((one) => one.unit === unit && one.month === month),
      })
    : fakeStanding(query, { ...common, isReported });
};

/** Lines of months that the unit reported in both years. */
const matchedLines = (
  lines: readonly FakeLine[],
  { isReported = (_, month) => month < '2020-01' }: FakeWorld,
): readonly FakeLine[] =>
  lines.filter(({ unit, month }) => {
    const [year, rest] = [Number(month.slice(0, 4)), month.slice(4)];
    return (
      ['2018', '2019'].includes(`${year}`) &&
      ['2018', '2019'].every((one) => isReported(unit, `${one}${rest}`))
    );
  });

/** Sources over a small world, answered naively; `asked` keeps the cube queries in the order they came. */
export const fakeSources = (world: FakeWorld = {}): ReportSources & { readonly asked: CubeQuery[] } => {
  const { lines = fakeLines, benefits = fakeBenefits, sources = {} } = world;
  const asked: CubeQuery[] = [];
  return {
    asked,
    // The ledger grows with every query: only `asOf` keeps a report at one position.
    cube: async (query) => {
      const newest = 100 + asked.push(query);
      if (isIndicatorQuery(query)) {
        if (query.basis ?? query.boundaries) throw new Error('the cube refuses this of indicators');
        const answer = fakeIndicatorCube(world.indicators ?? fakeIndicators, query, newest);
        return query.standing ? { ...answer, standing: standingIn(world, query) } : answer;
      }
      const on = onBoundaries(world, lines, query);
      const own = query.basis === 'comparable' ? matchedLines(on.lines, on.world) : on.lines;
      const answer = { ...fakeCube(own, query, newest), ...on.told };
      return query.standing ? { ...answer, standing: standingIn(on.world, query) } : answer;
    },
    contributors: async (questions) => questions.map((question) => fakeContributors(lines, question)),
    // Each of hundreds of households has the same amount: none of them is large.
    impact: async ({ period, scope }) => ({ ...fakeImpact(benefits, period, scope), largest: new Map() }),
    scopeOf: async (code) => {
      const scope = scopes[code];
      if (!scope) throw new Error(`no scope ${code}`);
      return scope;
    },
    editionAbove: async (_, { level }, { language }) => (level === 'county' ? sealsAbove[language] : null),
    records: (query) => fakeRecords(query, lines),
    unitsIn: async (scope) => fakeUnitsIn(scope),
    unitNames: async (codes) => named(codes, (code) => fakeUnits.get(code)),
    divisionNames: async (codes) =>
      named(codes, (code) => fakeUnits.get(code) ?? regionName(code.slice(0, 6))),
    products: async () => fakeProducts,
    recordedAt: async () => new Date('2020-01-14T16:30:00Z'),
    bureauName: async ({ level }) => (level === 'county' ? '息烽县商务局' : null),
    formHeader: async (form) => ({
      number: form,
      issuer: '省商务厅',
      approvalNumber: `〔2019〕${form}号`,
      validFrom: '2018-01-01',
      validUntil: '2020-12-31',
    }),
    ...sources,
  };
};
