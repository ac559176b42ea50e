import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/texts';
import { column, type DataColumn } from '../../ui/data-table/data-table';
import { useMoment } from '../../i18n/use-moment';
import { periodName } from '@xiangtong/contracts';
import { stateOf, useEditionTexts } from './edition-words';
import { FileLinks } from './file-links';
import type { PublishedEdition } from './use-editions';
import { useReportName } from '../../ui/report-name/use-report-name';
import { PlaceName } from '../../ui/places/place-name';
import { useActorName } from '../../ui/actor/use-actor-name';

/** What every list of editions shows. `whatChanged` leads from a correction to what it changed. */
export const useEditionColumns = (
  whatChanged: (edition: PublishedEdition) => ReactNode,
): readonly DataColumn<PublishedEdition>[] => {
  const t = useEditionTexts();
  const actorName = useActorName();
  const language = useLanguage();
  const moment = useMoment();
  const nameOf = useReportName();
  return [
    column.word('report', t('report'), ({ report }) => nameOf(report)),
    column.word('scope', t('scope'), ({ scope }) => <PlaceName code={scope} />),
    column.word('period', t('period'), ({ period }) => periodName(period, language)),
    column.word('edition', t('edition'), ({ edition }) => t(edition === 'public' ? 'public' : 'internal')),
    column.word(
      'publishedAt',
      t('publishedAt'),
      ({ publishedAt, publishedBy, publisherName }) =>
        `${moment(publishedAt)} · ${publisherName ?? actorName(publishedBy)}`,
    ),
    column.word('state', t('state'), (edition) => (
      <>
        {t(stateOf(edition))}
        {edition.withdrawn !== null && ` · ${moment(edition.withdrawn.at)} · ${edition.withdrawn.reason}`}
        {edition.replaces !== null && (
          <>
            {' '}
            · {t('corrects')} · {whatChanged(edition)}
          </>
        )}
      </>
    )),
    column.word('files', t('files'), ({ seal, files }) => (
      <FileLinks
        files={files}
        addressOf={(name) => `/api/v1/editions/${seal}/files/${encodeURIComponent(name)}`}
      />
    )),
  ];
};
