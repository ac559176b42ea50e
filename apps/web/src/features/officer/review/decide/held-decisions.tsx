import { useEffect, useState, type ReactElement } from 'react';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { formatDecimal } from '../../../../ui/figure/format-figure';
import { totalOf, unitNameOf } from '../queue';
import styles from '../review.module.css';
import { useReviewTexts } from '../texts';
import type { Deciding, HeldDecisions as Held } from './decision-keeper';
import type { Decisions } from './use-decisions';

const SECOND_MS = 1_000;

/** Not read aloud every second. */
const Countdown = ({ until }: { readonly until: number }): ReactElement => {
  const t = useReviewTexts();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS / 4);
    return () => clearInterval(timer);
  }, []);
  const count = Math.max(0, Math.ceil((until - now) / SECOND_MS));
  return <span aria-hidden="true">{t('writtenIn', { count })}</span>;
};

const useWordsOf = (): ((all: readonly Deciding[]) => string) => {
  const t = useReviewTexts();
  const language = useLanguage();
  return (all) => {
    const [first] = all;
    if (!first) return '';
    const { submission, decision } = first;
    if (all.length === 1) {
      const values = {
        unit: unitNameOf(submission, language),
        period: periodName(submission.period, language),
      };
      return t(decision === 'accepted' ? 'heldAccept' : 'heldReturn', values);
    }
    const amount = formatDecimal(totalOf(all.map((one) => one.submission)), 2);
    return t('heldMany', { count: all.length, amount });
  };
};

interface HeldRowProps {
  readonly held: Held;
  readonly onUndo: () => void;
}

const HeldRow = ({ held, onUndo }: HeldRowProps): ReactElement => {
  const t = useReviewTexts();
  const wordsOf = useWordsOf();
  return (
    <li>
      <span>
        {wordsOf(held.all)}{' '}
        <span className={styles['soft']}>
          {held.isWriting ? t('writing') : <Countdown until={held.writtenAt} />}
        </span>
      </span>
      {!held.isWriting && <Button onClick={onUndo}>{t('undo')}</Button>}
    </li>
  );
};

export interface HeldDecisionsProps {
  readonly decisions: Decisions;
  readonly onUndo: (id?: number) => void;
}

/** What is decided and not written yet, with the way back; always in sight. */
export const HeldDecisions = ({ decisions, onUndo }: HeldDecisionsProps): ReactElement => {
  const t = useReviewTexts();
  const { held, writeNow } = decisions;
  return (
    <section className={styles['held']} role="status" aria-label={t('held')} data-print="never">
      {held.length > 0 && (
        <>
          <ul>
            {held.map((one) => (
              <HeldRow key={one.id} held={one} onUndo={() => onUndo(one.id)} />
            ))}
          </ul>
          <p>
            <Button kind="quiet" onClick={() => void writeNow()}>
              {t('writeNow')} <kbd>N</kbd>
            </Button>
            <small>{t('heldHint')}</small>
          </p>
        </>
      )}
    </section>
  );
};
