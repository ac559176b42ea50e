import { useState, type ReactElement } from 'react';
import { useFigure } from '../../../desk/figure-panel/use-figure';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { saveFile } from '../../../ui/save-file/save-file';
import { lineColumns, lineFile, MOST_LINES } from './line-file';

import { useTraceTexts } from './texts';
import styles from './trace.module.css';

const CopyLink = ({ figure }: { readonly figure: string }): ReactElement => {
  const t = useTraceTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const address = new URL('/trace', window.location.origin);
    address.searchParams.set('figure', figure);
    await navigator.clipboard.writeText(address.href);
    setCopied(true);
  };
  return <Button onClick={() => void copy()}>{t(isCopied ? 'copied' : 'copy')}</Button>;
};

const SaveLines = ({ figure }: { readonly figure: string }): ReactElement | null => {
  const t = useTraceTexts();
  const language = useLanguage();
  const count = useFigure(figure).data?.pages[0]?.lineCount ?? 0;
  const [read, setRead] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  if (count === 0) return null;
  if (count > MOST_LINES) return <Notice kind="information">{t('tooMany', { lines: count })}</Notice>;
  const save = async (): Promise<void> => {
    setRead(0);
    setProblem(null);
    try {
      const heads = lineColumns.map((column) => t(column));
      const text = await lineFile(figure, heads, language, setRead);
      saveFile('lines.csv', new Blob([text], { type: 'text/csv' }));
    } catch (failure) {
      setProblem(failure);
    } finally {
      setRead(null);
    }
  };
  return (
    <>
      <Button onClick={() => void save()} isBusy={read !== null}>
        {read === null ? t('csv') : t('making', { lines: read })}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} onAgain={() => void save()} />}
    </>
  );
};

/** What can be taken away of a traced figure. */
export const TraceActions = ({ figure }: { readonly figure: string }): ReactElement => {
  const t = useTraceTexts();
  return (
    <div className={styles['actions']}>
      <div>
        <h2>{t('chain')}</h2>
        <span className={styles['address']}>{figure}</span>
      </div>
      <div className={styles['buttons']} data-print="never">
        <CopyLink figure={figure} />
        <SaveLines figure={figure} />
      </div>
    </div>
  );
};
