import { periodName, type ReportDocument } from '@xiangtong/contracts';
import { divisionLevel, type DivisionLevel } from '@xiangtong/domain';
import { useEffect, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../../api/client';
import { useLive } from '../../../../desk/live/use-live';
import { FigurePanel } from '../../../../desk/figure-panel/figure-panel';
import { usePlaceName } from '../../../../ui/places/place-name';
import { scopeAround, type Scope } from '../../../../ui/places/scope';
import { PreliminaryNotice } from '../../../../desk/scope-filter/preliminary-notice';
import { ScopeFilter } from '../../../../desk/scope-filter/scope-filter';
import { useSalesMonths } from '../../../../desk/scope-filter/use-sales-months';
import { useView, type ViewControl } from '../../../../desk/scope-filter/use-view';
import { useLanguage } from '../../../../i18n/texts';
import { useMoment } from '../../../../i18n/use-moment';
import { useUser } from '../../../../session/use-user';
import { Button } from '../../../../ui/button/button';
import { Notice } from '../../../../ui/notice/notice';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import type { Shown } from '../figures';
import { Attendance, Late } from '../follow-up';
import { Impact } from '../impact';
import { BriefFiles } from './brief-files';
import { BriefMap } from './brief-map';
import styles from './brief.module.css';
import { blocksOf, ChartsAndTables, Prose, Words } from './document-blocks';
import { useBriefTexts } from './texts';
import { useFit } from './use-fit';

/** The level of the place decides for whom the page is written. */
const levelOf = (scope: Scope | null): DivisionLevel | 'unit' =>
  scope === null ? 'prefecture' : scope.kind === 'unit' ? 'unit' : divisionLevel(scope.code);

interface ReportProps extends ViewControl {
  readonly period: string;
  readonly scope: Scope;
}

/** As many as the tables of the report have. */
const ROWS = 5;

/** What the report `one-page` says now: the page, its PDF, Word file and slides have the same figures and sentences. */
const useReport = (scope: Scope, period: string) => {
  const language = useLanguage();
  return api.useQuery('get', '/api/v1/reports/{id}/document', {
    params: {
      path: { id: 'one-page' },
      query: { scope: scope.code, period, language },
    },
  });
};

/** The report names single units, so that it is not written for everyone who sees the sums. */
const WithoutRight = ({ addressOf }: Pick<ViewControl, 'addressOf'>): ReactElement => {
  const t = useBriefTexts();
  return (
    <Notice kind="information">
      <p>{t('noRight')}</p>
      <Link to={`/overview${addressOf({})}`}>{t('back')}</Link>
    </Notice>
  );
};

const Report = ({ view, period, scope, addressOf }: ReportProps): ReactElement => {
  const t = useBriefTexts();
  const { rights } = useUser();
  const report = useReport(scope, period);
  const document: ReportDocument | undefined = report.data;
  const shown: Shown = {
    view,
    period,
    magnitude: 'ten-thousand',
    key: [view.scopeText, period].join(' '),
    addressOf: (changes) => addressOf({ period, ...changes }),
  };
  const [lead] = document ? blocksOf(document).paragraphs : [];
  const moment = useMoment();
  const grid = useFit();
  return (
    <>
      {document && lead && <Prose document={document} paragraph={lead} className={styles['sentence']} />}
      <div ref={grid} className={styles['grid']}>
        <Words document={document} of={report} />
        <BriefMap shown={shown} />
        {document && (
          <ChartsAndTables document={document} addressOf={(code) => shown.addressOf({ scope: code })} />
        )}
        <Late shown={shown} limit={ROWS} />
        {rights.includes('impact') ? <Impact shown={shown} /> : <Attendance shown={shown} />}
      </div>
      {document && (
        <footer className={styles['foot']}>
          {t('updated', { time: moment(report.dataUpdatedAt), seq: document.asOf.seq })}
        </footer>
      )}
    </>
  );
};

interface ContentProps extends ViewControl {
  readonly period: string;
  readonly latest: string | undefined;
  /** Null for somebody who has several places and has chosen none. */
  readonly scope: Scope | null;
}

const Content = ({ period, latest, scope, ...control }: ContentProps): ReactElement => {
  const t = useBriefTexts();
  const { rights } = useUser();
  if (!rights.includes('confidential')) return <WithoutRight {...control} />;
  return (
    <>
      <PreliminaryNotice
        scope={control.view.scope}
        {...{ period, latest }}
        onChoose={(chosen) => control.change({ period: chosen })}
      />
      {scope ? (
        <Report {...control} period={period} scope={scope} />
      ) : (
        <Notice kind="information">{t('choosePlace')}</Notice>
      )}
    </>
  );
};

/** The report compares with the year before, whatever the address says. */
const useYearOnYear = (): ViewControl => {
  const control = useView();
  return { ...control, view: { ...control.view, compare: 'yoy' } };
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
  const control = useYearOnYear();
  const { divisions, rights } = useUser();
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
          {period !== undefined && (
            <ScopeFilter {...control} {...{ period, periods }} hasComparison={false} />
          )}
          {period !== undefined && scope && rights.includes('confidential') && (
            <BriefFiles scope={scope.code} period={period} />
          )}
          <Button kind="quiet" onClick={() => void document.documentElement.requestFullscreen()}>
            {t('full')}
          </Button>
          <Button kind="quiet" onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Link to={`/overview${control.addressOf({})}`}>{t('back')}</Link>
        </div>
      </header>
      {period !== undefined && <Content {...control} {...{ period, latest, scope }} />}
      {period === undefined && query.isPending && <Skeleton label={t('loading')} rows={12} />}
      {query.error !== null && <ProblemNotice problem={query.error} onAgain={() => void query.refetch()} />}
      {period === undefined && query.isSuccess && <Notice kind="information">{t('empty')}</Notice>}
      <FigurePanel />
    </main>
  );
};
