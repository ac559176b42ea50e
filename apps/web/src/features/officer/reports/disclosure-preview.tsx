import type { ReactElement } from 'react';
import { api, client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { useCubeSchema } from '../../../desk/figure-panel/figure-words';
import { Actions } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './reports.module.css';
import { useDisclosureTexts } from './disclosure-texts';
import type { Run } from './use-run';

type Preview = components['schemas']['DisclosurePreview'];
type Table = Preview['tables'][number];
type Reason = Table['hidden'][number]['reason'];
type Coarser = Preview['coarser'][number];

const reasonTexts = {
  exposed: 'exposed',
  minimum: 'minimum',
  dominance: 'dominance',
  pPercent: 'pPercent',
  complementary: 'complementary',
  published: 'publishedBefore',
  correction: 'correction',
} as const satisfies Record<Reason, string>;
const reasons = Object.keys(reasonTexts) as readonly Reason[];

/** Shares are told to a hundredth; what is hidden is never nothing. */
const usePercent = (): ((share: string) => string) => {
  const t = useDisclosureTexts();
  return (share) => (Number(share) === 0 ? t('below1') : String(Math.round(Number(share) * 100)));
};

const useReasons = (): ((hidden: Table['hidden']) => string) => {
  const t = useDisclosureTexts();
  return (hidden) =>
    reasons
      .map((reason) => [reason, hidden.filter((one) => one.reason === reason).length] as const)
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => `${t(reasonTexts[reason])} ${count}`)
      .join(t('separator'));
};

const ofHouseholds = ['mechanism', 'incomeClass', 'kind', 'status', 'movement', 'village'] as const;

const useDimensionName = (): ((key: string) => string) => {
  const t = useDisclosureTexts();
  const language = useLanguage();
  const schema = useCubeSchema();
  return (key) => {
    const household = ofHouseholds.find((known) => known === key);
    return household ? t(household) : (schema?.dimensions.find((one) => one.key === key)?.[language] ?? key);
  };
};

/** What a table is broken down by, of which period. */
const useTableName = (): ((table: Table) => string) => {
  const t = useDisclosureTexts();
  const language = useLanguage();
  const nameOf = useDimensionName();
  const aboutOf = (form: string, flow: string | undefined): string => {
    if (form === 'households') return t('households');
    return flow === 'up' || flow === 'down' ? t(flow) : (flow ?? '');
  };
  return ({ by, period, form, where: { flow, county: _, prefecture: __, township: ___, ...others } }) =>
    [
      by.length === 0 ? t('totals') : by.map(nameOf).join(' × '),
      periodName(period, language),
      // A mechanism and a class may have the same name.
      [
        aboutOf(form, flow),
        ...Object.entries(others).map(([key, value]) => t('member', { dimension: nameOf(key), value })),
      ]
        .filter((word) => word !== '')
        .join(t('comma')),
    ].join(' · ');
};

