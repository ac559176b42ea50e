import { App } from 'antd';
import type { ReactElement } from 'react';
import type { CubeQuery } from '@xiangtong/contracts';
import { client } from '../../../api/client';
import { csvText } from '../../../desk/csv/csv-text';
import { useAction } from '../../../desk/forms/use-action';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { saveFile } from '../../../ui/save-file/save-file';
import styles from './explore.module.css';
import type { FigureColumn } from './figure-column';
import type { Pivot, PivotAnswers } from './pivot';
import { tableRows } from './table-file';
import { useExploreTexts } from './texts';

export interface ToolbarProps {
  readonly pivot: Pivot;
  readonly answers: PivotAnswers;
  /** Of the cells of the table. */
  readonly query: CubeQuery;
  readonly columns: readonly FigureColumn[];
  readonly dimensionNames: readonly string[];
  readonly fileName: string;
  /** Ledger position that the view is held at; null while it follows the newest. */
  readonly heldAt: number | null;
  readonly onHold: (position: number | null) => void;
  readonly isExplained: boolean;
  readonly onExplain: () => void;
}

const useShare = (): (() => Promise<void>) => {
  const t = useExploreTexts();
  const { message } = App.useApp();
  return async () => {
    const isCopied = await navigator.clipboard.writeText(window.location.href).then(
      () => true,
      () => false,
    );
    if (isCopied) message.success(t('copied'));
    else message.info(t('copyYourself'));
  };
};

/** What can be done with the table: explain it, hold it, send it, take it along. */
export const Toolbar = (props: ToolbarProps): ReactElement => {
  const t = useExploreTexts();
  const language = useLanguage();
  const share = useShare();
  const { pivot, answers, columns, dimensionNames, fileName, heldAt, onHold } = props;
  const saveCsv = (): void => {
    const words = {
      dimensionNames,
      language,
      codeName: (name: string) => t('code', { name }),
      total: t('total'),
    };
    const text = csvText(tableRows(pivot, pivot.lines, columns, words));
    saveFile(`${fileName}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  const saveJson = (): void =>
    saveFile(
      `${fileName}.json`,
      new Blob([JSON.stringify(answers.cells, null, 2)], { type: 'application/json' }),
    );
  const workbook = useAction();
  const saveWorkbook = (): Promise<boolean> =>
    workbook.run(async () => {
      const { data } = await client.POST('/api/v1/cube/table.xlsx', {
        // The contract's own type of the query is tighter than that of the document.
        body: { ...props.query, standing: true, asOf: answers.lines.asOf } as never,
        parseAs: 'blob',
      });
      saveFile(`${fileName}.xlsx`, data as unknown as Blob);
    });
  const { asOf } = answers.lines;
  return (
    <div className={styles['toolbar']} data-print="never">
      <Button aria-pressed={props.isExplained} onClick={props.onExplain}>
        {t('explain')}
      </Button>
      <Button
        aria-pressed={heldAt !== null}
        title={t('holdWhy')}
        onClick={() => onHold(heldAt === null ? asOf : null)}
      >
        {heldAt === null ? t('hold', { seq: asOf }) : t('held', { seq: heldAt })}
      </Button>
      <Button onClick={() => void share()}>{t('share')}</Button>
      <Button title={t('xlsxWhy')} isBusy={workbook.isBusy} onClick={() => void saveWorkbook()}>
        Excel
      </Button>
      <Button onClick={saveCsv}>CSV</Button>
      <Button onClick={saveJson}>JSON</Button>
      {workbook.problem !== null && (
        <ProblemNotice problem={workbook.problem} onAgain={() => void saveWorkbook()} />
      )}
    </div>
  );
};
