import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction, type Action } from '../../../api/use-action';
import { useMoment } from '../../../i18n/use-moment';
import { Actions } from '../../../ui/forms/forms';
import { useDivisionSearch } from '../../../ui/places/place-search';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Dialog } from '../../../ui/dialog/dialog';
import { Notice } from '../../../ui/notice/notice';
import { useKindTexts } from '../../../ui/notification-kinds/kind-texts';
import { ProblemNotice, Waiting } from '../../../ui/problem-notice/problem-notice';
import { SecretDialog } from '../../../ui/secret-dialog/secret-dialog';
import { EndpointDialog, type Secret } from './endpoint-dialog';
import { useMessagesTexts } from './texts';
import { useWhy } from './use-why';

type Endpoint = components['schemas']['EndpointView'];

const LIST = '/api/v1/notifications/endpoints';

interface Outcome {
  readonly isTaken: boolean;
  readonly words: string;
}

interface RowActionsProps {
  readonly endpoint: Endpoint;
  readonly action: Action;
  readonly onTried: (outcome: Outcome) => void;
  readonly onRemove: () => void;
}

const RowActions = ({ endpoint, action, onTried, onRemove }: RowActionsProps): ReactElement => {
  const t = useMessagesTexts();
  const why = useWhy();
  const { id, name, isOpen } = endpoint;
  const params = { path: { id } };
  const tryOut = (): void =>
    void action.run(async () => {
      const { isTaken, failure, detail } = (await client.POST(`${LIST}/{id}/trial`, { params })).data!;
      onTried({
        isTaken,
        words: isTaken ? t('taken', { name }) : t('notTaken', { name, why: why(failure, detail) }),
      });
    });
  const toggle = (): void =>
    void action.run(async () => {
      await client.PATCH(`${LIST}/{id}`, { params, body: { isOpen: !isOpen } });
      await askAgain(LIST);
    });
  return (
    <Actions>
      <Button onClick={tryOut}>{t('try')}</Button>
      <Button onClick={toggle}>{t(isOpen ? 'stop' : 'start')}</Button>
      <Button onClick={onRemove}>{t('remove')}</Button>
    </Actions>
  );
};

const RemoveDialog = (props: { readonly endpoint: Endpoint; readonly onClose: () => void }): ReactElement => {
  const { endpoint, onClose } = props;
  const t = useMessagesTexts();
  const action = useAction();
  const remove = (): void =>
    void action.run(async () => {
      await client.DELETE(`${LIST}/{id}`, { params: { path: { id: endpoint.id } } });
      await askAgain(LIST);
      onClose();
    });
  return (
    <Dialog title={t('removeTitle', { name: endpoint.name })} onClose={onClose}>
      <p>{t('removeAbout')}</p>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Actions>
        <Button kind="danger" isBusy={action.isBusy} onClick={remove}>
          {t('removeNow')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
};

interface EndpointTableProps {
  readonly rows: readonly Endpoint[];
  readonly actionsOf: (endpoint: Endpoint) => ReactElement;
}

const EndpointTable = ({ rows, actionsOf }: EndpointTableProps): ReactElement => {
  const t = useMessagesTexts();
  const kindText = useKindTexts();
  const moment = useMoment();
  const { nameOf } = useDivisionSearch();
  return (
    <DataTable
      isList
      label={t('endpoints')}
      rows={rows}
      keyOf={({ id }) => id}
      note={rows.length === 0 ? t('noEndpoints') : undefined}
      columns={(column) => [
        column.word('name', t('name'), ({ name }) => name),
        column.word('type', t('type'), ({ type }) => t(type)),
        column.word('host', t('host'), ({ host }) => host),
        column.word('division', t('division'), ({ division }) => nameOf(division) ?? division),
        column.word('kinds', t('kinds'), ({ kinds }) => kinds.map((kind) => kindText(kind)).join(' · '), {
          isProse: true,
        }),
        column.word('state', t('state'), ({ isOpen }) => t(isOpen ? 'open' : 'closed')),
        column.word('last', t('lastSent'), ({ lastSentAt }) =>
          lastSentAt === null ? t('never') : moment(lastSentAt),
        ),
        column.word('actions', t('actions'), actionsOf),
      ]}
    />
  );
};

/** The way to a new one, and to its secret, which is shown once. */
const AddEndpoint = (): ReactElement => {
  const t = useMessagesTexts();
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  const show = (made: Secret | null): void => {
    setAdding(false);
    setSecret(made);
  };
  return (
    <>
      <Actions>
        <Button kind="primary" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </Actions>
      {isAdding && <EndpointDialog onClose={() => setAdding(false)} onMade={show} />}
      {secret && (
        <SecretDialog
          title={t('secretTitle', { name: secret.name })}
          about={t('secretAbout')}
          secret={secret.secret}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
};

/** Programs and group chats that are told. */
export const EndpointsTab = (): ReactElement => {
  const t = useMessagesTexts();
  const action = useAction();
  const query = api.useQuery('get', LIST, {});
  const [removed, setRemoved] = useState<Endpoint | null>(null);
  const [tried, setTried] = useState<Outcome | null>(null);
  return (
    <>
      <p>{t('endpointsAbout')}</p>
      <AddEndpoint />
      {tried && <Notice kind={tried.isTaken ? 'success' : 'warning'}>{tried.words}</Notice>}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Waiting for={query} label={t('loading')} rows={4} />
      {query.data && (
        <EndpointTable
          rows={query.data}
          actionsOf={(endpoint) => (
            <RowActions
              endpoint={endpoint}
              action={action}
              onTried={setTried}
              onRemove={() => setRemoved(endpoint)}
            />
          )}
        />
      )}
      {removed && <RemoveDialog endpoint={removed} onClose={() => setRemoved(null)} />}
    </>
  );
};
