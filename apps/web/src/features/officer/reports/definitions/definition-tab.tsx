import type { ReactElement } from 'react';
import { api } from '../../../../api/client';
import { useAddress } from '../../../../ui/address/use-address';
import { LinkTabs } from '../../../../desk/link-tabs/link-tabs';
import { useReportName } from '../../../../ui/report-name/use-report-name';
import { useUser } from '../../../../session/use-user';
import { Options } from '../../../../ui/field/field';
import { Choice, Fields } from '../../../../ui/forms/forms';
import { Waiting } from '../../../../ui/problem-notice/problem-notice';
import { bureauLevels } from '../letterhead/use-letterhead';
import { DivisionChoice, shortCode } from '../../../../desk/report/scope-field';
import type { Listing } from '../use-choice';
import { DefinitionEditor, DefinitionReader } from './definition-editor';
import { NamesList } from './names-list';
import { useDefinitionTexts } from './texts';
import { useDefinition, type DefinitionView, type Place } from './use-definition';
import { VersionList } from './version-list';

const views = ['edit', 'versions', 'names'] as const;

interface OpenedProps {
  readonly view: (typeof views)[number];
  readonly stored: DefinitionView;
  readonly listing: Listing;
}

const Opened = ({ view, stored, listing }: OpenedProps): ReactElement => {
  const mayWrite = useUser().rights.includes('definitions');
  if (view === 'names') return <NamesList stored={stored} />;
  if (!mayWrite) return <DefinitionReader stored={stored} />;
  return <DefinitionEditor key={`${stored.division} ${stored.report}`} stored={stored} listing={listing} />;
};

const Definition = ({
  place,
  listing,
}: {
  readonly place: Place;
  readonly listing: Listing;
}): ReactElement => {
  const t = useDefinitionTexts();
  const { get, addressOf } = useAddress();
  const query = useDefinition(place);
  const open = views.find((view) => view === get('view')) ?? 'edit';
  return (
    <>
      <LinkTabs
        label={t('parts')}
        tabs={views.map((view) => ({
          name: t(view),
          to: addressOf({ view: view === 'edit' ? '' : view, version: '' }),
          isOpen: view === open,
        }))}
      />
      {open === 'versions' ? (
        <VersionList place={place} />
      ) : (
        <>
          <Waiting for={query} label={t('loading')} rows={12} />
          {query.data && <Opened view={open} stored={query.data} listing={listing} />}
        </>
      )}
    </>
  );
};

/** Definitions of the reports about a county or prefecture of the own area. */
export const DefinitionTab = (): ReactElement => {
  const t = useDefinitionTexts();
  const { get, set } = useAddress();
  const { divisions } = useUser();
  const nameOf = useReportName();
  const reports = api.useQuery('get', '/api/v1/reports', {}, { staleTime: Infinity });
  const division = get('division') || shortCode(divisions[0] ?? '');
  const listing = reports.data?.find(({ id }) => id === get('report')) ?? reports.data?.[0];
  return (
    <>
      <p>{t('about')}</p>
      <Waiting for={reports} label={t('loading')} rows={8} />
      {listing && (
        <>
          <Fields>
            <DivisionChoice
              label={t('place')}
              value={division}
              levels={bureauLevels}
              onChange={(code) => set({ division: code, scope: '', version: '' })}
            />
            <Choice
              label={t('report')}
              value={listing.id}
              onChange={(report) => set({ report, version: '' })}
            >
              <Options of={reports.data!.map(({ id }) => [id, nameOf(id)])} />
            </Choice>
          </Fields>
          <Definition place={{ division, report: listing.id }} listing={listing} />
        </>
      )}
    </>
  );
};
