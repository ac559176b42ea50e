import type { ReactElement } from 'react';
import { useAddress } from '../../../ui/address/use-address';
import { FirstStepsNotice } from '../../../desk/first-steps/first-steps-notice';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { Page } from '../../../ui/page/page';
import { BackupsTab } from './backups-tab';
import { LicencesTab } from './licences-tab';
import { StateTab } from './state-tab';
import { useOperationsTexts } from './texts';

const tabs = { state: StateTab, backups: BackupsTab, licences: LicencesTab } as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** How the installation stands, what became of its backups, and whose software is in it. */
export const OperationsPage = (): ReactElement => {
  const t = useOperationsTexts();
  const { get, addressOf } = useAddress();
  const open = names.find((name) => name === get('tab')) ?? 'state';
  const Content = tabs[open];
  return (
    <Page title={t('title')}>
      <FirstStepsNotice />
      <LinkTabs
        label={t('tabs')}
        tabs={names.map((key) => ({
          name: t(key),
          to: addressOf({ tab: key === 'state' ? '' : key }),
          isOpen: key === open,
        }))}
      />
      <Content />
    </Page>
  );
};
