import { parseMonth, parsePeriod } from '@xiangtong/domain';
import type { CubeDimension } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Block, Blocks, Stack } from '../../../desk/block/block';
import { Cartogram, drawnOf } from '../../../desk/cartogram/cartogram';
import { decimalOf, useCubeFirst } from '../../../api/cube/use-cube';
import { MonthLines } from '../../../desk/month-lines/month-lines';
import { partsOf, scopeAround, scopeOf } from '../../../ui/places/scope';
import type { SalesMonths } from '../../../desk/scope-filter/use-sales-months';
import type { ViewControl } from '../../../desk/scope-filter/use-view';
import { useUser } from '../../../session/use-user';
import { magnitudeOf } from '../../../ui/figure/format-figure';
import { elsewhere, totalsQuery, type Shown } from './figures';
import { Attendance, Late, Odd } from './follow-up';
import { Headline, Why } from './headline';
import { Impact } from './impact';
import styles from './overview.module.css';
import { RankedBlock } from './ranked-block';
import { useOverviewTexts } from './texts';
import { UnitReports } from './unit-reports';

export interface DashboardProps extends ViewControl {
  readonly period: string;
  readonly months: SalesMonths['months'];
}

const Months = ({ shown, months }: Pick<DashboardProps, 'months'> & { readonly shown: Shown }) => {
  const t = useOverviewTexts();
  const period = parsePeriod(shown.period);
  const within = (text: string): boolean => {
    const month = parseMonth(text);
    return month !== null && period !== null && period.from <= month && month <= period.to;
  };
  return (
    <Block
      title={t('months')}
      aside={
        <>
          <span className={styles['soft']}>{t('monthsNote')}</span>
          <Link to={elsewhere(shown, '/explore', { rows: 'month', chart: 'line' })}>{t('toExplore')}</Link>
        </>
      }
      width={12}
    >
      <MonthLines
        year={Math.floor((period?.to ?? 0) / 100)}
        months={months}
        magnitude={shown.magnitude}
        isShown={within}
        addressOf={(month) => shown.addressOf({ period: month })}
      />
    </Block>
  );
};

/** The same figures where they can be asked further. */
const Explore = ({ shown, by }: { readonly shown: Shown; readonly by: CubeDimension }): ReactElement => {
  const t = useOverviewTexts();
  return <Link to={elsewhere(shown, '/explore', { rows: by })}>{t('toExplore')}</Link>;
};

/** What was sold, where it went, by which ways. */
const Breakdowns = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useOverviewTexts();
  const of = (dimension: CubeDimension) => ({
    shown,
    dimension,
    limit: 8,
    aside: <Explore shown={shown} by={dimension} />,
  });
  return (
    <>
      <RankedBlock {...of('product')} title={t('product')} />
      <RankedBlock
        {...of('destinationProvince')}
        title={t('destination')}
        aside={<Link to={elsewhere(shown, '/map')}>{t('toMap')}</Link>}
      />
      <RankedBlock {...of('platform')} title={t('platform')} />
    </>
  );
};

interface PartsProps {
  readonly shown: Shown;
  readonly dimension: 'prefecture' | 'county' | 'unit' | 'park';
}

/** Places or units of the scope; a name sets the page to its own. */
const Parts = ({ shown, dimension }: PartsProps): ReactElement => {
  const t = useOverviewTexts();
  const isPark = dimension === 'park';
  return (
    <RankedBlock
      {...{ shown, dimension }}
      title={t(dimension)}
      aside={
        isPark ? (
          <Link to={elsewhere(shown, '/parks')}>{t('toParks')}</Link>
        ) : (
          <Explore shown={shown} by={dimension} />
        )
      }
      limit={isPark ? 6 : 10}
      width={12}
      addressOf={(code) => shown.addressOf({ scope: code })}
    />
  );
};

/** The places of the scope as a list, and where they lie. */
const Places = ({ shown, dimension }: PartsProps): ReactElement => {
  const { divisions } = useUser();
  const { scope, compare } = shown.view;
  const drawn = drawnOf(scopeAround(scope, divisions), { period: shown.period, compare });
  return (
    <Stack width={5}>
      <Parts shown={shown} dimension={dimension} />
      {drawn && <Cartogram {...drawn} width={12} addressOf={(code) => shown.addressOf({ scope: code })} />}
    </Stack>
  );
};

/** The blocks of the page. What they ask the cube waits for the total, which people look for first. */
export const Dashboard = ({ view, period, months, addressOf }: DashboardProps): ReactElement => {
  const t = useOverviewTexts();
  const { rights, divisions } = useUser();
  const query = totalsQuery(view, period);
  const totals = useCubeFirst(query);
  const shown: Shown = {
    view,
    period,
    magnitude: magnitudeOf([decimalOf(totals.data?.totals, 'amount') ?? '0']),
    key: [view.scopeText, period, view.compare].join(' '),
    addressOf: (changes) => addressOf({ period, ...changes }),
  };
  const byFlow = <Explore shown={shown} by="flow" />;
  const parts = view.scope === null ? ownParts(divisions) : partsOf(view.scope);
  return (
    <Blocks>
      <Headline shown={shown} of={totals} query={query} answer={totals.data} />
      <Why shown={shown} of={totals} query={query} answer={totals.data} by={parts ?? 'product'} />
      {parts === null ? (
        <UnitReports shown={shown} unit={view.scope!.code} months={months} />
      ) : (
        <Places shown={shown} dimension={parts} />
      )}
      <Stack width={7}>
        <Months shown={shown} months={months} />
        <Odd shown={shown} />
        <Late shown={shown} />
        {parts !== null && <Attendance shown={shown} width={6} />}
        <Stack width={6}>
          <RankedBlock shown={shown} title={t('flow')} aside={byFlow} dimension="flow" limit={2} width={12} />
          {rights.includes('impact') && <Impact shown={shown} />}
        </Stack>
        {parts !== null && <Parts shown={shown} dimension="park" />}
      </Stack>
      <Breakdowns shown={shown} />
    </Blocks>
  );
};

/** What the whole own scope is made of. */
const ownParts = (divisions: readonly string[]): 'prefecture' | 'county' | 'unit' => {
  const parts = divisions.map((code) => partsOf(scopeOf(code)));
  if (parts.includes('prefecture') || divisions.length === 0) return 'prefecture';
  return divisions.length > 1 || parts.includes('county') ? 'county' : 'unit';
};
