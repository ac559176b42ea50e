import type { ReactElement } from 'react';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { useAddress } from '../../../desk/forms/use-address';
import { Page } from '../../../ui/page/page';
import { CompareEditions } from './compare-editions';
import { EditionList } from './edition-list';
import { EventList } from './event-list';
import { Extracts } from './extracts';
import { MakeReport } from './make-report';
import { useMaterialTexts } from './texts';

const tabs = {
  editions: EditionList,
  make: MakeReport,
  extracts: Extracts,
  compare: CompareEditions,
  events: EventList,
} as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

export const MaterialsPage = (): ReactElement => {
  const t = useMaterialTexts();
  const asked = useAddress().get('tab');
  const open = names.find((name) => name === asked) ?? 'editions';
  const Content = tabs[open];
  return (
    <Page title={t('title')}>
      <LinkTabs
        label={t('tabs')}
        tabs={names.map((tab) => ({ name: t(tab), to: `?tab=${tab}`, isOpen: tab === open }))}
      />
      <Content />
    </Page>
  );
};
