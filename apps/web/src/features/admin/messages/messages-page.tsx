import type { ReactElement } from 'react';
import { useAddress } from '../../../ui/address/use-address';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { Page } from '../../../ui/page/page';
import { DeliveriesTab } from './deliveries-tab';
import { EndpointsTab } from './endpoints-tab';
import { useMessagesTexts } from './texts';

const tabs = { deliveries: DeliveriesTab, endpoints: EndpointsTab } as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** What was told and what could not be, and which programs and group chats are told. */
export const MessagesPage = (): ReactElement => {
  const t = useMessagesTexts();
  const { get, addressOf } = useAddress();
  const open = names.find((name) => name === get('tab')) ?? 'deliveries';
  const Content = tabs[open];
  return (
    <Page title={t('title')}>
      <LinkTabs
        label={t('tabs')}
        tabs={names.map((key) => ({
          name: t(key),
          to: addressOf({ tab: key === 'deliveries' ? '' : key, state: '' }),
          isOpen: key === open,
        }))}
      />
      <Content />
    </Page>
  );
};
