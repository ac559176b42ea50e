import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { AntDesk } from '../../../desk/ant/ant-desk';
import { useAddress } from '../../../desk/forms/use-address';
import { Page } from '../../../ui/page/page';
import { EditionTab } from './edition-tab';
import { MakeTab } from './make-tab';
import { ScheduleTab } from './schedule-tab';
import { useReportTexts } from './texts';

const tabs = ['make', 'editions', 'schedules'] as const;

/** Pick, watch, read, publish. */
export const ReportsPage = (): ReactElement => {
  const t = useReportTexts();
  const params = useAddress();
  const open = tabs.find((tab) => tab === params.get('tab')) ?? 'make';
  const contents = {
    make: <MakeTab run={params.get('run')} />,
    editions: <EditionTab />,
    schedules: <ScheduleTab />,
  };
  return (
    <AntDesk>
      <Page title={t('title')}>
        <Tabs
          aria-label={t('tabs')}
          activeKey={open}
          onChange={(tab) => params.set({ tab: tab === 'make' ? '' : tab, run: '', seal: '' })}
          items={tabs.map((key) => ({
            key,
            label: t(key),
            children: key === open ? contents[key] : null,
          }))}
        />
      </Page>
    </AntDesk>
  );
};
