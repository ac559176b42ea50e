import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { Block, Blocks, Stack, type BlockProps } from '../../../desk/block/block';
import { closedFigure } from '../../../desk/figure-panel/closed-figure';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { GrowthFigure } from '../../../desk/figure-panel/row-figure';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { Amount } from '../../../ui/figure/amount';
import {
  formatCount,
  formatDecimal,
  formatPercent,
  type Magnitude,
  magnitudeName,
  magnitudeOf,
} from '../../../ui/figure/format-figure';
import { Effects, MovementTable } from './impact-change';
import { growthOf, MechanismTable, PlaceTable, type ImpactSummary, type ReachedPlace } from './impact-tables';
import styles from './parks.module.css';
import { useParksTexts, type ParksTexts } from './texts';

interface Row {
  readonly name: string;
  readonly now: string | null;
  readonly before: string | null;
  readonly kind: 'count' | 'amount' | 'yuan';
  readonly isPart?: boolean;
}

const rowsOf = (t: ParksTexts, { figures: now, base }: ImpactSummary, unit: string): readonly Row[] => {
  const count = (name: string, key: CountKey, isPart = false): Row => ({
    name,
    now: String(now[key]),
    before: String(base[key]),
    kind: 'count',
    isPart,
  });
  const amount = (name: string, key: 'netIncome' | 'netIncomeRegisteredPoor' | 'netIncomePaid'): Row => ({
    name,
    now: now[key],
    before: base[key],
    kind: 'amount',
    isPart: key !== 'netIncome',
  });
  return [
    count(t('households'), 'households'),
    count(t('poorHouseholds'), 'registeredPoorHouseholds', true),
    count(t('monitored'), 'monitoredHouseholds', true),
    count(t('persons'), 'persons'),
    count(t('poorPersons'), 'registeredPoorPersons', true),
    amount(t('net', { unit }), 'netIncome'),
    amount(t('netPoor', { unit }), 'netIncomeRegisteredPoor'),
    amount(t('paid', { unit }), 'netIncomePaid'),
    { name: t('gainHousehold'), now: now.gainPerHousehold, before: base.gainPerHousehold, kind: 'yuan' },
    { name: t('gainPerson'), now: now.gainPerPerson, before: base.gainPerPerson, kind: 'yuan' },
    count(t('villages'), 'villagesDriven'),
  ];
};

const shownOf = (value: string | null, kind: Row['kind'], magnitude: Magnitude): ReactElement | string => {
  if (value === null) return '—';
  if (kind === 'amount') return <Amount yuan={value} magnitude={magnitude} />;
  return formatDecimal(value, kind === 'yuan' ? 2 : 0);
};

const Figures = ({ summary }: { readonly summary: ImpactSummary }): ReactElement => {
  const t = useParksTexts();
  const language = useLanguage();
  const { figures: now, base, period } = summary;
  const magnitude = magnitudeOf([now.netIncome, base.netIncome]);
  const figure = (key: 'now' | 'before'): DataColumn<Row> =>
    column.number(key, t(key), (row) => (
      <FigureDoor figure={closedFigure('impact')}>{shownOf(row[key], row.kind, magnitude)}</FigureDoor>
    ));
  return (
    <>
      <DataTable
        label={t('impactHead')}
        isOpen
        className={styles['figures']}
        rows={rowsOf(t, summary, magnitudeName(magnitude, language))}
        keyOf={({ name }) => name}
        columns={(column) => [
          column.name('figure', t('figure'), ({ name, isPart = false }) => (
            <span className={isPart ? styles['part'] : undefined}>{name}</span>
          )),
          figure('now'),
          figure('before'),
          column.number('change', t('change'), (row) => <Change row={row} />),
        ]}
      />
      <p className={styles['note']}>
        {t('gainNote', {
          net: formatDecimal(now.netIncome, 2),
          households: formatCount(now.households),
          persons: formatCount(now.persons),
          period: periodName(period, language),
        })}
      </p>
    </>
  );
};

const Change = ({ row: { now, before } }: { readonly row: Row }): ReactElement => (
  <GrowthFigure
    row={{ growth: now === null || before === null ? null : growthOf(now, before) }}
    column="growth"
    figure={closedFigure('impact')}
  />
);

