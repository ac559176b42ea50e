import { useState, type FormEvent, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Comparison } from './comparison';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';
import { PeriodField } from '../../../desk/report/period-field';
import { ScopeField } from '../../../desk/report/scope-field';
import { ReportChoice, useMadeFor } from './report-choice';
import { useOwnScope } from './use-own-scope';

const keys = ['from', 'to', 'report', 'scope', 'period'] as const;
type Asked = Readonly<Record<(typeof keys)[number], string>>;

const askedOf = (parameters: URLSearchParams): Asked =>
  Object.fromEntries(keys.map((key) => [key, parameters.get(key) ?? ''])) as Asked;

/** Empty ones are left out: of seals the service knows report, scope and period. */
const queryOf = (asked: Asked): { from: string; to: string } & Partial<Asked> => ({
  ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')),
  from: asked.from,
  to: asked.to,
});

const Answer = ({ asked }: { readonly asked: Asked }): ReactElement => {
  const t = useMaterialTexts();
  const query = queryOf(asked);
  const { data, error, refetch } = api.useQuery('get', '/api/v1/compare', { params: { query } });
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (!data) return <Skeleton label={t('loading')} rows={6} />;
  const printed = (format: string): string =>
    `/api/v1/compare?${new URLSearchParams({ ...query, format }).toString()}`;
  // As JSON, since no other format was asked for.
  const comparison = data as components['schemas']['Comparison'];
  return <Comparison comparison={comparison} pdf={printed('pdf')} xlsx={printed('xlsx')} />;
};

const CompareForm = ({
  asked,
  onCompare,
}: {
  readonly asked: Asked;
  readonly onCompare: (asked: Asked) => void;
}): ReactElement => {
  const t = useMaterialTexts();
  const [typed, setTyped] = useState(asked);
  const own = useOwnScope();
  const { levels, kinds, period } = useMadeFor(typed.report, typed.period);
  const scope = typed.scope || own;
  const set = (key: keyof Asked) => (value: string) => setTyped({ ...typed, [key]: value.trim() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onCompare({ ...typed, ...(typed.report === '' ? { scope: '', period: '' } : { scope, period }) });
  };
  return (
    <form onSubmit={submit}>
      <div className={styles['form']}>
        <Field label={t('from')} value={typed.from} onChange={set('from')} required />
        <Field label={t('to')} value={typed.to} onChange={set('to')} required />
        <ReportChoice value={typed.report} onChange={set('report')} mayBeNone />
        {typed.report !== '' && (
          <>
            <ScopeField value={scope} levels={levels} onChange={set('scope')} />
            <PeriodField value={period} kinds={kinds} onChange={set('period')} />
          </>
        )}
      </div>
      <p className={styles['soft']}>{t('reportHelp')}</p>
      <div className={styles['actions']}>
        <Button kind="primary" type="submit">
          {t('compareNow')}
        </Button>
      </div>
    </form>
  );
};

/** Two editions side by side; which they are stands in the address. */
export const CompareEditions = (): ReactElement => {
  const t = useMaterialTexts();
  const [parameters, setParameters] = useSearchParams();
  const asked = askedOf(parameters);
  return (
    <>
      <p>{t('compareAbout')}</p>
      <CompareForm
        key={JSON.stringify(asked)}
        asked={asked}
        onCompare={(next) => setParameters({ tab: 'compare', ...queryOf(next) })}
      />
      {asked.from !== '' && asked.to !== '' && <Answer asked={asked} />}
    </>
  );
};
