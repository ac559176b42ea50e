import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { periodName } from '@xiangtong/contracts';
import { fenOf, formatYuan } from '@xiangtong/domain';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import type { HandedLines } from '../../../offline/handed-lines';
import { Button } from '../../../ui/button/button';
import { formatAmount } from '../../../ui/figure/format-figure';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import type { ReadOrders } from './order-task';
import styles from './orders.module.css';
import { salesLines, withoutContent, type PieceContents } from './sales-lines';
import { useOrdersTexts } from './texts';

/** Exact sum of amounts with two decimals. */
const sumOf = (entries: readonly { readonly amount: string }[]): string =>
  formatYuan(entries.reduce((fen, { amount }) => fen + fenOf(amount), 0n));

type Detail = components['schemas']['DetailResponse'];

/** The submission of a unit and month; null where nothing was written yet. */
const useMonthState = (unit: string, period: string) =>
  useQuery({
    queryKey: ['orders', 'month', unit, period],
    // A draft of a moment ago is an old one: the form may be open in another window.
    staleTime: 0,
    queryFn: async (): Promise<Detail | null> => {
      const query = { unit, period, form: 'sales' as const };
      const [known] = (await client.GET('/api/v1/submissions', { params: { query } })).data?.items ?? [];
      if (!known) return null;
      const path = { id: known.id };
      return (await client.GET('/api/v1/submissions/{id}', { params: { path } })).data ?? null;
    },
  });

export interface FillMonthProps {
  readonly unit: string;
  readonly period: string;
  readonly orders: ReadOrders;
  readonly contents: PieceContents;
}

/** Hands the lines to the form of the month, where the state of the month allows it. */
export const FillMonth = (props: FillMonthProps): ReactElement | null => {
  const t = useOrdersTexts();
  const { unit, period } = props;
  const name = periodName(period, useLanguage());
  const month = useMonthState(unit, period);
  const correct = api.useMutation('post', '/api/v1/submissions/{id}/correct', {
    onSettled: () => void month.refetch(),
  });
  if (month.error !== null)
    return <ProblemNotice problem={month.error} onAgain={() => void month.refetch()} />;
  if (month.data === undefined) return null;
  if (month.data?.status === 'submitted')
    return <Notice kind="warning">{t('submitted', { month: name })}</Notice>;
  if (month.data?.status === 'accepted') {
    const params = { path: { id: month.data.id } };
    const open = (
      <Button onClick={() => correct.mutate({ params })} isBusy={correct.isPending}>
        {t('correct')}
      </Button>
    );
    return (
      <>
        {correct.error !== null && <ProblemNotice problem={correct.error} />}
        <Notice kind="warning" action={open}>
          {t('accepted', { month: name })}
        </Notice>
      </>
    );
  }
  return <FillDraft {...props} name={name} />;
};

/** The step into the form of the month: it asks about the rows that it has, and shows the lines before they go out. */
const FillDraft = ({ name, ...props }: FillMonthProps & { readonly name: string }): ReactElement => {
  const t = useOrdersTexts();
  const { unit, period, orders, contents } = props;
  const navigate = useNavigate();
  const missing = withoutContent(orders.lines, contents);
  const left = { count: orders.unmatched.length, amount: formatAmount(sumOf(orders.unmatched), 'yuan') };
  const fill = (): void => {
    const state: HandedLines = { orderLines: salesLines(orders.lines, contents) };
    void navigate(`/entry/${unit}/sales/${period}`, { state });
  };
  return (
    <section className={styles['fill']}>
      {left.count > 0 && <p>{t('left', left)}</p>}
      {missing.length > 0 && <p role="status">{t('missing', { count: missing.length })}</p>}
      <Button kind="primary" onClick={fill} disabled={missing.length > 0}>
        {t('fill', { month: name })}
      </Button>
    </section>
  );
};
