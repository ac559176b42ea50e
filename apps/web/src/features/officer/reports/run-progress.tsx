import type { ReactElement } from 'react';
import styles from './reports.module.css';
import { useReportTexts } from './texts';
import type { Run } from './use-run';

const phases = { query: 'stepQuery', section: 'stepSection', format: 'stepFormat' } as const;
type Phase = keyof typeof phases;

/** Figures, then sections, then files: what is at work, and how far. */
export const RunProgress = ({ progress }: Pick<Run, 'progress'>): ReactElement => {
  const t = useReportTexts();
  const [kind = '', what = ''] = (progress?.what ?? 'queued').split(':');
  const isWaiting = !(kind in phases);
  const { done = 0, total = 0 } = progress ?? {};
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
          : `${t(phases[kind as Phase])} ${what.toUpperCase()} · ${t('stepOf', { done: done + 1, total })}`}
      </p>
    </div>
  );
};
