import { type CubeDimension, periodName } from '@xiangtong/contracts';
import { divisionLevel, type DivisionLevel } from '@xiangtong/domain';
import { useEffect, type ReactElement } from 'react';
import { Link } from 'react-router';
import { decimalOf, useCubeFirst } from '../../../../api/cube/use-cube';
import { Cartogram, drawnOf } from '../../../../desk/cartogram/cartogram';
import type { Drawn } from '../../../../desk/cartogram/use-layer';
import { useLive } from '../../../../desk/live/use-live';
import { FigurePanel } from '../../../../desk/figure-panel/figure-panel';
import { usePlaceName } from '../../../../ui/places/place-name';
import { levelBelow, scopeAround, type Scope } from '../../../../ui/places/scope';
import { PreliminaryNotice } from '../../../../desk/scope-filter/preliminary-notice';
import { ScopeFilter } from '../../../../desk/scope-filter/scope-filter';
import { useSalesMonths } from '../../../../desk/scope-filter/use-sales-months';
import { useView, type ViewControl } from '../../../../desk/scope-filter/use-view';
import { useLanguage } from '../../../../i18n/texts';
import { useMoment } from '../../../../i18n/use-moment';
import { useUser } from '../../../../session/use-user';
import { Button } from '../../../../ui/button/button';
import { magnitudeOf } from '../../../../ui/figure/format-figure';
import { Notice } from '../../../../ui/notice/notice';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { totalsQuery, type Shown } from '../figures';
import { Attendance, Late } from '../follow-up';
import { Headline, Why } from '../headline';
import { Impact } from '../impact';
import { RankedBlock } from '../ranked-block';
import { useOverviewTexts } from '../texts';
import { BriefMap, Sentence } from './brief-blocks';
import { BriefFiles } from './brief-files';
import styles from './brief.module.css';
import { useBriefTexts } from './texts';
import { useFit } from './use-fit';

/** The level of the place decides for whom the page is written. */
const levelOf = (scope: Scope | null): DivisionLevel | 'unit' =>
  scope === null ? 'prefecture' : scope.kind === 'unit' ? 'unit' : divisionLevel(scope.code);

interface ContentProps extends ViewControl {
  readonly period: string;
  readonly scope: Scope | null;
  readonly place: string;
}

interface PlacesProps {
  readonly shown: Shown;
  readonly drawn: Drawn | null;
  /** What the scope is made of. */
  readonly by: CubeDimension;
}

const partTitles = {
  prefecture: 'prefecture',
  county: 'county',
  unit: 'unit',
  township: 'township',
} as const;

/** Parts of the scope: a picture where there is one, otherwise the largest of them. */
const Places = ({ shown, drawn, by }: PlacesProps): ReactElement | null => {
  const overview = useOverviewTexts();
  if (!(by in partTitles)) return null;
  const title = overview(partTitles[by as keyof typeof partTitles]);
  const addressOf = (code: string): string => shown.addressOf({ scope: code });
  if (drawn) return <Cartogram {...drawn} {...{ title, addressOf }} />;
  return <RankedBlock shown={shown} dimension={by} title={title} limit={7} />;
};

const Content = ({ view, period, scope, place, addressOf }: ContentProps): ReactElement => {
  const [t, overview] = [useBriefTexts(), useOverviewTexts()];
  const { rights } = useUser();
  const query = totalsQuery(view, period);
  const totals = useCubeFirst(query);
  const shown: Shown = {
    view,
    period,
    magnitude: magnitudeOf([decimalOf(totals.data?.totals, 'amount') ?? '0']),
    key: [view.scopeText, period, view.compare].join(' '),
    addressOf: (changes) => addressOf({ period, ...changes }),
  };
  const by = levelBelow(scope);
  const drawn = drawnOf(scope, { period, compare: view.compare });
  const rows = drawn ? 5 : 7;
  const moment = useMoment();
  const grid = useFit();
  return (
    <>
      {totals.data && (
        <Sentence shown={shown} place={place} answer={totals.data} by={by === 'month' ? null : by} />
      )}
      <div ref={grid} className={styles['grid']} data-drawn={drawn !== null}>
        <Headline shown={shown} of={totals} query={query} answer={totals.data} />
        <Why shown={shown} of={totals} query={query} answer={totals.data} by={by} />
        <BriefMap shown={shown} />
        <Places shown={shown} drawn={drawn} by={by} />
        <RankedBlock shown={shown} dimension="product" title={overview('product')} limit={rows} />
        <Late shown={shown} limit={rows} />
        {rights.includes('impact') ? <Impact shown={shown} /> : <Attendance shown={shown} />}
      </div>
      {totals.data && (
        <footer className={styles['foot']}>
          {t('updated', { time: moment(totals.dataUpdatedAt), seq: totals.data.asOf })}
        </footer>
      )}
    </>
  );
};

/** The title of the window, and letters that grow with the screen as long as the page is there. */
const useWall = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · 乡统`;
  }, [title]);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['wall'] = 'true';
    return () => {
      delete root.dataset['wall'];
    };
  }, []);
};

/**
 * Total, reasons, places, products, who is late, households: one screen for the wall, one sheet of A4. It follows the
 * ledger.
 */
export const BriefPage = (): ReactElement => {
  const t = useBriefTexts();
  const language = useLanguage();
  const control = useView();
  const { divisions } = useUser();
  const scope = scopeAround(control.view.scope, divisions);
  const place = usePlaceName(scope);
  const { query, periods, latest } = useSalesMonths(control.view.scope);
  const period = control.view.period ?? latest;
  const title = t(`titleOf${levelOf(scope)}`);
  useLive();
  useWall(title);
  return (
    <main className={styles['page']} id="content" tabIndex={-1}>
      <header className={styles['head']}>
        <h1>
          {period === undefined ? title : t('heading', { place, period: periodName(period, language) })}
          <small>{title}</small>
        </h1>
        <div className={styles['tools']} data-print="never">
          {period !== undefined && <ScopeFilter {...control} period={period} periods={periods} />}
          {period !== undefined && scope && <BriefFiles scope={scope.code} period={period} />}
          <Button kind="quiet" onClick={() => void document.documentElement.requestFullscreen()}>
            {t('full')}
          </Button>
          <Button kind="quiet" onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Link to={`/overview${control.addressOf({})}`}>{t('back')}</Link>
        </div>
      </header>
      {period !== undefined && (
        <PreliminaryNotice
          scope={control.view.scope}
          {...{ period, latest }}
          onChoose={(chosen) => control.change({ period: chosen })}
        />
      )}
      {period !== undefined && <Content {...control} period={period} scope={scope} place={place} />}
      {period === undefined && query.isPending && <Skeleton label={t('loading')} rows={12} />}
      {query.error !== null && <ProblemNotice problem={query.error} onAgain={() => void query.refetch()} />}
      {period === undefined && query.isSuccess && <Notice kind="information">{t('empty')}</Notice>}
      <FigurePanel />
    </main>
  );
};
