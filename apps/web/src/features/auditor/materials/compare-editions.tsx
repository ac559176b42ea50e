import { useState, type FormEvent, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useKnownEditions } from '../../../desk/report/use-editions';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Comparison } from './comparison';
import styles from './materials.module.css';
import { sideOf } from './positions';
import { isSameMatter, SideChoice } from './side-choice';
import { useMaterialTexts } from './texts';
import { useSide } from './use-side';
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

const isPosition = (value: string): boolean => value !== '' && sideOf(value)?.kind !== 'edition';

const Answer = ({ asked }: { readonly asked: Asked }): ReactElement => {
  const t = useMaterialTexts();
  const language = useLanguage();
  // A sealed report speaks its own language.
  const isMade = isPosition(asked.from) && isPosition(asked.to);
  const query = { ...queryOf(asked), ...(isMade && { language }) };
  const { data, error, refetch } = api.useQuery('get', '/api/v1/compare', { params: { query } });
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (!data) return <Skeleton label={t('loading')} rows={6} />;
  const printed = (format: string): string =>
    `/api/v1/compare?${new URLSearchParams({ ...query, format }).toString()}`;
  // JSON, since no other format was asked for.
  const comparison = data as components['schemas']['Comparison'];
  return <Comparison comparison={comparison} pdf={printed('pdf')} xlsx={printed('xlsx')} />;
};

interface FormProps {
  readonly asked: Asked;
  readonly onCompare: (asked: Asked) => void;
}

interface SidesProps {
  readonly typed: Asked;
  readonly onChange: (typed: Asked) => void;
  /** Whether it was tried to compare: what is missing is told. */
  readonly isTried: boolean;
}

/** The two editions. One of another matter than the other side takes its place: they could not be compared. */
const Sides = ({ typed, onChange, isTried }: SidesProps): ReactElement => {
  const t = useMaterialTexts();
  const known = useKnownEditions();
  const editions = { from: useSide(typed.from, known).edition, to: useSide(typed.to, known).edition };
  const choose = (side: 'from' | 'to') => (value: string) => {
    const other = side === 'from' ? 'to' : 'from';
    const chosen = known.editions.find(({ seal }) => seal === value);
    const beside = editions[other];
    const fits = !chosen || beside === null || isSameMatter(chosen, beside);
    onChange({ ...typed, [side]: value, ...(!fits && { [other]: '' }) });
  };
  const missing = (side: 'from' | 'to') =>
    isTried && typed[side] === '' ? { mistake: t('sideMissing') } : {};
  return (
    <div className={styles['sides']}>
      <SideChoice
        {...{ known, label: t('from'), value: typed.from, beside: editions.to, ...missing('from') }}
        onChange={choose('from')}
      />
      <SideChoice
        {...{ known, label: t('to'), value: typed.to, beside: editions.from, ...missing('to') }}
        onChange={choose('to')}
      />
    </div>
  );
};

/** Which report is made at two positions. */
const MadeOf = ({ typed, onChange }: Omit<SidesProps, 'isTried'>): ReactElement => {
  const t = useMaterialTexts();
  const { levels, kinds } = useMadeFor(typed.report, typed.period);
  const set = (key: keyof Asked) => (value: string) => onChange({ ...typed, [key]: value });
  return (
    <fieldset className={styles['made']}>
      <legend>{t('positionReport')}</legend>
      <div className={styles['form']}>
        <ReportChoice value={typed.report} onChange={set('report')} />
        <ScopeField value={typed.scope} levels={levels} onChange={set('scope')} />
        <PeriodField value={typed.period} kinds={kinds} onChange={set('period')} />
      </div>
    </fieldset>
  );
};

const CompareForm = ({ asked, onCompare }: FormProps): ReactElement => {
  const t = useMaterialTexts();
  const [chosen, setChosen] = useState(asked);
  const [isTried, setTried] = useState(false);
  const own = useOwnScope();
  const report = chosen.report || 'yoy';
  const { period } = useMadeFor(report, chosen.period);
  const typed = { ...chosen, report, scope: chosen.scope || own, period };
  const isMade = isPosition(typed.from) && isPosition(typed.to);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (typed.from === '' || typed.to === '') return;
    onCompare(isMade ? typed : { ...typed, report: '', scope: '', period: '' });
  };
  return (
    <form onSubmit={submit}>
      <Sides typed={typed} onChange={setChosen} isTried={isTried} />
      <p className={styles['soft']}>{t('sideHelp')}</p>
      {isMade && <MadeOf typed={typed} onChange={setChosen} />}
      <div className={styles['actions']}>
        <Button kind="primary" type="submit">
          {t('compareNow')}
        </Button>
        <Button onClick={() => setChosen({ ...typed, from: typed.to, to: typed.from })}>{t('swap')}</Button>
      </div>
    </form>
  );
};

/** Two editions side by side; the address says which. */
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
