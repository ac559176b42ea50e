import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useMoment } from '../../../i18n/use-moment';
import { Fact, Facts } from '../../../ui/facts/facts';
import { formatCount } from '../../../ui/figure/format-figure';
import { Notice } from '../../../ui/notice/notice';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { useByteSize } from './byte-size';
import { useOperationsTexts } from './texts';

type State = components['schemas']['InstallationResponse'];

/** Often enough to watch it while something is mended. */
const ASK_MS = 10_000;

interface PartProps {
  readonly state: State;
}

const Troubles = ({ state: { disk, deliveries, certificate } }: PartProps): ReactElement => {
  const t = useOperationsTexts();
  const moment = useMoment();
  return (
    <>
      {disk.freeBytes < disk.marginBytes && <Notice kind="mistake">{t('diskFull')}</Notice>}
      {certificate?.endsAt && certificate.state !== 'good' && certificate.state !== 'unknown' && (
        <Notice kind={certificate.state === 'ending' ? 'warning' : 'mistake'}>
          {t(`certificate_${certificate.state}`, {
            host: certificate.host,
            time: moment(certificate.endsAt),
          })}
        </Notice>
      )}
      {deliveries.dead > 0 && (
        <Notice kind="warning" action={<Link to="/messages?state=dead">{t('toMessages')}</Link>}>
          {t('deadOnes', { count: deliveries.dead })}
        </Notice>
      )}
    </>
  );
};

const Certificate = ({ state: { certificate } }: PartProps): ReactElement | null => {
  const t = useOperationsTexts();
  const moment = useMoment();
  if (!certificate) return null;
  const { host, endsAt } = certificate;
  return (
    <Fact name={t('certificate')}>
      {endsAt === null
        ? t('certificateUnknown', { host })
        : t('certificateOf', { host, time: moment(endsAt) })}
    </Fact>
  );
};

const Machine = ({ state }: PartProps): ReactElement => {
  const t = useOperationsTexts();
  const moment = useMoment();
  const size = useByteSize();
  const { disk, connections } = state;
  const free = { free: size(disk.freeBytes), margin: size(disk.marginBytes) };
  return (
    <>
      <Fact name={t('product')}>
        {state.version}
        {state.commit !== null && ` (${state.commit.slice(0, 8)})`}
      </Fact>
      <Fact name={t('runtime')}>Node.js {state.node.replace('v', '')}</Fact>
      <Fact name={t('database')}>
        PostgreSQL {state.postgres}
        {state.isEmbedded && t('embedded')}
      </Fact>
      <Fact name={t('started')}>{moment(state.startedAt)}</Fact>
      <Fact name={t('disk')}>{t('diskOf', free)}</Fact>
      <Fact name={t('connections')}>{t('connectionsOf', connections)}</Fact>
    </>
  );
};

const Work = ({ state: { ledger, checkpoint, runs, deliveries } }: PartProps): ReactElement => {
  const t = useOperationsTexts();
  const moment = useMoment();
  const missing = ledger.entries - ledger.shown;
  const entries = formatCount(ledger.entries);
  const since = runs.oldestQueuedAt && t('runsSince', { time: moment(runs.oldestQueuedAt) });
  return (
    <>
      <Fact name={t('ledger')}>
        {missing > 0 ? t('ledgerBehind', { entries, missing }) : t('ledgerAll', { entries })}
      </Fact>
      <Fact name={t('checkpoint')}>
        {checkpoint
          ? t('checkpointOf', { time: moment(checkpoint.madeAt), entries: checkpoint.entries })
          : t('never')}
      </Fact>
      <Fact name={t('runs')}>
        {[t('runsOf', { queued: runs.queued, running: runs.running }), since].filter(Boolean).join(' · ')}
      </Fact>
      <Fact name={t('messages')}>{t('messagesOf', deliveries)}</Fact>
    </>
  );
};

/** Whether everything runs, and on what. */
export const StateTab = (): ReactElement => {
  const t = useOperationsTexts();
  const query = api.useQuery('get', '/api/v1/operations', {}, { refetchInterval: ASK_MS });
  return (
    <>
      <Waiting for={query} label={t('loading')} rows={8} />
      {query.data && (
        <>
          <Troubles state={query.data} />
          <Facts>
            <Machine state={query.data} />
            <Work state={query.data} />
            <Certificate state={query.data} />
          </Facts>
        </>
      )}
    </>
  );
};
