import type { ReactElement } from 'react';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { UnitMonthChoice } from '../../../ui/unit-month/unit-month-choice';
import { useUnitMonth } from '../../../ui/unit-month/use-unit-month';
import { OrdersDesk } from './orders-desk';
import { useOrdersTexts } from './texts';

/** Raw exports of the shops become the lines of a month, on the device of the reporter. */
export const OrdersPage = (): ReactElement => {
  const t = useOrdersTexts();
  const { choice, isPending, error, reload } = useUnitMonth();
  return (
    <Page title={t('title')} actions={choice && <UnitMonthChoice choice={choice} />}>
      <Notice kind="information">{t('privacy')}</Notice>
      {error !== null && <ProblemNotice problem={error} onAgain={reload} />}
      {isPending && <Skeleton label={t('loading')} />}
      {!isPending && error === null && !choice && <p>{t('noMonth')}</p>}
      {choice && <OrdersDesk key={choice.unit.code} unit={choice.unit} period={choice.period} />}
    </Page>
  );
};
