import { periodName } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/texts';
import { useActorName } from '../../ui/actor/use-actor-name';
import { DataTable } from '../../ui/data-table/data-table';
import { useFigureWords } from './figure-words';
import styles from './figure-panel.module.css';
import { useFigureTexts } from './texts';
import { useMoment } from '../../i18n/use-moment';
import type { FigurePart, TracedOrigin } from './use-figure';
import { useUnitCell } from './use-unit-cell';

const entryWords = { accept: 'accept', supersede: 'supersede', withdraw: 'withdraw' } as const;
const isEntryKind = (kind: string): kind is keyof typeof entryWords => kind in entryWords;

/** Entries of the ledger that name a revision: who decided what, when and why. */
const Decided = ({ revision }: { readonly revision: TracedOrigin }): ReactElement => {
  const t = useFigureTexts();
  const moment = useMoment();
  const actorName = useActorName();
  return (
    <ul className={styles['people']}>
      {revision.entries?.map(({ seq, kind, actor, at, reason }) => (
        <li key={seq}>
          <Link to={`/ledger?entry=${seq}`}>{t('entry', { seq })}</Link>{' '}
          {isEntryKind(kind) ? t(entryWords[kind]) : kind} · {actorName(actor)} · {moment(at)}
          {reason !== null && <> · {t('reason', { reason })}</>}
        </li>
      ))}
      {revision.endedBy !== null && (
        <li className={styles['soft']}>{t('ended', { seq: revision.endedBy })}</li>
      )}
    </ul>
  );
};

export interface RevisionTableProps {
  readonly part: FigurePart;
  readonly revisions: readonly TracedOrigin[];
}

/** The revisions that hold the lines, with people and times. */
export const RevisionTable = ({ part, revisions }: RevisionTableProps): ReactElement | null => {
  const t = useFigureTexts();
  const moment = useMoment();
  const language = useLanguage();
  const unitCell = useUnitCell();
  const actorName = useActorName();
  const { write } = useFigureWords(part);
  if (revisions.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{t('revisions')}</h3>
      <DataTable
        label={t('revisions')}
        rows={revisions}
        keyOf={({ id }) => id}
        columns={(column) => [
          column.word('unit', t('unit'), ({ unit }) => unitCell(unit)),
          column.word('month', t('month'), ({ month }) => periodName(month, language)),
          column.word('submitted', t('submitted'), ({ number, submittedBy, submittedAt }) =>
            [
              number !== undefined && t('number', { number }),
              submittedBy && actorName(submittedBy),
              submittedAt && moment(submittedAt),
            ]
              .filter(Boolean)
              .join(' · '),
          ),
          column.word('decided', t('decided'), (revision) => <Decided revision={revision} />),
          column.number('amount', t('value'), ({ amount }) => write(amount)),
        ]}
        note={
          (part.revisionCount ?? 0) > revisions.length
            ? t('revisionsNote', { count: part.revisionCount ?? 0 })
            : undefined
        }
      />
    </section>
  );
};
