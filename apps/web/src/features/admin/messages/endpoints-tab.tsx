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
import { ChangeEndpointDialog } from './change-endpoint-dialog';
import { EndpointDialog, type Secret } from './endpoint-dialog';
import { useMessagesTexts } from './texts';
import { useWhy } from './use-why';

type Endpoint = components['schemas']['EndpointView'];

const LIST = '/api/v1/notifications/endpoints';

/** What became of something that was done at once. */
interface Outcome {
  readonly isGood: boolean;
  readonly words: string;
}

interface RowActionsProps {
  readonly endpoint: Endpoint;
  readonly action: Action;
  readonly onDone: (outcome: Outcome) => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

const RowActions = ({ endpoint, action, onDone, onChange, onRemove }: RowActionsProps): ReactElement => {
  const t = useMessagesTexts();
  const why = useWhy();
  const { id, name, isOpen, waiting, dead } = endpoint;
  const params = { path: { id } };
  const tryOut = (): void =>
    void action.run(async () => {
      const { isTaken, failure, detail } = (await client.POST(`${LIST}/{id}/trial`, { params })).data!;
      onDone({
        isGood: isTaken,
        words: isTaken ? t('taken', { name }) : t('notTaken', { name, why: why(failure, detail) }),
      });
    });
  const sendNow = (): void =>
    void action.run(async () => {
      const { count } = (await client.POST(`${LIST}/{id}/again`, { params, body: { withGivenUp: true } }))
        .data!;
      await askAgain(LIST);
      onDone({ isGood: true, words: t('sentNow', { name, count }) });
    });
  const toggle = (): void =>
    void action.run(async () => {
      await client.PATCH(`${LIST}/{id}`, { params, body: { isOpen: !isOpen } });
      await askAgain(LIST);
    });
  return (
    <Actions>
      <Button onClick={tryOut}>{t('try')}</Button>
      {isOpen && waiting + dead > 0 && (
        <Button onClick={sendNow}>{t('sendNow', { count: waiting + dead })}</Button>
      )}
      <Button onClick={onChange}>{t('change')}</Button>
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
        column.word('waiting', t('waitingFor'), ({ waiting, dead }) =>
          dead > 0 ? t('waitingAndDead', { waiting, dead }) : String(waiting),
        ),
        column.word('last', t('lastSent'), ({ lastSentAt }) =>
          lastSentAt === null ? t('never') : moment(lastSentAt),
        ),
        column.word('actions', t('actions'), actionsOf),
      ]}
    />
  );
};

/** The way to a new one. */
const AddEndpoint = ({ onMade }: { readonly onMade: (secret: Secret | null) => void }): ReactElement => {
  const t = useMessagesTexts();
  const [isAdding, setAdding] = useState(false);
  const show = (made: Secret | null): void => {
    setAdding(false);
    onMade(made);
  };
  return (
    <>
      <Actions>
        <Button kind="primary" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </Actions>
      {isAdding && <EndpointDialog onClose={() => setAdding(false)} onMade={show} />}
    </>
  );
};

/** What is open above the list. */
type Open =
  | { readonly what: 'change' | 'remove'; readonly endpoint: Endpoint }
  | { readonly what: 'secret'; readonly secret: Secret };

interface OpenDialogProps {
  readonly open: Open;
  readonly onOpen: (open: Open | null) => void;
}

const OpenDialog = ({ open, onOpen }: OpenDialogProps): ReactElement => {
  const t = useMessagesTexts();
  const close = (): void => onOpen(null);
  if (open.what === 'secret')
    return (
      <SecretDialog
        title={t('secretTitle', { name: open.secret.name })}
        about={t('secretAbout')}
        secret={open.secret.secret}
        onClose={close}
      />
    );
  if (open.what === 'remove') return <RemoveDialog endpoint={open.endpoint} onClose={close} />;
  return (
    <ChangeEndpointDialog
      endpoint={open.endpoint}
      onClose={close}
      onRotated={(secret) => onOpen({ what: 'secret', secret })}
    />
  );
};

/** Programs and group chats that are told. */
export const EndpointsTab = (): ReactElement => {
  const t = useMessagesTexts();
  const action = useAction();
  const query = api.useQuery('get', LIST, {});
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<Outcome | null>(null);
  return (
    <>
      <p>{t('endpointsAbout')}</p>
      <AddEndpoint onMade={(secret) => setOpen(secret && { what: 'secret', secret })} />
      {done && <Notice kind={done.isGood ? 'success' : 'warning'}>{done.words}</Notice>}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Waiting for={query} label={t('loading')} rows={4} />
      {query.data && (
        <EndpointTable
          rows={query.data}
          actionsOf={(endpoint) => (
            <RowActions
              endpoint={endpoint}
              action={action}
              onDone={setDone}
              onChange={() => setOpen({ what: 'change', endpoint })}
              onRemove={() => setOpen({ what: 'remove', endpoint })}
            />
          )}
        />
      )}
      {open && <OpenDialog open={open} onOpen={setOpen} />}
    </>
  );
};
