import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { CountyChoice } from '../../../desk/forms/county-choice';
import { Choice, Fields, Soft } from '../../../desk/forms/forms';
import { useLanguage } from '../../../i18n/texts';
import { Notice } from '../../../ui/notice/notice';
import type { CalendarView } from './calendar-view';
import { useCalendarTexts } from './texts';

const YEARS = 10;

/** What the whole page is set to, and the rules of the form. */
export const CalendarFilter = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const { form, year, county, address } = view;
  const forms = api.useQuery('get', '/api/v1/forms', {}, { staleTime: 300_000 }).data ?? [];
  const chosen = forms.find(({ code }) => code === form);
  const now = new Date().getFullYear();
  const years = Array.from({ length: YEARS }, (_, back) => now - back);
  return (
    <>
      <Fields>
        <Choice label={t('form')} value={form} onChange={(code) => address.set({ form: code })}>
          {forms.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[language]}
            </option>
          ))}
        </Choice>
        <Choice label={t('year')} value={String(year)} onChange={(text) => address.set({ year: text })}>
          {[...new Set([...years, year])].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
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
      {chosen?.whyNot && <Notice kind="warning">{t('closedForm', { reason: chosen.whyNot.message })}</Notice>}
    </>
  );
};
