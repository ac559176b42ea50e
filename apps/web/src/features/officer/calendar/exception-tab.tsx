import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api, client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import type { components } from '../../../api/schema';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { ActionForm, Choice, Fields, Words } from '../../../ui/forms/forms';
import { UnitCombobox } from '../../../ui/places/unit-combobox';
import { useAction } from '../../../api/use-action';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { Field, Options } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { inCounty, type CalendarView, type PeriodView } from './calendar-view';
import { useCalendarTexts } from './texts';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { useActorName } from '../../../ui/actor/use-actor-name';

type Exception = components['schemas']['ExceptionView'];

const fresh = { unit: '', period: '', until: '', reason: '' };

const Granted = ({ exception }: { readonly exception: Exception }): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const { unitName: unit, period, until } = exception;
  return (
    <Notice kind="success">{t('granted', { unit, period: periodName(period, language), until })}</Notice>
  );
};

interface PeriodChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (period: string) => void;
  readonly view: CalendarView;
}

/** A period of the form by its name; those that are closed say so. */
const PeriodChoice = ({ view, ...choice }: PeriodChoiceProps): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const { data = [] } = api.useQuery('get', '/api/v1/periods', {
    params: { query: { form: view.form, ...inCounty(view.county) } },
  });
  const nameOf = ({ period, state }: PeriodView): string =>
    [periodName(period, language), state === 'closed' && t('closed')].filter(Boolean).join(' · ');
  return (
    <Choice {...choice}>
      <option value="">—</option>
      <Options of={data.map((one) => [one.period, nameOf(one)])} />
    </Choice>
  );
};

const GrantForm = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const action = useAction();
  const [typed, setTyped] = useState({
    ...fresh,
    unit: view.address.get('unit'),
    period: view.address.get('period'),
  });
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
          <PeriodChoice {...of('period')} view={view} />
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
  const actorName = useActorName();
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
              ({ grantedBy, grantedAt }) => `${actorName(grantedBy)} · ${moment(grantedAt)}`,
            ),
          ]}
        />
      )}
      <GrantForm view={view} />
    </>
  );
};
