import { useState, type ReactElement } from 'react';
import { periodKinds } from '@xiangtong/contracts';
import { formatMonth, monthOf } from '@xiangtong/domain';
import { client } from '../../../api/client';
import { serviceNow } from '../../../api/service-clock';
import { PeriodField } from '../../../desk/report/period-field';
import { periodFor } from '../../../desk/report/period-parts';
import { useKnownEditions } from '../../../desk/report/use-editions';
import { ScopeField } from '../../../desk/report/scope-field';
import { monthsWithSales, useSalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { saveFile } from '../../../ui/save-file/save-file';
import styles from './materials.module.css';
import { sideOf } from './positions';
import { SideChoice } from './side-choice';
import { useMaterialTexts } from './texts';
import { useOwnScope } from './use-own-scope';

interface Asked {
  readonly scope: string;
  readonly period: string;
  /** A ledger position, a time with its zone, or `edition:` and a seal; empty for the newest. */
  readonly asOf: string;
}

const asOfIn = (value: string): string => (sideOf(value)?.kind === 'edition' ? `edition:${value}` : value);

const parametersOf = ({ scope, period, asOf }: Asked): URLSearchParams =>
  new URLSearchParams({ scope, period, ...(asOf !== '' && { asOf }) });

const Evidence = ({ asked }: { readonly asked: Asked }): ReactElement => {
  const t = useMaterialTexts();
  const [isBusy, setBusy] = useState(false);
  const [bytes, setBytes] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { scope, period, asOf } = asked;
  const take = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.POST('/api/v1/evidence', {
        body: { scope, period, ...(asOf !== '' && { asOf: /^\d+$/.test(asOf) ? Number(asOf) : asOf }) },
        parseAs: 'blob',
      });
      const archive = data as unknown as Blob;
      saveFile(`evidence-${scope}-${period}.zip`, archive);
      setBytes(archive.size);
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section>
      <h2>{t('evidence')}</h2>
      <p>{t('evidenceAbout')}</p>
      {problem !== null && <ProblemNotice problem={problem} onAgain={() => void take()} />}
      {bytes !== null && <Notice kind="success">{t('prepared', { size: Math.ceil(bytes / 1024) })}</Notice>}
      <div className={styles['actions']}>
        <Button kind="primary" isBusy={isBusy} onClick={() => void take()}>
          {t(isBusy ? 'preparing' : 'evidence')}
        </Button>
        <span className={styles['soft']}>{t('headHint')}</span>
      </div>
    </section>
  );
};

/** Lines and evidence of a scope and period, to be taken away. */
export const Extracts = (): ReactElement => {
  const t = useMaterialTexts();
  const [scope, setScope] = useState(useOwnScope());
  const [chosen, setPeriod] = useState('');
  const { months } = useSalesMonths(null);
  const latest = monthsWithSales(months).sort().at(-1) ?? formatMonth(monthOf(serviceNow()));
  const period = periodFor(periodKinds, chosen, latest);
  const known = useKnownEditions();
  const [asOf, setAsOf] = useState('');
  const asked = { scope, period, asOf: asOfIn(asOf) };
  const query = parametersOf(asked).toString();
  return (
    <>
      <p>{t('extractAbout')}</p>
      <div className={styles['form']}>
        <ScopeField value={scope} onChange={setScope} />
        <PeriodField value={period} kinds={periodKinds} onChange={setPeriod} />
      </div>
      <div className={styles['sides']}>
        <SideChoice label={t('asOf')} hint={t('asOfHint')} known={known} value={asOf} onChange={setAsOf} />
      </div>
      <div className={styles['actions']}>
        {(['xlsx', 'csv', 'parquet'] as const).map((format) => (
          <a
            key={format}
            className={styles['download']}
            href={`/api/v1/extracts/lines.${format}?${query}`}
            download
          >
            {t(format)}
          </a>
        ))}
      </div>
      <Evidence asked={asked} />
    </>
  );
};
