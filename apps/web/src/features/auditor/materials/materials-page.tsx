import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { AntDesk } from '../../../desk/ant/ant-desk';
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
  const [parameters, setParameters] = useSearchParams();
  const open = names.find((name) => name === parameters.get('tab')) ?? 'editions';
  const Content = tabs[open];
  return (
    <AntDesk>
      <Page title={t('title')}>
        <Tabs
          aria-label={t('tabs')}
          activeKey={open}
          onChange={(tab) => setParameters({ tab })}
          items={names.map((key) => ({
            key,
            label: t(key),
            children: key === open ? <Content /> : null,
          }))}
        />
      </Page>
    </AntDesk>
  );
};
