import type { ReactElement } from 'react';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { Page } from '../../../ui/page/page';
import { CalendarFilter } from './calendar-filter';
import { useCalendarView } from './calendar-view';
import { ExceptionTab } from './exception-tab';
import { LateTab } from './late-tab';
import { PeriodTab } from './period-tab';
import { ReminderTab } from './reminder-tab';
import { useCalendarTexts } from './texts';

const tabs = { periods: PeriodTab, exceptions: ExceptionTab, reminders: ReminderTab, late: LateTab } as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** Deadlines and exceptions: what is due when, what is closed, who is late. */
export const CalendarPage = (): ReactElement => {
  const t = useCalendarTexts();
  const view = useCalendarView();
  const open = names.find((name) => name === view.address.get('tab')) ?? 'periods';
  const Content = tabs[open];
  return (
    <Page title={t('title')}>
      <CalendarFilter view={view} />
      <LinkTabs
        label={t('tabs')}
        tabs={names.map((key) => ({
          name: t(key),
          to: view.address.addressOf({ tab: key === 'periods' ? '' : key }),
          isOpen: key === open,
        }))}
      />
      <Content view={view} />
    </Page>
  );
};