type CountKey =
  | 'households'
  | 'registeredPoorHouseholds'
  | 'monitoredHouseholds'
  | 'persons'
  | 'registeredPoorPersons'
  | 'villagesDriven';

/** Who crossed the poverty line of the year. */
const Crossings = ({ lines }: { readonly lines: ImpactSummary['lineCrossings'] }): ReactElement => {
  const t = useParksTexts();
  if (lines.povertyLine === null) return <p>{t('noLine', { year: lines.year })}</p>;
  return (
    <>
      <p>
        {t('lineOf', {
          year: lines.year,
          line: formatDecimal(lines.povertyLine, 0),
          weak: lines.weakSource ? t('weak') : '',
          crossed: formatCount(lines.crossed),
          persons: formatCount(lines.crossedPersons),
          notCrossed: formatCount(lines.notCrossed),
        })}
      </p>
      <p>
        {t('lineRest', {
          above: formatCount(lines.aboveBefore),
          without: formatCount(lines.withoutBaseline),
        })}
      </p>
    </>
  );
};

const Coverage = ({ summary }: { readonly summary: ImpactSummary }): ReactElement => {
  const t = useParksTexts();
  const { coverage, lineCrossings: lines } = summary;
  const { ratio, registered, benefited } = coverage;
  return (
    <>
      <p>
        {ratio === null
          ? t('noRegister')
          : t('coverageOf', {
              registered: formatCount(registered),
              benefited: formatCount(benefited),
              percent: formatPercent(ratio),
              year: lines.year,
            })}
      </p>
      {ratio !== null && (
        <span className={styles['meter']} aria-hidden="true">
          <span className={styles['bar']} style={{ width: `${Math.min(1, Number(ratio)) * 100}%` }} />
        </span>
      )}
      <h3>{t('lines')}</h3>
      <Crossings lines={lines} />
      <p className={styles['note']}>{t('privacy')}</p>
    </>
  );
};

const reached = (code: string, row: Omit<ReachedPlace, 'code'>): ReachedPlace => ({
  code,
  households: row.households,
  registeredPoorHouseholds: row.registeredPoorHouseholds,
  net: row.net,
});

const Places = ({
  query,
}: {
  readonly query: BlockProps['of'] & { readonly data?: ImpactSummary };
}): ReactElement => {
  const t = useParksTexts();
  const { data } = query;
  return (
    <>
      <Block title={t('sources')} of={query} width={6} rows={10}>
        {data && (
          <PlaceTable
            label={t('sources')}
            head={t('source')}
            rows={data.bySourceUnit.map((row) => reached(row.unit, row))}
          />
        )}
      </Block>
      <Block title={t('homeVillages')} of={query} width={6} rows={10}>
        {data && (
          <PlaceTable
            label={t('homeVillages')}
            head={t('village')}
            rows={data.byHomeVillage.map((row) => reached(row.village, row))}
          />
        )}
      </Block>
    </>
  );
};

export interface ImpactProps {
  readonly period: string;
  /** First digits of a division, or the code of a unit. */
  readonly scope: string;
}

/** What e-commerce did for households: counts and sums with their denominators, nobody by name. */
export const Impact = ({ period, scope }: ImpactProps): ReactElement => {
  const t = useParksTexts();
  const query = api.useQuery('get', '/api/v1/impact/summary', { params: { query: { period, scope } } });
  const { data } = query;
  return (
    <Blocks>
      <Block title={t('impactHead')} of={query} width={7} rows={12}>
        {data && <Figures summary={data} />}
      </Block>
      <Stack width={5}>
        <Block title={t('coverage')} of={query} width={12} rows={8}>
          {data && <Coverage summary={data} />}
        </Block>
      </Stack>
      <Block title={t('movementHead')} of={query} width={7} rows={6}>
        {data && <MovementTable summary={data} />}
      </Block>
      <Block title={t('effectHead')} of={query} width={5} rows={6}>
        {data && <Effects summary={data} />}
      </Block>
      <Block title={t('mechanisms')} of={query} width={12} rows={8}>
        {data && <MechanismTable rows={data.byMechanism} />}
      </Block>
      <Places query={query} />
    </Blocks>
  );
};
