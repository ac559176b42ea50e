import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { serviceNow } from '../../../api/service-clock';
import { api } from '../../../api/client';
import { CountyChoice } from '../../../desk/forms/county-choice';
import { Choice, Fields, Soft } from '../../../ui/forms/forms';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { useLanguage } from '../../../i18n/texts';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { useCalendarView, type CalendarView } from './calendar-view';
import { ClosingTab } from './closing-tab';
import { ExceptionTab } from './exception-tab';
import { LateTab } from './late-tab';
import { PeriodTab } from './period-tab';
import { ReminderTab } from './reminder-tab';
import { useCalendarTexts } from './texts';
import { Options } from '../../../ui/field/field';

const YEARS = 10;

/** What the whole page is set to, and the rules of the form. */
const CalendarFilter = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const { form, year, county, address } = view;
  const forms = api.useQuery('get', '/api/v1/forms', {}, { staleTime: 300_000 }).data ?? [];
  const chosen = forms.find(({ code }) => code === form);
  const now = serviceNow().getFullYear();
  const years = Array.from({ length: YEARS }, (_, back) => now - back);
  return (
    <>
      <Fields>
        <Choice label={t('form')} value={form} onChange={(code) => address.set({ form: code })}>
          <Options of={forms.map(({ code, name }) => [code, name[language]])} />
        </Choice>
        <Choice label={t('year')} value={String(year)} onChange={(text) => address.set({ year: text })}>
          <Options of={[...new Set([...years, year])].map((one) => [one, one])} />
        </Choice>
        <CountyChoice value={county} onChange={(code) => address.set({ county: code })} />
      </Fields>
      {chosen && (
        <Soft>
          {t('owedBy', {
            kinds: chosen.unitKinds.map((kind) => t(kind)).join(t('separator')),
            days: chosen.deadlineDays,
            january: t(chosen.january),
          })}
        </Soft>
      )}
      {chosen?.unapproved && (
        <Notice kind="warning" action={<Link to="/first-steps">{t('toFirstSteps')}</Link>}>
          {t('unapproved')}
        </Notice>
      )}
      {chosen?.whyNot && <Notice kind="warning">{t('closedForm', { reason: chosen.whyNot.message })}</Notice>}
    </>
  );
};

const tabs = {
  periods: PeriodTab,
  closing: ClosingTab,
  exceptions: ExceptionTab,
  reminders: ReminderTab,
  late: LateTab,
} as const;
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
          to: view.address.addressOf({ tab: key === 'periods' ? '' : key, period: '' }),
          isOpen: key === open,
        }))}
      />
      <Content view={view} />
    </Page>
  );
};
