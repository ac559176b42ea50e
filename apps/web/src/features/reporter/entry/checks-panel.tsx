import type { ReactElement } from 'react';
import type { components } from '../../../api/schema';
import { Button } from '../../../ui/button/button';
import styles from './entry.module.css';
import { checkKey, rowOfPath, type Explanations } from './explanations';
import { useEntryTexts } from './texts';

type Check = components['schemas']['CheckResponse'];

export interface ChecksPanelProps {
  readonly checks: readonly Check[];
  /** Rows that the lines of the checked form came from. */
  readonly rowIds: readonly number[];
  readonly explanations: Explanations;
  readonly onExplain: (key: string, text: string) => void;
  readonly onGoTo?: (rowId: number) => void;
  /** What mends the line of a doubt in one press. */
  readonly repairsOf?: (check: Check, rowId: number) => ReactElement;
}

interface DoubtProps extends ChecksPanelProps {
  readonly check: ChecksPanelProps['checks'][number];
}

const Doubt = ({ check, rowIds, explanations, onExplain, onGoTo, repairsOf }: DoubtProps): ReactElement => {
  const t = useEntryTexts();
  const key = checkKey(check, rowIds);
  const row = rowOfPath(check.path, rowIds);
  const text = explanations[key] ?? '';
  return (
    <li>
      <p id={`check-${key}`}>
        {row !== null && <strong>{t('line', { line: rowIds.indexOf(row) + 1 })} </strong>}
        {check.message}
        {row !== null && onGoTo && (
          <Button kind="quiet" onClick={() => onGoTo(row)}>
            {t('goTo')}
          </Button>
        )}
        {row !== null && repairsOf?.(check, row)}
      </p>
      <textarea
        aria-label={t('explanation')}
        aria-describedby={`check-${key}`}
        placeholder={t('explanation')}
        data-unexplained={text.trim() === ''}
        rows={2}
        maxLength={2_000}
        value={text}
        onChange={(event) => onExplain(key, event.target.value)}
      />
    </li>
  );
};

/** Doubts about the figures with their numbers, each with a place to say why it is right. */
export const ChecksPanel = (props: ChecksPanelProps): ReactElement | null => {
  const t = useEntryTexts();
  if (props.checks.length === 0) return null;
  return (
    <section className={styles['checks']} aria-label={t('checksTitle')} id="checks">
      <h2>{t('checksTitle')}</h2>
      <p>{t('checksWhy')}</p>
      <ul>
        {props.checks.map((check) => (
          <Doubt key={checkKey(check, props.rowIds)} check={check} {...props} />
        ))}
      </ul>
    </section>
  );
};
