import type { ReactElement } from 'react';
import { lineKeyOf, periodName } from '@xiangtong/contracts';
import { fenOf, growthRate } from '@xiangtong/domain';
import { api } from '../../../api/client';
import type { CubeAnswer } from '../../../api/cube/use-cube';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { formatDecimal, formatPercent } from '../../../ui/figure/format-figure';
import { Growth } from '../../../ui/figure/growth';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useActorName } from '../../../ui/actor/use-actor-name';
import { ChangeList } from './change-list';
import { commentsOnLines, LineTalk } from './line-talk';
import { LineTable, ProductTable, useNames } from './line-tables';
import { expectedTotal, unitNameOf, type QueueItem, type Waiting } from './queue';
import styles from './review.module.css';
import { formerHoles, sideBySide } from './side-by-side';
import { Photos } from './photos';
import { Talk } from './talk';
import { useReviewTexts } from './texts';
import { useSubmission, type Changes, type Detail } from './use-submission';

/** The total beside those it is judged by. */
const TotalsRow = ({ submission }: { readonly submission: Waiting }): ReactElement | null => {
  const t = useReviewTexts();
  const { total } = submission;
  if (total === null) return null;
  const others = (['inForce', 'lastMonth', 'lastYear', 'expected'] as const).filter(
    (key) => key !== 'inForce' || submission.inForce !== null,
  );
  return (
    <dl className={styles['totals']} aria-label={t('total')}>
      <div>
        <dt>
          {t('now')} · {t('total')}
        </dt>
        <dd className={styles['totalNow']}>{formatDecimal(total, 2)}</dd>
      </div>
      {others.map((key) => {
        const value = key === 'expected' ? expectedTotal(submission) : submission[key];
        return (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              {value === null ? t('noFigure') : formatDecimal(value, 2)}
              {value !== null && (
                <span className={styles['growth']}>
                  <Growth ratio={growthRate(fenOf(total), fenOf(value))} />
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const FEW_LINES = 12;

/** Names of the indicators of the other forms. */
const useIndicatorName = (isAsked: boolean): ((code: string) => string) => {
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/cube/schema', {}, { enabled: isAsked, staleTime: 3_600_000 });
  return (code) => data?.measures.find(({ key }) => key === code)?.[language] ?? code;
};

const Head = ({
  detail,
  item,
}: {
  readonly detail: Detail;
  readonly item: QueueItem | null;
}): ReactElement => {
  const t = useReviewTexts();
  const actorName = useActorName();
  const language = useLanguage();
  const moment = useMoment();
  const waiting = item?.submission;
  return (
    <header>
      <h2>
        {waiting ? unitNameOf(waiting, language) : detail.unitName} · {periodName(detail.period, language)}
      </h2>
      <p className={styles['soft']}>
        <strong>{t(detail.status)}</strong>
        {waiting && (
          <>
            {' · '}
            {t('by', {
              person: actorName(waiting.submittedBy),
              time: moment(waiting.submittedAt),
              revision: waiting.revision,
            })}
            {waiting.correction && ` · ${t('correction')}`}
            {waiting.impact !== null && ` · ${t('impact', { percent: formatPercent(waiting.impact) })}`}
          </>
        )}
      </p>
    </header>
  );
};

const Checks = ({ checks }: { readonly checks: Detail['checks'] }): ReactElement => {
  const t = useReviewTexts();
  return (
    <section className={styles['part']}>
      <h3>{t('checks')}</h3>
      {checks.length === 0 && <p className={styles['soft']}>{t('noChecks')}</p>}
      {checks.length > 0 && (
        <ul className={styles['checks']}>
          {checks.map(({ code, path, message, explanation }) => (
            <li key={`${code}@${path}`}>
              {message}
              <br />
              <span className={explanation === null ? styles['alarm'] : styles['explained']}>
                {explanation === null ? t('unexplained') : t('explained', { text: explanation })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

interface ChangedProps {
  readonly detail: Detail;
  readonly changes: Changes;
}

/** What is new since it was looked at last, and what would change of the figures in force. */
const Changed = ({ detail, changes }: ChangedProps): ReactElement => {
  const t = useReviewTexts();
  const indicatorName = useIndicatorName(detail.form !== 'sales');
  const { previous, accepted, names } = changes;
  return (
    <>
      {previous && (
        <section className={styles['part']}>
          <h3>{t('sincePrevious', { revision: previous.revision })}</h3>
          <ChangeList changes={previous} {...{ names, indicatorName }} />
        </section>
      )}
      {accepted !== null && detail.status !== 'accepted' && (
        <section className={styles['part']}>
          <h3>{t('changes')}</h3>
          <ChangeList {...{ changes, names, indicatorName }} />
        </section>
      )}
    </>
  );
};

interface FiguresProps extends ChangedProps {
  readonly former: CubeAnswer | undefined;
  readonly onSaid: () => void;
}

/** Names of products of this month, or of one before that are reported no more. */
const useFormerName = (changes: Changes, former: CubeAnswer | undefined): ((code: string) => string) => {
  const language = useLanguage();
  const names = useNames(changes.names);
  return (code) =>
    changes.names.products[code]
      ? names.product(code)
      : (former?.labels['product']?.[code]?.[language] ?? code);
};

const Figures = ({ detail, changes, former, onSaid }: FiguresProps): ReactElement => {
  const t = useReviewTexts();
  const isSales = detail.form === 'sales';
  const indicatorName = useIndicatorName(!isSales);
  const formerName = useFormerName(changes, former);
  const count = changes.lines.length;
  const comments = commentsOnLines(detail);
  return (
    <>
      {isSales && (
        <section className={styles['part']}>
          <h3>{t('products')}</h3>
          <ProductTable
            rows={sideBySide(changes.lines, former, detail.period)}
            holes={formerHoles(former, detail.period)}
            nameOf={formerName}
          />
        </section>
      )}
      <details className={styles['part']} open={count <= FEW_LINES || comments.size > 0}>
        <summary>{t('lines', { count })}</summary>
        <LineTable
          lines={changes.lines}
          names={changes.names}
          label={t('lines', { count })}
          indicatorName={indicatorName}
          talk={(line) => (
            <LineTalk
              submission={detail.id}
              line={line}
              comments={comments.get(lineKeyOf(line)) ?? []}
              onSaid={onSaid}
            />
          )}
        />
      </details>
    </>
  );
};

export interface SubmissionPanelProps {
  readonly id: string;
  /** Item of the queue; null for a submission from elsewhere. */
  readonly item: QueueItem | null;
}

/** Everything an officer judges a submission by. */
export const SubmissionPanel = ({ id, item }: SubmissionPanelProps): ReactElement => {
  const t = useReviewTexts();
  const { detail, changes, former } = useSubmission(id);
  const problem = detail.error ?? changes.error;
  if (problem !== null)
    return (
      <ProblemNotice
        problem={problem}
        onAgain={() => {
          void detail.refetch();
          void changes.refetch();
        }}
      />
    );
  if (!detail.data) return <Skeleton label={t('loading')} rows={10} />;
  const said = (): void => void detail.refetch();
  return (
    <>
      <Head detail={detail.data} item={item} />
      {changes.data && <Changed detail={detail.data} changes={changes.data} />}
      {item && <TotalsRow submission={item.submission} />}
      <Checks checks={item?.submission.checks ?? detail.data.checks} />
      <Photos detail={detail.data} onRemoved={said} />
      {changes.data ? (
        <Figures detail={detail.data} changes={changes.data} former={former.data} onSaid={said} />
      ) : (
        <Skeleton label={t('loading')} rows={8} />
      )}
      <Talk detail={detail.data} onSaid={said} />
    </>
  );
};
