import type { ReactElement } from 'react';
import { periodName } from '@xiangtong/contracts';
import { api } from '../../api/client';
import { pageOptions } from '../../api/page-options';
import type { components } from '../../api/schema';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { useMoment } from '../../i18n/use-moment';
import { MoreButton } from '../../ui/button/button';
import { column, DataTable, type DataColumn } from '../../ui/data-table/data-table';
import { ProblemNotice } from '../../ui/problem-notice/problem-notice';
import { stateOf, useEditionTexts } from './edition-words';
import { FileLinks } from './file-links';

type ReceivedEdition = components['schemas']['ReceivedEdition'];

const useReceivedTexts = defineTexts({
  zh: {
    heading: '下级平台报送的报表',
    about: '下级平台公布、签名并报送的公开版，文件原样保存。更正和撤回也会报来。',
    place: '公布单位',
    title: '报表',
    receivedAt: '收到时间',
    more: '再列一些',
  },
  en: {
    heading: 'Editions of lower installations',
    about:
      'Public editions that lower installations have published, signed and sent, with their files as they were sealed. Corrections and withdrawals come the same way.',
    place: 'Published by',
    title: 'Report',
    receivedAt: 'Received',
    more: 'More',
  },
});

const fileAddress = ({ place, seal }: ReceivedEdition, name: string): string =>
  `/api/v1/exchange/editions/${place}/${seal}/files/${encodeURIComponent(name)}`;

const useColumns = (): readonly DataColumn<ReceivedEdition>[] => {
  const own = useReceivedTexts();
  const t = useEditionTexts();
  const language = useLanguage();
  const moment = useMoment();
  return [
    column.word('place', own('place'), ({ placeName }) => placeName[language]),
    column.word('title', own('title'), ({ title, language: written }) => <span lang={written}>{title}</span>),
    column.word('period', t('period'), ({ period }) => periodName(period, language)),
    column.word('publishedAt', t('publishedAt'), ({ publishedAt }) => moment(publishedAt)),
    column.word('receivedAt', own('receivedAt'), ({ receivedAt }) => moment(receivedAt)),
    column.word('state', t('state'), (edition) => {
      const { withdrawn } = edition;
      const why = withdrawn === null ? '' : ` · ${moment(withdrawn.at)} · ${withdrawn.reason}`;
      return `${t(stateOf(edition))}${why}`;
    }),
    column.word('files', t('files'), (edition) => (
      <FileLinks
        files={edition.files}
        language={edition.language}
        addressOf={(name) => fileAddress(edition, name)}
      />
    )),
  ];
};

/** What lower installations have published and sent; nothing where there is none. */
export const ReceivedEditions = (): ReactElement | null => {
  const t = useReceivedTexts();
  const columns = useColumns();
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/exchange/editions',
    {},
    {
      ...pageOptions,
    },
  );
  const { data, error, refetch } = query;
  if (error) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const editions = data?.pages.flatMap((page) => page.items) ?? [];
  if (editions.length === 0) return null;
  return (
    <section>
      <h2>{t('heading')}</h2>
      <p>{t('about')}</p>
      <DataTable
        isList
        label={t('heading')}
        rows={editions}
        keyOf={({ place, seal }) => `${place}/${seal}`}
        columns={columns}
      />
      <MoreButton of={query}>{t('more')}</MoreButton>
    </section>
  );
};
