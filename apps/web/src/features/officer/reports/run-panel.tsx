import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useMoment } from '../../../i18n/use-moment';
import { Actions, Soft } from '../../../ui/forms/forms';
import { useAction } from '../../../api/use-action';
import { useAddress } from '../../../ui/address/use-address';
import { FileLinks } from '../../../desk/report/file-links';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { DisclosurePreview } from './disclosure-preview';
import { PublishDialog } from './publish-dialog';
import styles from './reports.module.css';
import { RunFailure } from './run-failure';
import { fileAddress } from './run-list';
import { RunPreview } from './run-preview';
import { SealLines } from './seal-lines';
import { useReportTexts } from './texts';
import { isUnderWay, useRun, type Run } from './use-run';
import { PlaceName } from '../../../ui/places/place-name';

const phases = { query: 'stepQuery', section: 'stepSection', format: 'stepFormat' } as const;
type Phase = keyof typeof phases;

/** Figures, then sections, then files: what is at work, and how far. */
const RunProgress = ({ progress }: Pick<Run, 'progress'>): ReactElement => {
  const t = useReportTexts();
  const [kind = '', what = ''] = (progress?.what ?? 'queued').split(':');
  const isWaiting = !(kind in phases);
  const { done = 0, total = 0 } = progress ?? {};
  // Figures and sections have only names for programs.
  const file = kind === 'format' ? ` ${what.toUpperCase()}` : '';
  return (
    <div className={styles['progress']}>
      <ol aria-label={t('progress')}>
        {(Object.keys(phases) as Phase[]).map((phase) => (
          <li key={phase} aria-current={phase === kind ? 'step' : undefined}>
            {t(phases[phase])}
          </li>
        ))}
      </ol>
      <progress aria-label={t('progress')} max={Math.max(total, 1)} value={isWaiting ? undefined : done} />
      <p role="status">
        {isWaiting
          ? t('stepQueued')
          : `${t(phases[kind as Phase])}${file} · ${t('stepOf', { done: done + 1, total })}`}
      </p>
    </div>
  );
};

type Published = components['schemas']['PublishedResponse'];

const RunActions = ({
  run,
  onPublish,
}: {
  readonly run: Run;
  readonly onPublish: () => void;
}): ReactElement => {
  const t = useReportTexts();
  const action = useAction();
  const { runId, status, seal } = run;
  const send = (what: 'cancel' | 'retry'): void =>
    void action.run(async () => {
      await client.POST(`/api/v1/runs/{runId}/${what}`, { params: { path: { runId } } });
      await askAgain('/api/v1/runs');
    });
  return (
    <>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Actions>
        {isUnderWay(run) && (
          <Button isBusy={action.isBusy} onClick={() => send('cancel')}>
            {t('cancel')}
          </Button>
        )}
        {(status === 'failed' || status === 'cancelled') && (
          <Button kind="primary" isBusy={action.isBusy} onClick={() => send('retry')}>
            {t('retry')}
          </Button>
        )}
        {status === 'done' && seal === null && (
          <Button kind="primary" onClick={onPublish}>
            {t('publish')}
          </Button>
        )}
      </Actions>
    </>
  );
};

const RunHead = ({ run }: { readonly run: Run }): ReactElement => {
  const t = useReportTexts();
  const language = useLanguage();
  const moment = useMoment();
  const nameOf = useReportName();
  const { parameters, finishedAt, runId, files } = run;
  const words = [
    periodName(parameters.period, language),
    t(parameters.edition),
    ...(parameters.rounded ? [t('rounded')] : []),
    t(parameters.language === 'zh' ? 'chinese' : 'english'),
    run.seal === null ? t(run.status) : t('published'),
  ];
  return (
    <header>
      <h2>{nameOf(run.report)}</h2>
      <p>
        <PlaceName code={parameters.scope} /> · {words.join(' · ')}
      </p>
      {finishedAt !== null && <Soft>{t('takes', { time: moment(finishedAt) })}</Soft>}
      <FileLinks files={files} addressOf={(name) => fileAddress(runId, name)} />
    </header>
  );
};

const RunState = ({ run }: { readonly run: Run }): ReactElement | null => {
  const t = useReportTexts();
  if (isUnderWay(run)) return <RunProgress progress={run.progress} />;
  if (run.status === 'cancelled') return <Notice kind="information">{t('cancelledAbout')}</Notice>;
  if (run.status === 'failed') return <RunFailure code={run.failure ?? ''} />;
  return null;
};

/** One run: how it goes, what it has made, and its publishing. */
export const RunPanel = ({ runId }: { readonly runId: string }): ReactElement => {
  const t = useReportTexts();
  const { addressOf } = useAddress();
  const { data: run, error, refetch } = useRun(runId);
  const [isPublishing, setPublishing] = useState(false);
  const [published, setPublished] = useState<Published | null>(null);
  return (
    <article className={styles['run']}>
      <p data-print="never">
        <Link to={addressOf({ run: '' })}>← {t('back')}</Link>
      </p>
      {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {!run && error === null && <Skeleton label={t('loading')} rows={6} />}
      {run && (
        <>
          <RunHead run={run} />
          <RunState run={run} />
          {run.status === 'done' && run.parameters.edition === 'public' && <DisclosurePreview run={run} />}
          {published && <Notice kind="success">{t('publishedNow')}</Notice>}
          {run.seal !== null && <SealLines seal={run.seal} published={published} />}
          <RunActions run={run} onPublish={() => setPublishing(true)} />
          {run.status === 'done' && <RunPreview run={run} />}
          {isPublishing && (
            <PublishDialog
              run={run}
              onClose={() => setPublishing(false)}
              onPublished={(answer) => {
                setPublished(answer);
                setPublishing(false);
              }}
            />
          )}
        </>
      )}
    </article>
  );
};
