import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { DataTable, type DataColumn } from '../../../desk/data-table/data-table';
import { useMoment } from '../../../desk/figure-panel/use-moment';
import { useAddress } from '../../../desk/forms/use-address';
import { FileLinks } from '../../../desk/report/file-links';
import { useReportName } from '../../../desk/report/use-report-name';
import { periodName } from '../../../desk/scope-filter/period-name';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SealChanges } from './seal-lines';
import { useReportTexts } from './texts';

type Edition = components['schemas']['PublishedEdition'];

const useColumns = (): readonly DataColumn<Edition>[] => {
  const t = useReportTexts();
  const language = useLanguage();
  const moment = useMoment();
  const nameOf = useReportName();
  const { addressOf } = useAddress();
  return [
    { key: 'report', head: t('report'), cell: ({ report }) => nameOf(report) },
    { key: 'scope', head: t('scope'), cell: ({ scope }) => scope },
    { key: 'period', head: t('period'), cell: ({ period }) => periodName(period, language) },
    {
      key: 'edition',
      head: t('edition'),
      cell: ({ edition }) => t(edition === 'public' ? 'public' : 'internal'),
    },
    {
      key: 'at',
      head: t('publishedAt'),
      cell: ({ publishedAt, publishedBy }) => `${moment(publishedAt)} · ${publishedBy}`,
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ seal, replaces, replacedBy }) => (
        <>
          {t(replacedBy === null ? 'current' : 'replaced')}
          {replaces !== null && (
            <>
              {' '}
              · {t('corrects')} · <Link to={addressOf({ seal })}>{t('whatChanged')}</Link>
            </>
          )}
        </>
      ),
    },
    {
      key: 'files',
      head: t('files'),
      cell: ({ seal, files }) => (
        <FileLinks
          files={files}
          addressOf={(name) => `/api/v1/editions/${seal}/files/${encodeURIComponent(name)}`}
        />
      ),
    },
    {
      key: 'seal',
      head: t('seal'),
      cell: ({ seal }) => (
        <Link to={`/verify/${seal}`} title={seal}>
          {t('verify')}
        </Link>
      ),
    },
  ];
};

const useEditions = () =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/editions',
    {},
    {
      pageParamName: 'before',
      initialPageParam: null,
      getNextPageParam: (page: { readonly next: string | null }) => page.next ?? undefined,
    },
  );

/** What was published about the own area. */
export const EditionTab = (): ReactElement => {
  const t = useReportTexts();
  const params = useAddress();
  const columns = useColumns();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEditions();
  if (isPending) return <Skeleton label={t('loading')} rows={6} />;
  if (!data) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const editions = data.pages.flatMap((page) => page.editions);
  const seal = params.get('seal');
  return (
    <>
      <p>{t('editionsAbout')}</p>
      <DataTable
        label={t('editions')}
        rows={editions}
        keyOf={({ seal: own }) => own}
        columns={columns}
        note={editions.length === 0 ? t('noEditions') : undefined}
      />
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} isBusy={isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
      {seal !== '' && (
        <section>
          <h2>{t('whatChanged')}</h2>
          <SealChanges key={seal} seal={seal} />
        </section>
      )}
    </>
  );
};
