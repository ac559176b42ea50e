import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api, client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import type { components } from '../../../api/schema';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../desk/figure-panel/use-moment';
import { ActionForm, Fields, Words } from '../../../desk/forms/forms';
import { UnitCombobox } from '../../../desk/forms/unit-combobox';
import { useAction } from '../../../api/use-action';
import { periodName } from '../../../desk/period-name';
import { useLanguage } from '../../../i18n/texts';
import { Field } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import type { CalendarView } from './calendar-view';
import { useCalendarTexts } from './texts';
import { Waiting } from '../../../ui/problem-notice/problem-notice';

type Exception = components['schemas']['ExceptionView'];

const examples: Readonly<Record<CalendarView['form'], string>> = {
  sales: '2026-10',
  capacity: '2026-Q3',
  park: '2025',
};

const fresh = { unit: '', period: '', until: '', reason: '' };

const Granted = ({ exception }: { readonly exception: Exception }): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const { unitName: unit, period, until } = exception;
  return (
    <Notice kind="success">{t('granted', { unit, period: periodName(period, language), until })}</Notice>
  );
};

const GrantForm = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const action = useAction();
  const [typed, setTyped] = useState({ ...fresh, unit: view.address.get('unit') });
  const [granted, setGranted] = useState<Exception | null>(null);
  const of = (key: keyof typeof fresh) => ({
    label: t(key),
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  const isReady = Object.values(typed).every((value) => value.trim() !== '');
  const grant = (): void =>
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/periods/exceptions', {
        body: { form: view.form, ...typed },
      });
      await askAgain('/api/v1/periods');
      setGranted(data!);
      setTyped(fresh);
    });
  return (
    <section data-print="never">
      <h2>{t('grant')}</h2>
      <ActionForm action={action} does={t('grantNow')} isReady={isReady} onSubmit={grant}>
        <Fields>
          <UnitCombobox {...of('unit')} />
          <Field {...of('period')} required placeholder={examples[view.form]} />
          <Field {...of('until')} type="date" required />
        </Fields>
        <Words {...of('reason')} isRequired rows={2} />
        {granted && <Granted exception={granted} />}
      </ActionForm>
    </section>
  );
};

/** Units that may report a closed period until a day, and why. */
export const ExceptionTab = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const moment = useMoment();
  const query = api.useQuery('get', '/api/v1/periods/exceptions', {
    params: { query: { form: view.form } },
  });
  const { data } = query;
  return (
    <>
      <p>{t('exceptionsAbout')}</p>
      <Waiting for={query} label={t('loading')} rows={4} />
      {data && (
        <DataTable
          isList
          label={t('exceptions')}
          rows={data}
          keyOf={({ unit, period, grantedAt }) => `${unit} ${period} ${grantedAt}`}
          note={data.length === 0 ? t('noExceptions') : undefined}
          columns={(column) => [
            column.word('unit', t('unit'), ({ unit, unitName }) => (
              <Link to={`/units?unit=${unit}`}>{unitName}</Link>
            )),
            column.word('period', t('period'), ({ period }) => periodName(period, language)),
            column.word('until', t('until'), ({ until }) => until),
            column.word('state', t('state'), ({ inForce }) => t(inForce ? 'inForce' : 'over')),
            column.word('reason', t('reason'), ({ reason }) => reason),
            column.word(
              'by',
              t('grantedBy'),
              ({ grantedBy, grantedAt }) => `${grantedBy} · ${moment(grantedAt)}`,
            ),
          ]}
        />
      )}
      <GrantForm view={view} />
    </>
  );
};