/** Cell by cell: the names of its members, and the rule. */
const Cells = ({ tables }: { readonly tables: readonly Table[] }): ReactElement => {
  const t = useDisclosureTexts();
  const nameOf = useTableName();
  return (
    <details>
      <summary>{t('eachHidden')}</summary>
      {tables.map((table) => (
        <section key={nameOf(table)}>
          <h4>{nameOf(table)}</h4>
          <ul>
            {table.hidden.map(({ members, reason }) => (
              <li key={members.join()}>
                {members.join(' × ') || t('totals')}: {t(reasonTexts[reason])}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
};

/** Makes the edition again with other parameters, and shows that run. */
const useMakeAgain = (run: Run) => {
  const params = useAddress();
  const action = useAction();
  const { formats, coarser, ...parameters } = run.parameters;
  const make = (changed: { coarser?: Coarser['coarsening'][]; asOf?: number }): void =>
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/reports/{id}/runs', {
        params: { path: { id: run.report } },
        body: { ...parameters, formats: [...formats], ...(coarser && { coarser: [...coarser] }), ...changed },
      });
      await askAgain('/api/v1/runs');
      params.set({ run: data!.runId });
    });
  return { ...action, make };
};

/** What is hidden because two editions would tell the corrections of a few, and what can be done. */
const Corrections = ({
  run,
  corrections: { cells, safeAsOf },
}: {
  readonly run: Run;
  readonly corrections: NonNullable<Preview['corrections']>;
}): ReactElement => {
  const t = useDisclosureTexts();
  const action = useMakeAgain(run);
  if (safeAsOf === null || run.seal !== null) return <p role="alert">{t('correctionsHeld', { cells })}</p>;
  return (
    <>
      <p role="alert">{t('correctionsAbout', { cells })}</p>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Actions>
        <Button isBusy={action.isBusy} onClick={() => action.make({ asOf: safeAsOf })}>
          {t('asOfSafe', { seq: safeAsOf })}
        </Button>
      </Actions>
    </>
  );
};

/** Coarser breakdowns, or single units again; choosing makes the edition again. */
const CoarserOnes = ({
  run,
  coarser,
}: {
  readonly run: Run;
  readonly coarser: readonly Coarser[];
}): ReactElement => {
  const t = useDisclosureTexts();
  const action = useMakeAgain(run);
  const { coarser: chosen = [] } = run.parameters;
  const make = (asked: readonly Coarser['coarsening'][]): void => action.make({ coarser: [...asked] });
  return (
    <>
      <p>{t(coarser.length > 0 ? 'coarserAbout' : 'coarserTaken')}</p>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Actions>
        {coarser.map(({ coarsening, cells, hidden }) => (
          <Button key={coarsening} isBusy={action.isBusy} onClick={() => make([...chosen, coarsening])}>
            {t(coarsening, { cells, hidden })}
          </Button>
        ))}
        {chosen.length > 0 && (
          <Button isBusy={action.isBusy} onClick={() => make([])}>
            {t('singleUnits')}
          </Button>
        )}
      </Actions>
    </>
  );
};

/** Shown before a public edition is published: what it hides, how much, why, and what would hide less. */
export const DisclosurePreview = ({ run }: { readonly run: Run }): ReactElement | null => {
  const t = useDisclosureTexts();
  const words = useReasons();
  const nameOf = useTableName();
  const percent = usePercent();
  const path = { runId: run.runId };
  const { data, error, refetch } = api.useQuery('get', '/api/v1/runs/{runId}/disclosure', {
    params: { path },
  });
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (!data) return null;
  const { cells, hidden, hiddenShare, tables, coarser, corrections } = data;
  const exposed = tables.flatMap((table) => table.hidden).filter(({ reason }) => reason === 'exposed').length;
  return (
    <section aria-label={t('hidden')} className={styles['hidden']}>
      <h3>{t('hidden')}</h3>
      <p>{t('hiddenOf', { cells, hidden, share: hidden === 0 ? '0' : percent(hiddenShare) })}</p>
      {exposed > 0 && <p role="alert">{t('exposedAbout', { exposed })}</p>}
      {corrections !== null && <Corrections run={run} corrections={corrections} />}
      {tables.length > 0 && (
        <DataTable
          label={t('hiddenCells')}
          rows={tables}
          keyOf={nameOf}
          columns={(column) => [
            column.name('table', t('breakdown'), nameOf),
            column.number('hidden', t('hiddenCells'), (table) => `${table.hidden.length} / ${table.cells}`),
            column.number('share', t('hiddenShare'), (table) => `${percent(table.hiddenShare)}%`),
            column.word('why', t('why'), (table) => words(table.hidden), { isProse: true }),
          ]}
        />
      )}
      {tables.length > 0 && <Cells tables={tables} />}
      {(coarser.length > 0 || run.parameters.coarser?.length) && run.seal === null && (
        <CoarserOnes run={run} coarser={coarser} />
      )}
    </section>
  );
};
