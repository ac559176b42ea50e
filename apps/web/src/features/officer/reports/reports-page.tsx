import type { ReactElement } from 'react';
import { FigurePanel } from '../../../desk/figure-panel/figure-panel';
import { useAddress } from '../../../ui/address/use-address';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { Page } from '../../../ui/page/page';
import { DefinitionTab } from './definitions/definition-tab';
import { EditionTab } from './edition-tab';
import { LetterheadTab } from './letterhead/letterhead-tab';
import { MakeTab } from './make-tab';
import { ScheduleTab } from './schedule-tab';
import { useReportTexts } from './texts';

const tabs = ['make', 'editions', 'schedules', 'letterhead', 'definitions'] as const;

/** Pick, watch, read, publish. */
export const ReportsPage = (): ReactElement => {
  const t = useReportTexts();
  const params = useAddress();
  const open = tabs.find((tab) => tab === params.get('tab')) ?? 'make';
  const contents = {
    make: <MakeTab run={params.get('run')} />,
    editions: <EditionTab />,
    schedules: <ScheduleTab />,
    letterhead: <LetterheadTab />,
    definitions: <DefinitionTab />,
  };
  return (
    <Page title={t('title')}>
      <LinkTabs
        label={t('tabs')}
        tabs={tabs.map((key) => ({
          name: t(key),
          to: params.addressOf({ tab: key === 'make' ? '' : key, run: '', seal: '', view: '', version: '' }),
          isOpen: key === open,
        }))}
      />
      {contents[open]}
      <FigurePanel />
    </Page>
  );
};
