import type { ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { useMoment } from '../../../i18n/use-moment';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Fact, Facts } from '../../../ui/facts/facts';
import { formatCount } from '../../../ui/figure/format-figure';
import { Actions } from '../../../ui/forms/forms';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice, Waiting } from '../../../ui/problem-notice/problem-notice';
import { useByteSize } from './byte-size';
import { useOperationsTexts } from './texts';

type Backups = components['schemas']['BackupsResponse'];
type Operation = Backups['records'][number];

const LIST = '/api/v1/operations/backups';

const ASK_MS = 2_000;
const REST_MS = 60_000;

const standings = {
  good: ['success', 'standingGood'],
  off: ['warning', 'standingOff'],
  none: ['information', 'standingNone'],
  late: ['mistake', 'standingLate'],
  failed: ['mistake', 'standingFailed'],
} as const;

interface PartProps {
  readonly backups: Backups;
}

const Standing = ({ backups: { standing, records } }: PartProps): ReactElement => {
  const t = useOperationsTexts();
  const [kind, words] = standings[standing];
  const drill = records.find((record) => record.kind === 'drill');
  return drill && drill.failure !== null && standing === 'good' ? (
    <Notice kind="mistake">{t('drillFailed')}</Notice>
  ) : (
    <Notice kind={kind}>{t(words)}</Notice>
  );
};

const useDrillWords = (): ((backups: Backups) => string) => {
  const t = useOperationsTexts();
  return ({ hasKey, drillDays }) => {
    if (!hasKey) return t('drillsNoKey');
    return drillDays === 0 ? t('drillsOff') : t('drillsEvery', { days: drillDays });
  };
};

const Settings = ({ backups }: PartProps): ReactElement => {
  const t = useOperationsTexts();
  const drills = useDrillWords();
  const { folder, time, keep, recipients } = backups;
  return (
    <Facts>
      <Fact name={t('folder')}>
        <code>{folder}</code>
      </Fact>
      <Fact name={t('everyDay')}>{time}</Fact>
      <Fact name={t('keeps')}>{t('keepsOf', keep)}</Fact>
      <Fact name={t('keys')}>{t('keysOf', { count: recipients.length })}</Fact>
      <Fact name={t('drills')}>{drills(backups)}</Fact>
    </Facts>
  );
};

/** What can be done now, while nothing is under way. */
const Now = ({ backups }: PartProps): ReactElement => {
  const t = useOperationsTexts();
  const action = useAction();
  const start = (send: () => Promise<unknown>): void =>
    void action.run(async () => {
      await send();
      await askAgain(LIST);
    });
  const isBusy = backups.isBusy || action.isBusy;
  const canDrill =
    backups.hasKey && backups.records.some(({ kind, failure }) => kind === 'backup' && !failure);
  return (
    <>
      <Actions>
        <Button kind="primary" disabled={isBusy} onClick={() => start(() => client.POST(LIST))}>
          {t('backUp')}
        </Button>
        {canDrill && (
          <Button disabled={isBusy} onClick={() => start(() => client.POST(`${LIST}/drill`))}>
            {t('drill')}
          </Button>
        )}
      </Actions>
      {backups.isBusy && <Notice kind="information">{t('busy')}</Notice>}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
    </>
  );
};

const useOutcome = (): ((operation: Operation) => string) => {
  const t = useOperationsTexts();
  const size = useByteSize();
  return ({ failure, content, proved }) => {
    if (failure !== null) return failure;
    if (proved)
      return t('proved', {
        rows: formatCount(proved.rows),
        entries: formatCount(proved.entries),
        lines: formatCount(proved.lines),
      });
    if (!content) return '';
    const { bytes, rows, entries, isEncrypted } = content;
    return (
      t('made', { size: size(bytes), rows: formatCount(rows), entries: formatCount(entries) }) +
      (isEncrypted ? '' : t('plain'))
    );
  };
};

const Records = ({ backups: { records } }: PartProps): ReactElement => {
  const t = useOperationsTexts();
  const moment = useMoment();
  const outcome = useOutcome();
  return (
    <DataTable
      isList
      label={t('backups')}
      rows={records}
      keyOf={({ kind, at }) => `${kind} ${at}`}
      note={records.length === 0 ? t('noRecords') : undefined}
      columns={(column) => [
        column.word('when', t('when'), ({ at }) => moment(at)),
        column.word('what', t('what'), ({ kind }) => t(kind === 'backup' ? 'backupKind' : 'drillKind')),
        column.word('outcome', t('outcome'), outcome, { isProse: true }),
        column.word('name', t('name'), ({ name }) => name),
        column.number('seconds', t('seconds'), ({ seconds }) => seconds.toFixed(1)),
      ]}
    />
  );
};

/** How backups are set up, what became of them, and whether they can be restored. */
export const BackupsTab = (): ReactElement => {
  const t = useOperationsTexts();
  const query = api.useQuery(
    'get',
    LIST,
    {},
    { refetchInterval: ({ state }) => (state.data?.isBusy ? ASK_MS : REST_MS) },
  );
  return (
    <>
      <Waiting for={query} label={t('loading')} rows={6} />
      {query.data && (
        <>
          <Standing backups={query.data} />
          {query.data.folder !== null && (
            <>
              <Settings backups={query.data} />
              <Now backups={query.data} />
            </>
          )}
          <Records backups={query.data} />
        </>
      )}
    </>
  );
};
