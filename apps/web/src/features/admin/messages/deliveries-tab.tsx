import { deliveryStates } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { api, client } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import { useAction } from '../../../api/use-action';
import { useMoment } from '../../../i18n/use-moment';
import { Choice, Fields, Soft } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { Button, MoreButton } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Options } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { useKindTexts } from '../../../ui/notification-kinds/kind-texts';
import { ProblemNotice, Waiting } from '../../../ui/problem-notice/problem-notice';
import { useMessagesTexts } from './texts';
import { useWhy, type Delivery } from './use-why';

const LIST = '/api/v1/notifications/deliveries';
const stateKeys = { waiting: 'waiting', sent: 'sent', dead: 'state-dead', dropped: 'dropped' } as const;

const useDeliveries = (state: Delivery['state'] | undefined) =>
  api.useInfiniteQuery(
    'get',
    LIST,
    { params: { query: { limit: 50, ...(state && { state }) } } },
    {
      ...pageOptions,
    },
  );

/** Sends one again, or all. */
const useAgain = () => {
  const action = useAction();
  const [isDone, setDone] = useState(false);
  const run = (send: () => Promise<unknown>): void =>
    void action.run(async () => {
      await send();
      await askAgain(LIST);
      setDone(true);
    });
  return {
    action,
    isDone,
    one: (id: number) => run(() => client.POST(`${LIST}/{id}/again`, { params: { path: { id } } })),
    all: () => run(() => client.POST(`${LIST}/again`)),
  };
};

interface TableProps {
  readonly rows: readonly Delivery[];
  readonly onAgain: (id: number) => void;
}

const DeliveryTable = ({ rows, onAgain }: TableProps): ReactElement => {
  const t = useMessagesTexts();
  const kindText = useKindTexts();
  const moment = useMoment();
  const why = useWhy();
  const stateOf = ({ state, dueAt }: Delivery): string =>
    state === 'waiting' && dueAt !== null
      ? `${t('waiting')} · ${t('next', { time: moment(dueAt) })}`
      : t(stateKeys[state]);
  return (
    <DataTable
      isList
      label={t('deliveries')}
      rows={rows}
      keyOf={({ id }) => String(id)}
      note={rows.length === 0 ? t('noDeliveries') : undefined}
      columns={(column) => [
        column.word('message', t('message'), ({ title }) => title, { isProse: true }),
        column.word('kind', t('kind'), ({ kind }) => kindText(kind)),
        column.word('to', t('to'), ({ to, way }) => `${to} · ${t(way)}`),
        column.word('when', t('when'), ({ at }) => moment(at)),
        column.word('state', t('state'), stateOf),
        column.word('attempts', t('attempts'), ({ attempts }) => String(attempts)),
        column.word('why', t('why'), ({ failure, failureDetail }) => why(failure, failureDetail)),
        column.word('actions', t('actions'), ({ id, state }) =>
          state === 'dead' || state === 'waiting' ? (
            <Button onClick={() => onAgain(id)}>{t(state === 'dead' ? 'again' : 'tryNow')}</Button>
          ) : (
            ''
          ),
        ),
      ]}
    />
  );
};

/** What was told, what waits and what was given up, newest first. */
export const DeliveriesTab = (): ReactElement => {
  const t = useMessagesTexts();
  const { get, set } = useAddress();
  const query = useDeliveries(deliveryStates.find((state) => state === get('state')));
  const again = useAgain();
  const [newest] = query.data?.pages ?? [];
  return (
    <>
      {newest && newest.dead > 0 && (
        <Notice kind="warning" action={<Button onClick={again.all}>{t('allAgain')}</Button>}>
          {t('dead', { count: newest.dead })}
        </Notice>
      )}
      {newest && newest.waiting > 0 && <Soft>{t('waitingCount', { count: newest.waiting })}</Soft>}
      {again.isDone && <Notice kind="success">{t('sentAgain')}</Notice>}
      {again.action.problem !== null && <ProblemNotice problem={again.action.problem} />}
      <Fields>
        <Choice label={t('state')} value={get('state')} onChange={(state) => set({ state })}>
          <option value="">{t('any')}</option>
          <Options of={deliveryStates.map((state) => [state, t(stateKeys[state])])} />
        </Choice>
      </Fields>
      <Waiting for={query} label={t('loading')} rows={6} />
      {query.data && (
        <>
          <DeliveryTable rows={query.data.pages.flatMap(({ items }) => items)} onAgain={again.one} />
          <MoreButton of={query}>{t('more')}</MoreButton>
        </>
      )}
    </>
  );
};
