import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { useMoment } from '../../../i18n/use-moment';
import { ActionForm, Actions, Choice, Group, Soft } from '../../../ui/forms/forms';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field, Options } from '../../../ui/field/field';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import type { Secret } from './endpoint-dialog';
import { useMessagesTexts } from './texts';

type Endpoint = components['schemas']['EndpointView'];

const LIST = '/api/v1/notifications/endpoints';

/** Hours for which messages are signed with both secrets. */
const overlaps = [24, 1, 72, 168, 0] as const;

interface PartProps {
  readonly endpoint: Endpoint;
  readonly onClose: () => void;
}

/** Where it is from now on. The address of today is not shown: those of robots are keys. */
const AddressForm = ({ endpoint, onClose }: PartProps): ReactElement => {
  const t = useMessagesTexts();
  const action = useAction();
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const isSigning = endpoint.type === 'dingtalk' || endpoint.type === 'feishu';
  const change = (): void =>
    void action.run(async () => {
      const body = { url: url.trim(), ...(secret.trim() !== '' && { secret: secret.trim() }) };
      await client.PATCH(`${LIST}/{id}`, { params: { path: { id: endpoint.id } }, body });
      await askAgain(LIST);
      onClose();
    });
  return (
    <Group title={t('addressTitle')}>
      <ActionForm action={action} does={t('changeAddress')} isReady={url.trim() !== ''} onSubmit={change}>
        <Soft>{t('addressAbout', { host: endpoint.host })}</Soft>
        <Field label={t('url')} type="url" required maxLength={2_000} value={url} onChange={setUrl} />
        {isSigning && (
          <Field label={t('secret')} autoComplete="off" maxLength={200} value={secret} onChange={setSecret} />
        )}
      </ActionForm>
    </Group>
  );
};

/** The time in which both secrets hold, and its end. */
const FormerSecret = ({ endpoint, onClose }: PartProps): ReactElement => {
  const t = useMessagesTexts();
  const action = useAction();
  const moment = useMoment();
  const end = (): void =>
    void action.run(async () => {
      await client.DELETE(`${LIST}/{id}/former-secret`, { params: { path: { id: endpoint.id } } });
      await askAgain(LIST);
      onClose();
    });
  return (
    <>
      <p>{t('bothUntil', { time: moment(endpoint.formerSecretUntil ?? '') })}</p>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Actions>
        <Button isBusy={action.isBusy} onClick={end}>
          {t('endFormer')}
        </Button>
      </Actions>
    </>
  );
};

interface RotationProps {
  readonly endpoint: Endpoint;
  readonly onRotated: (secret: Secret) => void;
}

const NewSecret = ({ endpoint: { id, name }, onRotated }: RotationProps): ReactElement => {
  const t = useMessagesTexts();
  const action = useAction();
  const [overlapHours, setOverlap] = useState<number>(24);
  const rotate = (): void =>
    void action.run(async () => {
      const asked = { params: { path: { id } }, body: { overlapHours } };
      const { data } = await client.POST(`${LIST}/{id}/secret`, asked);
      await askAgain(LIST);
      onRotated({ name, secret: data!.secret! });
    });
  const lengthOf = (hours: number): string => (hours === 0 ? t('noOverlap') : t('hoursLong', { hours }));
  return (
    <ActionForm action={action} does={t('rotate')} onSubmit={rotate}>
      <Choice
        label={t('overlap')}
        value={String(overlapHours)}
        onChange={(hours) => setOverlap(Number(hours))}
      >
        <Options of={overlaps.map((hours) => [String(hours), lengthOf(hours)])} />
      </Choice>
    </ActionForm>
  );
};

/** Address and secret of a receiver that is there already. */
export const ChangeEndpointDialog = ({
  endpoint,
  onClose,
  onRotated,
}: PartProps & RotationProps): ReactElement => {
  const t = useMessagesTexts();
  return (
    <Dialog title={t('changeTitle', { name: endpoint.name })} onClose={onClose}>
      <AddressForm endpoint={endpoint} onClose={onClose} />
      {endpoint.type === 'webhook' && (
        <Group title={t('secretPart')}>
          <p>{t('rotateAbout')}</p>
          {endpoint.formerSecretUntil !== null && <FormerSecret endpoint={endpoint} onClose={onClose} />}
          <NewSecret endpoint={endpoint} onRotated={onRotated} />
        </Group>
      )}
      <Actions>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
};
